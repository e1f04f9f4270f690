import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { getIdentity, type Identity, submitIdentity } from '../api.ts'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'
import { PhotoCard, photoPath } from './photo-card.tsx'

interface PhotosFormProps {
  identity: Identity
  onSubmitted(identity: Identity): Promise<void> | void
  /** The way round, for as long as a photo is missing. */
  wayRound?: ComponentChildren
}

/** The photos that the agency asks for, and ยืนยันตัวตน. Each is at the server as soon as it was taken. */
export function PhotosForm({
  identity: { asked, photos: sentBefore },
  onSubmitted,
  wayRound,
}: PhotosFormProps) {
  const [photos, setPhotos] = useState(sentBefore)
  const [busySlots, setBusySlots] = useState<readonly string[]>([])
  const { errors, attempt, busy, trouble, send, changed } = useSending()

  const photoOf = (slot: string) => photos.find((photo) => photo.slot === slot)
  const missing = () =>
    Object.fromEntries(
      asked
        .filter(({ slot }) => busySlots.includes(slot) || !photoOf(slot))
        .map(({ slot }) => [
          photoPath(slot),
          busySlots.includes(slot) ? 'ยังส่งภาพนี้ไม่เสร็จ กรุณากด “ใช้ภาพนี้” หรือรอสักครู่' : 'กรุณาส่งภาพนี้',
        ]),
    )
  const submit = (event: Event) => {
    event.preventDefault()
    void send(async () => onSubmitted(await submitIdentity()), missing)
  }
  const labelOf = (path: string) => asked.find(({ slot }) => photoPath(slot) === path)?.label
  const renew = () => {
    // Links to the pictures live for minutes only.
    getIdentity().then(
      (fresh) => setPhotos(fresh.photos),
      () => {},
    )
  }

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} labelOf={labelOf} />
      {asked.map((each, index) => (
        <PhotoCard
          key={each.slot}
          asked={each}
          number={index + 1}
          photo={photoOf(each.slot)}
          error={errors[photoPath(each.slot)]}
          onSent={(photo) => {
            setPhotos((all) => [...all.filter(({ slot }) => slot !== photo.slot), photo])
            changed(photoPath(photo.slot))
          }}
          onBusy={(isBusy) => {
            if (isBusy) changed(photoPath(each.slot))
            setBusySlots((all) => [
              ...all.filter((slot) => slot !== each.slot),
              ...(isBusy ? [each.slot] : []),
            ])
          }}
          onExpired={renew}
        />
      ))}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'กำลังส่ง…' : 'ยืนยันตัวตน'}
        </button>
      </div>
      {asked.every(({ slot }) => photoOf(slot)) ? null : wayRound}
    </form>
  )
}
