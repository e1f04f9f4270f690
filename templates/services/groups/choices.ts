import type { Field, Fields } from '../../fields.ts'

/** What “อื่น ๆ” is, asked of whoever chose it; the options must have the key `other`. */
export const otherOf = (field: string, label: string) =>
  ({ kind: 'text', label, maxLength: 150, when: { field, is: 'other' } }) as const satisfies Field

export const maritalStatus = {
  kind: 'choice',
  label: 'สถานภาพสมรส',
  options: {
    single: 'โสด',
    married: 'สมรส',
    widowed: 'หม้าย',
    divorced: 'หย่าร้าง',
    separated: 'แยกกันอยู่',
    other: 'อื่น ๆ',
  },
} as const satisfies Field

/** Whose form goes on as paper. By law the answer comes electronically unless the applicant says otherwise. */
export const replyChannel = {
  kind: 'choice',
  label: 'ขอรับผลทาง',
  options: {
    online: 'LINE หรือระบบนี้',
    office: 'รับเอกสารที่สำนักงาน',
    post: 'ไปรษณีย์ ตามที่อยู่ของผู้ยื่น',
  },
} as const satisfies Field

/** บาท a month; nobody is asked for proof. */
export const monthlyIncome = {
  kind: 'money',
  label: 'รายได้ต่อเดือน',
  hint: 'โดยประมาณ หากไม่มีรายได้ให้ใส่ 0',
  max: 10_000_000,
} as const satisfies Field

export const occupation = {
  kind: 'text',
  label: 'อาชีพ',
  hint: 'เช่น ทำนา รับจ้าง ค้าขาย ไม่ได้ทำงาน',
  maxLength: 100,
} as const satisfies Field

/** What the forms of the allowances ask of whoever is to have one. */
export const meansFields = {
  maritalStatus,
  maritalOther: otherOf('maritalStatus', 'สถานภาพอื่น ได้แก่'),
  monthlyIncome,
  occupation,
} as const satisfies Fields

/** Which other help one has already, and since when one lives here. */
export const welfareFields = (notYet: string, others: Readonly<Record<string, string>>) =>
  ({
    welfareNow: {
      kind: 'choices',
      label: 'สถานภาพการรับสวัสดิการของรัฐ',
      hint: 'เลือกได้หลายข้อ',
      options: {
        none: notYet,
        ...others,
        subsistence: 'ได้รับเงินสงเคราะห์เพื่อการยังชีพ',
        moved: 'ย้ายทะเบียนบ้านเข้ามาใหม่',
      },
    },
    movedOn: {
      kind: 'date',
      label: 'ย้ายเข้ามาเมื่อวันที่',
      when: { field: 'welfareNow', includes: 'moved' },
    },
  }) as const satisfies Fields
