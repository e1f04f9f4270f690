import type { Condition } from '../../conditions.ts'
import type { Fields } from '../../fields.ts'
import type { Issue } from '../../issuing/issue.ts'
import type { DocumentAsked } from '../../service.ts'
import { lease, map } from './documents.ts'
import { juristicDocuments } from './juristic.ts'

export const isNew: Condition = { field: 'purpose', is: 'new' }
export const hasLicence: Condition = { field: 'purpose', is: ['renew', 'replace', 'change'] }

/** ขอรับ ต่ออายุ ใบแทน เปลี่ยนแปลง: with which every licence of the public health act begins. */
export const licencePurposeFields = {
  purpose: {
    kind: 'choice',
    label: 'มีความประสงค์',
    options: {
      new: 'ขอรับใบอนุญาตใหม่',
      renew: 'ขอต่ออายุใบอนุญาต',
      replace: 'ขอใบแทนใบอนุญาต',
      change: 'ขอเปลี่ยนแปลงรายการในใบอนุญาต',
    },
  },
  oldLicence: {
    kind: 'text',
    label: 'ใบอนุญาตเดิมเลขที่',
    hint: 'เล่มที่ เลขที่ และปี ตามใบอนุญาต',
    maxLength: 60,
    when: hasLicence,
  },
  oldLicenceUntil: { kind: 'date', label: 'ใบอนุญาตเดิมหมดอายุวันที่', when: hasLicence },
  replaceReason: {
    kind: 'choice',
    label: 'ขอใบแทนเพราะใบอนุญาต',
    options: { lost: 'สูญหาย', destroyed: 'ถูกทำลาย', damaged: 'ชำรุด' },
    when: { field: 'purpose', is: 'replace' },
  },
  changes: {
    kind: 'long-text',
    label: 'รายการที่ขอเปลี่ยนแปลง',
    hint: 'บอกว่าเดิมเป็นอย่างไร และขอเปลี่ยนเป็นอย่างไร',
    maxLength: 600,
    when: { field: 'purpose', is: 'change' },
  },
} as const satisfies Fields

/** Whoever uses another's place shows that they may. */
export const ownsPlace = {
  kind: 'yes-no',
  label: 'ท่านหรือนิติบุคคลเป็นเจ้าของสถานที่',
} as const satisfies Fields[string]

export const leaseOfPlace: DocumentAsked = { ...lease, when: { field: 'ownsPlace', is: false } }
export const mapWhenNew: DocumentAsked = { ...map, when: isNew }

/** What proves the licence that there is, or that it is gone. */
export const oldLicenceDocuments: readonly DocumentAsked[] = [
  { slot: 'oldLicence', label: 'ใบอนุญาตเดิม', optional: true, when: hasLicence },
  {
    slot: 'lossReport',
    label: 'บันทึกการแจ้งความว่าใบอนุญาตสูญหาย',
    when: { field: 'replaceReason', is: 'lost' },
  },
]

/** For a licence at a place: juristic papers, right to the place, map, the licence that there was. */
export const licenceDocuments: readonly DocumentAsked[] = [
  ...juristicDocuments,
  leaseOfPlace,
  mapWhenNew,
  ...oldLicenceDocuments,
]

/** By the act and the model ordinance alike. */
export const licenceTime = {
  days: 30,
  dayKind: 'calendar',
  time: 'นับแต่เอกสารครบถ้วน ขยายได้ไม่เกิน 2 ครั้ง ครั้งละไม่เกิน 15 วัน',
} as const

export const localFee = 'ตามอัตราท้ายข้อบัญญัติท้องถิ่นของหน่วยงาน'
export const licenceOfficers = ['เจ้าพนักงานสาธารณสุข', 'ปลัด', 'เจ้าพนักงานท้องถิ่น'] as const

/** What the officer adds to a paper that costs something. */
export const paidBy = ['ค่าธรรมเนียม', 'ตามใบเสร็จรับเงินเลขที่'] as const

type Particulars = Required<Pick<Issue, 'series' | 'title' | 'states' | 'prints' | 'register'>> &
  Pick<Issue, 'holder'>

/** The licence in which a request under the public health act ends: good for a year, at this place, for this purpose. */
export const healthLicence = (particulars: Particulars, more: Partial<Issue> = {}): Issue => ({
  key: 'licence',
  kind: 'licence',
  grants: 'อนุญาตให้',
  adds: paidBy,
  validity: { years: 1 },
  conditions: [
    'ผู้รับใบอนุญาตต้องปฏิบัติตามหลักเกณฑ์ วิธีการ และเงื่อนไขที่กำหนดในข้อบัญญัติท้องถิ่น',
    'หากปรากฏภายหลังว่าการประกอบกิจการนี้ขัดต่อกฎหมายอื่นที่เกี่ยวข้อง เจ้าพนักงานท้องถิ่นอาจพิจารณาเพิกถอนการอนุญาต',
  ],
  notice: 'ต้องแสดงใบอนุญาตนี้ไว้โดยเปิดเผยและเห็นได้ง่าย ณ สถานประกอบกิจการ และแสดงทางอิเล็กทรอนิกส์ได้ตามประกาศของหน่วยงาน',
  approval: true,
  ...particulars,
  ...more,
})
