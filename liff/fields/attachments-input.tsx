import { useContext } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { DocumentSlot } from '../filing/document-slot.tsx'
import { DraftFiles } from './draft-files.ts'
import type { InputProps } from './labelled.tsx'

/** Files as the answer to a question; the name of the question is their slot. */
export function AttachmentsInput({ path, field, errors }: InputProps<FieldOf<'attachments'>>) {
  const files = useContext(DraftFiles)
  // A form that is only shown takes no files.
  if (!files) return <p class="label">{field.label} (แนบรูปหรือไฟล์)</p>
  return (
    <DocumentSlot
      path={path}
      asked={{ slot: path, ...field }}
      attachments={files.attachments.filter(({ slot }) => slot === path)}
      uploads={files.uploads}
      error={errors[path]}
    />
  )
}
