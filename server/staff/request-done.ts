import type { ServiceRequest } from '#db/requests.ts'
import type { RequestWords } from '#templates/request-words.ts'
import { readsLater } from './request-actions.tsx'

/** What has just been done, as the address says after a redirect. */
const doneTexts = (filer: string): Readonly<Record<string, string>> => ({
  accept: 'รับเรื่องแล้ว',
  start: 'เริ่มดำเนินการแล้ว',
  complete: `บันทึกว่าดำเนินการสำเร็จแล้ว ระบบจะแจ้ง${filer}ทาง LINE และอีเมล`,
  decline: `แจ้งไม่รับดำเนินการแล้ว ระบบจะแจ้ง${filer}พร้อมเหตุผลและวิธีอุทธรณ์`,
  assigned: 'มอบหมายแล้ว',
  undo: `ย้อนขั้นตอนแล้ว ข้อความที่ยังไม่ได้ส่งถึง${filer}ถูกยกเลิก`,
  extend: `ขยายเวลาแล้ว ระบบจะแจ้งกำหนดใหม่และเหตุผลให้${filer}`,
  forward: `ส่งต่อแล้ว ระบบจะแจ้งชื่อหน่วยงานและวิธีติดต่อให้${filer}`,
  asked: `ส่งให้${filer}แก้ไขแล้ว ระบบแจ้ง${filer}และหยุดนับเวลา`,
  withdrawn: `ถอนคำขอให้แก้ไขแล้ว ระบบแจ้ง${filer}และนับเวลาต่อ`,
  checked: 'บันทึกว่าตรวจสิ่งที่แก้ไขแล้ว',
  document: `แนบเอกสารแล้ว ${filer}เปิดดูได้ทันที`,
  signed: `ลงนามและออกเอกสารแล้ว ${filer}เปิดดูได้ทันที`,
  discard: 'ลบร่างเอกสารแล้ว',
  held: 'ระงับการลบแล้ว ระบบจะไม่ลบเรื่องนี้แม้พ้นกำหนด',
  released: 'ยกเลิกการระงับแล้ว เรื่องนี้จะถูกลบเมื่อพ้นกำหนด',
  noted: 'บันทึกแล้ว เห็นเฉพาะเจ้าหน้าที่',
  note_taken_back: 'ถอนบันทึกแล้ว',
  kept: 'บันทึกผู้ถูกร้องแล้ว ผู้ที่เลือกจะไม่เห็นเรื่องนี้',
  merged: 'รวมเรื่องแล้ว ระบบแจ้งผู้แจ้งเรื่องนี้ และผู้แจ้งจะได้รับความคืบหน้าของเรื่องหลัก',
  unmerged: 'แยกเรื่องออกแล้ว เรื่องนี้กลับไปอยู่ในขั้นเดิม',
  revoked: 'ยกเลิกเอกสารแล้ว ระบบจะแจ้งผู้ถือเอกสาร',
})

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
export const doneText = (
  request: ServiceRequest,
  { filer }: RequestWords,
  done: string,
): string | undefined =>
  (request.disclosure === 'anonymous' ? doneTextsUnnamed[done] : undefined) ?? doneTexts(filer)[done]
