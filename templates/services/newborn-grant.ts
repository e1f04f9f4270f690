import { defineFields } from '../fields.ts'
import { defineService, type OfficeRecord } from '../service.ts'
import { occupation } from './groups/choices.ts'
import { onlyWhen, prefixed } from './groups/naming.ts'
import { passbookWhen } from './groups/payment.ts'
import { nationalityFields, personFields } from './groups/person.ts'
import { currentHomeFields } from './groups/place.ts'
import { departments, free, truthOrOffence } from './groups/words.ts'

const education = {
  kind: 'choice',
  label: 'การศึกษาสูงสุด',
  options: {
    none: 'ไม่ได้เรียน',
    primary: 'ประถมศึกษา',
    secondary: 'มัธยมศึกษา',
    vocational: 'ปวช./ปวส.',
    degree: 'ปริญญาตรีขึ้นไป',
  },
} as const
const stateCard = { kind: 'yes-no', label: 'ถือบัตรสวัสดิการแห่งรัฐ' } as const

/** A parent who is not the one who registers. */
const parentFields = <const P extends string>(prefix: P, whose: string) => ({
  ...prefixed(prefix, { stateCard: { ...stateCard, label: `${whose}ถือบัตรสวัสดิการแห่งรัฐ` } }),
  ...personFields(prefix, whose, ['name', 'citizenId', 'age', 'nationality', 'occupation']),
  ...prefixed(prefix, { education: { ...education, label: `การศึกษาสูงสุดของ${whose}` } }),
})

/** Somebody who knows the household, and signs for what it says. */
const certifierOf = (title: string, who: string): OfficeRecord => ({
  title: `${title} (${who})`,
  lines: [
    'ข้าพเจ้า…',
    'ตำแหน่ง…โทรศัพท์…',
    'เลขประจำตัวประชาชน…',
    'รู้จักครัวเรือนนี้ และขอรับรองว่าข้อมูลข้างต้นเป็นความจริง',
    'รายได้เฉลี่ยต่อคนต่อปี [ ] ไม่เกิน 100,000 บาท [ ] เกิน 100,000 บาท',
  ],
  signed: ['ผู้รับรอง'],
})

