import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { withAttachments } from '#templates/attachment-answers.ts'
import { documentsAsked, documentsWithPaper } from '#templates/documents-asked.ts'
import type { Answers } from '#templates/fields.ts'
import { type Account, ApiError, type Definition, getAccount, submitRequest } from '../api.ts'
import { networkError } from '../api-error.ts'
import { chatMark } from '../chat-mark.ts'
import { speaker } from '../outside.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { laterPage, laterPart } from '../parts/later.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { StepCount } from '../parts/step-count.tsx'
import { useSession } from '../session.tsx'
import type { Sent } from './done-step.tsx'
import { Filer } from './filer-later.ts'
import { firstWrong } from './first-wrong.ts'
import { rememberSent, secretOf, sentReference } from './sent-mark.ts'
import {
  continued,
  type FilingAddress,
  type FilingStep,
  filingPath,
  partAt,
  stepAfter,
  stepBefore,
  stepPlace,
  stepsOf,
  wayOf,
} from './steps.ts'
import { useDraft } from './use-draft.ts'
import { useUploads } from './use-uploads.ts'

/** Each step's script comes with the step: who looks at one does not wait for the others. */
const FormStep = laterPart(() => import('./form-step.tsx').then((loaded) => loaded.FormStep))
const GoOn = laterPart(() => import('./go-on.tsx').then((loaded) => loaded.GoOn))
const DocumentsStep = laterPart(() => import('./documents-step.tsx').then((loaded) => loaded.DocumentsStep))
const CheckStep = laterPart(() => import('./check-step.tsx').then((loaded) => loaded.CheckStep))
const Done = laterPage(() => import('./done-step.tsx').then((loaded) => loaded.Done))
const AlreadySent = laterPage(() => import('./done-step.tsx').then((loaded) => loaded.AlreadySent))
const SentByNobody = laterPage(() => import('./sent-by-nobody.tsx').then((loaded) => loaded.SentByNobody))
const PrintStep = laterPage(() => import('./print-step.tsx').then((loaded) => loaded.PrintStep))
const PaperCheckStep = laterPage(() =>
  import('./paper-check-step.tsx').then((loaded) => loaded.PaperCheckStep),
)
const scripts = { form: FormStep, print: PrintStep, documents: DocumentsStep, check: CheckStep, done: Done }

const titles: Partial<Record<keyof typeof scripts, string>> = {
  print: 'พิมพ์แบบฟอร์มเพื่อกรอก',
  documents: 'แนบเอกสาร',
  check: 'ตรวจสอบข้อมูลก่อนส่ง',
}
const scriptOf = (step: FilingStep) =>
  step === 'print' || step === 'documents' || step === 'check' || step === 'done' ? step : 'form'

interface FilingProps {
  service: Definition
  step: FilingAddress
  /** Of somebody who does not say who they are. */
  secret?: string | undefined
}

/** Of whoever has an account and leaves it out. */
const ownSecret = async (code: string) =>
  (await import('./secret-for.ts').catch((error: unknown) => Promise.reject(networkError(error)))).secretFor(
    code,
  )

/** There is no account to load, and nothing waits for it. */
const ofNobody = () => new Promise<Account>(() => {})

