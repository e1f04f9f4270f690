import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** FIN-07: "I have transferred the money", with the slip. */
export const paymentNotice = defineService({
  code: 'FIN-07',
  name: 'แจ้งชำระภาษีและค่าธรรมเนียม',
  description: 'ส่งหลักฐานการโอนเงิน เพื่อขอรับใบเสร็จรับเงิน',
  group: 'request',
  department: 'กองคลัง',
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
    bill: {
      kind: 'text',
      label: 'เลขที่หนังสือแจ้งหรือเลขอ้างอิง',
      hint: 'ดูจากหนังสือแจ้งประเมินหรือใบแจ้งหนี้',
      maxLength: 60,
      optional: true,
    },
    year: { kind: 'integer', label: 'ประจำปี พ.ศ.', min: 2500, max: 2700 },
    amount: { kind: 'text', label: 'จำนวนเงินที่โอน (บาท)', hint: 'เช่น 1,250.50', maxLength: 20 },
    paidOn: { kind: 'date', label: 'วันที่โอน' },
    paidAt: { kind: 'time', label: 'เวลาที่โอน' },
    note: { kind: 'text', label: 'หมายเหตุ', maxLength: 200, optional: true },
  }),
  documents: [{ slot: 'slip', label: 'หลักฐานการโอนเงิน (สลิป)', hint: 'เห็นวันเวลาและจำนวนเงินชัดเจน' }],
  fee: 'ไม่มีค่าธรรมเนียมในการแจ้ง',
  days: 3,
  level: 'A',
  law: ['พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565 มาตรา 7'],
})
