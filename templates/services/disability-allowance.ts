import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { meansFields, welfareFields } from './groups/choices.ts'
import { passbook, paymentFields } from './groups/payment.ts'
import { personFields } from './groups/person.ts'
import { departments, free, welfareConsent } from './groups/words.ts'

/** WEL-02: the monthly allowance of whoever has a disability card. */
export const disabilityAllowance = defineService({
  code: 'WEL-02',
  name: 'ลงทะเบียนเบี้ยความพิการ',
  description: 'สำหรับผู้มีบัตรประจำตัวคนพิการ และมีชื่อในทะเบียนบ้านในเขต',
  group: 'request',
  department: departments.welfare,
  notice: 'เบี้ยความพิการเดือนละ 800 บาท (อายุต่ำกว่า 18 ปี เดือนละ 1,000 บาท) หากย้ายทะเบียนบ้าน ต้องยื่นที่แห่งใหม่ทันที',
  fields: defineFields({
    holderPart: { kind: 'heading', label: 'คนพิการ' },
    disabilities: {
      kind: 'choices',
      label: 'ประเภทความพิการ',
      hint: 'ตามบัตรประจำตัวคนพิการ เลือกได้หลายข้อ',
      options: {
        sight: 'ทางการเห็น',
        hearing: 'ทางการได้ยินหรือสื่อความหมาย',
        movement: 'ทางการเคลื่อนไหวหรือทางร่างกาย',
        mind: 'ทางจิตใจหรือพฤติกรรม',
        intellect: 'ทางสติปัญญา',
        learning: 'ทางการเรียนรู้',
        autism: 'ทางออทิสติก',
      },
    },
    ...meansFields,
    ...welfareFields('ยังไม่ได้รับเบี้ยความพิการ', { elderly: 'ได้รับเบี้ยยังชีพผู้สูงอายุ' }),
    moneyPart: { kind: 'heading', label: 'ผู้ที่ติดต่อได้และการรับเงิน' },
    ...personFields('contact', 'บุคคลอ้างอิงที่ติดต่อได้', ['name', 'phone']),
    ...paymentFields,
  }),
  documents: [
    { slot: 'disabilityCard', label: 'บัตรประจำตัวคนพิการ', hint: 'ถ่ายให้เห็นวันหมดอายุ' },
    passbook,
    {
      slot: 'carerCard',
      label: 'บัตรประจำตัวของผู้ดูแล',
      hint: 'เฉพาะกรณีผู้ดูแลยื่นแทน',
      optional: true,
    },
  ],
  fee: free,
  days: 15,
  dayKind: 'calendar',
  time: 'ได้รับเงินตั้งแต่เดือนถัดจากเดือนที่ลงทะเบียน ภายในวันที่ 10',
  level: 'B',
  identityLevel: 2,
  form: 'แบบคำขอลงทะเบียนรับเงินเบี้ยความพิการ',
  printsCitizenId: true,
  unconfirmed: ['days', 'law', 'documents', 'amounts'],
  declarations: [
    'ข้าพเจ้าขอรับรองว่าเป็นผู้มีคุณสมบัติครบถ้วน ไม่อยู่ในความอุปการะของสถานสงเคราะห์ของรัฐ และข้อความข้างต้นเป็นความจริงทุกประการ',
    welfareConsent,
  ],
  officers: ['เจ้าหน้าที่ผู้รับลงทะเบียน', 'คณะกรรมการตรวจสอบคุณสมบัติ', 'นายก'],
  law: [
    'ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยความพิการให้คนพิการขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2553 และที่แก้ไขเพิ่มเติม',
    'พระราชบัญญัติส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ พ.ศ. 2550',
  ],
})
