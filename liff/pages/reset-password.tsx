import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { openResetLink, resetPassword } from '../account/calls.ts'
import { LinkTrouble } from '../account/link-trouble.tsx'
import { NewPassword, newPasswordErrors } from '../fields/new-password.tsx'
import { useSending } from '../forms/use-sending.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Loading, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useSession } from '../session.tsx'

const labels: Record<string, string> = { password: 'รหัสผ่านใหม่', passwordAgain: 'ยืนยันรหัสผ่านใหม่' }
const askAgain = { href: '/liff/forgot-password', label: 'ขอลิงก์ใหม่' }

/** เปลี่ยนรหัสผ่าน by the link from the mailbox; ends at the log-in page, which says ดำเนินการสำเร็จ. */
export default function ResetPassword() {
  const { token = '' } = useRoute().params
  const link = useLoad(() => openResetLink(token), token)
  if (link.error !== undefined)
    return <LinkTrouble title="เปลี่ยนรหัสผ่าน" error={link.error} onRetry={link.reload} again={askAgain} />
  return (
    <Page title="เปลี่ยนรหัสผ่าน" lead={link.data && `บัญชีของ ${link.data.name}`}>
      {link.data ? <Form token={token} /> : <Loading />}
    </Page>
  )
}

function Form({ token }: { token: string }) {
  const { route } = useLocation()
  const { refresh } = useSession()
  const [values, setValues] = useState({ password: '', passwordAgain: '' })
  const { errors, attempt, busy, trouble, send, changed } = useSending()
  const { password, passwordAgain } = values
  const submit = async (event: Event) => {
    event.preventDefault()
    const sent = await send(
      () => resetPassword(token, password),
      () => newPasswordErrors(password, passwordAgain),
    )
    if (!sent) return
    // Whoever was logged in here is not any more.
    await refresh().catch(() => {})
    route('/liff/login?done=password', true)
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} labelOf={(path) => labels[path]} />
      <NewPassword
        label="รหัสผ่านใหม่"
        password={password}
        again={passwordAgain}
        errors={errors}
        onChange={(name, value) => {
          setValues((before) => ({ ...before, [name]: value }))
          changed(name)
        }}
      />
      {trouble && (
        <Notice tone="error">
          {trouble} <a href={askAgain.href}>{askAgain.label}</a>
        </Notice>
      )}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'กำลังบันทึก…' : 'ถัดไป'}
        </button>
      </div>
    </form>
  )
}
