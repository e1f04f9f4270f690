import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { occupation } from './groups/choices.ts'
import { idCard, optional } from './groups/documents.ts'
import { onlyWhen, optionally } from './groups/naming.ts'
import { passbookWhen } from './groups/payment.ts'
import { personFields } from './groups/person.ts'
import { currentHomeFields } from './groups/place.ts'
import { departments, free, truthOrOffence } from './groups/words.ts'

/** WEL-04: help with the funeral of somebody over sixty. */
export const funeralGrant = defineService({
  code: 'WEL-04',
  name: 'ขอรับเงินสงเคราะห์ค่าจัดการศพผู้สูงอายุ',
  description: 'สำหรับผู้จัดการศพของผู้สูงอายุสัญชาติไทยที่อายุเกิน 60 ปีและมีรายได้น้อย',
  group: 'request',
  department: departments.welfare,
  notice: 'เงินสงเคราะห์รายละ 3,000 บาท โปรดยื่นภายใน 6 เดือนนับแต่วันออกใบมรณบัตร',
  fields: defineFields({
    applicantPart: { kind: 'heading', label: 'ส่วนที่ 1 ผู้ยื่นคำขอ' },
    cardIssuedBy: {
      kind: 'text',
      label: 'บัตรประจำตัวประชาชนออกให้โดย',
      hint: 'ดูที่หน้าบัตร เช่น อำเภอ',
      maxLength: 100,
      optional: true,
    },
    cardIssuedOn: { kind: 'date', label: 'วันออกบัตร', optional: true },
    cardUntil: { kind: 'date', label: 'วันบัตรหมดอายุ', hint: 'บัตรตลอดชีพให้เว้นว่าง', optional: true },
    occupation,
    ...currentHomeFields,
    manager: {
      kind: 'choice',
      label: 'ผู้จัดการศพ',
      options: { person: 'ผู้ยื่นเป็นผู้จัดการศพเอง', organisation: 'มูลนิธิ วัด หรือมัสยิด' },
    },
    organisation: {
      kind: 'text',
      label: 'ชื่อมูลนิธิ วัด หรือมัสยิด',
      maxLength: 150,
      when: { field: 'manager', is: 'organisation' },
    },
    relation: {
      kind: 'text',
      label: 'เกี่ยวข้องกับผู้ตายเป็น',
      hint: 'เช่น บุตร หลาน เพื่อนบ้าน',
      maxLength: 100,
    },
    deceasedPart: { kind: 'heading', label: 'ผู้สูงอายุที่เสียชีวิต' },
    ...personFields('deceased', 'ผู้ตาย', ['name', 'age', 'citizenId']),
    deceasedAddress: { kind: 'address', label: 'ที่อยู่ของผู้ตายตามทะเบียนบ้าน', prefill: 'address' },
    deceasedLivedThere: { kind: 'yes-no', label: 'ก่อนเสียชีวิตอยู่จริงตามทะเบียนบ้าน' },
    deceasedLastAddress: {
      kind: 'address',
      label: 'ที่อยู่สุดท้ายของผู้ตาย',
      when: { field: 'deceasedLivedThere', is: false },
    },
    deathPart: { kind: 'heading', label: 'การเสียชีวิตและสิทธิ' },
    cause: { kind: 'text', label: 'สาเหตุที่เสียชีวิต', hint: 'ตามใบมรณบัตร', maxLength: 150 },
    diedOn: { kind: 'date', label: 'เสียชีวิตเมื่อวันที่' },
    certificateNumber: { kind: 'text', label: 'ใบมรณบัตรเลขที่', maxLength: 60 },
    certificateOn: { kind: 'date', label: 'ใบมรณบัตรลงวันที่' },
    entitledBy: {
      kind: 'choice',
      label: 'สิทธิของผู้ตาย',
      options: {
        stateCard: 'มีสิทธิตามโครงการสวัสดิการแห่งรัฐ',
        certified: 'มีผู้รับรองว่ายากจน',
      },
    },
    ...onlyWhen(
      { field: 'entitledBy', is: 'certified' },
      {
        certifierPart: { kind: 'heading', label: 'ส่วนที่ 2 ผู้รับรอง' },
        certifierRule: {
          kind: 'paragraph',
          label: 'ผู้รับรอง เช่น กำนัน ผู้ใหญ่บ้าน นายก หรือประธานชุมชน ต้องไม่ใช่ผู้ยื่นคำขอ และลงนามที่สำนักงานภายหลัง',
        },
        ...personFields('certifier', 'ผู้รับรอง', ['name']),
        certifierPosition: { kind: 'text', label: 'ตำแหน่งของผู้รับรอง', maxLength: 100 },
        certifierAgency: { kind: 'text', label: 'สังกัดของผู้รับรอง', maxLength: 150 },
        ...optionally(personFields('certifier', 'ผู้รับรอง', ['citizenId', 'address', 'phone'])),
      },
    ),
    moneyPart: { kind: 'heading', label: 'การรับเงิน' },
    payMethod: {
      kind: 'choice',
      label: 'วิธีรับเงิน',
      options: { ownAccount: 'โอนเข้าบัญชีผู้ยื่นคำขอ', ownCash: 'รับเงินสด' },
    },
    account: {
      kind: 'bank-account',
      label: 'บัญชีธนาคารที่รับเงิน',
      when: { field: 'payMethod', is: 'ownAccount' },
    },
  }),
  documents: [
    { slot: 'deathCertificate', label: 'ใบมรณบัตร' },
    {
      slot: 'deceasedCard',
      label: 'บัตรประจำตัวประชาชนของผู้ตาย',
      hint: 'หรือเอกสารราชการที่มีเลข 13 หลักและวันเกิด',
    },
    {
      slot: 'welfareRight',
      label: 'บัตรหรือหนังสือรับรองสิทธิสวัสดิการแห่งรัฐ',
      when: { field: 'entitledBy', is: 'stateCard' },
      optional: true,
    },
    {
      slot: 'organisationRegistration',
      label: 'หนังสือแสดงการจดทะเบียนของมูลนิธิ วัด หรือมัสยิด',
      when: { field: 'manager', is: 'organisation' },
    },
    passbookWhen({ field: 'payMethod', is: 'ownAccount' }),
    optional(idCard),
  ],
  fee: free,
  days: 15,
  dayKind: 'calendar',
  time: 'ตรวจสอบแล้วส่งสำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดพิจารณา',
  level: 'B',
  identityLevel: 2,
  form: 'แบบคำขอรับเงินสงเคราะห์ค่าจัดการศพผู้สูงอายุ',
  printsCitizenId: true,
  unconfirmed: ['days', 'law', 'documents', 'amounts'],
  declarations: [truthOrOffence],
  officers: ['เจ้าหน้าที่ผู้รับคำขอ', 'ผู้รับรอง', 'นายก'],
  law: ['ประกาศกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ เรื่อง การสงเคราะห์ในการจัดการศพตามประเพณี'],
})
