import { useState } from 'preact/hooks'
import { type MutableEvent, mutableEventLabels, mutableEvents } from '#templates/notifications.ts'
import { newsConsentOf, privacyTitle, termsTitle } from '#templates/terms.ts'
import { thaiDateTime } from '#templates/thai.ts'
import { AccountPage } from '../account/account-page.tsx'
import { muteEvents, setNewsConsent } from '../account/calls.ts'
import { type Account, getAgency, getTerms } from '../api.ts'
import { useSending } from '../forms/use-sending.ts'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Notice } from '../parts/notice.tsx'
import { PrivacyNotice, Terms } from '../registration/terms.tsx'

export default function AccountConsents() {
  return (
    <AccountPage title="ข้อตกลง ความยินยอม และการแจ้งเตือน" path="/liff/account/consents">
      {(account) => (
        <>
          <Notifications muted={account.mutedEvents} />
          <Agreed account={account} />
        </>
      )}
    </AccountPage>
  )
}

/** One switch that is saved as soon as it is moved, and says so. */
function Switch({
  label,
  checked,
  save,
}: {
  label: string
  checked: boolean
  save(checked: boolean): Promise<unknown>
}) {
  const [on, setOn] = useState(checked)
  const [saved, setSaved] = useState(false)
  const { busy, trouble, send } = useSending()
  const change = async (wanted: boolean) => {
    if (busy) return
    setOn(wanted)
    setSaved(false)
    if (await send(() => save(wanted))) setSaved(true)
    else setOn(!wanted)
  }
  return (
    <>
      <label class="option">
        <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
      <p class="hint" role="status">
        {busy ? 'กำลังบันทึก…' : saved ? 'บันทึกแล้ว' : ''}
      </p>
      {trouble && <Notice tone="error">{trouble}</Notice>}
    </>
  )
}

function Notifications({ muted: before }: { muted: readonly MutableEvent[] }) {
  const [muted, setMuted] = useState(before)
  const save = async (event: MutableEvent, wanted: boolean) => {
    const others = muted.filter((other) => other !== event)
    const answer = await muteEvents(wanted ? others : [...others, event])
    setMuted(answer.mutedEvents)
  }
  return (
    <section class="card stack" aria-labelledby="notifications-title">
      <h2 id="notifications-title">แจ้งเตือนเมื่อสถานะเปลี่ยนเป็น</h2>
      {mutableEvents.map((event) => (
        <Switch
          key={event}
          label={mutableEventLabels[event]}
          checked={!muted.includes(event)}
          save={(wanted) => save(event, wanted)}
        />
      ))}
      <p class="hint">ผลการดำเนินการและเรื่องความปลอดภัยของบัญชี ระบบจะแจ้งทุกครั้ง</p>
    </section>
  )
}

function Agreed({ account: { terms, newsConsentAt } }: { account: Account }) {
  const needed = useLoad(() => Promise.all([getAgency(), getTerms()]), 'terms')
  return (
    <Loaded of={needed}>
      {([agency, inForce]) => (
        <>
          <section class="card stack" aria-labelledby="news-title">
            <h2 id="news-title">ความยินยอม</h2>
            <Switch label={newsConsentOf(agency)} checked={newsConsentAt !== null} save={setNewsConsent} />
            <p class="hint">
              ไม่บังคับ และไม่มีผลต่อการใช้บริการ
              {newsConsentAt !== null && ` ท่านให้ความยินยอมเมื่อ ${thaiDateTime(newsConsentAt)}`}
            </p>
          </section>
          <section class="card stack" aria-labelledby="terms-title">
            <h2 id="terms-title">ข้อตกลงที่ยอมรับไว้</h2>
            <p>
              ฉบับที่ {terms.version} ยอมรับเมื่อ {thaiDateTime(terms.acceptedAt)}
            </p>
            {inForce.version !== terms.version && (
              <p class="hint">ข้อความด้านล่างเป็นฉบับที่ {inForce.version} ซึ่งใช้อยู่ในปัจจุบัน</p>
            )}
            <details class="law">
              <summary>{termsTitle}</summary>
              <Terms of={inForce} />
            </details>
            <details class="law">
              <summary>{privacyTitle}</summary>
              <div class="stack">
                <PrivacyNotice of={inForce} />
              </div>
            </details>
          </section>
        </>
      )}
    </Loaded>
  )
}
