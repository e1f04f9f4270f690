/** What becomes of an account whose owner asked for deletion. */
import { retentionLaw } from './terms.ts'

/** What goes, for good. */
export const erased = [
  'ชื่อ ที่อยู่ วันเกิด โทรศัพท์ และอีเมลในบัญชี',
  'รหัสผ่านและการเข้าสู่ระบบทุกอุปกรณ์',
  'การเชื่อมต่อบัญชี LINE',
  'รูปโปรไฟล์และภาพยืนยันตัวตน',
  'เรื่องที่กรอกค้างไว้และไฟล์ที่แนบ',
  'ความยินยอมและการตั้งค่าการแจ้งเตือน',
] as const

/** What the law makes the office keep. */
export const keptByLaw = ['คำร้องที่ยื่นแล้วพร้อมเอกสารแนบและเอกสารที่ออกให้', 'บันทึกการใช้งานระบบ'] as const

/** The office's answer, as the citizen keeps it: what went, what stays, by which law. */
export const erasureAnswer = (requestsKept: number): string =>
  [
    `ลบแล้ว: ${erased.join(' · ')}`,
    requestsKept > 0
      ? `ยังเก็บตามกฎหมาย: คำร้องที่ยื่นแล้ว ${requestsKept} เรื่องพร้อมเอกสาร และบันทึกการใช้งานระบบ จนครบกำหนดตาม${retentionLaw}`
      : `ยังเก็บตามกฎหมาย: บันทึกการใช้งานระบบ จนครบกำหนดตาม${retentionLaw}`,
  ].join('\n')
