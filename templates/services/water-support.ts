import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { occupation, otherOf } from './groups/choices.ts'
import { placeFields } from './groups/place.ts'
import { departments, free, municipalLaw } from './groups/words.ts'

/** GEN-02: a lorry of water for a household that has none. */
export const waterSupport = defineService({
  code: 'GEN-02',
  name: 'ขอสนับสนุนน้ำอุปโภคบริโภค',
  description: 'ขอรถบรรทุกน้ำเมื่อน้ำประปาไม่ไหล ภัยแล้ง หรือมีงานพิธี',
  group: 'request',
  department: departments.disasters,
  fields: defineFields({
    whyPart: { kind: 'heading', label: 'เหตุที่ขอน้ำ' },
    occupation: { ...occupation, optional: true },
    householdMembers: {
      kind: 'integer',
      label: 'จำนวนคนที่อาศัยอยู่จริงในบ้าน',
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
    reasonOther: otherOf('reason', 'เหตุอื่น ได้แก่'),
    wherePart: { kind: 'heading', label: 'สถานที่ส่งน้ำ' },
    ...placeFields('deliver', 'สถานที่ขอรับน้ำ', { atHome: true }),
    container: {
      kind: 'text',
      label: 'ภาชนะรองรับและความจุ',
      hint: 'เช่น แทงก์น้ำ 2,000 ลิตร 1 ใบ',
      maxLength: 120,
      optional: true,
    },
    howMuchPart: { kind: 'heading', label: 'จำนวนน้ำและวันที่ต้องการ' },
    trips: { kind: 'integer', label: 'จำนวนเที่ยวที่ขอ', min: 1, max: 50, unit: 'เที่ยว' },
    volume: {
      kind: 'integer',
      label: 'ปริมาณน้ำ',
      hint: 'ถ้าทราบ',
      min: 1,
      max: 500_000,
      unit: 'ลิตร',
      optional: true,
    },
    neededFrom: { kind: 'date', label: 'ต้องการตั้งแต่วันที่', optional: true },
    neededUntil: { kind: 'date', label: 'ถึงวันที่', notBefore: 'neededFrom', optional: true },
  }),
  documents: [
    {
      slot: 'headmanLetter',
      label: 'หนังสือของกำนันหรือผู้ใหญ่บ้าน',
      hint: 'ถ้ามี สำหรับงานของส่วนรวม',
      when: { field: 'reason', is: 'ceremony' },
      optional: true,
    },
  ],
  fee: free,
  days: 3,
  time: 'กรณีภัยแล้งเร่งด่วน ช่วยเหลือได้ทันที',
  level: 'A',
  form: 'คำร้องขอสนับสนุนน้ำเพื่ออุปโภคบริโภค',
  unconfirmed: ['days', 'law'],
  officers: ['หัวหน้าสำนักปลัด', 'ปลัด', 'นายก'],
  officePage: [
    {
      title: 'บันทึกการปฏิบัติงานของเจ้าหน้าที่',
      lines: [
        'ข้าพเจ้า…ตำแหน่ง…',
        'ได้จัดส่งน้ำให้แก่{ชื่อ}',
        'บ้านเลขที่…หมู่ที่…',
        'ในวันที่…เดือน…พ.ศ.…',
        'จำนวน…เที่ยว ปริมาณรวม…ลิตร',
        'หมายเหตุ…',
      ],
      signed: ['ผู้จัดส่งน้ำ'],
    },
    {
      title: 'คำรับรองการรับน้ำ',
      lines: ['ข้าพเจ้าได้รับน้ำตามจำนวนที่ร้องขอเรียบร้อยแล้ว'],
      signed: ['ผู้รับน้ำ'],
    },
  ],
  law: [
    `${municipalLaw} (ให้มีน้ำสะอาดหรือการประปา)`,
    'ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายเพื่อช่วยเหลือประชาชนตามอำนาจหน้าที่ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566 ข้อ 7 และข้อ 12',
  ],
})
