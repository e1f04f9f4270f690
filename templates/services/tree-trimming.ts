import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { photo } from './groups/documents.ts'
import { spotFields } from './groups/place.ts'
import { departments, free, municipalLaw } from './groups/words.ts'

/** ENG-05: a tree that has to be cut back. */
export const treeTrimming = defineService({
  code: 'ENG-05',
  name: 'ขอตัดแต่งต้นไม้',
  description: 'ขอให้ตัดแต่งหรือตัดต้นไม้ที่กีดขวางหรือเป็นอันตราย',
  group: 'request',
  department: departments.works,
  notice: 'กิ่งไม้พาดสายไฟแรงสูง อย่าเข้าใกล้ และโทร 1129 (การไฟฟ้าส่วนภูมิภาค) ทันที',
  fields: defineFields({
    reason: {
      kind: 'choice',
      label: 'เหตุที่ขอ',
      options: {
        overWire: 'กิ่งไม้ล้ำสายไฟ',
        fallen: 'ต้นไม้ล้มหรือใกล้ล้ม',
        blocking: 'กีดขวางทางหรือบดบังการมองเห็น',
        overHouse: 'กิ่งไม้พาดหลังคาหรือรั้ว',
        other: 'อื่น ๆ',
      },
    },
    reasonOther: otherOf('reason', 'เหตุอื่น ได้แก่'),
    trees: { kind: 'integer', label: 'จำนวนต้นไม้', min: 1, max: 200, unit: 'ต้น' },
    onLand: {
      kind: 'choice',
      label: 'ต้นไม้อยู่ใน',
      options: { public: 'ที่สาธารณะ', own: 'ที่ดินของผู้ยื่นคำร้อง', neighbour: 'ที่ดินของผู้อื่น' },
    },
    ...spotFields,
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [
    { ...photo, label: 'รูปถ่ายต้นไม้' },
    {
      slot: 'consent',
      label: 'หนังสือยินยอมของเจ้าของที่ดิน',
      when: { field: 'onLand', is: 'neighbour' },
      optional: true,
    },
  ],
  fee: free,
  days: 7,
  level: 'A',
  unconfirmed: ['days', 'law'],
  officers: ['ผู้อำนวยการกองช่าง', 'ปลัด', 'นายก'],
  law: [municipalLaw],
})
