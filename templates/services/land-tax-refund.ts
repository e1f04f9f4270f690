import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { idCard, optional } from './groups/documents.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import { landTaxLaw, taxYear } from './groups/tax.ts'
import { departments, free, truth } from './groups/words.ts'

/** FIN-04: ภ.ด.ส.9, money back that was not owed. */
export const landTaxRefund = defineService({
  code: 'FIN-04',
  name: 'ขอรับเงินภาษีที่ดินคืน (ภ.ด.ส.9)',
  description: 'ขอคืนภาษีที่ดินและสิ่งปลูกสร้างที่ชำระเกิน หรือชำระโดยไม่มีหน้าที่ต้องเสีย',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    ownerPart: { kind: 'heading', label: 'ผู้ขอรับเงินคืน' },
    ...applicantKindFields,
    taxPart: { kind: 'heading', label: 'ภาษีที่ชำระแล้วและขอคืน' },
    year: { ...taxYear, label: 'ได้ชำระภาษีประจำปี พ.ศ.' },
    receipts: {
      kind: 'rows',
      label: 'ใบเสร็จรับเงิน',
      rowLabel: 'ใบเสร็จ',
      item: defineFields({
        number: { kind: 'text', label: 'ใบเสร็จรับเงินเลขที่', maxLength: 60 },
        date: { kind: 'date', label: 'ลงวันที่' },
        amount: { kind: 'money', label: 'จำนวนเงิน', min: 1 },
      }),
    },
    paid: {
      kind: 'computed',
      label: 'รวมเงินภาษีที่ชำระ',
      unit: 'บาท',
      formula: { total: 'receipts', of: 'amount' },
    },
    refund: { kind: 'money', label: 'ขอรับเงินภาษีคืนจำนวน', min: 1 },
    reason: {
      kind: 'choice',
      label: 'เพราะเหตุ',
      options: { notLiable: 'ไม่มีหน้าที่ต้องเสียภาษี', overpaid: 'เสียเกินกว่าที่ควรจะเสีย' },
    },
    details: {
      kind: 'long-text',
      label: 'รายละเอียดของเหตุที่ขอคืน',
      hint: 'เช่น ที่ดินได้รับยกเว้น หรือชำระซ้ำ',
      maxLength: 1000,
    },
  }),
  documents: [
    { slot: 'receipt', label: 'ใบเสร็จรับเงินหรือหลักฐานการชำระภาษี' },
    { slot: 'other', label: 'เอกสารอื่นที่แสดงเหตุ', optional: true },
    ...juristicDocuments,
    optional(idCard),
  ],
  fee: free,
  days: 90,
  dayKind: 'calendar',
  level: 'B',
  identityLevel: 2,
  offByDefault: true,
  form: 'แบบ ภ.ด.ส.9',
  printsCitizenId: true,
  notice: 'ขอคืนได้ภายใน 3 ปีนับแต่วันที่ชำระ และต้องมารับเงินภายใน 1 ปีนับแต่วันที่ได้รับแจ้ง',
  unconfirmed: ['days', 'law'],
  declarations: [truth],
  law: [`${landTaxLaw} มาตรา 54`],
})