/** Filing a request, step by step. What it knows outlives the steps, which are addresses of their own. */
export function Filing({ service, step: asked, secret: kept }: FilingProps) {
  const { route, query } = useLocation()
  const { refresh } = useSession()
  const [sent, setSent] = useState<Sent>()
  const [errors, setErrors] = useState<FieldErrors>({})
  const filed = sent?.reference ?? sentReference(service.code)
  const [chosen, setChosen] = useState(wayOf(asked))
  const begun = wayOf(asked) ?? chosen
  if (begun !== chosen) setChosen(begun)
  const { code } = service
  const draft = useDraft({ code, wanted: asked !== 'done' && filed === undefined, way: begun, secret: kept })
  const uploads = useUploads(draft)
  const applicant = useLoad(kept === undefined ? getAccount : ofNobody, 'account')
  // A draft goes on under the version of the service that it was begun with.
  const current = draft.draft?.definition ?? service
  const answers = withAttachments(current.fields, draft.answers, draft.attachments)
  const way = begun ?? draft.draft?.way ?? 'online'
  const documents =
    way === 'paper'
      ? documentsWithPaper(current, draft.attachments)
      : documentsAsked(current, answers, draft.represented)
  const definition = { ...current, documents, way }
  // An answer may have emptied the part whose address this is.
  const steps = stepsOf(definition, answers)
  const goesOn = asked === continued
  const step = goesOn || (draft.draft && !steps.includes(asked)) ? (steps[0] ?? 'form') : asked
  const part = partAt(step)
  // Together with the draft rather than after it.
  useEffect(() => {
    scripts[scriptOf(step)].preload()
    if (part === 1) Filer.preload()
    if (chatMark()) void speaker()
  }, [step])
  const goTo = (next: FilingStep, replace = false) => route(filingPath(service, next), replace)
  /** On to the first step at which something is wrong. */
  const wrong = (found: FieldErrors) => {
    setErrors(found)
    goTo(firstWrong(definition, Object.keys(found)), true)
  }

  const send = async (answers: Answers, withoutPages: readonly number[] = []) => {
    if (!draft.draft) return
    if (uploads.busy) throw new ApiError(0, 'กำลังอัปโหลดไฟล์ กรุณารอสักครู่แล้วกดส่งอีกครั้ง')
    await draft.flush()
    try {
      const secret = kept ?? (draft.disclosure === 'anonymous' ? await ownSecret(code) : undefined)
      const { represented } = draft
      const mark = secret === undefined ? chatMark() : undefined
      const say = mark && (await speaker())
      const answer = await submitRequest({
        draftId: draft.draft.id,
        answers,
        represented,
        secret,
        withoutPages,
        chatMark: say && mark,
      })
      // Where LINE does not take it after all, the confirmation is pushed a little later.
      if (say && answer.sayInChat) say(answer.sayInChat).catch(() => {})
      rememberSent(service.code, answer.reference)
      draft.forget()
      setSent({ ...answer, serviceName: definition.name, secret })
      route(`${filingPath(service, 'done')}?reference=${answer.reference}`, true)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      // The gate then shows how to log in; the draft waits.
      if (error.status === 401) return refresh()
      if (Object.keys(error.fields).length === 0) throw error
      wrong(error.fields)
    }
  }

  if (step === 'done' || filed !== undefined) {
    const reference = query.reference ?? filed ?? ''
    const secret = filed === undefined ? undefined : secretOf(service.code)
    if (secret !== undefined)
      return <SentByNobody service={service} slip={{ reference, secret }} sent={sent} />
  }
  if (step === 'done')
    return <Done service={service} sent={sent} reference={query.reference ?? filed ?? ''} />
  if (filed !== undefined) return <AlreadySent service={service} reference={filed} />
  const { number, of } = stepPlace(definition, answers, step)
  const earlier = stepBefore(definition, answers, step)
  const load = {
    ...(draft.draft ? { data: draft.draft } : {}),
    error: draft.error,
    reload: draft.retry,
    replace: () => {},
  }
  return (
    <Page
      key={goesOn ? asked : step}
      title={(!goesOn && titles[scriptOf(step)]) || definition.name}
      back={{ href: filingPath(service, earlier), label: 'ย้อนกลับ' }}
    >
      {of > 1 && !goesOn && <StepCount number={number} of={of} />}
      <Loaded of={load}>
        {() => {
          const props = {
            definition,
            applicant,
            draft: { ...draft, answers },
            uploads,
            errors,
            onErrors: setErrors,
          }
          if (goesOn) return <GoOn {...props} onFound={(found) => goTo(found, true)} />
          if (step === 'print') return <PrintStep {...props} onRight={() => goTo('documents')} />
          if (step === 'documents')
            return <DocumentsStep {...props} way={way} onRight={() => goTo('check')} />
          if (step === 'check' && way === 'paper')
            return <PaperCheckStep {...props} onSend={(pages) => send({}, pages)} onWrong={wrong} />
          if (step === 'check') {
            return <CheckStep {...props} onSend={(checked) => send(checked)} onWrong={wrong} />
          }
          const complaint = definition.group === 'complaint'
          const next = query.then === 'check' ? 'check' : stepAfter(definition, answers, step)
          const proceed = async (checked?: Answers) => (complaint && checked ? send(checked) : goTo(next))
          return <FormStep key={step} {...props} part={part} focused={query.field} onRight={proceed} />
        }}
      </Loaded>
    </Page>
  )
}
