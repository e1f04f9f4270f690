import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** GEN-03: tents, tables and chairs for a funeral or a wedding. */
export const equipmentLoan = defineService({
  code: 'GEN-03',
  name: 'ขอยืมพัสดุ/ครุภัณฑ์',
  description: 'ยืมเต็นท์ โต๊ะ เก้าอี้ หรือพัสดุอื่นไปใช้ในงาน',
  group: 'request',
  department: 'กองคลัง (งานพัสดุ)',
  fields: defineFields({
    purpose: {
      kind: 'text',
      label: 'เพื่อใช้ในงาน',
      hint: 'เช่น งานบำเพ็ญกุศลศพ งานอุปสมบท',
      maxLength: 200,
    },
    venue: { kind: 'text', label: 'สถานที่ใช้งาน', maxLength: 200 },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
    from: { kind: 'date', label: 'ยืมตั้งแต่วันที่' },
    until: { kind: 'date', label: 'คืนภายในวันที่' },
    items: {
      kind: 'long-text',
      label: 'รายการและจำนวนที่ขอยืม',
      hint: 'บรรทัดละรายการ เช่น เต็นท์ 2 หลัง',
      maxLength: 700,
    },
    transport: {
      kind: 'choice',
      label: 'การรับพัสดุ',
      options: { pickUp: 'มารับเอง', deliver: 'ขอให้จัดส่ง' },
    },
    acceptsLiability: {
      kind: 'yes-no',
      label: 'หากพัสดุชำรุดหรือสูญหาย ยินดีซ่อมแซมหรือชดใช้',
    },
  }),
  documents: [
    {
      slot: 'idCard',
      label: 'บัตรประจำตัวประชาชน',
      hint: 'ถ่ายด้านหน้าด้านเดียว และปิดทับข้อมูลศาสนา',
      optional: true,
    },
  ],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 3,
  level: 'A',
  law: ['ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560'],
})
