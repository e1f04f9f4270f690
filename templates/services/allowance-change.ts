import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { onlyWhen } from './groups/naming.ts'
import { passbookWhen } from './groups/payment.ts'
import { personFields } from './groups/person.ts'
import { departments, free, truthOrOffence } from './groups/words.ts'

/** WEL-06: something changed for somebody who receives an allowance. */
export const allowanceChange = defineService({
  code: 'WEL-06',
  name: 'แจ้งเปลี่ยนบัญชี/ย้ายที่อยู่/ผู้มีสิทธิเสียชีวิต',
  description: 'สำหรับผู้รับเบี้ยยังชีพผู้สูงอายุ เบี้ยความพิการ หรือเงินอุดหนุนเด็กแรกเกิด',
  group: 'request',
  department: departments.welfare,
  notice: 'หากแจ้งเปลี่ยนบัญชีหรือย้ายที่อยู่แทนผู้มีสิทธิ โปรดเลือก “ยื่นแทนผู้อื่น” ในแบบฟอร์ม',
  fields: defineFields({
    change: {
      kind: 'choice',
      label: 'เรื่องที่แจ้ง',
      options: {
        bankAccount: 'เปลี่ยนบัญชีธนาคาร',
        moved: 'ย้ายที่อยู่',
        died: 'ผู้มีสิทธิเสียชีวิต',
      },
    },
    allowances: {
      kind: 'choices',
      label: 'ประเภทเบี้ยยังชีพ',
      hint: 'เลือกได้หลายข้อ',
      options: {
        elderly: 'เบี้ยยังชีพผู้สูงอายุ',
        disability: 'เบี้ยความพิการ',
        child: 'เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด',
        subsistence: 'เงินสงเคราะห์เพื่อการยังชีพ',
      },
    },
    ...onlyWhen(
      { field: 'change', is: 'bankAccount' },
      {
        account: { kind: 'bank-account', label: 'บัญชีใหม่', hint: 'ดูจากหน้าสมุดบัญชี' },
        accountFrom: { kind: 'month', label: 'ขอรับเงินเข้าบัญชีใหม่ตั้งแต่เดือน' },
      },
    ),
    ...onlyWhen(
      { field: 'change', is: 'moved' },
      {
        movedOn: { kind: 'date', label: 'ย้ายทะเบียนบ้านเมื่อวันที่' },
        newAddress: { kind: 'address', label: 'ที่อยู่ใหม่' },
      },
    ),
    ...onlyWhen(
      { field: 'change', is: 'died' },
      {
        ...personFields('deceased', 'ผู้เสียชีวิต', ['name', 'citizenId']),
        relation: {
          kind: 'text',
          label: 'ผู้แจ้งเกี่ยวข้องเป็น',
          hint: 'เช่น บุตร คู่สมรส ผู้ดูแล',
          maxLength: 100,
        },
        diedOn: { kind: 'date', label: 'เสียชีวิตเมื่อวันที่' },
      },
    ),
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [
    passbookWhen({ field: 'change', is: 'bankAccount' }),
    {
      slot: 'houseRegistration',
      label: 'ทะเบียนบ้านเล่มใหม่',
      hint: 'เฉพาะหน้าที่มีชื่อ',
      when: { field: 'change', is: 'moved' },
      optional: true,
    },
    {
      slot: 'deathCertificate',
      label: 'ใบมรณบัตร',
      when: { field: 'change', is: 'died' },
      optional: true,
    },
  ],
  fee: free,
  days: 3,
  level: 'A',
  identityLevel: 2,
  printsCitizenId: true,
  unconfirmed: ['days', 'documents'],
  declarations: [truthOrOffence],
  officers: ['เจ้าหน้าที่งานสวัสดิการ', 'ปลัด', 'นายก'],
  law: ['ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566'],
})
