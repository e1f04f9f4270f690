import { useState } from 'preact/hooks'
import type { PasswordOwner } from '#templates/passwords.ts'
import { AccountPage } from '../account/account-page.tsx'
import { changePassword } from '../account/calls.ts'
import { NewPassword, newPasswordErrors } from '../fields/new-password.tsx'
import { PasswordInput } from '../fields/password-input.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'

const labels: Record<string, string> = {
  current: 'รหัสผ่านปัจจุบัน',
  password: 'รหัสผ่านใหม่',
  passwordAgain: 'ยืนยันรหัสผ่านใหม่',
}

export default function AccountPassword() {
  return (
    <AccountPage title="เปลี่ยนรหัสผ่าน" path="/liff/account/password">
      {({ profile }) => <Form owner={profile} />}
    </AccountPage>
  )
}

const empty = { current: '', password: '', passwordAgain: '' }

function Form({ owner }: { owner: PasswordOwner }) {
  const [values, setValues] = useState(empty)
  const [done, setDone] = useState(false)
  const { errors, attempt, busy, trouble, send, changed } = useSending()
  const { current, password, passwordAgain } = values
  const change = (name: keyof typeof empty, value: string) => {
    setValues((before) => ({ ...before, [name]: value }))
    setDone(false)
    changed(name)
  }
  const check = async () => ({
    ...(current ? {} : { current: 'กรุณากรอกรหัสผ่านปัจจุบัน' }),
    ...(await newPasswordErrors(password, passwordAgain, owner)),
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!(await send(() => changePassword(current, password), check))) return
    setValues(empty)
    setDone(true)
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} labelOf={(path) => labels[path]} />
      {done && (
        <div role="status">
          <Notice tone="success" title="ดำเนินการสำเร็จ">
            เปลี่ยนรหัสผ่านแล้ว อุปกรณ์อื่นที่เข้าสู่ระบบไว้ออกจากระบบทั้งหมด
          </Notice>
        </div>
      )}
      <PasswordInput
        path="current"
        label="รหัสผ่านปัจจุบัน"
        value={current}
        error={errors.current}
        autocomplete="current-password"
        onChange={(value) => change('current', value)}
      />
      <p class="below-field">
        <a class="text-link" href="/liff/forgot-password">
          ลืมรหัสผ่าน
        </a>
      </p>
      <NewPassword
        label="รหัสผ่านใหม่"
        password={password}
        again={passwordAgain}
        errors={errors}
        owner={owner}
        onChange={change}
      />
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'กำลังบันทึก…' : 'เปลี่ยนรหัสผ่าน'}
        </button>
      </div>
    </form>
  )
}
