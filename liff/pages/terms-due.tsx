import { thaiDate } from '#templates/thai.ts'
import { acceptTerms } from '../account/calls.ts'
import { getTerms, logOut } from '../api.ts'
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
  const terms = useLoad(getTerms, 'terms')
  const { busy, trouble, send } = useSending()
  const accept = (version: string) =>
    send(async () => {
      await acceptTerms(version)
      await refresh()
    })
  const leave = () =>
    send(async () => {
      await logOut()
      await refresh()
    })
  return (
    <Page title="ข้อตกลงมีการปรับปรุง" lead="กรุณาอ่านและยอมรับข้อตกลงฉบับใหม่ก่อนใช้งานต่อ">
      <Loaded of={terms}>
        {(loaded) => (
          <>
            <Notice tone="info">
              <p>
                <strong>
                  ฉบับที่ {loaded.version} มีผลตั้งแต่วันที่ {thaiDate(loaded.from)}
                </strong>
              </p>
              {loaded.note && <p>สิ่งที่เปลี่ยน: {loaded.note}</p>}
            </Notice>
            <AcceptTerms terms={loaded} busy={busy} onAccept={() => accept(loaded.version)} />
          </>
        )}
      </Loaded>
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
