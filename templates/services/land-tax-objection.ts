import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import { assessmentFields, landTaxLaw, taxYear } from './groups/tax.ts'
import { departments, free, truth } from './groups/words.ts'

/** FIN-05: ภ.ด.ส.10, against an assessment. */
export const landTaxObjection = defineService({
  code: 'FIN-05',
  name: 'คัดค้านการประเมินภาษีที่ดิน (ภ.ด.ส.10)',
  description: 'ขอให้ทบทวนการประเมินหรือการเรียกเก็บภาษีที่ดินและสิ่งปลูกสร้างที่เห็นว่าไม่ถูกต้อง',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    ownerPart: { kind: 'heading', label: 'ผู้คัดค้าน' },
    ...applicantKindFields,
    assessmentPart: { kind: 'heading', label: 'การประเมินที่คัดค้าน' },
    year: taxYear,
    ...assessmentFields,
    receivedOn: { kind: 'date', label: 'ได้รับหนังสือแจ้งเมื่อวันที่' },
    amount: { kind: 'money', label: 'จำนวนภาษีที่ประเมิน', min: 1, optional: true },
    reasons: {
      kind: 'long-text',
      label: 'เหตุผลที่คัดค้าน',
      hint: 'บอกว่ารายการใดไม่ถูกต้อง และที่ถูกต้องเป็นอย่างไร เช่น เนื้อที่ การใช้ประโยชน์ การยกเว้น',
      maxLength: 1500,
    },
  }),
  documents: [
    { slot: 'notice', label: 'หนังสือแจ้งการประเมิน', optional: true },
    { slot: 'evidence', label: 'เอกสารหรือรูปถ่ายประกอบเหตุผล', optional: true },
    ...juristicDocuments,
  ],
  fee: free,
  days: 60,
  dayKind: 'calendar',
  level: 'A',
  form: 'แบบ ภ.ด.ส.10',
  printsCitizenId: true,
  notice: 'ยื่นภายใน 30 วันนับแต่วันที่ได้รับหนังสือแจ้งการประเมิน',
  unconfirmed: ['days', 'law'],
  declarations: [truth],
  law: [`${landTaxLaw} มาตรา 73`],
})
