import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { AccountPage } from '../account/account-page.tsx'
import { askEmailChange } from '../account/calls.ts'
import { EmailForm } from '../account/email-form.tsx'
import { useProof } from '../account/proof.tsx'
import type { Account } from '../api.ts'
import { useSending } from '../forms/use-sending.ts'
import { Notice } from '../parts/notice.tsx'

const emailField: FieldOf<'email'> = { kind: 'email', label: 'อีเมลใหม่' }

export default function AccountEmail() {
  return (
    <AccountPage title="เปลี่ยนอีเมล" path="/liff/account/email">
      {(account) => <Form account={account} />}
    </AccountPage>
  )
}

function Form({ account: { fresh, profile } }: { account: Account }) {
  const [sentTo, setSentTo] = useState<string>()
  const sending = useSending()
  const proof = useProof(fresh, sending)
  return (
    <EmailForm
      field={emailField}
      sending={sending}
      submit="ส่งลิงก์ยืนยัน"
      ask={(email) => {
        setSentTo(undefined)
        return askEmailChange(email, proof.password)
      }}
      onSent={setSentTo}
      above={
        <>
          <p>
            อีเมลปัจจุบัน <strong>{profile.email}</strong>
          </p>
          {sentTo !== undefined && (
            <div role="status">
              <Notice tone="success" title="ส่งลิงก์ยืนยันแล้ว">
                กรุณาเปิดกล่องจดหมายของ {sentTo} แล้วกด “ยืนยันอีเมลใหม่” ภายใน 24 ชั่วโมง ระหว่างนี้ระบบยังใช้อีเมลเดิม
              </Notice>
            </div>
          )}
        </>
      }
    >
      {proof.input}
    </EmailForm>
  )
}
