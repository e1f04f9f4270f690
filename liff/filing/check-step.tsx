import { useEffect, useState } from 'preact/hooks'
import type { Answers } from '#templates/fields.ts'
import type { Representation } from '#templates/representation-schema.ts'
import type { Account, Definition } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { AnswerList } from '../parts/answer-list.tsx'
import type { FieldErrors } from '../parts/input-id.ts'
import { type Load, Loading } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { ApplicantCard } from './applicant-card.tsx'
import { AttachedDocuments } from './attached-documents.tsx'
import { RepresentedCard } from './represented-card.tsx'
import { editPath, missingDocuments } from './steps.ts'
import { typedAnswers } from './typed-answers.ts'
import { TypesetForm } from './typeset-form.tsx'
import type { DraftState } from './use-draft.ts'

interface CheckStepProps {
  definition: Definition
  applicant: Load<Account>
  draft: DraftState
  /** Something is not right after all: back to the step where it can be put right. */
  onWrong(errors: FieldErrors): void
  onSend(answers: Answers): Promise<void>
}

/** Everything once more before it is sent, each answer with a link that changes it. */
export function CheckStep({ definition, applicant, draft, onWrong, onSend }: CheckStepProps) {
  const [representation, setRepresentation] = useState<Representation>()
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const answers = typedAnswers(definition.fields, draft.answers)
  const missing = missingDocuments(definition.documents, draft.attachments)
  const acting = draft.represented !== null
  // What the form let through can be shown at once; the schemas come when it is sent.
  const isShown = answers !== undefined && Object.keys(missing).length === 0 && (!acting || representation)

  /** The answers by the schemas; undefined when something is wrong, and then one is on the way to it. */
  const check = async (): Promise<Answers | undefined> => {
    const { checkAnswers, checkRepresentation } = await import('./checks.ts')
    const checked = checkAnswers(definition.fields, draft.answers)
    const person = draft.represented ? checkRepresentation(draft.represented) : undefined
    if (person?.ok) setRepresentation(person.answers)
    if (person?.ok === false || !checked.ok) {
      onWrong({ ...(person?.ok === false && person.errors), ...(!checked.ok && checked.errors) })
    } else if (Object.keys(missing).length > 0) onWrong(missing)
    else return checked.answers
    return undefined
  }

  useEffect(() => {
    if (isShown) return
    setTrouble(undefined)
    check().catch((error: unknown) => setTrouble(sentenceOf(error)))
  }, [attempt])

  const send = async () => {
    if (sending) return
    setSending(true)
    setTrouble(undefined)
    try {
      const checked = await check()
      if (checked) await onSend(checked)
    } catch (error) {
      setTrouble(sentenceOf(error))
      setSending(false)
    }
  }

  if (!isShown) {
    return trouble ? (
      <Notice tone="error" onRetry={() => setAttempt((n) => n + 1)}>
        {trouble}
      </Notice>
    ) : (
      <Loading />
    )
  }
  return (
    <>
      {representation && (
        <RepresentedCard
          representation={representation}
          editHref={editPath(definition, 'represented.relation')}
        />
      )}
      <ApplicantCard group={definition.group} applicant={applicant} acting={acting} />
      <section class="card" aria-labelledby="answers-title">
        <h2 id="answers-title">ข้อมูลที่กรอก</h2>
        <AnswerList
          fields={definition.fields}
          answers={answers}
          beside={(name, label) => (
            <a href={editPath(definition, name)}>
              แก้ไข<span class="visually-hidden"> {label}</span>
            </a>
          )}
        />
      </section>
      <TypesetForm definition={definition} draft={draft} />
      {definition.documents.length > 0 && <AttachedDocuments definition={definition} draft={draft} />}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {definition.declarations && <Declarations sentences={definition.declarations} />}
      <div class="actions">
        <p class="hint">
          เมื่อกดส่ง ถือว่าท่านรับรอง{definition.declarations ? 'ตามข้อความนี้' : 'ว่าข้อมูลข้างต้นเป็นความจริง'}
          {representation && ' และผู้ที่ท่านยื่นแทนยินยอมแล้ว'}
        </p>
        <button type="button" class="button" aria-disabled={sending} onClick={send}>
          {sending ? 'กำลังส่ง…' : 'ส่ง'}
        </button>
      </div>
    </>
  )
}

/** What stands above the signature on the paper is read before it is signed. */
const Declarations = ({ sentences }: { sentences: readonly string[] }) => (
  <section class="card" aria-labelledby="declarations-title">
    <h2 id="declarations-title">คำรับรอง</h2>
    {sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </section>
)
