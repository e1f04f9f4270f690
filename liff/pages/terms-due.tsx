import { termsVersion } from '#templates/terms-version.ts'
import { acceptTerms } from '../account/calls.ts'
import { getAgency, logOut } from '../api.ts'
import { useSending } from '../forms/use-sending.ts'
import { isInsideLine } from '../outside.ts'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { AcceptTerms } from '../registration/terms-step.tsx'
import { useSession } from '../session.tsx'

/** A new version of the terms stands before everything else until it is accepted. */
export default function TermsDue() {
  const { refresh } = useSession()
  const agency = useLoad(getAgency, 'agency')
  const { busy, trouble, send } = useSending()
  const accept = () =>
    send(async () => {
      await acceptTerms(termsVersion)
      await refresh()
    })
  const leave = () =>
    send(async () => {
      await logOut()
      await refresh()
    })
  return (
    <Page title="ข้อตกลงมีการปรับปรุง" lead="กรุณาอ่านและยอมรับข้อตกลงฉบับใหม่ก่อนใช้งานต่อ">
      <Loaded of={agency}>{(facts) => <AcceptTerms agency={facts} busy={busy} onAccept={accept} />}</Loaded>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {!isInsideLine() && (
        <div class="actions">
          <button type="button" class="button button-quiet" onClick={leave}>
            ไม่ยอมรับและออกจากระบบ
          </button>
        </div>
      )}
    </Page>
  )
}
