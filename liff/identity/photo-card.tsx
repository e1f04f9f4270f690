import { useEffect, useRef } from 'preact/hooks'
import type { Identity, IdentityPhoto } from '../api.ts'
import { describedBy } from '../fields/labelled.tsx'
import { inputId } from '../parts/input-id.ts'
import { laterPart } from '../parts/later.tsx'
import { Notice } from '../parts/notice.tsx'
import { MarkedPhoto } from './marked-photo.tsx'
import { acceptedPhotos } from './photo-check.ts'
import { usePhoto } from './use-photo.ts'

/** Comes when a photo was chosen. */
const PhotoReview = laterPart(() => import('./photo-review.tsx').then((loaded) => loaded.PhotoReview))

/** The card's front carries the line ศาสนา; a card in somebody's hand is too small to read it. */
const isMasked = (slot: string) => slot.startsWith('card')

export const photoPath = (slot: string) => `photos.${slot}`

interface PhotoCardProps {
  asked: Identity['asked'][number]
  number: number
  photo: IdentityPhoto | undefined
  error: string | undefined
  onSent(photo: IdentityPhoto): void
  /** Whether something is being done with this photo. */
  onBusy(busy: boolean): void
  onExpired(): void
}

/** One photo that is asked for: how to take it, what is on its way, and the marked picture once it is there. */
export function PhotoCard({ asked, number, photo, error, onSent, onBusy, onExpired }: PhotoCardProps) {
  const { slot, label, hint } = asked
  const path = photoPath(slot)
  const input = useRef<HTMLInputElement>(null)
  const { stage, choose, use, retry, drop } = usePhoto({ slot, isMasked: isMasked(slot) }, onSent)
  const busy = stage.name !== 'waiting' && stage.name !== 'failed'
  useEffect(() => {
    onBusy(busy)
    return () => onBusy(false)
  }, [busy])

  const chosen = (element: HTMLInputElement) => {
    const file = element.files?.[0]
    if (file) void choose(file)
    // The same file may be chosen again.
    element.value = ''
  }
  const again = () => {
    drop()
    input.current?.click()
  }
  const isAsking = stage.name === 'waiting' || stage.name === 'failed'
  return (
    <fieldset
      class={error ? 'field slot field-wrong' : 'field slot'}
      aria-describedby={describedBy(path, hint, error)}
    >
      <legend>
        {number}. {label}
      </legend>
      <p id={`${inputId(path)}-hint`} class="hint">
        {hint}
      </p>
      {error && (
        <p id={`${inputId(path)}-error`} class="field-error">
          {error}
        </p>
      )}
      {stage.name === 'opening' && <p role="status">กำลังเตรียมภาพ…</p>}
      {stage.name === 'review' && (
        <PhotoReview
          label={label}
          picture={stage.picture}
          isMasked={isMasked(slot)}
          onUse={(mask) => void use(mask)}
          onAgain={again}
        />
      )}
      {stage.name === 'sending' && <Sending label={label} progress={stage.progress} />}
      {stage.name === 'failed' && (
        <Notice tone="error" onRetry={stage.retriable ? () => void retry() : undefined}>
          {stage.trouble}
        </Notice>
      )}
      {isAsking && photo && <MarkedPhoto label={label} photo={photo} onExpired={onExpired} />}
      {/* It stays in the page: a chooser that is open must find it again. */}
      <label class={isAsking ? `button upload ${photo ? 'button-quiet' : ''}` : 'visually-hidden'}>
        <span>
          {photo || stage.name === 'failed' ? 'เปลี่ยนภาพ' : 'ถ่ายภาพหรือเลือกภาพ'}
          <span class="visually-hidden"> {label}</span>
        </span>
        <input
          ref={input}
          id={inputId(path)}
          class="visually-hidden"
          type="file"
          accept={acceptedPhotos}
          disabled={!isAsking}
          aria-invalid={error ? true : undefined}
          onChange={(event) => chosen(event.currentTarget)}
        />
      </label>
    </fieldset>
  )
}

function Sending({ label, progress }: { label: string; progress: number }) {
  const arrived = progress >= 1
  return (
    <div class="review">
      <p role="status">{arrived ? 'ได้รับภาพแล้ว กำลังขีดคร่อม…' : 'กำลังส่งภาพ…'}</p>
      <progress max={1} value={arrived ? undefined : progress} aria-label={`กำลังส่ง${label}`} />
    </div>
  )
}
