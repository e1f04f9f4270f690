import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { spotFields } from './groups/place.ts'
import { departments } from './groups/words.ts'

/** GEN-05: to see, or get a copy of, what the street cameras recorded. */
export const cameraFootage = defineService({
  code: 'GEN-05',
  name: 'ขอดู/ขอสำเนาภาพกล้องวงจรปิด',
  description: 'ขอภาพเหตุการณ์จากกล้องของหน่วยงาน เพื่อใช้ประกอบคดีหรือประกันภัย',
  group: 'request',
  department: departments.office,
  notice: 'กล้องเก็บภาพไว้ได้ไม่นาน โปรดยื่นโดยเร็วหลังเกิดเหตุ',
  fields: defineFields({
    whoPart: { kind: 'heading', label: 'ผู้ขอและเหตุที่ขอ' },
    askedBy: {
      kind: 'choice',
      label: 'ผู้ขอเกี่ยวข้องกับเหตุการณ์เป็น',
      options: {
        victim: 'ผู้เสียหาย',
        attorney: 'ผู้รับมอบอำนาจจากผู้เสียหาย',
        police: 'พนักงานสอบสวน',
        insurer: 'บริษัทประกันภัย',
      },
    },
    event: {
      kind: 'choice',
      label: 'เหตุที่เกิด',
      options: {
        accident: 'อุบัติเหตุ',
        theft: 'ลักทรัพย์',
        fight: 'ทะเลาะวิวาท',
        missing: 'คนหาย',
        other: 'อื่น ๆ',
      },
    },
    eventOther: otherOf('event', 'เหตุอื่น ได้แก่'),
    purpose: {
      kind: 'choice',
      label: 'เพื่อใช้',
      options: { lawsuit: 'ประกอบคดี', insurance: 'เรียกร้องประกันภัย', other: 'อื่น ๆ' },
    },
    purposeOther: otherOf('purpose', 'วัตถุประสงค์อื่น ได้แก่'),
    wanted: {
      kind: 'choice',
      label: 'มีความประสงค์ขอ',
      options: { view: 'ดูภาพที่สำนักงาน', copy: 'สำเนาภาพ' },
    },
    medium: {
      kind: 'choice',
      label: 'สื่อบันทึก',
      options: { own: 'นำแฟลชไดรฟ์มาเอง', office: 'ใช้สื่อของหน่วยงาน (จ่ายตามจริง)' },
      when: { field: 'wanted', is: 'copy' },
    },
    whenPart: { kind: 'heading', label: 'วันเวลาและสถานที่เกิดเหตุ' },
    happenedOn: { kind: 'date', label: 'วันที่เกิดเหตุ' },
    from: { kind: 'time', label: 'ตั้งแต่เวลา' },
    until: { kind: 'time', label: 'ถึงเวลา' },
    ...spotFields,
    lookFor: {
      kind: 'long-text',
      label: 'สิ่งที่ต้องการค้นหาในภาพ',
      hint: 'เช่น ลักษณะรถ สี ทะเบียน หรือการแต่งกายของบุคคล',
      maxLength: 700,
    },
  }),
  documents: [
    { slot: 'policeReport', label: 'บันทึกประจำวันหรือใบแจ้งความ' },
    {
      slot: 'victimAuthority',
      label: 'หนังสือมอบอำนาจจากผู้เสียหาย',
      when: { field: 'askedBy', is: ['attorney', 'insurer'] },
    },
  ],
  fee: 'ค่าสื่อบันทึกตามจริง',
  days: 3,
  level: 'B',
  printsCitizenId: true,
  unconfirmed: ['fee', 'days', 'law', 'documents'],
  declarations: [
    'ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริงทุกประการ และจะใช้ภาพตามวัตถุประสงค์ที่แจ้งไว้เท่านั้น ไม่เผยแพร่ภาพของผู้อื่น',
  ],
  law: [
    'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 15 และมาตรา 24',
    'พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 24 และมาตรา 27',
  ],
})
