import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { occupation } from './groups/choices.ts'
import { idCard, optional } from './groups/documents.ts'
import { departments, free, truth } from './groups/words.ts'

/** GEN-03: tents, tables and chairs for a funeral or a wedding. */
export const equipmentLoan = defineService({
  code: 'GEN-03',
  name: 'ขอยืมพัสดุ/ครุภัณฑ์ (เต็นท์ โต๊ะ เก้าอี้)',
  description: 'ยืมเต็นท์ โต๊ะ เก้าอี้ หรือพัสดุอื่นไปใช้ในงาน',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    occasionPart: { kind: 'heading', label: 'งานที่จะใช้' },
    occupation: { ...occupation, optional: true },
    purpose: {
      kind: 'text',
      label: 'เพื่อใช้ในงาน',
      hint: 'เช่น งานบำเพ็ญกุศลศพ งานอุปสมบท',
      maxLength: 200,
    },
    venue: { kind: 'text', label: 'สถานที่ใช้งาน', hint: 'เช่น บ้านเลขที่ 9 หมู่ที่ 4', maxLength: 200 },
    pin: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดสถานที่ใช้งาน', optional: true },
    from: { kind: 'date', label: 'ยืมตั้งแต่วันที่' },
    until: { kind: 'date', label: 'คืนภายในวันที่', notBefore: 'from' },
    itemsPart: { kind: 'heading', label: 'รายการที่ขอยืม' },
    items: {
      kind: 'rows',
      label: 'รายการที่ขอยืม',
      rowLabel: 'รายการ',
      max: 7,
      item: defineFields({
        what: { kind: 'text', label: 'พัสดุ', hint: 'เช่น เต็นท์ โต๊ะ เก้าอี้', maxLength: 100 },
        quantity: { kind: 'integer', label: 'จำนวน', min: 1, max: 2000 },
        note: { kind: 'text', label: 'หมายเหตุ', maxLength: 100, optional: true },
      }),
    },
    transport: {
      kind: 'choice',
      label: 'การรับพัสดุ',
      options: { pickUp: 'มารับเอง', deliver: 'ขอให้จัดส่ง' },
    },
  }),
  documents: [optional(idCard)],
  fee: free,
  days: 3,
  level: 'B',
  form: 'ใบยืมพัสดุ/ครุภัณฑ์',
  unconfirmed: ['days', 'law'],
  declarations: [truth, 'หากพัสดุที่ยืมชำรุดเสียหายหรือสูญหาย ข้าพเจ้ายินดีรับผิดชอบซ่อมแซมหรือชดใช้ และจะส่งคืนภายในกำหนด'],
  officers: ['เจ้าหน้าที่พัสดุ', 'หัวหน้าเจ้าหน้าที่พัสดุ', 'ปลัด', 'นายก'],
  law: ['ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 207 ถึงข้อ 209'],
})
