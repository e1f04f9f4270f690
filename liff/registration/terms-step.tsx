import { useState } from 'preact/hooks'
import { getAgency } from '../api.ts'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { PrivacyNotice, Terms } from './terms.tsx'

/** Terms to accept, and the privacy notice, which is told and not asked. */
export function TermsStep({ accepted: before, onAccept }: { accepted: boolean; onAccept(): void }) {
  const [accepted, setAccepted] = useState(before)
  const agency = useLoad(getAgency, 'agency')
  const proceed = (event: Event) => {
    event.preventDefault()
    if (accepted) onAccept()
  }
  return (
    <Page
      key="terms"
      title="ลงทะเบียน"
      back={{ href: '/liff', label: 'หน้าหลัก' }}
      lead="อ่านข้อตกลงและเงื่อนไขก่อนลงทะเบียน"
    >
      <Loaded of={agency}>
        {(facts) => (
          <form onSubmit={proceed}>
            <section class="card" aria-labelledby="terms-title">
              <h2 id="terms-title">ข้อตกลงและเงื่อนไขการให้บริการระบบ Local Government e-Service</h2>
              <Terms agency={facts} />
            </section>
            <section class="card" aria-labelledby="privacy-title">
              <h2 id="privacy-title">ประกาศความเป็นส่วนตัว</h2>
              <PrivacyNotice agency={facts} />
            </section>
            <label class="option">
              <input
                type="checkbox"
                checked={accepted}
                onChange={(event) => setAccepted(event.currentTarget.checked)}
              />
              <span>ข้าพเจ้ายอมรับเงื่อนไข</span>
            </label>
            <div class="actions">
              <button type="submit" class="button" disabled={!accepted}>
                ตกลง
              </button>
            </div>
          </form>
        )}
      </Loaded>
    </Page>
  )
}
