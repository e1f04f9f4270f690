import { defineFields } from '../fields.ts'
import { defineService } from '../service.ts'
import { departments, free } from './groups/words.ts'

/** WEL-05: a private talk at the welfare office. What it is about is said there, never typed here. */
export const welfareAppointment = defineService({
  code: 'WEL-05',
  name: 'ขอนัดหมายงานสวัสดิการ (เป็นการส่วนตัว)',
  description: 'ขอพบเจ้าหน้าที่งานสวัสดิการเป็นการส่วนตัว โดยไม่ต้องบอกเหตุผลทางนี้',
  group: 'request',
  department: departments.welfare,
  offByDefault: true,
  notice: 'โปรดอย่าพิมพ์เรื่องสุขภาพหรืออาการป่วยลงในแบบนี้ เจ้าหน้าที่จะคุยกับท่านเป็นการส่วนตัว',
  fields: defineFields({
    meetAt: {
      kind: 'choice',
      label: 'สถานที่ที่สะดวก',
      options: { office: 'ห้องส่วนตัวที่สำนักงาน', home: 'ให้เจ้าหน้าที่มาพบที่บ้าน', phone: 'คุยทางโทรศัพท์' },
    },
    meetOn: { kind: 'date', label: 'วันที่สะดวก' },
    partOfDay: {
      kind: 'choice',
      label: 'ช่วงเวลา',
      options: { morning: 'เช้า (09.00–12.00 น.)', afternoon: 'บ่าย (13.00–16.00 น.)' },
    },
    contactBy: {
      kind: 'choice',
      label: 'ให้เจ้าหน้าที่ยืนยันนัดทาง',
      options: { line: 'LINE หรือระบบนี้', phone: 'โทรศัพท์' },
    },
    helper: {
      kind: 'yes-no',
      label: 'ต้องการความช่วยเหลือในการเดินทาง',
      when: { field: 'meetAt', is: 'office' },
    },
  }),
  documents: [],
  fee: free,
  days: 3,
  level: 'C',
  unconfirmed: ['days', 'law'],
  officers: ['เจ้าหน้าที่งานสวัสดิการ'],
  law: ['ระเบียบกระทรวงมหาดไทยว่าด้วยการจ่ายเงินสงเคราะห์เพื่อการยังชีพขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548'],
})
