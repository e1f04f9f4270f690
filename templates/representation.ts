import type { Address } from './answers.ts'
import type { Fields } from './fields.ts'

/** What the one who files is to the one for whom they file, in the words of the welfare forms. */
export const relations = {
  parent: 'บิดา/มารดา',
  child: 'บุตร',
  spouse: 'สามี/ภรรยา',
  sibling: 'พี่น้อง',
  carer: 'ผู้ดูแล',
  attorney: 'ผู้รับมอบอำนาจ',
  recorder: 'เจ้าหน้าที่บันทึกแทน (อสม./อพม./ผู้ใหญ่บ้าน)',
} as const
export type Relation = keyof typeof relations

/** How somebody agreed that another files for them. */
export const consentWays = {
  inPerson: 'ต่อหน้า',
  phone: 'ทางโทรศัพท์',
  message: 'ทาง LINE หรือข้อความ',
  written: 'หนังสือมอบอำนาจ',
} as const
export type ConsentWay = keyof typeof consentWays

/** Somebody for whom another files, as declared on that day. The 13 digits are kept apart from it, sealed. */
export interface Represented {
  relation: Relation
  prefix: string
  firstName: string
  lastName: string
  /** ISO day */
  birthDate: string
  phone?: string | undefined
  address: Address
  consent: {
    how: ConsentWay
    /** ISO day */
    on: string
  }
}

/** What is asked about the represented person. The prefix is asked beside them, with an input of its own. */
export const representedFields = {
  firstName: { kind: 'text', label: 'ชื่อ', maxLength: 100 },
  lastName: { kind: 'text', label: 'นามสกุล', maxLength: 100 },
  citizenId: {
    kind: 'citizen-id',
    label: 'เลขประจำตัวประชาชน',
    hint: 'ของผู้ที่ท่านยื่นแทน เพื่อให้ผู้นั้นติดตามคำร้องเองได้เมื่อลงทะเบียน',
  },
  birthDate: { kind: 'date', label: 'วันเกิด' },
  phone: { kind: 'phone', label: 'เบอร์โทรศัพท์', optional: true },
  address: { kind: 'address', label: 'ที่อยู่' },
} as const satisfies Fields

export const relationField = {
  kind: 'choice',
  label: 'ท่านเกี่ยวข้องเป็น',
  hint: 'เช่น ยื่นแทนมารดา ให้เลือก “บุตร”',
  options: relations,
} as const satisfies Fields[string]

/** How and when the represented person agreed. */
export const consentFields = {
  consentHow: { kind: 'choice', label: 'ได้รับความยินยอมอย่างไร', options: consentWays },
  consentOn: { kind: 'date', label: 'ได้รับความยินยอมเมื่อวันที่', hint: 'วัน เดือน ปี พ.ศ. เช่น 5 / 12 / 2569' },
} as const satisfies Fields

export const agreedLabel =
  'ผู้ที่ข้าพเจ้ายื่นแทนรับทราบและยินยอมให้ข้าพเจ้ายื่นคำร้องนี้และให้ข้อมูลส่วนบุคคลข้างต้นแก่หน่วยงาน และข้าพเจ้าได้รับมอบหมายจากผู้นั้นจริง'

/** Every question about it, for labels. */
export const representationFields: Fields = {
  relation: relationField,
  prefix: { kind: 'text', label: 'คำนำหน้า' },
  ...representedFields,
  ...consentFields,
  agreed: { kind: 'yes-no', label: 'คำรับรองความยินยอม' },
}
