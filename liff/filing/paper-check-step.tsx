import { useEffect, useState } from 'preact/hooks'
import { pagesInWords, pagesMissing } from '#templates/signed-pages.ts'
import type { Account, Definition } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { type Load, Loading } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { ApplicantCard } from './applicant-card.tsx'
import { AttachedDocuments } from './attached-documents.tsx'
import { MissingPages, missingPagesId } from './missing-pages.tsx'
import { missingDocuments } from './steps.ts'
import type { DraftState } from './use-draft.ts'

interface PaperCheckStepProps {
  definition: Definition
  applicant: Load<Account>
  draft: DraftState
  /** Something is missing: back to the step where it can be attached. */
  onWrong(errors: FieldErrors): void
  /** With the pages of the form that are knowingly left out. */
  onSend(withoutPages: readonly number[]): Promise<void>
}

/** Once more before it is sent: the answers are on the paper, so that only the files are listed. */
export function PaperCheckStep({ definition, applicant, draft, onWrong, onSend }: PaperCheckStepProps) {
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const missing = missingDocuments(definition.documents, draft.attachments)
  const isComplete = Object.keys(missing).length === 0
  const pages = pagesMissing(draft.draft?.formPages ?? 0, draft.attachments)
  const [aware, setAware] = useState(false)
  const [unaware, setUnaware] = useState<string>()
  useEffect(() => {
    if (!isComplete) onWrong(missing)
  }, [isComplete])

  const send = async () => {
    if (sending) return
    if (pages.length > 0 && !aware) {
      setUnaware(`กรุณาแนบ${pagesInWords(pages)} หรือทำเครื่องหมายว่าต้องการส่งโดยไม่มีหน้านี้`)
      document.getElementById(missingPagesId)?.focus()
      return
    }
    setSending(true)
    setTrouble(undefined)
    await onSend(pages).catch((error: unknown) => {
      setTrouble(sentenceOf(error))
      setSending(false)
    })
  }

  if (!isComplete) return <Loading />
  return (
    <>
      <ApplicantCard group={definition.group} applicant={applicant} acting={false} />
      <AttachedDocuments definition={definition} draft={draft} />
      {pages.length > 0 && (
        <MissingPages
          definition={definition}
          pages={pages}
          of={draft.draft?.formPages ?? 0}
          aware={aware}
          error={unaware}
          onAware={(said) => {
            setAware(said)
            setUnaware(undefined)
          }}
        />
      )}
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <p class="hint">เมื่อกดส่ง ถือว่าท่านรับรองว่าข้อมูลในแบบฟอร์มที่ลงนามแล้วเป็นความจริง</p>
        <button type="button" class="button" aria-disabled={sending} onClick={send}>
          {sending ? 'กำลังส่ง…' : 'ส่ง'}
        </button>
      </div>
    </>
  )
}