/** WEL-03: the monthly grant for a child under six in a poor household. */
export const newbornGrant = defineService({
  code: 'WEL-03',
  name: 'ลงทะเบียนเงินอุดหนุนเด็กแรกเกิด (ดร.01)',
  description: 'สำหรับครอบครัวที่มีเด็กแรกเกิดถึง 6 ปี รายได้เฉลี่ยไม่เกิน 100,000 บาทต่อคนต่อปี',
  group: 'request',
  department: departments.welfare,
  notice: 'เงินอุดหนุนเดือนละ 600 บาทต่อเด็กหนึ่งคน ต้องมีผู้รับรองสถานะของครัวเรือน 2 คนลงนามในแบบ ดร.02',
  fields: defineFields({
    registrantPart: { kind: 'heading', label: '1. ผู้ลงทะเบียน' },
    stateCard,
    status: {
      kind: 'choice',
      label: 'ผู้ลงทะเบียนเป็น',
      options: { mother: 'มารดาของเด็ก', father: 'บิดาของเด็ก', guardian: 'ผู้ปกครอง' },
    },
    guardianRelation: {
      kind: 'text',
      label: 'เกี่ยวข้องกับเด็กเป็น',
      hint: 'เช่น ยาย ปู่ ป้า',
      maxLength: 60,
      when: { field: 'status', is: 'guardian' },
    },
    ...nationalityFields,
    occupation,
    education,
    ...currentHomeFields,
    childPart: { kind: 'heading', label: '2. เด็ก (ตามสูติบัตร)' },
    ...personFields('child', 'เด็ก', ['name', 'citizenId', 'birthDate']),
    ...onlyWhen(
      { field: 'status', is: ['father', 'guardian'] },
      {
        motherPart: { kind: 'heading', label: 'มารดาของเด็ก' },
        ...parentFields('mother', 'มารดา'),
      },
    ),
    ...onlyWhen(
      { field: 'status', is: ['mother', 'guardian'] },
      {
        fatherPart: { kind: 'heading', label: 'บิดาของเด็ก' },
        fatherKnown: { kind: 'yes-no', label: 'มีชื่อบิดาในสูติบัตร' },
        ...onlyWhen({ field: 'fatherKnown', is: true }, parentFields('father', 'บิดา')),
      },
    ),
    moneyPart: { kind: 'heading', label: '3. ช่องทางรับเงิน' },
    promptPay: {
      kind: 'paragraph',
      label: 'รับเงินทางพร้อมเพย์ที่ผูกกับเลขประจำตัวประชาชนของผู้ลงทะเบียนเท่านั้น หากยังไม่ได้ผูก โปรดติดต่อธนาคารของท่าน',
      when: { field: 'nationality', is: 'thai' },
    },
    account: {
      kind: 'bank-account',
      label: 'บัญชีธนาคารของผู้ลงทะเบียน',
      hint: 'ธนาคารกรุงไทย ธ.ก.ส. หรือออมสิน',
      when: { field: 'nationality', is: 'other' },
    },
  }),
  documents: [
    { slot: 'birthCertificate', label: 'สูติบัตรของเด็ก' },
    {
      slot: 'householdCertificate',
      label: 'แบบรับรองสถานะของครัวเรือน (ดร.02)',
      hint: 'เป็นหน้าสุดท้ายของแบบฟอร์มนี้ พิมพ์ให้ผู้รับรองลงนาม หากยังไม่มีผู้ลงนาม นำมาที่สำนักงานภายหลังได้',
      optional: true,
    },
    {
      slot: 'incomeCertificate',
      label: 'หนังสือรับรองรายได้หรือสลิปเงินเดือน',
      hint: 'เฉพาะเมื่อคนในบ้านเป็นเจ้าหน้าที่ของรัฐหรือพนักงานบริษัท',
      optional: true,
    },
    {
      slot: 'certifierCards',
      label: 'บัตรเจ้าหน้าที่ของผู้รับรอง',
      hint: 'ถ้ามี',
      optional: true,
    },
    passbookWhen({ field: 'nationality', is: 'other' }),
  ],
  fee: free,
  days: 15,
  dayKind: 'calendar',
  time: 'ปิดประกาศ 15 วัน แล้วส่งสำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด',
  level: 'B',
  identityLevel: 2,
  form: 'แบบ ดร.01',
  printsCitizenId: true,
  unconfirmed: ['days', 'law', 'documents', 'amounts'],
  declarations: [truthOrOffence, 'ข้าพเจ้ายินยอมให้หน่วยงานที่เกี่ยวข้องตรวจสอบข้อมูลของครัวเรือนกับฐานข้อมูลภาครัฐ'],
  officers: ['เจ้าหน้าที่ผู้รับลงทะเบียน', 'ปลัด', 'นายก'],
  officePage: [
    {
      title: 'ส่วนที่ 1 สมาชิกในครัวเรือน (รวมผู้ลงทะเบียนและเด็ก)',
      lines: [],
      table: {
        columns: ['ชื่อและนามสกุล', 'เลขประจำตัวประชาชน', 'อายุ', 'เกี่ยวข้องกับเด็ก', 'รายได้ต่อปี (บาท)'],
        rows: 6,
      },
      signed: [],
    },
    {
      title: 'ส่วนที่ 2 ผู้ลงทะเบียน',
      lines: ['ครัวเรือนมีสมาชิก…คน รายได้รวม…บาทต่อปี เฉลี่ย…บาทต่อคนต่อปี', 'ข้าพเจ้า{ชื่อ}ขอรับรองว่าข้อมูลข้างต้นเป็นความจริง'],
      signed: ['ผู้ลงทะเบียน'],
    },
    certifierOf('ส่วนที่ 3 ผู้รับรองคนที่ 1', 'เช่น อสม. หรือ อพม.'),
    certifierOf('ส่วนที่ 4 ผู้รับรองคนที่ 2', 'เช่น กำนันหรือผู้ใหญ่บ้าน'),
    {
      title: 'สำหรับเจ้าหน้าที่',
      lines: ['ตรวจสอบแล้ว [ ] ครบถ้วน [ ] ไม่ครบถ้วน เนื่องจาก…'],
      signed: ['เจ้าหน้าที่ผู้รับลงทะเบียน'],
    },
  ],
  ownPaper: {
    title: 'แบบรับรองสถานะของครัวเรือน (ดร.02)',
    note: 'พิมพ์หน้านี้ให้ผู้รับรองลงนาม แล้วแนบในช่อง ดร.02 หรือนำมาที่สำนักงาน',
  },
  law: ['ระเบียบกรมกิจการเด็กและเยาวชนว่าด้วยการจ่ายเงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด'],
})
