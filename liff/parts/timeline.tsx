import { thaiDateTime } from '#templates/thai.ts'
import type { RequestDetails } from '../api.ts'
import { statusFaces } from '../statuses.ts'
import { outcomeOf } from './outcome.tsx'

type Happened = Pick<RequestDetails, 'status' | 'timeline'> & Partial<Pick<RequestDetails, 'filed'>>

/** What happened to the request so far, by whom. Only a document that was issued leaves it where it stands. */
export const Timeline = ({ request }: { request: Happened }) => {
  const { timeline, filed } = request
  const outcome = outcomeOf(request)
  return (
    <section class="card" aria-labelledby="timeline-title">
      <h2 id="timeline-title">ประวัติการดำเนินการ</h2>
      <ol class="timeline">
        {timeline.map((entry) => {
          const { action, status, at, by, you, document, reason, told } = entry
          return (
            <li key={`${at} ${action}`}>
              <strong>{status ? statusFaces[status].label : happenings[action]}</strong>
              {document && <span>{document}</span>}
              {reason && <span>เหตุผล: {reason}</span>}
              {entry !== outcome &&
                told.map(({ label, text }) => (
                  <span key={label} class="told">
                    {label}: {text}
                  </span>
                ))}
              <span class="hint">
                {thaiDateTime(at)} · {by === 'citizen' && !you ? otherParty(filed) : actors[by]}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Of the two to whom such a request belongs, the one who does not look at it. */
const otherParty = (filed: Happened['filed']) => (filed?.you === 'represented' ? filed.by : filed?.for)

/** What is said of that which leaves a request where it stands. */
export const happenings: Partial<Record<RequestDetails['timeline'][number]['action'], string>> = {
  'request.ask_correction': 'เจ้าหน้าที่ขอให้แก้ไข',
  'request.mend': 'ส่งการแก้ไขแล้ว',
  'request.withdraw_correction': 'เจ้าหน้าที่แจ้งว่าไม่ต้องแก้ไขแล้ว',
  'request.check_mend': 'เจ้าหน้าที่ตรวจสิ่งที่แก้ไขแล้ว',
  'request.take_in': 'มีผู้แจ้งเรื่องเดียวกัน เจ้าหน้าที่ดำเนินการไปพร้อมกัน',
  'request.unmerge': 'เจ้าหน้าที่แยกเรื่องของท่านออกจากเรื่องที่เคยรวม',
  'request.let_go': 'เจ้าหน้าที่แยกเรื่องที่รวมไว้ออก',
  'request.extend': 'หน่วยงานขยายเวลาดำเนินการ',
  'request.forward': 'หน่วยงานส่งต่อให้หน่วยงานอื่น',
  'request.confirm': 'ท่านยืนยันว่าแก้แล้ว',
  'request.dispute': 'ท่านแจ้งว่ายังไม่แก้',
  'request.undo': 'เจ้าหน้าที่ย้อนขั้นตอนล่าสุด',
  'request.escalated': 'ล่าช้ากว่ากำหนด หน่วยงานกำลังเร่งดำเนินการ',
  'request.tell_more': 'ท่านส่งรูปหรือข้อความเพิ่ม',
  'request.close': 'ปิดเรื่องโดยไม่มีคำยืนยัน',
  'document.issue': 'เจ้าหน้าที่ส่งเอกสารให้ท่าน',
  'document.revoke': 'หน่วยงานยกเลิกเอกสาร',
  'document.remind': 'แจ้งเตือนว่าเอกสารใกล้หมดอายุ',
  'request.take_over': 'ท่านลงทะเบียน และติดตามเรื่องนี้เองได้',
  'request.deny_representation': 'ท่านแจ้งว่าไม่ได้มอบหมายให้ยื่นแทน',
}

const actors = { citizen: 'ท่าน', staff: 'เจ้าหน้าที่', system: 'ระบบ', nobody: 'ท่าน' }
