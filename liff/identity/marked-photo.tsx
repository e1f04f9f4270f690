import { useRef } from 'preact/hooks'
import type { IdentityPhoto } from '../api.ts'

interface MarkedPhotoProps {
  label: string
  photo: IdentityPhoto
  /** The link to the picture has expired. */
  onExpired(): void
}

/** A photo as the office has it: with its crossing mark. */
export function MarkedPhoto({ label, photo, onExpired }: MarkedPhotoProps) {
  const asked = useRef<string | undefined>(undefined)
  const fail = () => {
    // Once for each link: a picture that is gone would be asked for again and again.
    if (asked.current === photo.id) return
    asked.current = photo.id
    onExpired()
  }
  return (
    <figure class="marked">
      <img class="photo" src={photo.url} alt={`${label} ที่ขีดคร่อมแล้ว`} onError={fail} />
      <figcaption>
        <span aria-hidden="true">✓ </span>ได้รับภาพแล้ว ระบบขีดคร่อมให้เรียบร้อย
      </figcaption>
    </figure>
  )
}
