import { useEffect, useRef, useState } from 'preact/hooks'
import type { Coordinates } from '#templates/coordinates.ts'
import type { Answers, Fields } from '#templates/fields.ts'
import { partsOf } from '#templates/parts.ts'
import { type Account, type Definition, listNearby } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { isHeld } from '../client.ts'
import { DraftFiles } from '../fields/draft-files.ts'
import { inputsArrival } from '../fields/field-input.tsx'
import { isPlace } from '../fields/is-place.ts'
import { withoutErrorsOf } from '../forms/field-errors.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { type FieldErrors, focusInput } from '../parts/input-id.ts'
import { laterAside, laterPart } from '../parts/later.tsx'
import { type Load, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Filer } from './filer-later.ts'
import { moveRowFiles } from './row-files.ts'
import { missingDocuments } from './steps.ts'
import { Summary } from './summary.tsx'
import { unsentFiles } from './unsent-files.ts'
import type { DraftState } from './use-draft.ts'
import type { Uploads } from './use-uploads.ts'

/** Fetched where a complaint has a place. */
const Nearby = laterAside(() => import('./nearby.tsx').then((loaded) => loaded.Nearby))

/** Only a complaint has them on this page. */
const Documents = laterPart(() => import('./documents.tsx').then((loaded) => loaded.Documents))

const saveWords = {
  saved: 'บันทึกร่างแล้ว กลับมากรอกต่อภายหลังได้',
  unsaved: 'กำลังบันทึกร่าง…',
  // The notice above says so already.
  failed: '',
} as const satisfies Record<DraftState['saveState'], string>

interface FormStepProps {
  definition: Definition
  applicant: Load<Account>
  draft: DraftState
  uploads: Uploads
  errors: FieldErrors
  /** The field that แก้ไข on the check page named. */
  focused: string | undefined
  onErrors(errors: FieldErrors): void
  /** Which part of the form; a complaint shows all of it. */
  part: number | undefined
  /** What was typed here is right: on to the next step, or, on a complaint, to its sending. */
  onRight(answers?: Answers): Promise<void>
}

/** The questions of a service, drawn from its definition. A complaint has its photos and ส่ง here as well. */
export function FormStep({
  definition,
  applicant,
  draft,
  uploads,
  errors,
  focused,
  part: number,
  onErrors,
  onRight,
}: FormStepProps) {
  useEffect(() => {
    if (!focused) return
    const focus = () => focusInput(focused)
    const arrival = inputsArrival(definition.fields)
    if (arrival) void arrival.then(() => requestAnimationFrame(focus))
    else focus()
  }, [focused])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const complaint = definition.group === 'complaint'
  const part = partsOf(definition.fields).find((each) => each.number === number)
  const shown = complaint || !part ? { number: 1, fields: definition.fields } : part
  const first = shown.number === 1

  const proceed = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setTrouble(undefined)
    try {
      const { checkAnswers, checkRepresentation } = await import('./checks.ts')
      const checked = checkAnswers(definition.fields, draft.answers)
      const person = first && draft.represented ? checkRepresentation(draft.represented) : undefined
      const found = {
        ...(person?.ok === false ? person.errors : {}),
        ...(checked.ok ? {} : errorsOf(shown.fields, checked.errors)),
        ...(complaint ? missingDocuments(definition.documents, draft.attachments) : {}),
      }
      onErrors(found)
      setAttempt((n) => n + 1)
      if (Object.keys({ ...found, ...unsentFiles(uploads) }).length > 0) return
      if (complaint && uploads.busy) return setTrouble('กำลังอัปโหลดไฟล์ กรุณารอให้เสร็จ แล้วกด “ส่ง” อีกครั้ง')
      await onRight(checked.ok ? checked.answers : undefined)
    } catch (error) {
      setTrouble(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  const standing = { ...errors, ...(attempt > 0 && unsentFiles(uploads)) }
  return (
    // Whoever begins to fill in one page finds the next ones there.
    <form noValidate onSubmit={proceed} onFocusIn={() => void inputsArrival(definition.fields)}>
      <Summary definition={definition} errors={standing} attempt={attempt} />
      {first && (
        <Filer
          definition={definition}
          applicant={applicant}
          draft={draft}
          draftId={uploads.draftId}
          errors={errors}
          onChanged={(path) => onErrors(withoutErrorsOf(errors, path))}
        />
      )}
      {shown.title && <h2 class="form-part">{shown.title}</h2>}
      <DraftFiles.Provider value={{ attachments: draft.attachments, uploads }}>
        <FormFields
          fields={definition.fields}
          only={shown.fields}
          values={draft.answers}
          errors={standing}
          below={{ place: <NearPlace definition={definition} draft={draft} draftId={uploads.draftId} /> }}
          onChange={(name, value) => {
            moveRowFiles(draft, { name, before: draft.answers[name], after: value })
            draft.setAnswer(name, value)
            onErrors(withoutErrorsOf(errors, name))
          }}
        />
      </DraftFiles.Provider>
      {complaint && definition.documents.length > 0 && (
        <Documents definition={definition} draft={draft} uploads={uploads} errors={standing} />
      )}
      {draft.saveState === 'failed' && !trouble && (
        <Notice tone="error">ยังบันทึกร่างไม่ได้ ระบบจะลองใหม่ให้อัตโนมัติ ข้อมูลที่กรอกไว้ยังอยู่ครบ</Notice>
      )}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {complaint ? (busy ? 'กำลังส่ง…' : 'ส่ง') : 'ถัดไป'}
        </button>
        <p class="save-state">
          {isHeld(uploads.draftId) && draft.saveState === 'saved'
            ? 'บันทึกไว้จนกว่าท่านจะปิดหน้านี้'
            : saveWords[draft.saveState]}
        </p>
      </div>
    </form>
  )
}

/** Whoever has an account may follow what was told already, once it is known where. */
function NearPlace({
  definition,
  draft,
  draftId,
}: Pick<FormStepProps, 'definition' | 'draft'> & { draftId: string }) {
  const { place } = draft.answers
  if (!definition.complaint?.onMap || isHeld(draftId) || !isPlace(place)) return null
  return <Around code={definition.code} place={place} draftId={draftId} onDiscarded={draft.forget} />
}

/** About eleven metres: a pin that is nudged asks nothing anew. */
const decimals = 4

interface AroundProps {
  code: string
  place: Coordinates
  draftId: string
  onDiscarded(): void
}

/** The script of the list comes once there is something to list; who files is not held up by it. */
function Around({ code, place, draftId, onDiscarded }: AroundProps) {
  const { latitude, longitude } = place
  const near = useLoad(
    () => listNearby(code, place),
    `${code} ${latitude.toFixed(decimals)} ${longitude.toFixed(decimals)}`,
  )
  const found = near.data ?? []
  // What was answered to the list stays answered when the pin moves on.
  const wasFound = useRef(false)
  wasFound.current ||= found.length > 0
  return (
    <div class="nearby" role="status">
      {wasFound.current && <Nearby found={found} draftId={draftId} onDiscarded={onDiscarded} />}
    </div>
  )
}

/** What is wrong in this part; the other parts have their own turn. */
const errorsOf = (fields: Fields, errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => (path.split('.')[0] ?? '') in fields))
