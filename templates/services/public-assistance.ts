import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { monthlyIncome, occupation } from './groups/choices.ts'
import { passbookWhen } from './groups/payment.ts'
import { departments, free, truthOrOffence } from './groups/words.ts'

/** GEN-07: help after a disaster, or for somebody who cannot manage. */
export const publicAssistance = defineService({
  code: 'GEN-07',
  name: 'ขอรับการช่วยเหลือประชาชน',
  description: 'ขอความช่วยเหลือเมื่อประสบภัย เดือดร้อน หรือขาดแคลน ผ่านศูนย์ช่วยเหลือประชาชน',
  group: 'request',
  department: departments.welfare,
  notice: 'หากอยู่ในอันตราย โปรดโทร 1784 (ปภ.) หรือ 199 (ดับเพลิง) ทันที',
  fields: defineFields({
    whoPart: { kind: 'heading', label: 'ผู้ขอรับความช่วยเหลือ' },
    occupation,
    monthlyIncome,
    troublePart: { kind: 'heading', label: 'ความเดือดร้อนและสิ่งที่ต้องการ' },
    field: {
      kind: 'choice',
      label: 'ขอความช่วยเหลือด้าน',
      options: {
        disaster: 'สาธารณภัย (น้ำท่วม พายุ ไฟไหม้ ภัยแล้ง)',
        livelihood: 'การส่งเสริมคุณภาพชีวิต',
        disease: 'การป้องกันและควบคุมโรคติดต่อ',
        farming: 'เกษตรกรผู้มีรายได้น้อย',
        other: 'ด้านอื่น ๆ ที่เร่งด่วน',
      },
    },
    disaster: {
      kind: 'choice',
      label: 'ภัยที่ประสบ',
      options: { flood: 'น้ำท่วม', storm: 'พายุ', fire: 'ไฟไหม้', drought: 'ภัยแล้ง' },
      when: { field: 'field', is: 'disaster' },
    },
    happenedOn: { kind: 'date', label: 'วันที่เกิดภัย', when: { field: 'field', is: 'disaster' } },
    trouble: {
      kind: 'long-text',
      label: 'ปัญหาหรือความเดือดร้อน',
      hint: 'เล่าสั้น ๆ ว่าเกิดอะไรขึ้น เสียหายอย่างไร',
      maxLength: 360,
    },
    wanted: {
      kind: 'long-text',
      label: 'ความช่วยเหลือที่ต้องการ',
      hint: 'เช่น ซ่อมหลังคา ถุงยังชีพ เงินช่วยเหลือ',
      maxLength: 180,
    },
    pin: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดจุดที่เดือดร้อน', optional: true },
    othersPart: { kind: 'heading', label: 'ผู้เดือดร้อนร่วมและความช่วยเหลือที่เคยได้รับ' },
    hasOthers: { kind: 'yes-no', label: 'มีผู้เดือดร้อนรายอื่นร่วมยื่นด้วย' },
    others: {
      kind: 'rows',
      label: 'ผู้เดือดร้อนร่วม',
      rowLabel: 'คน',
      hint: 'ไม่ต้องใส่เลขบัตรหรือเบอร์โทรศัพท์ของผู้อื่น',
      max: 20,
      item: defineFields({
        name: { kind: 'text', label: 'ชื่อและนามสกุล', maxLength: 150 },
        houseNo: { kind: 'text', label: 'บ้านเลขที่', maxLength: 50 },
        moo: { kind: 'text', label: 'หมู่ที่', maxLength: 20 },
      }),
      when: { field: 'hasOthers', is: true },
    },
    helpedBefore: { kind: 'yes-no', label: 'เรื่องนี้เคยได้รับความช่วยเหลือจากหน่วยงานอื่น' },
    helpedBy: {
      kind: 'text',
      label: 'เคยได้รับจาก',
      hint: 'หน่วยงาน และสิ่งที่ได้รับ',
      maxLength: 200,
      when: { field: 'helpedBefore', is: true },
    },
    moneyPart: { kind: 'heading', label: 'การรับเงินช่วยเหลือ' },
    wantsMoney: { kind: 'yes-no', label: 'ขอรับเป็นเงินช่วยเหลือ' },
    account: {
      kind: 'bank-account',
      label: 'บัญชีธนาคารที่รับเงิน',
      when: { field: 'wantsMoney', is: true },
    },
  }),
  documents: [
    { slot: 'photo', label: 'รูปถ่ายความเสียหายหรือความเดือดร้อน', optional: true },
    passbookWhen({ field: 'wantsMoney', is: true }),
  ],
  fee: free,
  days: 5,
  time: 'กรณีไม่เร่งด่วน ปิดประกาศรายชื่อไม่น้อยกว่า 15 วันก่อนให้ความช่วยเหลือ กรณีสาธารณภัยช่วยเหลือได้ทันที',
  level: 'B',
  identityLevel: 2,
  printsCitizenId: true,
  unconfirmed: ['days', 'documents'],
  declarations: [
    truthOrOffence,
    'ข้าพเจ้าทราบว่าหน่วยงานต้องปิดประกาศชื่อ นามสกุล และหมู่ที่ของผู้ขอรับความช่วยเหลือตามระเบียบ',
  ],
  officers: ['หัวหน้าส่วนราชการ', 'คณะกรรมการช่วยเหลือประชาชน', 'ปลัด', 'นายก'],
  law: ['ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายเพื่อช่วยเหลือประชาชนตามอำนาจหน้าที่ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566'],
})
