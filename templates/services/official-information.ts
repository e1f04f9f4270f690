import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** GEN-06: to see or copy what the office holds. */
export const officialInformation = defineService({
  code: 'GEN-06',
  name: 'ขอข้อมูลข่าวสารของราชการ',
  description: 'ขอตรวจดูหรือขอสำเนาข้อมูลข่าวสารที่หน่วยงานครอบครอง',
  group: 'request',
  department: 'สำนักปลัด',
  fields: defineFields({
    information: {
      kind: 'long-text',
      label: 'ข้อมูลข่าวสารที่ต้องการ',
      hint: 'ระบุให้ชัดเจน เช่น ชื่อเรื่อง ปี หรือโครงการ',
      maxLength: 1000,
    },
    manner: {
      kind: 'choice',
      label: 'ลักษณะคำขอ',
      options: { inspect: 'ขอตรวจดู', copy: 'ขอสำเนา', certifiedCopy: 'ขอสำเนาที่มีคำรับรองถูกต้อง' },
    },
    copies: { kind: 'integer', label: 'จำนวน', min: 1, max: 20, unit: 'ชุด', optional: true },
    format: {
      kind: 'choice',
      label: 'รูปแบบที่ขอรับ',
      options: { file: 'ไฟล์อิเล็กทรอนิกส์', paper: 'กระดาษ' },
    },
    purpose: { kind: 'text', label: 'วัตถุประสงค์', hint: 'ไม่บังคับ', maxLength: 200, optional: true },
  }),
  documents: [],
  fee: 'สำเนากระดาษ A4 หน้าละ 1 บาท คำรับรองหน้าละ 5 บาท ไฟล์อิเล็กทรอนิกส์ไม่มีค่าธรรมเนียม',
  days: 7,
  level: 'A',
  law: ['พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9 มาตรา 11 และมาตรา 18'],
})
