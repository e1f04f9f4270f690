import { useState } from 'preact/hooks'
import { register } from '../api.ts'
import { textOf } from '../fields/labelled.tsx'
import { NewPassword } from '../fields/new-password.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import type { FieldErrors } from '../parts/input-id.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { StepCount } from '../parts/step-count.tsx'
import { keepRegistration, keptRegistration } from './kept.ts'
import { labelOfPerson, PersonInputs, personFields } from './person.tsx'

const passwords: Record<string, string> = { password: 'รหัสผ่าน', passwordAgain: 'ยืนยันรหัสผ่าน' }

/** The registration form. What was typed survives a reload and LINE being closed, except the password. */
export function FormStep({ onRegistered }: { onRegistered(): Promise<void> }) {
  const [values, setValues] = useState<Record<string, unknown>>(keptRegistration)
  const [wasKept, setWasKept] = useState(() => hasAnswers(values))
  /** Inputs that remember what is being typed begin anew. */
  const [clearings, setClearings] = useState(0)
  const { errors, attempt, busy, trouble, conflict, send, changed } = useSending()
  const change = (name: string, value: unknown) => {
    setValues((before) => {
      const after = { ...before, [name]: value }
      keepRegistration(after)
      return after
    })
    changed(name)
  }
  const clear = () => {
    const { accepted, newsConsent } = values
    const empty = { accepted, newsConsent }
    keepRegistration(empty)
    setValues(empty)
    setWasKept(false)
    setClearings((n) => n + 1)
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    const work = async () => {
      await register(registrationOf(values))
      await onRegistered()
    }
    await send(work, () => troubles(values))
  }

  return (
    <Page
      key="form"
      title="ลงทะเบียน"
      back={{ href: '/liff/register', label: 'ย้อนกลับ' }}
      lead="กรอกข้อมูลให้ครบทุกช่อง เว้นได้เฉพาะช่องที่เขียนว่า “ไม่บังคับ”"
    >
      <StepCount number={2} of={3} />
      {wasKept && (
        <Notice tone="info">
          <p>ข้อมูลที่กรอกค้างไว้ยังอยู่ ยกเว้นรหัสผ่าน หากไม่ใช่ข้อมูลของท่าน ให้ล้างแล้วเริ่มใหม่</p>
          <button type="button" class="button button-small button-quiet" onClick={clear}>
            ล้างข้อมูลที่กรอกไว้
          </button>
        </Notice>
      )}
      <form noValidate onSubmit={submit}>
        <ErrorSummary
          errors={errors}
          attempt={attempt}
          labelOf={(path) => passwords[path] ?? labelOfPerson(path)}
        />
        <PersonInputs
          key={clearings}
          fields={personFields}
          values={values}
          errors={errors}
          onChange={change}
        />
        <NewPassword
          label="รหัสผ่าน"
          password={textOf(values.password)}
          again={textOf(values.passwordAgain)}
          errors={errors}
          owner={values}
          onChange={change}
        />
        {trouble && (
          <Notice tone="error">
            <p>{trouble}</p>
            {conflict && <WayIn />}
          </Notice>
        )}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {busy ? 'กำลังลงทะเบียน…' : 'ถัดไป'}
          </button>
        </div>
      </form>
    </Page>
  )
}

/** Whether somebody typed who they are; the province is filled in by itself. */
const hasAnswers = (values: Record<string, unknown>) =>
  ['firstName', 'lastName', 'citizenId', 'birthDate', 'phone', 'email'].some(
    (name) => textOf(values[name]) !== '',
  )

/** For whoever has an account already and forgot it. */
const WayIn = () => (
  <p class="ways-in">
    <a href="/liff/login">เข้าสู่ระบบ</a>
    <a href="/liff/forgot-password">ลืมรหัสผ่าน</a>
  </p>
)

/** What the schema gets: everything but the repeated password, and the terms that were accepted. */
function registrationOf({ passwordAgain: _, accepted, ...values }: Record<string, unknown>) {
  return { ...values, acceptedTerms: accepted }
}

async function troubles(values: Record<string, unknown>): Promise<FieldErrors> {
  const { checkRegistration } = await import('../forms/check-answers.ts')
  const checked = checkRegistration(registrationOf(values))
  const repeated = values.password === values.passwordAgain
  return {
    ...(checked.ok ? {} : checked.errors),
    ...(repeated ? {} : { passwordAgain: 'รหัสผ่านทั้งสองช่องไม่ตรงกัน' }),
  }
}
