import type { Condition } from '../../conditions.ts'
import type { Fields } from '../../fields.ts'
import type { DocumentAsked } from '../../service.ts'
import { otherOf } from './choices.ts'
import { onlyWhen } from './naming.ts'
import { personFields } from './person.ts'

/** Holds for forms that begin with `applicantKindFields`. */
export const byJuristicPerson: Condition = { field: 'applicantKind', is: 'juristic' }
export const byPerson: Condition = { field: 'applicantKind', is: 'person' }

/**
 * บุคคลธรรมดา or นิติบุคคล, and everything of the latter. The natural person is the applicant of the profile; of a
 * juristic person that is whoever signs for it, or somebody who files in that person's name.
 */
export const applicantKindFields = {
  applicantKind: {
    kind: 'choice',
    label: 'ผู้ขอเป็น',
    options: { person: 'บุคคลธรรมดา', juristic: 'นิติบุคคล (บริษัท ห้างหุ้นส่วน ฯลฯ)' },
  },
  ...onlyWhen(byJuristicPerson, {
    juristicType: {
      kind: 'choice',
      label: 'ประเภทนิติบุคคล',
      options: {
        limitedPartnership: 'ห้างหุ้นส่วนจำกัด',
        ordinaryPartnership: 'ห้างหุ้นส่วนสามัญนิติบุคคล',
        company: 'บริษัทจำกัด',
        publicCompany: 'บริษัทมหาชนจำกัด',
        cooperative: 'สหกรณ์',
        foundation: 'มูลนิธิ',
        association: 'สมาคม',
        temple: 'วัด',
        other: 'อื่น ๆ',
      },
    },
    juristicTypeOther: otherOf('juristicType', 'ประเภทนิติบุคคล (โปรดระบุ)'),
    juristicName: { kind: 'text', label: 'ชื่อนิติบุคคล', maxLength: 200 },
    juristicId: {
      kind: 'text',
      label: 'เลขทะเบียนนิติบุคคล',
      hint: 'ตัวเลข 13 หลัก วัดหรือผู้ที่ไม่มีเลขให้เว้นว่าง',
      digits: 13,
      optional: true,
    },
    juristicRegisteredOn: { kind: 'date', label: 'จดทะเบียนเมื่อวันที่', optional: true },
    juristicOffice: { kind: 'address', label: 'ที่ตั้งสำนักงานของนิติบุคคล' },
    applicantSigns: { kind: 'yes-no', label: 'ผู้ยื่นเป็นผู้มีอำนาจลงชื่อแทนนิติบุคคล' },
    ...onlyWhen(
      { field: 'applicantSigns', is: false },
      personFields('signatory', 'ผู้มีอำนาจลงชื่อ', ['name', 'address', 'phone']),
    ),
  }),
} as const satisfies Fields

/** What proves a juristic person; nobody else sees it. */
export const juristicDocuments: readonly DocumentAsked[] = [
  {
    slot: 'juristicCertificate',
    label: 'หนังสือรับรองนิติบุคคล และบัตรประจำตัวของผู้มีอำนาจลงชื่อ',
    hint: 'หนังสือรับรองออกให้ไม่เกิน 6 เดือน',
    when: byJuristicPerson,
  },
  {
    slot: 'signatoryAuthority',
    label: 'หนังสือมอบอำนาจจากผู้มีอำนาจลงชื่อ',
    when: { all: [byJuristicPerson, { field: 'applicantSigns', is: false }] },
  },
]
