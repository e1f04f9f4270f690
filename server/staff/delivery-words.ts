import type { OutboxEntry } from '#db/outbox.ts'

export const channelNames: Readonly<Record<OutboxEntry['channel'], string>> = { line: 'LINE', mail: 'อีเมล' }

export const troubleNames = {
  bounced: 'อีเมลตีกลับ',
  complained: 'ถูกแจ้งว่าไม่พึงประสงค์',
  failed: 'ส่งอีเมลไม่ได้',
} as const

const happenings: Readonly<Record<string, string>> = {
  'request.submit': 'ยืนยันว่าได้รับเรื่อง',
  'request.accept': 'รับเรื่อง',
  'request.start': 'กำลังดำเนินการ',
  'request.complete': 'ดำเนินการสำเร็จ',
  'request.cancel': 'ยกเลิกเรื่อง',
  'request.ask_correction': 'ขอให้แก้ไข',
  'request.withdraw_correction': 'ไม่ต้องแก้ไขแล้ว',
  'request.decline': 'ไม่รับดำเนินการ',
  'document.issue': 'มีเอกสารใหม่',
  'document.revoke': 'เอกสารถูกยกเลิก',
  'document.remind': 'เอกสารใกล้หมดอายุ',
  'citizen.register': 'ลงทะเบียนสำเร็จ',
  'citizen.identity_verified': 'ยืนยันตัวตนแล้ว',
  'citizen.identity_rejected': 'ยืนยันตัวตนไม่ผ่าน',
  'citizen.remind_of_draft': 'เตือนเรื่องที่กรอกค้างไว้',
  'citizen.forget_password': 'ลืมรหัสผ่าน',
}
/** What an account is told of is all about the account. */
export const happeningName = (action: string) => happenings[action] ?? 'เรื่องบัญชีผู้ใช้'

const events: Readonly<Record<string, string>> = {
  message: 'ข้อความในแชต',
  postback: 'การกดปุ่มในแชต',
  follow: 'เพิ่มเพื่อน',
  unfollow: 'บล็อก',
}
export const eventName = (type: string) => events[type] ?? `เหตุการณ์ ${type}`
