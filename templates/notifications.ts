/** Of what a citizen need not be told if they do not want it. The result is not among it. */
export const mutableEvents = [
  'request.accept',
  'request.start',
  'request.ask_correction',
  'citizen.remind_of_draft',
] as const
export type MutableEvent = (typeof mutableEvents)[number]

/** As they are offered to be switched off. */
export const mutableEventLabels: Readonly<Record<MutableEvent, string>> = {
  'request.accept': 'เจ้าหน้าที่รับเรื่อง',
  'request.start': 'กำลังดำเนินการ',
  'request.ask_correction': 'อีเมลเมื่อเจ้าหน้าที่ขอให้แก้ไขคำร้องหรือเรื่องที่แจ้ง (ใน LINE แจ้งเสมอ)',
  'citizen.remind_of_draft': 'เตือนเมื่อมีเรื่องที่กรอกค้างไว้',
}
