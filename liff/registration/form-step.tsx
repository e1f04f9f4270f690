import { useState } from 'preact/hooks'
import type { Fields } from '#templates/fields.ts'
import { termsVersion } from '#templates/terms-version.ts'
import { register } from '../api.ts'
import { ApiError, sentenceOf } from '../api-error.ts'
import { labelOfPath } from '../fields/field-input.tsx'
import { textOf } from '../fields/labelled.tsx'
import { NewPassword } from '../fields/new-password.tsx'
import { withoutErrorsOf } from '../forms/field-errors.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { ErrorSummary, type FieldErrors } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { keepRegistration, keptRegistration } from './kept.ts'
import { PrefixInput } from './prefix-input.tsx'

const fields = {
  firstName: { kind: 'text', label: 'ชื่อ', maxLength: 100 },
  lastName: { kind: 'text', label: 'นามสกุล', maxLength: 100 },
  citizenId: { kind: 'citizen-id', label: 'เลขประจำตัวประชาชน', hint: 'ใช้เป็นชื่อผู้ใช้ (Username) เมื่อเข้าสู่ระบบ' },
  birthDate: { kind: 'date', label: 'วันเกิด' },
  phone: { kind: 'phone', label: 'เบอร์โทรศัพท์' },
  email: { kind: 'email', label: 'อีเมล', hint: 'สำหรับรับแจ้งผลและเอกสารจากหน่วยงาน' },
  address: { kind: 'address', label: 'ที่อยู่' },
} satisfies Fields
const autocomplete = {
  citizenId: 'username',
  firstName: 'given-name',
  lastName: 'family-name',
  birthDate: 'bday',
}
const labels: Record<string, string> = { prefix: 'คำนำหน้า', password: 'รหัสผ่าน', passwordAgain: 'ยืนยันรหัสผ่าน' }

/** The registration form. What was typed survives a reload and LINE being closed, except the password. */
export function FormStep({ onRegistered }: { onRegistered(): Promise<void> }) {
  const [values, setValues] = useState<Record<string, unknown>>(keptRegistration)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  /** Somebody with this citizen ID, or this LINE account, is registered already. */
  const [isTaken, setIsTaken] = useState(false)

  const change = (name: string, value: unknown) => {
    setValues((before) => {
      const changed = { ...before, [name]: value }
      keepRegistration(changed)
      return changed
    })
    setErrors((before) => withoutErrorsOf(before, name))
  }

  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setTrouble(undefined)
    try {
      const found = await troubles(values)
      if (Object.keys(found).length === 0) {
        await register(registrationOf(values))
        await onRegistered()
        return
      }
      setErrors(found)
    } catch (error) {
      const refused = error instanceof ApiError ? error.fields : {}
      setErrors(refused)
      setIsTaken(error instanceof ApiError && error.status === 409)
      if (Object.keys(refused).length === 0) setTrouble(sentenceOf(error))
    }
    setAttempt((n) => n + 1)
    setBusy(false)
  }

  return (
    <Page
      key="form"
      title="ลงทะเบียน"
      back={{ href: '/liff/register', label: 'ย้อนกลับ' }}
      lead="กรอกข้อมูลให้ครบทุกช่อง เว้นได้เฉพาะช่องที่เขียนว่า “ไม่บังคับ”"
    >
      <form noValidate onSubmit={submit}>
        <ErrorSummary
          errors={errors}
          attempt={attempt}
          labelOf={(path) => labels[path] ?? labelOfPath(fields, path)}
        />
        <PrefixInput
          value={textOf(values.prefix)}
          error={errors.prefix}
          onChange={(value) => change('prefix', value)}
        />
        <FormFields
          fields={fields}
          values={values}
          errors={errors}
          autocomplete={autocomplete}
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
            {isTaken && <WayIn />}
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

/** For whoever has an account already and forgot it. */
const WayIn = () => (
  <p class="ways-in">
    <a href="/liff/login">เข้าสู่ระบบ</a>
    <a href="/liff/forgot-password">ลืมรหัสผ่าน</a>
  </p>
)

/** What the schema gets: everything but the repeated password, and the terms that were accepted. */
function registrationOf({ passwordAgain: _, accepted: __, ...values }: Record<string, unknown>) {
  return { ...values, acceptedTerms: termsVersion }
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
