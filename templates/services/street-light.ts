import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** ENG-01: a street light that does not work. */
export const streetLight = defineService({
  code: 'ENG-01',
  name: 'แจ้งซ่อมไฟฟ้าสาธารณะ',
  description: 'แจ้งไฟถนนหรือไฟทางสาธารณะดับ กะพริบ หรือชำรุด',
  group: 'request',
  department: 'กองช่าง',
  fields: defineFields({
    symptom: {
      kind: 'choice',
      label: 'อาการ',
      hint: 'สายไฟขาดหรือเสาล้ม อย่าเข้าใกล้ และโทร 1129 ทันที',
      options: {
        off: 'ดับทั้งดวง',
        flickering: 'ติด ๆ ดับ ๆ',
        alwaysOn: 'ติดตลอดวัน',
        broken: 'โคมหรือเสาชำรุด/เอียง',
        wire: 'สายไฟขาดหรือห้อย (อันตราย)',
      },
    },
    spots: { kind: 'integer', label: 'จำนวนจุดที่ชำรุด', min: 1, max: 50, unit: 'จุด' },
    where: {
      kind: 'text',
      label: 'บริเวณ',
      hint: 'เช่น ปากซอยข้างวัด ตรงข้ามร้านค้า หมู่ที่เท่าใด',
      maxLength: 200,
    },
    poleNumber: { kind: 'text', label: 'เลขเสาไฟ', hint: 'ถ้ามี', maxLength: 60, optional: true },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดที่เสาไฟ', optional: true },
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [{ slot: 'photo', label: 'รูปถ่ายจุดที่ชำรุด', optional: true }],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 3,
  level: 'A',
  law: ['พระราชบัญญัติเทศบาล พ.ศ. 2496 หรือพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537'],
})
