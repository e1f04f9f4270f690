import { useState } from 'preact/hooks'
import { thaiDate } from '#templates/thai.ts'
import { addFixWords, type RequestDetails } from '../api.ts'
import { useSending } from '../forms/use-sending.ts'
import { FixPhotos } from './fix-photos.tsx'
import { Notice } from './notice.tsx'
import { type FixedBy, useFixPhotos } from './use-fix-photos.ts'

interface FixMoreProps {
  more: NonNullable<RequestDetails['fixMore']>
  by: FixedBy
  onSent(): void
}

/** Opened again: photos and words about what is still wrong can be added while the office looks at it anew. */
export function FixMore({ more: { answerBy, photosLeft, lettersLeft }, by, onSent }: FixMoreProps) {
  const [note, setNote] = useState('')
  const photos = useFixPhotos(by, photosLeft)
  const sending = useSending()
  const takesWords = 'reference' in by && lettersLeft > 0
  if (photosLeft === 0 && !takesWords) return null
  const isEmpty = note.trim() === '' && photos.chosen.length === 0
  const send = async (event: Event) => {
    event.preventDefault()
    if (isEmpty) return
    const sent = await sending.send(async () => {
      if ('reference' in by && note.trim() !== '') await addFixWords(by.reference, note)
      setNote('')
      await photos.send()
    })
    if (sent) onSent()
  }
  return (
    <form class="card" onSubmit={send} noValidate aria-labelledby="fix-more-title">
      <h2 id="fix-more-title">เปิดเรื่องอีกครั้งแล้ว</h2>
      <p>บอกเจ้าหน้าที่เพิ่มได้ว่ายังไม่เรียบร้อยตรงไหน ถึง {thaiDate(answerBy)}</p>
      {takesWords && (
        <div class="field">
          <label for="fix-more-note">ข้อความ</label>
          <textarea
            id="fix-more-note"
            rows={3}
            maxLength={lettersLeft}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      )}
      {photosLeft > 0 && <FixPhotos photos={photos} most={photosLeft} busy={sending.busy} />}
      {sending.trouble && <Notice tone="error">{sending.trouble}</Notice>}
      <button class="button" type="submit" disabled={sending.busy} aria-disabled={isEmpty}>
        ส่งเพิ่ม
      </button>
    </form>
  )
}
