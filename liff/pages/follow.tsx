import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { parseFollowSecret } from '#templates/follow-secret.ts'
import { answerFollowed, type Followed, followSlip, type Slip } from '../api.ts'
import { bound, Labelled } from '../fields/labelled.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Files, useFreshLinks } from '../parts/file-links.tsx'
import { laterPart } from '../parts/later.tsx'
import { Notice } from '../parts/notice.tsx'
import { Outcome } from '../parts/outcome.tsx'
import { Page } from '../parts/page.tsx'
import { Standing } from '../parts/standing.tsx'
import { Timeline } from '../parts/timeline.tsx'

const FixAnswer = laterPart(async () => (await import('../parts/fix-answer.tsx')).FixAnswer)
const FixMore = laterPart(async () => (await import('../parts/fix-more.tsx')).FixMore)
const title = 'ติดตามเรื่องที่ไม่ระบุชื่อ'
const back = { href: '/liff/complaints', label: 'ร้องเรียนร้องทุกข์ออนไลน์' }

/** What was filed without a name, for whoever has its reference and its secret. Nothing of it is kept in the browser. */
export default function Follow() {
  const { reference = '' } = useLocation().query
  const [slip, setSlip] = useState<Slip>({ reference, secret: '' })
  const [followed, setFollowed] = useState<Followed>()
  const ask = async () => setFollowed(await followSlip(slip))
  useFreshLinks(followed, () => void ask().catch(() => {}))
  if (!followed) return <Ask slip={slip} onTyped={setSlip} ask={ask} />
  return (
    <Page key="found" title={followed.serviceName} back={back} lead={`เลขที่เรื่อง ${followed.reference}`}>
      <Outcome request={followed} />
      {followed.fixQuestion && (
        <FixAnswer
          request={followed}
          by={{ slip }}
          answer={(values) => answerFollowed(slip, values)}
          onAnswered={ask}
        />
      )}
      {followed.fixMore && <FixMore more={followed.fixMore} by={{ slip }} onSent={ask} />}
      <Standing request={followed} />
      <Files title="คำตอบจากหน่วยงาน" files={followed.documents} />
      <Timeline request={followed} />
      <div class="actions">
        <button type="button" class="button button-quiet" onClick={() => setFollowed(undefined)}>
          ดูเรื่องอื่น
        </button>
      </div>
    </Page>
  )
}

interface AskProps {
  slip: Slip
  onTyped(slip: Slip): void
  ask(): Promise<void>
}

const labels: Record<string, string> = { reference: 'เลขที่เรื่อง', secret: 'รหัสลับ' }
const hints = { reference: 'ตัวเลข 9 หลัก เช่น 690-123-456', secret: 'ตัวอักษรและตัวเลข 12 ตัว ไม่ต้องพิมพ์ขีด' }

function Ask({ slip, onTyped, ask }: AskProps) {
  const sending = useSending()
  const send = (event: Event) => {
    event.preventDefault()
    return sending.send(ask, async () => ({
      ...(slip.reference.trim() === '' && { reference: 'กรุณากรอกเลขที่เรื่อง' }),
      ...(!parseFollowSecret(slip.secret) && { secret: 'รหัสลับมี 12 ตัว กรุณาตรวจสอบอีกครั้ง' }),
    }))
  }
  const input = (name: keyof Slip, inputMode: 'numeric' | 'text') => (
    <Labelled path={name} label={labels[name] ?? ''} hint={hints[name]} error={sending.errors[name]}>
      <input
        {...bound(name, hints[name], sending.errors[name])}
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={slip[name]}
        onInput={(event) => {
          sending.changed(name)
          onTyped({ ...slip, [name]: event.currentTarget.value })
        }}
      />
    </Labelled>
  )
  return (
    <Page key="ask" title={title} back={back} lead="กรอกเลขที่เรื่องและรหัสลับที่ท่านจดไว้ ไม่ต้องเข้าสู่ระบบ">
      <form noValidate onSubmit={send}>
        <ErrorSummary errors={sending.errors} labelOf={(path) => labels[path]} attempt={sending.attempt} />
        {input('reference', 'numeric')}
        {input('secret', 'text')}
        {sending.trouble && <Notice tone="error">{sending.trouble}</Notice>}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={sending.busy}>
            {sending.busy ? 'กำลังค้นหา…' : 'ดูสถานะ'}
          </button>
        </div>
      </form>
    </Page>
  )
}
