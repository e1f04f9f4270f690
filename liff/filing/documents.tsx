import { signedFormSlot } from '#templates/documents-asked.ts'
import { limitsInWords, usualUploadLimits } from '#templates/upload-limits.ts'
import type { Definition } from '../api.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { DocumentSlot } from './document-slot.tsx'
import { documentPath } from './steps.ts'
import type { DraftState } from './use-draft.ts'
import type { Uploads } from './use-uploads.ts'

export interface DocumentsProps {
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
      {definition.documents.some(({ slot }) => slot === signedFormSlot) && ' ไม่นับหน้าของแบบฟอร์ม'}
      {definition.group !== 'complaint' && ' ไม่ต้องลงนามในสำเนาเอกสาร'}
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
