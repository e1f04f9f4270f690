import type { StaffMember } from '#db/staff.ts'

const shortest = 10

/** What is wrong with a new password of the staff, as a sentence. */
export function passwordMistake(
  password: string,
  again: string,
  { email, name }: Pick<StaffMember, 'email' | 'name'>,
): string | undefined {
  const lower = password.toLowerCase()
  if (password.length < shortest) return `รหัสผ่านต้องยาวอย่างน้อย ${shortest} ตัวอักษร`
  if (password.length > 128) return 'รหัสผ่านยาวเกินไป (ไม่เกิน 128 ตัวอักษร)'
  if (new Set(password).size < 5) return 'รหัสผ่านนี้เดาง่ายเกินไป กรุณาใช้ตัวอักษรที่หลากหลายกว่านี้'
  if (lower.includes(email) || lower === name.toLowerCase()) return 'กรุณาอย่าใช้อีเมลหรือชื่อของท่านเป็นรหัสผ่าน'
  if (password !== again) return 'รหัสผ่านทั้งสองช่องไม่ตรงกัน'
  return undefined
}
