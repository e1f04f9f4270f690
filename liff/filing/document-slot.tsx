import { useState } from 'preact/hooks'
import type { DocumentAsked } from '#templates/service.ts'
import type { Attachment } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { describedBy } from '../fields/labelled.tsx'
import { inputId } from '../parts/error-summary.tsx'
import { acceptedFiles, fileSize } from './file-check.ts'
import type { Uploads } from './use-uploads.ts'

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
      <ul class="files">
        {attachments.map((attachment) => (
          <AttachedFile
            key={attachment.id}
            attachment={attachment}
            onRemove={() => uploads.remove(attachment)}
          />
        ))}
        {uploads.list
          .filter(({ slot }) => slot === asked.slot)
          .map((upload) => (
            <li key={upload.key} class="file">
              <span class="file-name">{upload.file.name}</span>
              {upload.trouble === undefined ? (
                <progress max={1} value={upload.progress} aria-label={`กำลังอัปโหลด ${upload.file.name}`} />
              ) : (
                <>
                  <p class="field-error" role="alert">
                    {upload.trouble}
                  </p>
                  {upload.retriable && (
                    <button type="button" class="button button-small" onClick={() => uploads.retry(upload)}>
                      ลองใหม่
                    </button>
                  )}
                  <button
                    type="button"
                    class="button button-small button-quiet"
                    onClick={() => uploads.drop(upload)}
                  >
                    นำออก
                  </button>
                </>
              )}
            </li>
          ))}
      </ul>
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
          onChange={(event) => choose(event.currentTarget)}
        />
      </label>
    </fieldset>
  )
}

function AttachedFile({ attachment, onRemove }: { attachment: Attachment; onRemove(): Promise<void> }) {
  const [removing, setRemoving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const remove = async () => {
    setRemoving(true)
    setTrouble(undefined)
    await onRemove().catch((error: unknown) => {
      setTrouble(sentenceOf(error))
      setRemoving(false)
    })
  }
  return (
    <li class="file">
      <span class="file-name">
        <span aria-hidden="true">✓ </span>
        {attachment.name}
      </span>
      <span class="hint">{fileSize(attachment.size)}</span>
      <button type="button" class="button button-small button-quiet" disabled={removing} onClick={remove}>
        ลบ<span class="visually-hidden"> {attachment.name}</span>
      </button>
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </li>
  )
}
