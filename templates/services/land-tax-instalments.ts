import type { Formula } from '../computed.ts'
import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import { assessmentFields, landTaxLaw, taxYear } from './groups/tax.ts'
import { departments, free, truth } from './groups/words.ts'

/** A third in whole baht; what does not divide is paid with the first. */
const third: Formula = { floor: { quotient: ['amount', 3] } }
const first: Formula = { sum: ['amount', { product: [-2, third] }] }

/** FIN-06: land tax in three payments. */
export const landTaxInstalments = defineService({
  code: 'FIN-06',
  name: 'ขอผ่อนชำระภาษีที่ดินและสิ่งปลูกสร้าง',
  description: 'แบ่งชำระภาษีที่ดินและสิ่งปลูกสร้างเป็น 3 งวดเท่า ๆ กัน',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    ownerPart: { kind: 'heading', label: 'ผู้ขอผ่อนชำระ' },
    ...applicantKindFields,
    taxPart: { kind: 'heading', label: 'ภาษีที่ขอผ่อนชำระ' },
    year: taxYear,
    ...assessmentFields,
    amount: {
      kind: 'money',
      label: 'จำนวนภาษีตามหนังสือแจ้ง',
      hint: 'ขอผ่อนได้เมื่อภาษีตั้งแต่ 3,000 บาทขึ้นไป',
      min: 1,
    },
    firstPayment: {
      kind: 'computed',
      label: 'งวดที่ 1 (รวมเศษ)',
      hint: 'แต่ละงวดชำระภายในวันที่กำหนดในหนังสือแจ้งของหน่วยงาน',
      unit: 'บาท',
      formula: first,
    },
    secondPayment: { kind: 'computed', label: 'งวดที่ 2', unit: 'บาท', formula: third },
    thirdPayment: { kind: 'computed', label: 'งวดที่ 3', unit: 'บาท', formula: third },
    acceptsTerms: {
      kind: 'yes-no',
      label: 'รับทราบว่าหากผิดนัดงวดใด จะหมดสิทธิผ่อนชำระ และต้องเสียเงินเพิ่มร้อยละ 1 ต่อเดือน เศษของเดือนนับเป็นหนึ่งเดือน',
    },
  }),
  documents: [{ slot: 'notice', label: 'หนังสือแจ้งการประเมิน', optional: true }, ...juristicDocuments],
  fee: free,
  days: 7,
  level: 'A',
  printsCitizenId: true,
  unconfirmed: ['days', 'amounts'],
  declarations: [truth],
  officers: ['เจ้าหน้าที่', 'ผู้อำนวยการกองคลัง', 'ปลัด', 'นายก'],
  law: [`${landTaxLaw} มาตรา 52`],
})
