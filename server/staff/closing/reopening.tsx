import type { Attachment } from '#db/attachments.ts'
import type { Confirmation } from '#db/confirmations.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { type Rating, ratingLabels } from '#templates/fix-answer.ts'
import { fixPhotoLabel, fixPhotoSlot } from '#templates/fix-more.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { Files, viewOf } from '../file-list.tsx'

/** What whoever complained answered: that it is fixed and how well, or what is still wrong and how it looks. */
export function Reopening({
  request,
  confirmations,
  attachments,
}: {
  request: ServiceRequest
  confirmations: readonly Confirmation[]
  attachments: readonly Attachment[]
}) {
  const noes = confirmations.filter(({ fixed, answeredAt }) => fixed === false && answeredAt !== null)
  const yes = confirmations.find(({ fixed }) => fixed === true)
  if (noes.length === 0 && !yes) return null
  const photos = attachments.filter(isFixPhoto)
  return (
    <>
      {yes && <Fixed answer={yes} />}
      {noes.length > 0 && <StillBroken noes={noes} />}
      {photos.length > 0 && (
        <Files
          title={`รูปที่${fixPhotoLabel}`}
          none=""
          files={photos.map(({ id, name, type, size, createdAt }) => ({
            href: `/staff/attachments/${id}`,
            view: viewOf(request, { id }),
            title: fixPhotoLabel,
            note: `${name} · ${thaiDateTime(createdAt)}`,
            type,
            size,
          }))}
        />
      )}
    </>
  )
}

const Fixed = ({ answer: { rating, answeredAt, note } }: { answer: Confirmation }) => (
  <section class="card">
    <h2>ผู้แจ้งยืนยันว่าแก้แล้ว</h2>
    <p>
      {rating === null
        ? 'ยังไม่ได้ให้คะแนนความพึงพอใจ'
        : `ความพึงพอใจ ${ratingLabels[String(rating) as Rating]} (เต็ม 5)`}
    </p>
    {note && <blockquote>{note}</blockquote>}
    <p class="small muted">{thaiDateTime(answeredAt ?? '')}</p>
  </section>
)

const StillBroken = ({ noes }: { noes: readonly Confirmation[] }) => (
  <section class="card" id="reopening">
    <h2>ผู้แจ้งบอกว่ายังไม่แก้</h2>
    {noes.map(({ round, note, answeredAt }) => (
      <div key={round}>
        <p class="small muted">{thaiDateTime(answeredAt ?? '')}</p>
        {note ? <blockquote>{note}</blockquote> : <p class="muted">ไม่ได้เขียนข้อความ</p>}
      </div>
    ))}
  </section>
)

export const isFixPhoto = ({ slot }: Pick<Attachment, 'slot'>) => slot === fixPhotoSlot
