/** Words around following a complaint that somebody else filed, the same in the chat, the mini-app and the mails. */
export const followLabel = 'ติดตามเรื่องนี้ด้วย'
export const notTheSame = 'ไม่ใช่เรื่องเดียวกัน แจ้งใหม่'
export const followedOver = 'ผู้แจ้งยกเลิกเรื่องนี้แล้ว หากท่านยังพบปัญหา กรุณาแจ้งเรื่องใหม่ในนามของท่าน'

const minuteMs = 60_000
/** เมื่อสักครู่, 5 นาทีที่แล้ว, 3 ชั่วโมงที่แล้ว … Said after a verb without another เมื่อ: แจ้ง 5 นาทีที่แล้ว. */
export function howLongAgo(then: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(then)) / minuteMs)
  if (minutes < 1) return 'เมื่อสักครู่'
  if (minutes < 60) return `${minutes} นาทีที่แล้ว`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} ชั่วโมงที่แล้ว`
  const days = Math.floor(minutes / (24 * 60))
  if (days < 60) return `${days} วันที่แล้ว`
  return days < 365 ? `${Math.floor(days / 30)} เดือนที่แล้ว` : `${Math.floor(days / 365)} ปีที่แล้ว`
}
