import { useEffect, useState } from 'preact/hooks'
import { withAttachments } from '#templates/attachment-answers.ts'
import { type Defect, mostNoteLetters } from '#templates/correction.ts'
import { mendable } from '#templates/mendable.ts'
import { limitsInWords } from '#templates/upload-limits.ts'
import { type Draft, mendRequest, type RequestDetails } from '../api.ts'
import { LongTextInput } from '../fields/text-inputs.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { useSending } from '../forms/use-sending.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { Notice } from '../parts/notice.tsx'
import { DocumentSlot } from './document-slot.tsx'
import { documentPath, missingDocuments } from './steps.ts'
import { Summary } from './summary.tsx'
import { unsentFiles } from './unsent-files.ts'
import { useMend } from './use-mend.ts'
import { useUploads } from './use-uploads.ts'

interface MendFormProps {
  request: RequestDetails
  correction: { id: string; defects: readonly Defect[] }
  draft: Draft
  onMended(request: RequestDetails): void
}

/** Exactly what the officer sent back, each with the reason: nothing else of the request is on this page. */
export function MendForm({ request, correction, draft, onMended }: MendFormProps) {
  const { definition, way, reference } = request
  const mend = useMend(draft)
  const uploads = useUploads({
    draft,
    attachments: mend.attachments,
    changeAttachments: mend.changeAttachments,
  })
  const [message, setMessage] = useState('')
  const sending = useSending()
  const values = { ...request.answers, ...mend.answers }
  const filed = { service: definition, way, answers: request.answers, represented: request.filed }
  const after = withAttachments(definition.fields, values, [...request.attachments, ...mend.attachments])
  const { fields, documents } = mendable(correction.defects, filed, after)
  const only = Object.fromEntries(
    Object.entries(definition.fields).filter(
      ([name, { kind }]) => fields.includes(name) && kind !== 'attachments',
    ),
  )
  const reasonFor = (kind: Defect['kind'], name: string) =>
    correction.defects.find((defect) => defect.kind === kind && defect.name === name)?.reason

  useEffect(() => () => void mend.flush(), [])

  const wrongFiles = (): FieldErrors => ({
    ...missingDocuments(documents, mend.attachments),
    ...unsentFiles(uploads),
  })
  const check = (): FieldErrors =>
    uploads.busy ? { documents: 'กำลังอัปโหลดไฟล์ กรุณารอให้เสร็จ แล้วกด “ส่ง” อีกครั้ง' } : wrongFiles()
  // What is wrong with a file is over as soon as the file is there, or taken out.
  const errors = Object.fromEntries(
    Object.entries(sending.errors).filter(([path]) => !path.startsWith('documents.') || path in wrongFiles()),
  )
  const send = async (event: Event) => {
    event.preventDefault()
    const answers = Object.fromEntries(Object.keys(only).map((name) => [name, values[name]]))
    await sending.send(async () => {
      await mend.flush()
      const mended = await mendRequest(reference, { correctionId: correction.id, answers, message })
      mend.forget()
      onMended(mended)
    }, check)
  }

  return (
    <form noValidate onSubmit={send}>
      <Summary definition={{ ...definition, documents }} errors={errors} attempt={sending.attempt} />
      {Object.entries(only).map(([name, field]) => (
        <section key={name} class="card mend">
          <Reason>{reasonFor('field', name)}</Reason>
          <FormFields
            fields={definition.fields}
            only={{ [name]: field }}
            values={after}
            errors={errors}
            onChange={(changed, value) => {
              sending.changed(changed)
              mend.setAnswer(changed, value)
            }}
          />
        </section>
      ))}
      {documents.length > 0 && <p class="hint">{limitsInWords(draft.limits)}</p>}
      {documents.map((asked) => (
        <section key={asked.slot} class="card mend">
          <Reason>{reasonFor('document', asked.slot)}</Reason>
          <Replaced
            names={request.attachments.filter(({ slot }) => slot === asked.slot).map(({ name }) => name)}
          />
          <DocumentSlot
            path={documentPath(asked.slot)}
            asked={asked}
            attachments={mend.attachments.filter(({ slot }) => slot === asked.slot)}
            uploads={uploads}
            error={errors[documentPath(asked.slot)]}
          />
        </section>
      ))}
      <section class="card">
        <LongTextInput
          path="to-officer"
          field={{ kind: 'long-text', label: 'ข้อความถึงเจ้าหน้าที่', optional: true, maxLength: mostNoteLetters }}
          value={message}
          errors={sending.errors}
          onChange={(value) => setMessage(String(value ?? ''))}
        />
      </section>
      {mend.saveState === 'failed' && <Notice tone="info">ยังบันทึกสิ่งที่แก้ไขไม่ได้ ระบบจะลองใหม่เอง</Notice>}
      {sending.errors.documents && <Notice tone="info">{sending.errors.documents}</Notice>}
      {sending.trouble && <Notice tone="error">{sending.trouble}</Notice>}
      <div class="actions">
        <p class="hint">เมื่อกดส่ง ถือว่าท่านรับรองว่าข้อมูลข้างต้นเป็นความจริง</p>
        <button type="submit" class="button" aria-disabled={sending.busy}>
          {sending.busy ? 'กำลังส่ง…' : 'ส่ง'}
        </button>
      </div>
    </form>
  )
}

/** Why the officer sent it back; what a new answer asks for besides has none. */
const Reason = ({ children }: { children: string | undefined }) => (
  <p class="mend-reason">
    <strong>สิ่งที่ต้องแก้ไข</strong> {children ?? 'ต้องกรอกเพิ่มเพราะคำตอบใหม่ของท่าน'}
  </p>
)

const Replaced = ({ names }: { names: readonly string[] }) =>
  names.length === 0 ? null : <p class="hint">ไฟล์ใหม่จะใช้แทนไฟล์เดิม: {names.join(', ')}</p>
