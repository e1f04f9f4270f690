import type { IssuedDocument } from '#db/documents.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { Files, viewOf } from '../file-list.tsx'

/** What it looks like since the office was there. */
export function AfterPhotos({
  request,
  documents,
}: {
  request: ServiceRequest
  documents: readonly IssuedDocument[]
}) {
  const photos = documents.filter(({ kind }) => kind === 'after-photo')
  if (photos.length === 0) return null
  const files = photos.map(({ id, title, type, size, createdAt }) => ({
    href: `/staff/documents/${id}`,
    view: viewOf(request, { id }),
    title,
    note: thaiDateTime(createdAt),
    type,
    size,
  }))
  return <Files title="ภาพหลังดำเนินการ" none="" files={files} />
}
