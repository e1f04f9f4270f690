import { useEffect, useState } from 'preact/hooks'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { missingPages, pagesInWords } from '#templates/signed-pages.ts'
import type { Account, Definition } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import type { FieldErrors } from '../parts/input-id.ts'
import { type Load, Loading } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { ApplicantCard } from './applicant-card.tsx'
import { AttachedDocuments } from './attached-documents.tsx'
import { filingPath, missingDocuments } from './steps.ts'
import type { DraftState } from './use-draft.ts'

interface PaperCheckStepProps {
  definition: Definition
  applicant: Load<Account>
  draft: DraftState
  /** Something is missing: back to the step where it can be attached. */
  onWrong(errors: FieldErrors): void
  onSend(): Promise<void>
}

/** Said and not insisted on: two pages may be in one picture, and the office asks when something is missing. */
function MissingPages({
  definition,
  draft: { draft, attachments },
}: Pick<PaperCheckStepProps, 'definition' | 'draft'>) {
  const files = attachments.filter(({ slot }) => slot === signedFormSlot)
  const missing = missingPages(draft?.formPages ?? 0, files)
  // What is in a file that nobody could read, nobody can miss.
  if (missing.length === 0 || files.some(({ pages }) => pages === null)) return null
  return (
    <Notice tone="waiting" title={`ยังไม่มีแบบฟอร์ม${pagesInWords(missing)}`}>
      <a href={filingPath(definition, 'documents')}>แนบหน้าที่ขาด</a>
    </Notice>
  )
}

/** Once more before it is sent: the answers are on the paper, so that only the files are listed. */
export function PaperCheckStep({ definition, applicant, draft, onWrong, onSend }: PaperCheckStepProps) {
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const missing = missingDocuments(definition.documents, draft.attachments)
  const isComplete = Object.keys(missing).length === 0
  useEffect(() => {
    if (!isComplete) onWrong(missing)
  }, [isComplete])

  const send = async () => {
    if (sending) return
    setSending(true)
    setTrouble(undefined)
    await onSend().catch((error: unknown) => {
      setTrouble(sentenceOf(error))
      setSending(false)
    })
  }

  if (!isComplete) return <Loading />
  return (
    <>
      <ApplicantCard applicant={applicant} acting={false} />
      <AttachedDocuments definition={definition} draft={draft} />
      <MissingPages definition={definition} draft={draft} />
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
