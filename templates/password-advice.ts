export const shortestPassword = 8
export const longestPassword = 128

/** The rules as they are shown with the field. */
export const passwordAdvice = [
  `ยาวอย่างน้อย ${shortestPassword} ตัวอักษร ยิ่งยาวยิ่งปลอดภัย`,
  'ใช้ภาษาไทย ภาษาอังกฤษ ตัวเลข หรือเว้นวรรคก็ได้ ไม่จำเป็นต้องผสมกัน',
  'ไม่ใช้รหัสที่เดาง่าย เช่น 12345678 หรือ password',
  'ไม่ใช้ชื่อ วันเกิด เบอร์โทรศัพท์ อีเมล หรือเลขประจำตัวประชาชนของท่าน',
] as const

/** What is said of a password that will not do. */
export const passwordTroubles = {
  short: `รหัสผ่านต้องยาวอย่างน้อย ${shortestPassword} ตัวอักษร`,
  long: `รหัสผ่านยาวเกินไป (ไม่เกิน ${longestPassword} ตัวอักษร)`,
  common: 'รหัสผ่านนี้เดาง่ายเกินไป เพราะมีคนใช้กันมาก กรุณาตั้งใหม่ เช่น นำคำหลายคำมาต่อกัน',
  personal: 'รหัสผ่านต้องไม่ใช่ชื่อ วันเกิด เบอร์โทรศัพท์ อีเมล หรือเลขประจำตัวประชาชนของท่าน',
} as const
