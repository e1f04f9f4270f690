import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'

/** ENG-03: the office certifies that a house stands, where no building permit is asked for. */
export const buildingCertificate = defineService({
  code: 'ENG-03',
  name: 'ขอหนังสือรับรองสิ่งปลูกสร้าง',
  description: 'สำหรับอาคารนอกเขตควบคุมอาคาร ใช้ขอไฟฟ้า น้ำประปา สินเชื่อ หรือเลขที่บ้าน',
  group: 'request',
  department: 'กองช่าง',
  fields: defineFields({
    building: {
      kind: 'long-text',
      label: 'สิ่งปลูกสร้างที่ขอให้รับรอง',
      hint: 'ชนิด จำนวน และขนาด เช่น บ้านพักอาศัยชั้นเดียว 1 หลัง กว้าง 8 เมตร ยาว 10 เมตร',
      maxLength: 600,
    },
    purpose: {
      kind: 'choice',
      label: 'เพื่อใช้',
      options: {
        electricity: 'ขอใช้ไฟฟ้า',
        water: 'ขอใช้น้ำประปา',
        loan: 'ขอสินเชื่อ',
        houseNumber: 'ขอเลขที่บ้าน',
        other: 'เรื่องอื่น',
      },
    },
    purposeDetails: { kind: 'text', label: 'รายละเอียดเพิ่มเติม', maxLength: 200, optional: true },
    deed: {
      kind: 'text',
      label: 'ปลูกสร้างในที่ดินตามเอกสารสิทธิ',
      hint: 'เช่น โฉนดที่ดินเลขที่ 12345 เล่ม 124 หน้า 45',
      maxLength: 200,
    },
    where: { kind: 'address', label: 'ที่ตั้งสิ่งปลูกสร้าง' },
    place: { kind: 'location', label: 'ตำแหน่งบนแผนที่', optional: true },
  }),
  documents: [
    { slot: 'deed', label: 'โฉนดที่ดินหรือเอกสารสิทธิอื่น (ทุกหน้า)' },
    { slot: 'photos', label: 'รูปถ่ายอาคารทั้งสี่ด้าน' },
    {
      slot: 'ownerConsent',
      label: 'หนังสือยินยอมให้ปลูกสร้างในที่ดิน',
      hint: 'กรณีเจ้าของที่ดินไม่ใช่ผู้ขอ',
      optional: true,
    },
    { slot: 'headman', label: 'หนังสือรับรองจากผู้ใหญ่บ้าน', optional: true },
  ],
  fee: 'ไม่มีค่าธรรมเนียม',
  days: 7,
  level: 'B',
  unconfirmed: ['fee', 'days'],
  law: ['หนังสือรับรองของหน่วยงาน ไม่มีแบบตามกฎหมายกลาง'],
  issues: [
    {
      key: 'certificate',
      kind: 'certificate',
      title: 'หนังสือรับรองสิ่งปลูกสร้าง',
      series: 'ENG-03',
      grants: 'ขอรับรองว่า',
      states: 'มีสิ่งปลูกสร้างอยู่จริงตามที่เจ้าหน้าที่ได้ตรวจสอบ ณ สถานที่แล้ว ดังนี้',
      prints: ['building', 'where', 'deed', 'purpose'],
      approval: true,
    },
  ],
})
