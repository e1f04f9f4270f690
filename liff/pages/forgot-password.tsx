import { useState } from 'preact/hooks'
import type { FieldOf } from '#templates/fields.ts'
import { groupPhone } from '#templates/thai.ts'
import { askPasswordReset } from '../account/calls.ts'
import { EmailForm } from '../account/email-form.tsx'
import { getAgency } from '../api.ts'
import { useSending } from '../forms/use-sending.ts'
import { useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'

const emailField: FieldOf<'email'> = {
  kind: 'email',
  label: 'อีเมล',
  hint: 'อีเมล (e-mail address) ที่ใช้ลงทะเบียน',
}

/** ลืมรหัสผ่าน: the address, then where to look. Whether the address is known is never told. */
export default function ForgotPassword() {
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const sending = useSending()
  if (sent) return <Sent email={email} onAgain={() => setSent(false)} />
  return (
    <Page
      key="ask"
      title="ลืมรหัสผ่าน"
      back={{ href: '/liff/login', label: 'เข้าสู่ระบบ' }}
      lead="กรอกอีเมลที่ลงทะเบียนไว้ ระบบจะส่งลิงก์ “แจ้งเปลี่ยนรหัสผ่าน” ไปให้"
    >
      <EmailForm
        field={emailField}
        initial={email}
        sending={sending}
        submit="ถัดไป"
        ask={askPasswordReset}
        onSent={(to) => {
          setEmail(to)
          setSent(true)
        }}
      />
      <OtherWays />
    </Page>
  )
}

const Sent = ({ email, onAgain }: { email: string; onAgain(): void }) => (
  <Page key="sent" title="ตรวจสอบอีเมลของท่าน" back={{ href: '/liff/login', label: 'เข้าสู่ระบบ' }}>
    <section class="card stack">
      <p>
        หากอีเมล <strong>{email}</strong> ลงทะเบียนไว้ ระบบได้ส่งลิงก์ “แจ้งเปลี่ยนรหัสผ่าน” ไปแล้ว
      </p>
      <ol class="guide">
        <li>เปิดกล่องจดหมาย หากไม่พบให้ดูในจดหมายขยะ</li>
        <li>กดปุ่ม “เปลี่ยนรหัสผ่าน” ภายใน 30 นาที</li>
        <li>กำหนดรหัสผ่านใหม่ แล้วเข้าสู่ระบบได้ทันที</li>
      </ol>
    </section>
    <div class="actions">
      <button type="button" class="button button-quiet" onClick={onAgain}>
        ไม่ได้รับอีเมล ขอลิงก์อีกครั้ง
      </button>
    </div>
    <OtherWays />
  </Page>
)

/** For those who cannot open that mailbox any more. */
function OtherWays() {
  const { data } = useLoad(getAgency, 'agency')
  return (
    <section class="contact">
      <p>หากท่านเชื่อมต่อ LINE ไว้ เข้าใช้งานจากเมนูในแชต LINE ได้ทันทีโดยไม่ต้องใช้รหัสผ่าน</p>
      <p>
        หากเปิดอีเมลเดิมไม่ได้แล้ว กรุณานำบัตรประจำตัวประชาชนไปติดต่อที่{data?.office ?? 'สำนักงาน'}
        {data?.phone && (
          <>
            {' '}
            โทร <a href={`tel:${data.phone.replace(/[^\d+]/g, '')}`}>{groupPhone(data.phone)}</a>
          </>
        )}
      </p>
    </section>
  )
}
