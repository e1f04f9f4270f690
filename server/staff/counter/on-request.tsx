import type { TimelineEntry } from '#db/audit-log.ts'
import { slotLabel } from '#templates/documents-asked.ts'
import type { Service } from '#templates/service.ts'
import { thaiDateTime } from '#templates/thai.ts'

/** Of a request that an officer filed for who came in person: who did, and what they saw on paper. */
export const FiledAtCounter = ({
  service,
  timeline,
}: {
  service: Service
  timeline: readonly TimelineEntry[]
}) => {
  const filed = timeline.find(({ action }) => action === 'request.submit')
  if (filed?.by !== 'staff') return null
  const slots = Array.isArray(filed.details.seenOnPaper) ? (filed.details.seenOnPaper as string[]) : []
  const seen = slots.map((slot) => slotLabel(service, slot) ?? slot)
  return (
    <div class="notice" id="at-counter">
      <p>
        ยื่นที่เคาน์เตอร์โดย {filed.actorName ?? 'เจ้าหน้าที่'} ในนามของผู้ยื่นที่มาด้วยตนเอง เมื่อ {thaiDateTime(filed.at)}
      </p>
      {seen.length > 0 && <p>ตรวจฉบับกระดาษแล้ว: {seen.join(', ')}</p>}
    </div>
  )
}
