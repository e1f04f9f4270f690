import { useState } from 'preact/hooks'
import { signedFormSlot } from '#templates/documents-asked.ts'
import type { FilingWay } from '#templates/filing-way.ts'
import { limitsInWords, usualUploadLimits } from '#templates/upload-limits.ts'
import type { Definition } from '../api.ts'
import type { FieldErrors } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'
import { DocumentSlot } from './document-slot.tsx'
import { documentPath, missingDocuments } from './steps.ts'
import { Summary } from './summary.tsx'
import { TypesetForm } from './typeset-form.tsx'
import type { DraftState } from './use-draft.ts'
import type { Uploads } from './use-uploads.ts'

interface DocumentsProps {
  definition: Definition
  draft: DraftState
  uploads: Uploads
  errors: FieldErrors
}

/** A slot for each document that the service asks for. */
export const Documents = ({ definition, draft, uploads, errors }: DocumentsProps) => (
  <>
    <p class="hint">
      {limitsInWords(draft.draft?.limits ?? usualUploadLimits)}
      {definition.documents.some(({ slot }) => slot === signedFormSlot) && ' ไม่นับหน้าของแบบฟอร์ม'}{' '}
      ไม่ต้องลงนามในสำเนาเอกสาร
    </p>
    {definition.documents.map((asked) => (
      <DocumentSlot
        key={asked.slot}
        path={documentPath(asked.slot)}
        asked={asked}
        attachments={draft.attachments.filter(({ slot }) => slot === asked.slot)}
        uploads={uploads}
        error={errors[documentPath(asked.slot)]}
      />
    ))}
  </>
)

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
    if (Object.keys(missing).length === 0) onRight()
  }
  // An error is gone as soon as its document is there.
  const stillMissing = missingDocuments(definition.documents, draft.attachments)
  const standing = Object.fromEntries(Object.entries(errors).filter(([path]) => path in stillMissing))
  return (
    <form noValidate onSubmit={proceed}>
      <Summary definition={definition} errors={standing} attempt={attempt} />
      {way === 'online' && <TypesetForm definition={definition} draft={draft} />}
      <Documents definition={definition} draft={draft} uploads={uploads} errors={standing} />
      {waiting && uploads.busy && <Notice tone="info">กำลังอัปโหลดไฟล์ กรุณารอให้เสร็จแล้วกดถัดไปอีกครั้ง</Notice>}
      <div class="actions">
        <button type="submit" class="button">
          ถัดไป
        </button>
      </div>
    </form>
  )
}
