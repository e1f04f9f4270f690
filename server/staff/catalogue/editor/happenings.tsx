import { thaiDateTime } from '#templates/thai.ts'
import { Alert } from '../../forms/alert.tsx'
import type { Happened } from './editing.ts'

const whats: Readonly<Record<string, string>> = {
  field: 'คำถาม',
  document: 'เอกสาร',
  texts: 'ชื่อและคำอธิบาย',
  rules: 'ข้อกำหนดของเรื่องร้องเรียน',
  issued: 'เอกสารที่ออกให้',
  file: 'แบบฟอร์มทั้งฉบับจากไฟล์',
}
const dids: Readonly<Record<string, string>> = { add: 'เพิ่ม', change: 'แก้ไข', remove: 'ลบ', move: 'เลื่อน' }

/** What happened to a service, as a sentence without a subject: เพิ่มคำถาม “เรื่อง” */
export function happeningText(action: string, details: Readonly<Record<string, unknown>>): string {
  if (action === 'service.edit') {
    const { what, did, label } = details
    const name = typeof label === 'string' && label !== '' ? ` “${label}”` : ''
    return `${dids[String(did)] ?? ''}${whats[String(what)] ?? ''}${name}`
  }
  return texts[action] ?? 'แก้ไขบริการนี้'
}

const texts: Readonly<Record<string, string>> = {
  'service.publish': 'เผยแพร่ฉบับใหม่',
  'service.discard': 'ทิ้งฉบับร่าง',
  'service.revise': 'แก้ไขค่าธรรมเนียม ระยะเวลา กอง หรือกฎหมาย',
  'service.confirm': 'ยืนยันข้อมูล',
  'service.adopt': 'ใช้แบบฟอร์มฉบับใหม่ที่มากับระบบ',
  'service.restore': 'กลับไปใช้ฉบับก่อน',
  'service.switch_on': 'เปิดให้ประชาชน',
  'service.switch_off': 'ปิดบริการ',
  'service.move': 'เลื่อนลำดับ',
  'service.create': 'สร้างบริการ',
}

/** Told to who was overtaken: what the others did; what was typed is still in the form below. */
export const Overtaken = ({ happened }: { happened: Happened }) => (
  <Alert>
    <p>มีผู้แก้ไขบริการนี้ก่อนท่าน ระบบจึงยังไม่ได้บันทึก สิ่งที่ท่านพิมพ์ยังอยู่ครบ ตรวจสอบแล้วกดบันทึกอีกครั้งได้</p>
    <ul class="listed">
      {happened.map(({ action, details, by, at }) => (
        <li key={at}>
          {by ?? 'ระบบ'} {happeningText(action, details)}{' '}
          <time class="small" dateTime={at}>
            ({thaiDateTime(at)})
          </time>
        </li>
      ))}
    </ul>
  </Alert>
)
