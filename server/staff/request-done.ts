import type { ServiceRequest } from '#db/requests.ts'
import { readsLater } from './request-actions.tsx'

/** What has just been done, as the address says after a redirect. */
const doneTexts: Readonly<Record<string, string>> = {
  accept: 'รับเรื่องแล้ว',
  start: 'เริ่มดำเนินการแล้ว',
  complete: 'บันทึกว่าดำเนินการสำเร็จแล้ว ระบบจะแจ้งผู้ยื่นทาง LINE และอีเมล',
  decline: 'แจ้งไม่รับดำเนินการแล้ว ระบบจะแจ้งผู้ยื่นพร้อมเหตุผลและวิธีอุทธรณ์',
  assigned: 'มอบหมายแล้ว',
  undo: 'ย้อนขั้นตอนแล้ว ข้อความที่ยังไม่ได้ส่งถึงผู้ยื่นถูกยกเลิก',
  extend: 'ขยายเวลาแล้ว ระบบจะแจ้งกำหนดใหม่และเหตุผลให้ผู้ยื่น',
  forward: 'ส่งต่อแล้ว ระบบจะแจ้งชื่อหน่วยงานและวิธีติดต่อให้ผู้ยื่น',
  asked: 'ส่งให้ผู้ยื่นแก้ไขแล้ว ระบบแจ้งผู้ยื่นและหยุดนับเวลา',
  withdrawn: 'ถอนคำขอให้แก้ไขแล้ว ระบบแจ้งผู้ยื่นและนับเวลาต่อ',
  checked: 'บันทึกว่าตรวจสิ่งที่แก้ไขแล้ว',
  document: 'แนบเอกสารแล้ว ผู้ยื่นเปิดดูได้ทันที',
  signed: 'ลงนามและออกเอกสารแล้ว ผู้ยื่นเปิดดูได้ทันที',
  discard: 'ลบร่างเอกสารแล้ว',
  held: 'ระงับการลบแล้ว ระบบจะไม่ลบเรื่องนี้แม้พ้นกำหนด',
  released: 'ยกเลิกการระงับแล้ว เรื่องนี้จะถูกลบเมื่อพ้นกำหนด',
  noted: 'บันทึกแล้ว เห็นเฉพาะเจ้าหน้าที่',
  note_taken_back: 'ถอนบันทึกแล้ว',
  kept: 'บันทึกผู้ถูกร้องแล้ว ผู้ที่เลือกจะไม่เห็นเรื่องนี้',
  merged: 'รวมเรื่องแล้ว ระบบแจ้งผู้แจ้งเรื่องนี้ และผู้แจ้งจะได้รับความคืบหน้าของเรื่องหลัก',
  unmerged: 'แยกเรื่องออกแล้ว เรื่องนี้กลับไปอยู่ในขั้นเดิม',
  revoked: 'ยกเลิกเอกสารแล้ว ระบบจะแจ้งผู้ถือเอกสาร',
}

/** The same of somebody whom nothing reaches: they read it when they look. */
const doneTextsUnnamed: Readonly<Record<string, string>> = {
  complete: `บันทึกว่าดำเนินการสำเร็จแล้ว ${readsLater}`,
  decline: `บันทึกว่าไม่รับดำเนินการแล้ว ${readsLater}`,
  extend: `ขยายเวลาแล้ว ${readsLater}`,
  forward: `ส่งต่อแล้ว ${readsLater}`,
  merged: `รวมเรื่องแล้ว ${readsLater}`,
  undo: 'ย้อนขั้นตอนแล้ว',
}
/** The sentence for what the address says was done; nothing where it says nothing known. */
export const doneText = (request: ServiceRequest, done: string): string | undefined =>
  (request.disclosure === 'anonymous' ? doneTextsUnnamed[done] : undefined) ?? doneTexts[done]
