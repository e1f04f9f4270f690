import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** ENG-05: a tree that has to be cut back. */
export const treeTrimming = defineService({
  code: 'ENG-05',
  name: 'ขอตัดแต่งต้นไม้',
  description: 'ขอให้ตัดแต่งหรือตัดต้นไม้ที่กีดขวางหรือเป็นอันตราย',
  group: 'request',
  department: 'กองช่าง',
  fields: defineFields({
    reason: {
      kind: 'choice',
      label: 'เหตุที่ขอ',
      hint: 'กิ่งไม้พาดสายไฟแรงสูง อย่าเข้าใกล้ และโทร 1129 ทันที',
      options: {
        overWire: 'กิ่งไม้ล้ำสายไฟ',
        fallen: 'ต้นไม้ล้มหรือใกล้ล้ม',
        blocking: 'กีดขวางทางหรือบดบังการมองเห็น',
        overHouse: 'กิ่งไม้พาดหลังคาหรือรั้ว',
        other: 'อื่น ๆ',
      },
    },
    trees: { kind: 'integer', label: 'จำนวน', min: 1, max: 200, unit: 'ต้น' },
    onLand: {
      kind: 'choice',
      label: 'ต้นไม้อยู่ใน',
      options: { public: 'ที่สาธารณะ', own: 'ที่ดินของผู้ยื่นคำร้อง', neighbour: 'ที่ดินของผู้อื่น' },
    },
    where: { kind: 'text', label: 'บริเวณ', hint: 'บอกจุดสังเกตใกล้เคียง', maxLength: 200 },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [
    { slot: 'photo', label: 'รูปถ่ายต้นไม้', optional: true },
    {
      slot: 'consent',
      label: 'หนังสือยินยอมของเจ้าของที่ดิน',
      hint: 'เฉพาะต้นไม้ในที่ดินของผู้อื่น',
      optional: true,
    },
  ],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 7,
  level: 'A',
  law: ['พระราชบัญญัติเทศบาล พ.ศ. 2496 หรือพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537'],
})
