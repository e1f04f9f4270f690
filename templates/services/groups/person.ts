import type { Fields } from '../../fields.ts'
import { prefixed } from './naming.ts'

/** What a paper may ask about somebody besides the applicant, whom the profile knows. */
const partsOf = (whose: string) => {
  const of = whose === '' ? '' : `ของ${whose}`
  return {
    name: {
      kind: 'text',
      label: whose === '' ? 'ชื่อและนามสกุล' : `ชื่อและนามสกุล${of}`,
      hint: 'รวมคำนำหน้า เช่น นางบุญมี แสงทอง',
      maxLength: 150,
    },
    citizenId: { kind: 'citizen-id', label: `เลขประจำตัวประชาชน${of}` },
    birthDate: { kind: 'date', label: `วันเกิด${of}` },
    age: { kind: 'integer', label: `อายุ${of}`, min: 0, max: 130, unit: 'ปี' },
    nationality: { kind: 'text', label: `สัญชาติ${of}`, hint: 'เช่น ไทย', maxLength: 60 },
    occupation: { kind: 'text', label: `อาชีพ${of}`, maxLength: 100 },
    relation: { kind: 'text', label: `ความเกี่ยวข้อง${of}`, maxLength: 100 },
    address: { kind: 'address', label: `ที่อยู่${of}` },
    phone: { kind: 'phone', label: `โทรศัพท์${of}` },
  } as const satisfies Fields
}
type Parts = ReturnType<typeof partsOf>

/**
 * Another person of the form: `...personFields('manager', 'ผู้จัดการ', ['name', 'age', 'address'])` asks
 * managerName, managerAge, managerAddress. In rows both are empty: `personFields('', '', [...])`.
 */
export function personFields<const P extends string, const K extends keyof Parts>(
  prefix: P,
  whose: string,
  parts: readonly K[],
) {
  const all = partsOf(whose)
  return prefixed(prefix, Object.fromEntries(parts.map((part) => [part, all[part]])) as Pick<Parts, K>)
}

/** สัญชาติ of the applicant, for forms of law that print it. */
export const nationalityFields = {
  nationality: { kind: 'choice', label: 'สัญชาติ', options: { thai: 'ไทย', other: 'อื่น ๆ' } },
  nationalityOther: {
    kind: 'text',
    label: 'สัญชาติ (โปรดระบุ)',
    maxLength: 60,
    when: { field: 'nationality', is: 'other' },
  },
} as const satisfies Fields
