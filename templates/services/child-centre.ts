import type { Condition } from '../conditions.ts'
import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { monthlyIncome } from './groups/choices.ts'
import { idCard, optional } from './groups/documents.ts'
import { onlyWhen } from './groups/naming.ts'
import { personFields } from './groups/person.ts'
import { departments, free, truth } from './groups/words.ts'

const schooling = {
  none: 'ไม่ได้เรียน',
  primary: 'ประถมศึกษา',
  secondary: 'มัธยมศึกษา',
  vocational: 'ปวช. หรือ ปวส.',
  bachelor: 'ปริญญาตรี',
  higher: 'สูงกว่าปริญญาตรี',
} as const
const known = (parent: string): Condition => ({ field: parent, is: true })

/** EDU-01: a place in the agency's nursery; neither race nor blood group is asked. */
export const childCentre = defineService({
  code: 'EDU-01',
  name: 'สมัครเข้าเรียนศูนย์พัฒนาเด็กเล็ก',
  description: 'สมัครเด็กเข้าศูนย์พัฒนาเด็กเล็กตามรอบรับสมัคร',
  group: 'request',
  department: departments.education,
  fields: defineFields({
    childPart: { kind: 'heading', label: 'เด็ก' },
    ...personFields('child', 'เด็ก', ['name', 'citizenId', 'birthDate', 'nationality']),
    schoolYear: { kind: 'integer', label: 'สมัครเข้าเรียนปีการศึกษา พ.ศ.', min: 2560, max: 2700 },
    ageYears: {
      kind: 'integer',
      label: 'อายุเด็กนับถึงวันที่ 16 พฤษภาคม (ปี)',
      hint: 'ของปีการศึกษาที่สมัคร',
      min: 1,
      max: 6,
      unit: 'ปี',
    },
    ageMonths: { kind: 'integer', label: 'และอีกกี่เดือน', max: 11, unit: 'เดือน' },
    homePart: { kind: 'heading', label: 'ที่อยู่และพี่น้องของเด็ก' },
    registeredAddress: { kind: 'address', label: 'ที่อยู่ของเด็กตามทะเบียนบ้าน', prefill: 'address' },
    livesThere: { kind: 'yes-no', label: 'ปัจจุบันเด็กอยู่ตามทะเบียนบ้าน' },
    currentAddress: {
      kind: 'address',
      label: 'ที่อยู่ปัจจุบันของเด็ก',
      when: { field: 'livesThere', is: false },
    },
    siblings: { kind: 'integer', label: 'จำนวนพี่น้องทั้งหมดรวมเด็กคนนี้', min: 1, max: 20, unit: 'คน' },
    birthOrder: { kind: 'integer', label: 'เด็กเป็นบุตรคนที่', min: 1, max: 20 },
    healthPart: { kind: 'heading', label: 'สุขภาพของเด็ก' },
    hasConditions: {
      kind: 'yes-no',
      label: 'เด็กมีโรคประจำตัว หรือแพ้อาหารหรือยา',
      hint: 'ใช้เพื่อดูแลเด็กให้ปลอดภัยเท่านั้น',
    },
    conditions: {
      kind: 'long-text',
      label: 'โรคประจำตัว อาหารหรือยาที่แพ้ และวิธีดูแล',
      maxLength: 500,
      when: { field: 'hasConditions', is: true },
    },
    parentsPart: { kind: 'heading', label: 'บิดาและมารดา' },
    fatherKnown: { kind: 'yes-no', label: 'กรอกข้อมูลบิดา' },
    ...onlyWhen(known('fatherKnown'), {
      ...personFields('father', 'บิดา', ['name', 'occupation']),
      fatherSchooling: { kind: 'choice', label: 'วุฒิการศึกษาของบิดา', options: schooling },
    }),
    motherKnown: { kind: 'yes-no', label: 'กรอกข้อมูลมารดา' },
    ...onlyWhen(known('motherKnown'), {
      ...personFields('mother', 'มารดา', ['name', 'occupation']),
      motherSchooling: { kind: 'choice', label: 'วุฒิการศึกษาของมารดา', options: schooling },
    }),
    guardianPart: { kind: 'heading', label: 'ผู้ปกครองและผู้รับส่ง' },
    relation: {
      kind: 'choice',
      label: 'ท่านเกี่ยวข้องกับเด็กเป็น',
      options: {
        father: 'บิดา',
        mother: 'มารดา',
        grandparent: 'ปู่ ย่า ตา ยาย',
        relative: 'ญาติ',
        guardian: 'ผู้ปกครอง',
      },
    },
    monthlyIncome: { ...monthlyIncome, label: 'รายได้ต่อเดือนของผู้ปกครอง' },
    bringsSelf: { kind: 'yes-no', label: 'ท่านรับส่งเด็กเอง' },
    ...onlyWhen(
      { field: 'bringsSelf', is: false },
      personFields('escort', 'ผู้รับส่ง', ['name', 'relation', 'phone']),
    ),
  }),
  documents: [
    { slot: 'birthCertificate', label: 'สูติบัตรของเด็ก' },
    { slot: 'houseRegistrations', label: 'ทะเบียนบ้านของเด็กและผู้ปกครอง', hint: 'เฉพาะหน้าที่มีชื่อ' },
    { slot: 'healthBook', label: 'สมุดบันทึกสุขภาพหรือประวัติวัคซีน' },
    { slot: 'childPhoto', label: 'รูปถ่ายเด็ก', hint: 'หน้าตรง ถ่ายไม่เกิน 6 เดือน' },
    optional({ ...idCard, label: 'บัตรประจำตัวประชาชนของผู้ปกครอง' }),
  ],
  fee: free,
  days: 15,
  time: 'ตามประกาศรับสมัครของหน่วยงาน',
  level: 'B',
  identityLevel: 2,
  offByDefault: true,
  form: 'ใบสมัครและใบมอบตัว',
  unconfirmed: ['days', 'law', 'documents'],
  declarations: [truth],
  officers: ['หัวหน้าศูนย์พัฒนาเด็กเล็ก', 'ผู้อำนวยการกองการศึกษา', 'นายก'],
  law: ['มาตรฐานการดำเนินงานศูนย์พัฒนาเด็กเล็กขององค์กรปกครองส่วนท้องถิ่น'],
})
