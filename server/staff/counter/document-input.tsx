import type { Attachment } from '#db/attachments.ts'
import type { DocumentAsked } from '#templates/service.ts'
import type { Wrong } from '../forms/entered.ts'

/** The inputs of a document: its file, and that the officer saw it on paper. */
export const fileInput = (slot: string) => `file.${slot}`
export const seenInput = (slot: string) => `seen.${slot}`

interface Props {
  document: DocumentAsked
  files: readonly Attachment[]
  ticked: readonly string[]
  wrong: Wrong
  /** Whether a look at the paper will do. */
  paper: boolean
}

/** What was sent of a document already, and how to add to it. */
export const DocumentInput = ({
  document: { slot, label, hint, optional },
  files,
  ticked,
  wrong,
  paper,
}: Props) => {
  const sent = files.filter((file) => file.slot === slot)
  const sentence = wrong[`documents.${slot}`]
  const described = [sentence && `${slot}-wrong`, hint && `${slot}-hint`].filter(Boolean).join(' ')
  return (
    <fieldset class="formstack field">
      <legend>
        {label}
        {optional && ' (ถ้ามี)'}
      </legend>
      {sentence && (
        <span class="wrong" id={`${slot}-wrong`}>
          {sentence}
          {paper && ' หรือทำเครื่องหมายว่าตรวจฉบับกระดาษแล้ว'}
        </span>
      )}
      {hint && (
        <span class="hint" id={`${slot}-hint`}>
          {hint}
        </span>
      )}
      {sent.map(({ id, name }) => (
        <p key={id} class="notice good">
          แนบแล้ว {name}
        </p>
      ))}
      <input
        type="file"
        name={fileInput(slot)}
        multiple
        accept="application/pdf,image/*"
        aria-label={`ไฟล์ ${label}`}
        aria-invalid={sentence ? true : undefined}
        aria-describedby={described || undefined}
      />
      {paper && (
        <div class="checks">
          <label>
            <input type="checkbox" name={seenInput(slot)} value="yes" checked={ticked.includes(slot)} />
            ตรวจฉบับกระดาษที่เคาน์เตอร์แล้ว
            <span class="hidden"> {label}</span>
          </label>
        </div>
      )}
    </fieldset>
  )
}
