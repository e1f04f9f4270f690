import type { DocumentAsked } from '../../service.ts'

/**
 * Copies that paper forms ask for. None needs a signed “certified” note, and the office looks up what it can:
 * a service makes them optional wherever the law does not demand them.
 */
export const idCard: DocumentAsked = {
  slot: 'idCard',
  label: 'บัตรประจำตัวประชาชน',
  hint: 'ถ่ายด้านหน้าด้านเดียว และปิดทับข้อมูลศาสนา',
}

export const houseRegistration: DocumentAsked = {
  slot: 'houseRegistration',
  label: 'ทะเบียนบ้าน',
  hint: 'เฉพาะหน้าที่มีชื่อ',
}

/** For who uses a place that is not theirs. */
export const lease: DocumentAsked = {
  slot: 'lease',
  label: 'สัญญาเช่าหรือหนังสือยินยอมให้ใช้สถานที่',
}

export const map: DocumentAsked = {
  slot: 'map',
  label: 'แผนที่สังเขป',
  hint: 'ไม่ต้องแนบ หากปักหมุดบนแผนที่แล้ว',
  optional: true,
}

export const photo: DocumentAsked = { slot: 'photo', label: 'รูปถ่ายประกอบ', optional: true }

export const optional = (document: DocumentAsked): DocumentAsked => ({ ...document, optional: true })
