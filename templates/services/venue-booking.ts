import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { departments, municipalLaw, truth } from './groups/words.ts'

/** GEN-09: a hall or a sports ground of the municipality. */
export const venueBooking = defineService({
  code: 'GEN-09',
  name: 'ขอใช้อาคารสถานที่/ลานกีฬา',
  description: 'ขอใช้ห้องประชุม อาคารอเนกประสงค์ หรือลานกีฬาของหน่วยงาน',
  group: 'request',
  department: departments.office,
  offByDefault: true,
  fields: defineFields({
    venue: {
      kind: 'text',
      label: 'สถานที่ที่ขอใช้',
      hint: 'เช่น ห้องประชุมใหญ่ ลานกีฬา',
      maxLength: 150,
    },
    purpose: { kind: 'text', label: 'เพื่อใช้ในงาน', maxLength: 200 },
    people: { kind: 'integer', label: 'จำนวนผู้ร่วมงานประมาณ', min: 1, max: 20_000, unit: 'คน' },
    fromOn: { kind: 'date', label: 'ตั้งแต่วันที่' },
    untilOn: { kind: 'date', label: 'ถึงวันที่', notBefore: 'fromOn' },
    fromAt: { kind: 'time', label: 'ตั้งแต่เวลา' },
    untilAt: { kind: 'time', label: 'ถึงเวลา' },
    needs: {
      kind: 'text',
      label: 'อุปกรณ์ที่ขอใช้',
      hint: 'เช่น เครื่องเสียง เก้าอี้ 50 ตัว',
      maxLength: 200,
      optional: true,
    },
  }),
  documents: [{ slot: 'programme', label: 'กำหนดการหรือโครงการ', optional: true }],
  fee: 'ตามประกาศของหน่วยงาน',
  days: 3,
  level: 'B',
  unconfirmed: ['fee', 'days', 'law'],
  declarations: [truth, 'ข้าพเจ้าจะดูแลความสะอาดและความเรียบร้อยของสถานที่ และยินดีชดใช้หากทรัพย์สินของหน่วยงานเสียหาย'],
  law: [municipalLaw],
})
