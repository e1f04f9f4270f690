import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { departments, publicHealthLaw } from './groups/words.ts'

/** HLT-07: nobody lives there any more. */
export const wasteCancellation = defineService({
  code: 'HLT-07',
  name: 'ขอยกเลิกบริการเก็บขนขยะ',
  description: 'หยุดใช้บริการเมื่อไม่มีคนอยู่ ย้ายออก หรือรื้อถอน',
  group: 'request',
  department: departments.health,
  fields: defineFields({
    serviceAddress: { kind: 'address', label: 'สถานที่ที่รับบริการอยู่', prefill: 'address' },
    customerNumber: {
      kind: 'text',
      label: 'เลขที่ผู้ใช้บริการ',
      hint: 'ดูจากใบเสร็จรับเงิน ถ้ามี',
      maxLength: 40,
      optional: true,
    },
    reason: {
      kind: 'choice',
      label: 'เหตุผล',
      options: {
        empty: 'ไม่มีคนอยู่บ้าน',
        moved: 'ย้ายออก',
        demolished: 'รื้อถอนอาคารแล้ว',
        other: 'อื่น ๆ',
      },
    },
    reasonOther: otherOf('reason', 'เหตุผล (โปรดระบุ)'),
    fromMonth: { kind: 'month', label: 'ขอยกเลิกตั้งแต่เดือน' },
    returnsBin: { kind: 'yes-no', label: 'มีถังขยะของหน่วยงานที่จะคืน' },
    note: { kind: 'text', label: 'หมายเหตุ', maxLength: 200, optional: true },
  }),
  documents: [{ slot: 'lastReceipt', label: 'ใบเสร็จค่าเก็บขนขยะครั้งล่าสุด', optional: true }],
  fee: 'ไม่มีค่าธรรมเนียม โดยต้องไม่มียอดค้างชำระ',
  days: 7,
  level: 'A',
  unconfirmed: ['days'],
  notice: 'เจ้าหน้าที่จะตรวจยอดค้างชำระก่อนยกเลิก',
  law: [`${publicHealthLaw} มาตรา 18 ถึงมาตรา 20`],
})
