import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { otherOf } from './groups/choices.ts'
import { passbookWhen } from './groups/payment.ts'
import { meterReading, villageWaterworks, waterLaw, waterUserFields } from './groups/water.ts'
import { departments, truth } from './groups/words.ts'

/** WAT-03: the end of a contract, and the deposit back. */
export const waterCancellation = defineService({
  code: 'WAT-03',
  name: 'ขอยกเลิกการใช้น้ำประปา',
  description: 'เลิกใช้น้ำและขอรับเงินประกันการใช้น้ำคืน',
  group: 'request',
  department: departments.waterworks,
  fields: defineFields({
    ...waterUserFields,
    reason: {
      kind: 'choice',
      label: 'เหตุผล',
      options: {
        moved: 'ย้ายออก',
        empty: 'ไม่มีคนอยู่',
        demolished: 'รื้อถอนอาคาร',
        other: 'อื่น ๆ',
      },
    },
    reasonOther: otherOf('reason', 'เหตุผล (โปรดระบุ)'),
    reading: meterReading('เลขมาตรสุดท้าย'),
    stopOn: { kind: 'date', label: 'ขอยกเลิกตั้งแต่วันที่' },
    hasDeposit: { kind: 'yes-no', label: 'มีเงินประกันการใช้น้ำที่ขอรับคืน' },
    account: {
      kind: 'bank-account',
      label: 'บัญชีที่รับเงินประกันคืน',
      hint: 'บัญชีในชื่อของผู้ใช้น้ำ',
      when: { field: 'hasDeposit', is: true },
    },
  }),
  documents: [
    { slot: 'meterPhoto', label: 'รูปถ่ายมาตรวัดน้ำ', hint: 'เห็นตัวเลขบนหน้าปัด', optional: true },
    {
      slot: 'depositReceipt',
      label: 'ใบเสร็จเงินประกันการใช้น้ำ',
      optional: true,
      when: { field: 'hasDeposit', is: true },
    },
    passbookWhen({ field: 'hasDeposit', is: true }),
  ],
  fee: 'ไม่มีค่าธรรมเนียม โดยต้องไม่มียอดค้างชำระ',
  days: 7,
  level: 'B',
  identityLevel: 2,
  offByDefault: true,
  notice: villageWaterworks,
  unconfirmed: ['fee', 'days', 'law', 'documents'],
  declarations: [truth],
  law: [waterLaw],
})
