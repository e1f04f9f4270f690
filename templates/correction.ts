/** A request that comes back to its citizen to be mended: what is wrong, and the words for it. */
/** One thing that is wrong or missing. */
export interface Defect {
  kind: 'field' | 'document'
  /** Of the field, or of the document's slot. */
  name: string
  /** In the officer's words, to the citizen. */
  reason: string
}

export const mostReasonLetters = 300
export const mostNoteLetters = 500

/** On chips, cards and badges. */
export const waitsForCitizen = 'รอท่านแก้ไข'
export const waitsForCitizenLabel = 'รอประชาชนแก้ไข'
export const mendedLabel = 'ประชาชนแก้ไขแล้ว'
export const cannotActWhileWaiting = 'กำลังรอประชาชนแก้ไขเรื่องนี้ ดำเนินการต่อได้เมื่อได้รับการแก้ไข หรือเมื่อถอนคำขอให้แก้ไข'
/** To a citizen who comes too late, or again. */
export const nothingToMend = 'เรื่องนี้ไม่มีรายการที่ต้องแก้ไขแล้ว กรุณาเปิดดูอีกครั้ง'
