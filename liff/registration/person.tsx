import type { Fields } from '#templates/fields.ts'
import { labelOfPath } from '../fields/label-of-path.ts'
import { textOf } from '../fields/labelled.tsx'
import { FormFields, type FormFieldsProps } from '../forms/form-fields.tsx'
import { PrefixInput } from './prefix-input.tsx'

/** What is asked of a person, when registering and when changing it later. */
export const personFields = {
  firstName: { kind: 'text', label: 'ชื่อ', maxLength: 100 },
  lastName: { kind: 'text', label: 'นามสกุล', maxLength: 100 },
  citizenId: { kind: 'citizen-id', label: 'เลขประจำตัวประชาชน', hint: 'ใช้เป็นชื่อผู้ใช้ (Username) เมื่อเข้าสู่ระบบ' },
  birthDate: { kind: 'date', label: 'วันเกิด' },
  phone: { kind: 'phone', label: 'เบอร์โทรศัพท์' },
  email: { kind: 'email', label: 'อีเมล', hint: 'สำหรับรับแจ้งผลและเอกสารจากหน่วยงาน' },
  address: { kind: 'address', label: 'ที่อยู่' },
} satisfies Fields

const autocomplete = {
  citizenId: 'username',
  firstName: 'given-name',
  lastName: 'family-name',
  birthDate: 'bday',
}

export const labelOfPerson = (path: string) =>
  path === 'prefix' ? 'คำนำหน้า' : labelOfPath(personFields, path)

/** คำนำหน้า, then the fields that are asked. */
export const PersonInputs = (props: FormFieldsProps) => (
  <>
    <PrefixInput
      value={textOf(props.values.prefix)}
      error={props.errors.prefix}
      onChange={(value) => props.onChange('prefix', value)}
    />
    <PersonFields {...props} />
  </>
)

export const PersonFields = (props: FormFieldsProps) => <FormFields {...props} autocomplete={autocomplete} />
