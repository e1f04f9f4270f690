import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** GEN-02: a lorry of water for a household that has none. */
export const waterSupport = defineService({
  code: 'GEN-02',
  name: 'ขอสนับสนุนน้ำอุปโภคบริโภค',
  description: 'ขอรถบรรทุกน้ำเมื่อน้ำประปาไม่ไหล ภัยแล้ง หรือมีงานพิธี',
  group: 'request',
  department: 'สำนักปลัด (งานป้องกันและบรรเทาสาธารณภัย)',
  fields: defineFields({
    householdMembers: {
      kind: 'integer',
      label: 'จำนวนสมาชิกที่อาศัยอยู่จริงในบ้าน',
      min: 1,
      max: 500,
      unit: 'คน',
    },
    reason: {
      kind: 'choice',
      label: 'เนื่องจาก',
      options: {
        noTapWater: 'น้ำประปาไม่ไหล',
        villageSystem: 'ระบบประปาหมู่บ้านชำรุด',
        drought: 'ภัยแล้งหรือแหล่งน้ำแห้ง',
        ceremony: 'งานบุญหรืองานพิธี',
        other: 'อื่น ๆ',
      },
    },
    reasonDetails: { kind: 'text', label: 'รายละเอียดเพิ่มเติม', maxLength: 200, optional: true },
    deliverTo: { kind: 'address', label: 'สถานที่ขอรับน้ำ' },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', hint: 'ปักหมุดจุดที่รถเข้าส่งน้ำได้', optional: true },
    container: {
      kind: 'text',
      label: 'ภาชนะรองรับและความจุ',
      hint: 'เช่น แทงก์น้ำ 2,000 ลิตร 1 ใบ',
      maxLength: 120,
      optional: true,
    },
    trips: { kind: 'integer', label: 'จำนวนที่ขอ', min: 1, max: 50, unit: 'เที่ยว' },
    volume: { kind: 'integer', label: 'ปริมาณน้ำ', min: 1, max: 500_000, unit: 'ลิตร', optional: true },
    from: { kind: 'date', label: 'ต้องการตั้งแต่วันที่', optional: true },
    until: { kind: 'date', label: 'ถึงวันที่', optional: true },
  }),
  documents: [],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 3,
  level: 'A',
  law: [
    'ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายเพื่อช่วยเหลือประชาชนตามอำนาจหน้าที่ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566 ข้อ 7 และข้อ 12',
  ],
})
