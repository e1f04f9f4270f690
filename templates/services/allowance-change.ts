import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** WEL-06: something changed for somebody who receives an allowance. */
export const allowanceChange = defineService({
  code: 'WEL-06',
  name: 'แจ้งเปลี่ยนแปลงข้อมูลผู้รับเบี้ยยังชีพ',
  description: 'แจ้งเปลี่ยนบัญชีธนาคาร ย้ายที่อยู่ หรือผู้มีสิทธิเสียชีวิต',
  group: 'request',
  department: 'กองสวัสดิการสังคม',
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
      options: {
        elderly: 'เบี้ยยังชีพผู้สูงอายุ',
        disability: 'เบี้ยความพิการ',
        child: 'เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด',
      },
    },
    recipientName: { kind: 'text', label: 'ชื่อและนามสกุลผู้มีสิทธิ', maxLength: 150 },
    recipientCitizenId: { kind: 'citizen-id', label: 'เลขประจำตัวประชาชนของผู้มีสิทธิ' },
    relation: {
      kind: 'choice',
      label: 'ผู้ยื่นเกี่ยวข้องเป็น',
      options: {
        self: 'ผู้มีสิทธิเอง',
        parent: 'บิดาหรือมารดา',
        child: 'บุตร',
        spouse: 'สามีหรือภรรยา',
        sibling: 'พี่น้อง',
        carer: 'ผู้ดูแล',
      },
    },
    changedOn: { kind: 'date', label: 'วันที่มีการเปลี่ยนแปลง' },
    newBank: {
      kind: 'text',
      label: 'ธนาคารและเลขที่บัญชีใหม่',
      hint: 'เฉพาะการเปลี่ยนบัญชี',
      maxLength: 120,
      optional: true,
    },
    newAddress: { kind: 'address', label: 'ที่อยู่ใหม่', hint: 'เฉพาะการย้ายที่อยู่', optional: true },
    details: { kind: 'long-text', label: 'รายละเอียดเพิ่มเติม', maxLength: 500, optional: true },
  }),
  documents: [
    { slot: 'passbook', label: 'หน้าสมุดบัญชีธนาคาร', hint: 'เฉพาะการเปลี่ยนบัญชี', optional: true },
    { slot: 'evidence', label: 'ทะเบียนบ้านหรือใบมรณบัตร', hint: 'ตามเรื่องที่แจ้ง', optional: true },
  ],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 3,
  level: 'A',
  law: ['ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566'],
})
