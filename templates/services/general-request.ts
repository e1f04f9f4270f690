import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { houseRegistration, idCard, optional } from './groups/documents.ts'
import { departments } from './groups/words.ts'

/** GEN-01: the form for everything that has no form of its own. */
export const generalRequest = defineService({
  code: 'GEN-01',
  name: 'คำร้องทั่วไป',
  description: 'ยื่นเรื่องหรือขอความช่วยเหลือที่ไม่มีแบบฟอร์มเฉพาะ',
  group: 'request',
  department: departments.office,
  fields: defineFields({
    subject: {
      kind: 'text',
      label: 'เรื่อง',
      hint: 'สรุปสั้น ๆ เช่น ขอซ่อมฝาท่อระบายน้ำหน้าบ้าน',
      maxLength: 120,
    },
    details: {
      kind: 'long-text',
      label: 'มีความประสงค์/เรื่องที่ร้อง',
      hint: 'เล่าว่าเกิดอะไรขึ้น ที่ไหน เมื่อไร',
      maxLength: 1500,
    },
    wanted: {
      kind: 'long-text',
      label: 'สิ่งที่ขอให้ดำเนินการ',
      hint: 'ต้องการให้หน่วยงานช่วยเหลืออย่างไร',
      maxLength: 500,
    },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดจุดที่เกี่ยวข้อง', optional: true },
  }),
  documents: [
    optional(idCard),
    { ...optional(houseRegistration), hint: 'เฉพาะหน้าที่มีชื่อผู้ยื่นคำร้อง' },
    { slot: 'other', label: 'รูปถ่ายหรือเอกสารอื่น ๆ', optional: true },
  ],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 7,
  level: 'A',
  law: [
    'พระราชบัญญัติเทศบาล พ.ศ. 2496 หรือพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537',
    'พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38',
    'พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565 มาตรา 7 และมาตรา 10',
  ],
})
