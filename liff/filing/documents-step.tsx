import { useState } from 'preact/hooks'
import type { FilingWay } from '#templates/filing-way.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { Notice } from '../parts/notice.tsx'
import { Documents, type DocumentsProps } from './documents.tsx'
import { missingDocuments } from './steps.ts'
import { Summary } from './summary.tsx'
import { TypesetForm } from './typeset-form.tsx'
import { unsentFiles } from './unsent-files.ts'

interface DocumentsStepProps extends DocumentsProps {
  way: FilingWay
  onErrors(errors: FieldErrors): void
  onRight(): void
}

/** The documents of a request, uploaded one by one. */
export function DocumentsStep({
  definition,
  way,
  draft,
  uploads,
  errors,
  onErrors,
  onRight,
}: DocumentsStepProps) {
  const [attempt, setAttempt] = useState(0)
  const [waiting, setWaiting] = useState(false)
  const proceed = (event: Event) => {
    event.preventDefault()
    setWaiting(uploads.busy)
    if (uploads.busy) return
    const missing = missingDocuments(definition.documents, draft.attachments)
    onErrors(missing)
    setAttempt((n) => n + 1)
    if (Object.keys({ ...missing, ...unsentFiles(uploads) }).length === 0) onRight()
  }
  // An error is gone as soon as its document is there.
  const stillMissing = missingDocuments(definition.documents, draft.attachments)
  const standing = {
    ...Object.fromEntries(Object.entries(errors).filter(([path]) => path in stillMissing)),
    ...(attempt > 0 && unsentFiles(uploads)),
  }
  return (
    <form noValidate onSubmit={proceed}>
      <Summary definition={definition} errors={standing} attempt={attempt} />
      {way === 'online' && <TypesetForm definition={definition} draft={draft} />}
      <Documents definition={definition} draft={draft} uploads={uploads} errors={standing} />
      {waiting && uploads.busy && <Notice tone="info">กำลังอัปโหลดไฟล์ กรุณารอให้เสร็จ แล้วกด “ถัดไป” อีกครั้ง</Notice>}
      <div class="actions">
        <button type="submit" class="button">
          ถัดไป
        </button>
      </div>
    </form>
  )
}
