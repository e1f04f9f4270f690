import type { Attachment } from '#db/attachments.ts'
import type { Confirmation } from '#db/confirmations.ts'
import { fixPhotoLabel, fixPhotoSlot } from '#templates/fix-more.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { Files } from '../file-list.tsx'

/** What whoever complained said and showed of what is still wrong. */
export function Reopening({
  confirmations,
  attachments,
}: {
  confirmations: readonly Confirmation[]
  attachments: readonly Attachment[]
}) {
  const noes = confirmations.filter(({ fixed, answeredAt }) => fixed === false && answeredAt !== null)
  if (noes.length === 0) return null
  const photos = attachments.filter(isFixPhoto)
  return (
    <>
      <section class="card" id="reopening">
        <h2>ผู้แจ้งบอกว่ายังไม่แก้</h2>
        {noes.map(({ round, note, answeredAt }) => (
          <div key={round}>
            <p class="small muted">{thaiDateTime(answeredAt ?? '')}</p>
            {note ? <blockquote>{note}</blockquote> : <p class="muted">ไม่ได้เขียนข้อความ</p>}
          </div>
        ))}
      </section>
      {photos.length > 0 && (
        <Files
          title={`รูปที่${fixPhotoLabel}`}
          none=""
          files={photos.map(({ id, name, type, size, createdAt }) => ({
            href: `/staff/attachments/${id}`,
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

export const isFixPhoto = ({ slot }: Pick<Attachment, 'slot'>) => slot === fixPhotoSlot
