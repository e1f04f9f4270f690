import type { Condition } from '../../conditions.ts'
import type { Fields } from '../../fields.ts'
import type { DocumentAsked } from '../../service.ts'
import { otherOf } from './choices.ts'
import { prefixed } from './naming.ts'

export const landDocumentTypes = {
  titleDeed: 'โฉนดที่ดิน (น.ส.4)',
  ns3: 'น.ส.3',
  ns3a: 'น.ส.3 ก.',
  ns3b: 'น.ส.3 ข.',
  sk1: 'ส.ค.1',
  spk: 'ส.ป.ก.4-01',
  lease: 'สัญญาเช่าที่ราชพัสดุหรือที่วัด',
  other: 'อื่น ๆ',
} as const

/** ในที่ดิน … เลขที่ …: landDocument, landDocumentOther, landDocumentNumber; in rows give an empty prefix. */
export const landDocumentFields = <const P extends string>(prefix: P) =>
  prefixed(prefix, {
    document: { kind: 'choice', label: 'เอกสารสิทธิในที่ดิน', options: landDocumentTypes },
    documentOther: otherOf('document', 'เอกสารสิทธิ (โปรดระบุ)'),
    documentNumber: { kind: 'text', label: 'เลขที่เอกสารสิทธิ', hint: 'เช่น เลขที่โฉนด', maxLength: 60 },
  } as const satisfies Fields)

/** The plot on which something is built, dug or filled, and whose it is. */
export const landFields = {
  ...landDocumentFields('land'),
  landOwned: { kind: 'yes-no', label: 'ที่ดินเป็นของผู้ขอเอง' },
  landOwner: {
    kind: 'text',
    label: 'ชื่อเจ้าของที่ดิน',
    maxLength: 150,
    when: { field: 'landOwned', is: false },
  },
} as const satisfies Fields

export const onOthersLand: Condition = { field: 'landOwned', is: false }

export const landDocuments: readonly DocumentAsked[] = [
  { slot: 'landDeed', label: 'เอกสารสิทธิในที่ดิน', hint: 'โฉนด น.ส.3 หรือ ส.ค.1 ครบทุกหน้า' },
  { slot: 'landConsent', label: 'หนังสือยินยอมของเจ้าของที่ดิน', when: onOthersLand },
]
