import { daysLate } from '#db/lateness.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { statuses } from '#db/workflow.ts'
import { isoDayAt, thaiDate } from '#templates/thai.ts'

type Due = Pick<ServiceRequest, 'status' | 'dueOn' | 'waitingSince'>

/** By when the office answers, and whether that day has passed; nothing once it has answered. */
export function DueNote({
  request,
  escalated = false,
  at = new Date(),
}: {
  request: Due
  /** Its department was told that it is late. */
  escalated?: boolean
  at?: Date
}) {
  const { status, dueOn, waitingSince } = request
  if (statuses[status].open311 === 'closed' || dueOn === '') return null
  if (waitingSince) return <div class="small muted">รอแก้ไขตั้งแต่ {thaiDate(waitingSince, 'medium')}</div>
  const late = isoDayAt(at) > dueOn
  return (
    <div class={late ? 'small late' : 'small'}>
      {late ? `เกินกำหนด ${daysLate(dueOn, at)} วัน` : 'กำหนดเสร็จ'}{' '}
      <time dateTime={dueOn}>{thaiDate(dueOn, 'medium')}</time>
      {late && escalated && ' · แจ้งหัวหน้าแล้ว'}
    </div>
  )
}
