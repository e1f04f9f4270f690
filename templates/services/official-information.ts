import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { departments } from './groups/words.ts'

/** GEN-06: to see or copy what the office holds. */
export const officialInformation = defineService({
  code: 'GEN-06',
  name: 'ขอข้อมูลข่าวสารของราชการ',
  description: 'ขอตรวจดูหรือขอสำเนาข้อมูลข่าวสารที่หน่วยงานครอบครอง',
  group: 'request',
  department: departments.office,
  fields: defineFields({
    information: {
      kind: 'long-text',
      label: 'ข้อมูลข่าวสารที่ต้องการ',
      hint: 'ระบุให้เข้าใจได้ เช่น ชื่อเรื่อง ปี หรือโครงการ',
      maxLength: 1000,
    },
    manner: {
      kind: 'choice',
      label: 'ลักษณะคำขอ',
      options: { inspect: 'ขอตรวจดู', copy: 'ขอสำเนา', certifiedCopy: 'ขอสำเนาที่มีคำรับรองถูกต้อง' },
    },
    format: {
      kind: 'choice',
      label: 'รูปแบบที่ขอรับ',
      options: { file: 'ไฟล์อิเล็กทรอนิกส์', paper: 'กระดาษ' },
      when: { field: 'manner', is: ['copy', 'certifiedCopy'] },
    },
    copies: {
      kind: 'integer',
      label: 'จำนวนชุด',
      min: 1,
      max: 20,
      unit: 'ชุด',
      when: { field: 'format', is: 'paper' },
    },
    lowIncome: {
      kind: 'yes-no',
      label: 'เป็นผู้มีรายได้น้อย ขอลดหรือยกเว้นค่าธรรมเนียม',
      when: { field: 'format', is: 'paper' },
      optional: true,
    },
    purpose: {
      kind: 'text',
      label: 'วัตถุประสงค์',
      hint: 'ไม่จำเป็นต้องบอกเหตุผล',
      maxLength: 200,
      optional: true,
    },
  }),
  documents: [],
  fee: 'สำเนากระดาษ A4 หน้าละ 1 บาท F14 1.50 บาท B4 2 บาท A3 3 บาท คำรับรองหน้าละ 5 บาท ไฟล์อิเล็กทรอนิกส์ไม่มีค่าธรรมเนียม',
  days: 7,
  time: 'ข้อมูลที่จัดไว้แล้วได้ภายในวันทำการที่ขอ กรณีอื่นไม่เกิน 7 วันทำการ ขยายได้ไม่เกิน 15 วันทำการ',
  level: 'A',
  form: 'คำขอข้อมูลข่าวสารของราชการ',
  unconfirmed: ['fee', 'days'],
  law: ['พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9 มาตรา 11 มาตรา 13 มาตรา 17 และมาตรา 18'],
})
