import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { applicantKindFields, juristicDocuments } from './groups/juristic.ts'
import { landDocumentFields } from './groups/land.ts'
import { landTaxLaw } from './groups/tax.ts'
import { departments, free, truth } from './groups/words.ts'

const uses = {
  farming: 'เกษตรกรรม',
  living: 'อยู่อาศัย',
  business: 'อื่น ๆ เช่น พาณิชยกรรม อุตสาหกรรม ให้เช่า',
  empty: 'ทิ้งไว้ว่างเปล่าหรือไม่ได้ทำประโยชน์',
  mixed: 'ใช้ประโยชน์หลายประเภท',
} as const

const change = defineFields({
  before: { kind: 'choice', label: 'เดิมใช้ประโยชน์', options: uses },
  now: { kind: 'choice', label: 'บัดนี้ใช้ประโยชน์', options: uses },
  since: { kind: 'date', label: 'ตั้งแต่วันที่' },
})
const where = {
  kind: 'text',
  label: 'ที่ตั้ง',
  hint: 'เลขที่ หมู่ที่ ถนน ตำบล อำเภอ จังหวัด',
  maxLength: 200,
} as const
const floorArea = { kind: 'decimal', label: 'พื้นที่', max: 1_000_000, unit: 'ตร.ม.' } as const

/** FIN-03: ภ.ด.ส.5, land, buildings and rooms each in a table of their own. */
export const landUseChange = defineService({
  code: 'FIN-03',
  name: 'แจ้งเปลี่ยนการใช้ประโยชน์ที่ดิน (ภ.ด.ส.5)',
  description: 'แจ้งเมื่อเปลี่ยนการใช้ที่ดิน สิ่งปลูกสร้าง หรือห้องชุด เช่น จากบ้านเป็นร้านค้า',
  group: 'request',
  department: departments.treasury,
  fields: defineFields({
    ownerPart: { kind: 'heading', label: 'ผู้แจ้ง' },
    ...applicantKindFields,
    whatPart: { kind: 'heading', label: 'ทรัพย์สินที่เปลี่ยนการใช้ประโยชน์' },
    what: {
      kind: 'choices',
      label: 'ขอแจ้งการเปลี่ยนแปลงของ',
      options: { land: 'ที่ดิน', building: 'สิ่งปลูกสร้าง', room: 'อาคารชุดหรือห้องชุด' },
    },
    landPart: { kind: 'heading', label: '1. ที่ดิน', when: { field: 'what', includes: 'land' } },
    lands: {
      kind: 'rows',
      label: 'ที่ดิน',
      rowLabel: 'แปลง',
      max: 20,
      when: { field: 'what', includes: 'land' },
      item: defineFields({
        where,
        ...landDocumentFields(''),
        rai: { kind: 'integer', label: 'ไร่', max: 100_000, unit: 'ไร่' },
        ngan: { kind: 'integer', label: 'งาน', max: 3, unit: 'งาน' },
        squareWa: { kind: 'decimal', label: 'ตารางวา', max: 99.99, unit: 'ตร.ว.' },
        ...change,
      }),
    },
    buildingPart: { kind: 'heading', label: '2. สิ่งปลูกสร้าง', when: { field: 'what', includes: 'building' } },
    buildings: {
      kind: 'rows',
      label: 'สิ่งปลูกสร้าง',
      rowLabel: 'หลัง',
      max: 20,
      when: { field: 'what', includes: 'building' },
      item: defineFields({
        where,
        deedNumber: { kind: 'text', label: 'ในที่ดินตามโฉนดหรือหนังสือสำคัญเลขที่', maxLength: 60 },
        floorArea,
        ...change,
      }),
    },
    roomPart: { kind: 'heading', label: '3. อาคารชุดหรือห้องชุด', when: { field: 'what', includes: 'room' } },
    rooms: {
      kind: 'rows',
      label: 'ห้องชุด',
      rowLabel: 'ห้อง',
      max: 20,
      when: { field: 'what', includes: 'room' },
      item: defineFields({
        condominium: { kind: 'text', label: 'ชื่ออาคารชุด', maxLength: 150 },
        roomNumber: { kind: 'text', label: 'ห้องชุดเลขที่', maxLength: 40 },
        where,
        deedNumber: { kind: 'text', label: 'ในที่ดินตามโฉนดเลขที่', maxLength: 60 },
        floorArea,
        ...change,
      }),
    },
  }),
  documents: [
    { slot: 'usePhoto', label: 'รูปถ่ายการใช้ประโยชน์ปัจจุบัน', optional: true },
    { slot: 'deed', label: 'โฉนดหรือหนังสือสำคัญสำหรับที่ดิน', optional: true },
    ...juristicDocuments,
  ],
  fee: free,
  days: 30,
  dayKind: 'calendar',
  time: 'แจ้งผลในรอบการประเมินภาษีถัดไป',
  level: 'A',
  form: 'แบบ ภ.ด.ส.5',
  printsCitizenId: true,
  notice: 'แจ้งภายใน 60 วันนับแต่วันที่เปลี่ยนการใช้ประโยชน์',
  unconfirmed: ['days', 'law'],
  declarations: [truth],
  law: [landTaxLaw],
})
