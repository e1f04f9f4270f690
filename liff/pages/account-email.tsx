import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { AccountPage } from '../account/account-page.tsx'
import { askEmailChange } from '../account/calls.ts'
import { Proof } from '../account/proof.tsx'
import type { Account } from '../api.ts'
import { TextInput } from '../fields/text-inputs.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'

const emailField: FieldOf<'email'> = { kind: 'email', label: 'อีเมลใหม่' }
const labels: Record<string, string> = { email: emailField.label, password: 'รหัสผ่าน' }

export default function AccountEmail() {
  return (
    <AccountPage title="เปลี่ยนอีเมล" path="/liff/account/email">
      {(account) => <Form account={account} />}
    </AccountPage>
  )
}

function Form({ account }: { account: Account }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const { errors, attempt, busy, trouble, send, changed } = useSending()
  const submit = async (event: Event) => {
    event.preventDefault()
    setSentTo(undefined)
    const check = () => (email.trim() ? {} : { email: 'กรุณากรอกอีเมลใหม่' })
    if (await send(() => askEmailChange(email, password), check)) setSentTo(email.trim())
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} labelOf={(path) => labels[path]} />
      <p>
        อีเมลปัจจุบัน <strong>{account.profile.email}</strong>
      </p>
      {sentTo !== undefined && (
        <div role="status">
          <Notice tone="success" title="ส่งลิงก์ยืนยันแล้ว">
            กรุณาเปิดกล่องจดหมายของ {sentTo} แล้วกด “ยืนยันอีเมลใหม่” ภายใน 24 ชั่วโมง ระหว่างนี้ระบบยังใช้อีเมลเดิม
          </Notice>
        </div>
      )}
      <TextInput
        path="email"
        field={emailField}
        value={email}
        errors={errors}
        onChange={(value) => {
          setEmail(String(value))
          changed('email')
        }}
      />
      <Proof
        fresh={account.fresh}
        value={password}
        errors={errors}
        onChange={(value) => {
          setPassword(value)
          if (value) changed('password')
        }}
      />
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'กำลังส่ง…' : 'ส่งลิงก์ยืนยัน'}
        </button>
      </div>
    </form>
  )
}
