import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { meterReading, villageWaterworks, waterFee, waterLaw, waterUserFields } from './groups/water.ts'
import { departments } from './groups/words.ts'

/** WAT-02: a meter that is broken, or that does not tell the truth. */
export const waterMeter = defineService({
  code: 'WAT-02',
  name: 'แจ้งซ่อมหรือเปลี่ยนมาตรวัดน้ำ',
  description: 'มาตรชำรุด เดินผิดปกติ รั่ว หรือขอย้ายจุดติดตั้ง',
  group: 'request',
  department: departments.waterworks,
  fields: defineFields({
    ...waterUserFields,
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดที่มาตรวัดน้ำ', optional: true },
    symptom: {
      kind: 'choice',
      label: 'อาการ',
      options: {
        stopped: 'มาตรไม่เดิน',
        fast: 'มาตรเดินเร็วหรือเดินผิดปกติ',
        leaking: 'มาตรหรือท่อก่อนมาตรรั่ว',
        broken: 'หน้าปัดแตกหรืออ่านไม่ได้',
        move: 'ขอย้ายจุดติดตั้ง',
        other: 'อื่น ๆ',
      },
    },
    details: {
      kind: 'long-text',
      label: 'รายละเอียด',
      hint: 'พบเมื่อไร ขอให้ทำอะไร',
      maxLength: 500,
      optional: true,
    },
    reading: { ...meterReading('เลขมาตรล่าสุดที่อ่านได้'), optional: true },
  }),
  documents: [{ slot: 'meterPhoto', label: 'รูปถ่ายมาตรวัดน้ำ', hint: 'เห็นตัวเลขบนหน้าปัด', optional: true }],
  fee: waterFee,
  days: 7,
  level: 'B',
  offByDefault: true,
  notice: villageWaterworks,
  unconfirmed: ['fee', 'days', 'law'],
  law: [waterLaw],
})
