import type { Attachment } from '#db/attachments.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { Service } from '#templates/service.ts'

/** The photos of a complaint and who sees them, with the way to their pages. */
export const Photos = ({
  request,
  service,
  attachments,
  mayAct,
}: {
  request: ServiceRequest
  service: Service
  attachments: readonly Attachment[]
  mayAct: boolean
}) => {
  const photos = attachments.filter(({ type }) => type.startsWith('image/'))
  if (service.group !== 'complaint' || photos.length === 0) return null
  return (
    <section class="card">
      <h2>การเปิดเผยภาพ</h2>
      <ul class="files">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Row
              photo={photo}
              href={mayAct ? `/staff/requests/${request.reference}/photos/${photo.id}` : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Row = ({ photo, href }: { photo: Attachment; href: string | undefined }) => {
  const content = (
    <>
      <span class="type" aria-hidden="true">
        รูป
      </span>
      <span>
        <strong>{standingOf(photo)}</strong>
        <small>{photo.name}</small>
      </span>
      {href && <span class="go">จัดการภาพ</span>}
    </>
  )
  return href ? <a href={href}>{content}</a> : <div>{content}</div>
}

const standingOf = ({ publishedAt, coveredAt }: Attachment) =>
  `${publishedAt ? 'ประชาชนเห็นได้' : 'เห็นเฉพาะเจ้าหน้าที่และผู้แจ้ง'}${coveredAt ? ' · ปิดบังแล้ว' : ''}`
