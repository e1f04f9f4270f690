import type { TimelineEntry } from '#db/audit-log.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { slotLabel } from '#templates/documents-asked.ts'
import type { Service } from '#templates/service.ts'
import { thaiDateTime } from '#templates/thai.ts'

/** Of a request that an officer filed for who came in person: who did, and what they saw on paper. */
export const FiledAtCounter = ({
  service,
  request,
  timeline,
}: {
  service: Service
  request: Pick<ServiceRequest, 'disclosure'>
  timeline: readonly TimelineEntry[]
}) => {
  const filed = timeline.find(({ action }) => action === 'request.submit')
  if (filed?.by !== 'staff') return null
  const slots = Array.isArray(filed.details.seenOnPaper) ? (filed.details.seenOnPaper as string[]) : []
  const seen = slots.map((slot) => slotLabel(service, slot) ?? slot)
  return (
    <div class="notice" id="at-counter">
      <p>
        {service.complaint ? 'แจ้ง' : 'ยื่น'}ที่เคาน์เตอร์โดย {filed.actorName ?? 'เจ้าหน้าที่'}{' '}
        {inWhoseName(service, request)} เมื่อ {thaiDateTime(filed.at)}
      </p>
      {seen.length > 0 && <p>ตรวจฉบับกระดาษแล้ว: {seen.join(', ')}</p>}
    </div>
  )
}

const inWhoseName = (service: Service, { disclosure }: Pick<ServiceRequest, 'disclosure'>) => {
  if (disclosure === 'anonymous') return 'ซึ่งรับเรื่องจากผู้แจ้งที่ไม่ระบุชื่อ'
  return `ในนามของ${service.complaint ? 'ผู้แจ้ง' : 'ผู้ยื่น'}ที่มาด้วยตนเอง`
}
