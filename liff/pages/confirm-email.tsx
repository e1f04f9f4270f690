import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { confirmEmail, openEmailLink } from '../account/calls.ts'
import { LinkTrouble } from '../account/link-trouble.tsx'
import { useSending } from '../forms/use-sending.ts'
import { Loading, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

const askAgain = { href: '/liff/account/email', label: 'เปลี่ยนอีเมลอีกครั้ง' }

/** The link that was sent to a new address. A button confirms it: programs that look through mail open links, too. */
export default function ConfirmEmail() {
  const { token = '' } = useRoute().params
  const link = useLoad(() => openEmailLink(token), token)
  const [confirmed, setConfirmed] = useState<string>()
  const { busy, trouble, send } = useSending()
  const confirm = () => send(async () => setConfirmed((await confirmEmail(token)).email))
  if (confirmed !== undefined) {
    return (
      <Page key="done" title="ดำเนินการสำเร็จ">
        <Notice tone="success">อีเมลของบัญชีท่านคือ {confirmed}</Notice>
        <div class="actions">
          <a class="button" href="/liff/account">
            ไปที่หน้าบัญชี
          </a>
        </div>
      </Page>
    )
  }
  if (link.error !== undefined)
    return <LinkTrouble title="ยืนยันอีเมลใหม่" error={link.error} onRetry={link.reload} again={askAgain} />
  return (
    <Page key="confirm" title="ยืนยันอีเมลใหม่" lead={link.data && `บัญชีของ ${link.data.name}`}>
      {link.data ? (
        <section class="card stack">
          <p>
            ใช้ <strong>{link.data.email}</strong> เป็นอีเมลของบัญชีนี้ สำหรับรับแจ้งผลและเอกสารจากหน่วยงาน
          </p>
          {trouble && <Notice tone="error">{trouble}</Notice>}
          <button type="button" class="button" aria-disabled={busy} onClick={confirm}>
            {busy ? 'กำลังบันทึก…' : 'ยืนยันอีเมลใหม่'}
          </button>
        </section>
      ) : (
        <Loading />
      )}
    </Page>
  )
}
