import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { FieldOf } from '#templates/fields.ts'
import { logIn } from '../api.ts'
import { sentenceOf } from '../api-error.ts'
import { PasswordInput } from '../fields/password-input.tsx'
import { CitizenIdInput } from '../fields/text-inputs.tsx'
import { nextPage, thenTo } from '../next-page.ts'
import { isInsideLine } from '../outside.ts'
import { liffId } from '../page-facts.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import type { FieldErrors } from '../parts/input-id.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useSession } from '../session.tsx'

const citizenIdField: FieldOf<'citizen-id'> = { kind: 'citizen-id', label: 'เลขประจำตัวประชาชน' }
const labels: Record<string, string> = { citizenId: citizenIdField.label, password: 'รหัสผ่าน' }

export default function LogIn() {
  const { query, route } = useLocation()
  const { session, refresh } = useSession()
  const next = nextPage(query)
  const [citizenId, setCitizenId] = useState('')
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  const loggedIn = session.citizen !== null
  useEffect(() => {
    if (loggedIn) route(next, true)
  }, [loggedIn])

  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    const missing = {
      ...(citizenId.trim() ? {} : { citizenId: 'กรุณากรอกเลขประจำตัวประชาชน' }),
      ...(password ? {} : { password: 'กรุณากรอกรหัสผ่าน' }),
    }
    setErrors(missing)
    setAttempt((n) => n + 1)
    setTrouble(undefined)
    if (Object.keys(missing).length > 0) return
    setBusy(true)
    try {
      await logIn(citizenId, password)
      await refresh()
    } catch (error) {
      setTrouble(sentenceOf(error))
    }
    setBusy(false)
  }

  return (
    <Page title="เข้าสู่ระบบ" back={{ href: '/liff', label: 'หน้าหลัก' }}>
      <form noValidate onSubmit={submit}>
        {query.done === 'password' && (
          <div role="status">
            <Notice tone="success" title="ดำเนินการสำเร็จ">
              เปลี่ยนรหัสผ่านแล้ว เข้าสู่ระบบด้วยเลขประจำตัวประชาชนและรหัสผ่านใหม่ได้ทันที
            </Notice>
          </div>
        )}
        <ErrorSummary errors={errors} attempt={attempt} labelOf={(path) => labels[path]} />
        {trouble && <Notice tone="error">{trouble}</Notice>}
        <CitizenIdInput
          path="citizenId"
          field={citizenIdField}
          value={citizenId}
          errors={errors}
          onChange={(value) => setCitizenId(String(value))}
          autocomplete="username"
        />
        <PasswordInput
          path="password"
          label="รหัสผ่าน"
          value={password}
          error={errors.password}
          autocomplete="current-password"
          onChange={setPassword}
        />
        <p class="below-field">
          <a class="text-link" href="/liff/forgot-password">
            ลืมรหัสผ่าน
          </a>
        </p>
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {busy ? 'กำลังเข้าสู่ระบบ…' : 'เข้าสู่ระบบ'}
          </button>
          {!isInsideLine() && liffId() && <LineLogIn next={next} onTrouble={setTrouble} />}
        </div>
      </form>
      <p class="aside">
        ยังไม่มีบัญชี <a href={thenTo('/liff/register', next)}>ลงทะเบียน</a>
      </p>
    </Page>
  )
}

/** Leaves for LINE's own log-in page; its SDK is loaded only now. */
function LineLogIn({ next, onTrouble }: { next: string; onTrouble(sentence: string | undefined): void }) {
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    if (leaving) return
    setLeaving(true)
    onTrouble(undefined)
    try {
      const { logIn } = await import('../line.ts')
      await logIn(next)
    } catch {
      onTrouble('เชื่อมต่อ LINE ไม่สำเร็จ กรุณาลองใหม่ หรือเข้าสู่ระบบด้วยเลขประจำตัวประชาชน')
      setLeaving(false)
    }
  }
  return (
    <button type="button" class="button button-line" aria-disabled={leaving} onClick={leave}>
      เข้าสู่ระบบด้วย LINE
    </button>
  )
}
