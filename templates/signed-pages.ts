import { signedFormSlot } from './documents-asked.ts'

/** Why a picture or file could not be told to be a page of a form on paper; it may be one all the same. */
export const unreadReasons = {
  noCode: 'อ่านรหัส QR ไม่ได้ กรุณาถ่ายใหม่ในที่สว่าง ให้เห็นทั้งแผ่นและรหัส QR มุมซ้ายบนชัด ไม่มีเงาหรือแสงสะท้อนทับ',
  otherCode: 'รหัส QR ในภาพไม่ใช่รหัสของแบบฟอร์ม กรุณาถ่ายแผ่นแบบฟอร์มให้เห็นรหัส QR มุมซ้ายบน',
  tooLong: 'ไฟล์นี้ยาวเกิน 30 หน้าหรือเปิดอ่านไม่ได้ จึงอ่านรหัส QR ไม่ได้ กรุณาสแกนเฉพาะแผ่นแบบฟอร์ม',
  noReader: 'ระบบนี้อ่านรหัส QR จากภาพไม่ได้',
} as const
export type UnreadReason = keyof typeof unreadReasons

/** Why pages that could be read are not taken. */
export const refusedPages = {
  unknown:
    'แบบฟอร์มแผ่นนี้ไม่ใช่ของท่าน หรือแบบร่างถูกลบไปแล้ว ระบบจึงไม่ได้เก็บภาพไว้ กรุณาตรวจว่าหยิบถูกแผ่น หรือดาวน์โหลดแบบฟอร์มใหม่',
  several: 'ไฟล์นี้มีแบบฟอร์มมากกว่าหนึ่งฉบับ ระบบจึงไม่ได้เก็บไว้ กรุณาแยกไฟล์ แล้วส่งทีละฉบับ',
  sent: (reference: string) =>
    `แบบฟอร์มแผ่นนี้เป็นของคำร้องเลขที่ ${reference} ซึ่งส่งแล้ว จึงเปลี่ยนไม่ได้ หากต้องการแก้ไข กรุณาติดต่อเจ้าหน้าที่`,
} as const

/** หน้า 2, or หน้า 1, 2 */
export const pagesInWords = (pages: readonly number[]) => `หน้า ${pages.join(', ')}`

/** The pages that no file shows, of so many. */
export function missingPages(of: number, files: readonly { pages: readonly number[] | null }[]): number[] {
  const there = new Set(files.flatMap(({ pages }) => pages ?? []))
  return Array.from({ length: of }, (_, n) => n + 1).filter((page) => !there.has(page))
}

/** The same among all files of a draft. What is in a file of it that nobody could read, nobody can miss. */
export function pagesMissing(
  of: number,
  attachments: readonly { slot: string; pages: readonly number[] | null }[],
): number[] {
  const files = attachments.filter(({ slot }) => slot === signedFormSlot)
  return files.some(({ pages }) => pages === null) ? [] : missingPages(of, files)
}
