import { signedFormSlot } from '#templates/documents-asked.ts'
import type { DocumentAsked } from '#templates/service.ts'
import type { Attachment } from '../api.ts'
import { describedBy } from '../fields/labelled.tsx'
import { inputId } from '../parts/input-id.ts'
import { laterPart } from '../parts/later.tsx'
import { acceptedFiles } from './accepted-files.ts'
import { fetchSending, type Uploads } from './use-uploads.ts'

/** Comes where a form is on paper. */
const SignedPages = laterPart(() => import('./signed-pages.tsx').then((loaded) => loaded.SignedPages))
/** Comes with the first file. */
const FileRows = laterPart(() => import('./file-rows.tsx').then((loaded) => loaded.FileRows))

interface DocumentSlotProps {
  /** Where its errors are, and its input. */
  path: string
  asked: Pick<DocumentAsked, 'slot' | 'label' | 'hint' | 'optional'>
  attachments: Attachment[]
  uploads: Uploads
  error?: string | undefined
}

/** One document that is asked for: what is attached, what is on its way, and อัปโหลด. */
export function DocumentSlot({ path, asked, attachments, uploads, error }: DocumentSlotProps) {
  const hasFiles =
    attachments.length > 0 || [...uploads.list, ...uploads.begun].some(({ slot }) => slot === asked.slot)
  const choose = (input: HTMLInputElement) => {
    uploads.add(asked.slot, [...(input.files ?? [])])
    // The same file may be chosen again after it was removed.
    input.value = ''
  }
  return (
    <fieldset
      class={error ? 'field slot field-wrong' : 'field slot'}
      aria-describedby={describedBy(path, asked.hint, error)}
    >
      <legend>
        {asked.label}
        {asked.optional && <span class="optional"> (ไม่บังคับ)</span>}
      </legend>
      {asked.hint && (
        <p id={`${inputId(path)}-hint`} class="hint">
          {asked.hint}
        </p>
      )}
      {error && (
        <p id={`${inputId(path)}-error`} class="field-error">
          {error}
        </p>
      )}
      {asked.slot === signedFormSlot && uploads.formPages > 0 && (
        <SignedPages attachments={attachments} uploads={uploads} />
      )}
      {hasFiles && <FileRows slot={asked.slot} attachments={attachments} uploads={uploads} />}
      <label class="button button-quiet upload">
        <span>
          อัปโหลด<span class="visually-hidden"> {asked.label}</span>
        </span>
        <input
          id={inputId(path)}
          class="visually-hidden"
          type="file"
          accept={acceptedFiles}
          multiple
          aria-invalid={error ? true : undefined}
          // What sends and lists files comes while one is being chosen: the reception may be gone afterwards.
          onClick={() => {
            FileRows.preload()
            fetchSending()
          }}
          onChange={(event) => choose(event.currentTarget)}
        />
      </label>
    </fieldset>
  )
}
