import { departments } from '../groups/words.ts'
import { complaint } from './category.ts'

const rules = { place: 'none', onMap: false, acknowledgeDays: 1 } as const
const elsewhere = 'ศูนย์ดำรงธรรม 1567 · ป.ป.ท. 1206 · ป.ป.ช. 1205'

export const officers = complaint({
  code: 'C-STAFF',
  name: 'การให้บริการ/พฤติกรรมเจ้าหน้าที่',
  description: 'บริการล่าช้า กิริยาไม่เหมาะสม หรือเลือกปฏิบัติ',
  department: departments.clerk,
  problems: { slow: 'บริการล่าช้า', manner: 'กิริยาวาจาไม่เหมาะสม', unfair: 'เลือกปฏิบัติ' },
  days: 15,
  notice: 'เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเห็นเรื่องนี้ ผู้ถูกร้องไม่เห็น โปรดระบุชื่อหรือหน่วยงานของเจ้าหน้าที่ในรายละเอียด',
  rules: {
    ...rules,
    kind: 'complaint',
    secrecy: 'secret',
    anonymous: true,
    words: ['เจ้าหน้าที่', 'พนักงาน', 'พูดจาไม่ดี', 'ไม่สุภาพ', 'เลือกปฏิบัติ', 'บริการแย่', 'บริการช้า'],
    elsewhere,
  },
})

export const corruption = complaint({
  code: 'C-CORR',
  name: 'ทุจริตและประพฤติมิชอบ',
  description: 'เรียกรับผลประโยชน์ จัดซื้อจัดจ้างไม่โปร่งใส หรือใช้ทรัพย์สินราชการส่วนตัว',
  department: departments.clerk,
  problems: {
    bribe: 'เรียกรับผลประโยชน์',
    procurement: 'จัดซื้อจัดจ้าง',
    property: 'ใช้ทรัพย์สินราชการส่วนตัว',
    conflict: 'ขัดกันแห่งผลประโยชน์',
  },
  days: 15,
  notice: 'เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายเห็นเรื่องนี้ และไม่ระบุชื่อก็แจ้งได้',
  rules: {
    ...rules,
    kind: 'complaint',
    secrecy: 'secret',
    anonymous: true,
    words: ['ทุจริต', 'คอร์รัปชัน', 'คอรัปชั่น', 'โกง', 'สินบน', 'เรียกเงิน', 'ใต้โต๊ะ', 'ฮั้ว', 'ส่วย'],
    elsewhere,
  },
  law: ['พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561'],
})

export const taxes = complaint({
  code: 'C-TAX',
  name: 'ภาษี/ค่าธรรมเนียม',
  description: 'ประเมินผิด ใบเสร็จ หรือชำระแล้วยังมียอดค้าง',
  department: departments.treasury,
  problems: { assessment: 'ประเมินผิด', receipt: 'ใบเสร็จ', paid: 'ชำระแล้วยังมียอดค้าง' },
  days: 7,
  notice: 'หากต้องการคัดค้านการประเมินภาษีที่ดินภายใน 30 วัน กรุณายื่นที่บริการคำร้องคัดค้านการประเมินภาษี',
  rules: {
    ...rules,
    kind: 'complaint',
    secrecy: 'complainant',
    anonymous: false,
    words: ['ภาษี', 'ค่าธรรมเนียม', 'ใบเสร็จ', 'ค่าขยะ', 'ยอดค้าง'],
  },
})

export const suggestions = complaint({
  code: 'C-SUGG',
  name: 'ข้อเสนอแนะ/ชมเชย',
  description: 'เสนอความคิดเห็น หรือชมเชยการทำงาน',
  department: departments.office,
  days: 15,
  rules: {
    ...rules,
    kind: 'grievance',
    secrecy: 'open',
    anonymous: true,
    words: ['เสนอแนะ', 'ข้อเสนอ', 'ชมเชย', 'ขอชม', 'ขอบคุณเจ้าหน้าที่', 'อยากให้มี'],
  },
})

export const others = complaint({
  code: 'C-OTHER',
  name: 'เรื่องร้องเรียนร้องทุกข์อื่น ๆ',
  description: 'เรื่องที่ไม่อยู่ในหมวดใด เจ้าหน้าที่จะส่งให้กองที่รับผิดชอบ',
  department: departments.office,
  days: 7,
  rules: { ...rules, place: 'optional', kind: 'grievance', secrecy: 'open', anonymous: true, words: [] },
})
