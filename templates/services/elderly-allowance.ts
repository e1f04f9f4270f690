import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { meansFields, welfareFields } from './groups/choices.ts'
import { passbook, paymentFields } from './groups/payment.ts'
import { departments, free, welfareConsent } from './groups/words.ts'

/** WEL-01: sixty years old, and entitled to a monthly allowance. */
export const elderlyAllowance = defineService({
  code: 'WEL-01',
  name: 'ยืนยันสิทธิเบี้ยยังชีพผู้สูงอายุ',
  description: 'สำหรับผู้มีสัญชาติไทย อายุ 60 ปีบริบูรณ์ขึ้นไป และมีชื่อในทะเบียนบ้านในเขต',
  group: 'request',
  department: departments.welfare,
  notice: 'เบี้ยยังชีพเดือนละ 600 ถึง 1,000 บาท ตามช่วงอายุ ไม่ต้องใช้สำเนาบัตรหรือทะเบียนบ้าน',
  fields: defineFields({
    holderPart: { kind: 'heading', label: 'ผู้มีสิทธิ' },
    ...meansFields,
    ...welfareFields('ยังไม่ได้รับเบี้ยยังชีพผู้สูงอายุ', { disability: 'ได้รับเบี้ยความพิการ' }),
    moneyPart: { kind: 'heading', label: 'การรับเงิน' },
    ...paymentFields,
  }),
  documents: [passbook],
  fee: free,
  days: 15,
  dayKind: 'calendar',
  time: 'จ่ายเงินภายในวันที่ 10 ของเดือนที่มีสิทธิ',
  level: 'B',
  identityLevel: 2,
  form: 'แบบคำขอยืนยันสิทธิรับเงินเบี้ยยังชีพผู้สูงอายุ',
  printsCitizenId: true,
  unconfirmed: ['days', 'amounts'],
  declarations: [
    'ข้าพเจ้าขอรับรองว่าเป็นผู้มีคุณสมบัติครบถ้วน ณ วันที่มีสิทธิได้รับเบี้ยยังชีพ และข้อความข้างต้นเป็นความจริงทุกประการ',
    welfareConsent,
  ],
  officers: [],
  officePage: [
    {
      title: 'ความเห็นเจ้าหน้าที่ผู้รับลงทะเบียน',
      lines: ['[ ] หลักฐานและคุณสมบัติครบถ้วน', '[ ] รอตรวจสอบ เนื่องจาก…', '[ ] ขาดคุณสมบัติ เนื่องจาก…'],
      signed: ['เจ้าหน้าที่ผู้รับลงทะเบียน'],
    },
    {
      title: 'ความเห็นคณะกรรมการตรวจสอบคุณสมบัติ',
      lines: ['[ ] สมควรรับลงทะเบียน [ ] ไม่สมควรรับลงทะเบียน เนื่องจาก…'],
      signed: ['ประธานกรรมการ', 'กรรมการ', 'กรรมการ'],
    },
    {
      title: 'คำสั่ง',
      lines: ['[ ] รับลงทะเบียน', '[ ] ไม่รับลงทะเบียน เนื่องจาก…', '[ ] อื่น ๆ…'],
      signed: ['นายก'],
    },
    {
      title: 'ส่วนของผู้ยื่นคำขอ เก็บไว้เป็นหลักฐาน',
      lines: [
        'ได้รับคำขอยืนยันสิทธิรับเงินเบี้ยยังชีพผู้สูงอายุของ{ชื่อ}ไว้แล้ว',
        'ทะเบียนเลขที่…ปีงบประมาณ…',
        'หากย้ายที่อยู่ ให้ยืนยันสิทธิที่สำนักงานแห่งใหม่',
      ],
      signed: ['เจ้าหน้าที่ผู้รับลงทะเบียน'],
      slip: true,
    },
  ],
  law: ['ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566'],
})
