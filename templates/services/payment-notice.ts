import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { taxYear } from './groups/tax.ts'
import { departments, electronicLaw } from './groups/words.ts'

/** FIN-07: "I have transferred the money", with the slip. */
export const paymentNotice = defineService({
  code: 'FIN-07',
  name: 'แจ้งชำระภาษีและค่าธรรมเนียม',
  description: 'ส่งหลักฐานการโอนเงิน เพื่อขอรับใบเสร็จรับเงิน',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    paidFor: {
      kind: 'choice',
      label: 'ประเภทที่ชำระ',
      options: {
        landTax: 'ภาษีที่ดินและสิ่งปลูกสร้าง',
        signTax: 'ภาษีป้าย',
        waste: 'ค่าธรรมเนียมเก็บขนขยะ',
        water: 'ค่าน้ำประปา',
        licence: 'ค่าธรรมเนียมใบอนุญาต',
        other: 'อื่น ๆ',
      },
    },
    paidForOther: otherOf('paidFor', 'ชำระค่า (โปรดระบุ)'),
    year: { ...taxYear, when: { field: 'paidFor', is: ['landTax', 'signTax', 'licence'] } },
    month: {
      kind: 'month',
      label: 'ประจำเดือน',
      hint: 'เดือนล่าสุดที่ชำระ',
      when: { field: 'paidFor', is: ['waste', 'water'] },
    },
    bill: {
      kind: 'text',
      label: 'เลขที่หนังสือแจ้งหรือเลขอ้างอิง',
      hint: 'ดูจากหนังสือแจ้งประเมินหรือใบแจ้งหนี้',
      maxLength: 60,
      optional: true,
    },
    amount: { kind: 'money', label: 'จำนวนเงินที่โอน', min: 1 },
    paidOn: { kind: 'date', label: 'วันที่โอน' },
    paidAt: { kind: 'time', label: 'เวลาที่โอน' },
    note: { kind: 'text', label: 'หมายเหตุ', maxLength: 200, optional: true },
  }),
  documents: [{ slot: 'slip', label: 'หลักฐานการโอนเงิน (สลิป)', hint: 'เห็นวันเวลาและจำนวนเงินชัดเจน' }],
  fee: 'ไม่มีค่าธรรมเนียมในการแจ้ง',
  days: 3,
  level: 'A',
  unconfirmed: ['days'],
  notice: 'ไม่ต้องแจ้งเลขบัตรเครดิตหรือรหัสใด ๆ ใบเสร็จรับเงินออกให้เมื่อกองคลังตรวจยอดเงินแล้ว',
  law: [`${electronicLaw} มาตรา 7`],
})
