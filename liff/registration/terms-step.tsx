import { type ComponentChildren, Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { newsConsentOf, privacyTitle, termsTitle } from '#templates/terms.ts'
import { getAgency, getTerms, type TermsDocument } from '../api.ts'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { StepCount } from '../parts/step-count.tsx'
import { PrivacyNotice, Terms } from './terms.tsx'

interface TermsStepProps {
  /** The version that was accepted before. */
  accepted: string | undefined
  newsConsent: boolean
  /** Accepting has begun: what comes next can be fetched. */
  onTicked(): void
  onAccept(version: string, newsConsent: boolean): void
}

/** Terms to accept; the privacy notice, which is told and not asked; and a consent that one may give. */
export function TermsStep({ accepted, newsConsent: before, onTicked, onAccept }: TermsStepProps) {
  const [newsConsent, setNewsConsent] = useState(before)
  const needed = useLoad(() => Promise.all([getAgency(), getTerms()]), 'terms')
  return (
    <Page
      key="terms"
      title="ลงทะเบียน"
      back={{ href: '/liff', label: 'หน้าหลัก' }}
      lead="อ่านข้อตกลงและเงื่อนไขก่อนลงทะเบียน"
    >
      <StepCount number={1} of={3} />
      <Loaded of={needed}>
        {([agency, terms]) => (
          <AcceptTerms
            terms={terms}
            accepted={accepted === terms.version}
            onTicked={onTicked}
            onAccept={() => onAccept(terms.version, newsConsent)}
          >
            <fieldset class="field">
              <legend>ความยินยอมเพิ่มเติม (ไม่บังคับ)</legend>
              <Tick checked={newsConsent} onChange={setNewsConsent}>
                {newsConsentOf(agency)}
              </Tick>
              <p class="hint">ถอนได้ทุกเมื่อที่เมนู “บัญชี”</p>
            </fieldset>
          </AcceptTerms>
        )}
      </Loaded>
    </Page>
  )
}

interface AcceptTermsProps {
  terms: TermsDocument
  accepted?: boolean
  busy?: boolean
  onTicked?(): void
  onAccept(): void
  /** Between what has to be accepted and ตกลง. */
  children?: ComponentChildren
}

/** The terms in full; ตกลง works once ข้าพเจ้ายอมรับเงื่อนไข is ticked. */
export function AcceptTerms({
  terms,
  accepted: before = false,
  busy,
  onTicked,
  onAccept,
  children,
}: AcceptTermsProps) {
  const [accepted, setAccepted] = useState(before)
  const tick = (ticked: boolean) => {
    setAccepted(ticked)
    if (ticked) onTicked?.()
  }
  const proceed = (event: Event) => {
    event.preventDefault()
    if (accepted && !busy) onAccept()
  }
  return (
    <form onSubmit={proceed}>
      <section class="card" aria-labelledby="terms-title">
        <h2 id="terms-title">{termsTitle}</h2>
        <Terms of={terms} />
      </section>
      <section class="card" aria-labelledby="privacy-title">
        <h2 id="privacy-title">{privacyTitle}</h2>
        <PrivacyNotice of={terms} />
      </section>
      <Tick checked={accepted} onChange={tick}>
        ข้าพเจ้ายอมรับเงื่อนไข
      </Tick>
      <Fragment>{children}</Fragment>
      <p class="hint">เมื่อกด “ตกลง” ถือว่าท่านได้อ่านและรับทราบประกาศความเป็นส่วนตัวแล้ว</p>
      <div class="actions">
        <button type="submit" class="button" disabled={!accepted} aria-disabled={busy}>
          {busy ? 'กำลังบันทึก…' : 'ตกลง'}
        </button>
        {!accepted && <p class="hint">แตะช่อง “ข้าพเจ้ายอมรับเงื่อนไข” ก่อน จึงจะกด “ตกลง” ได้</p>}
      </div>
    </form>
  )
}

const Tick = ({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange(checked: boolean): void
  children: ComponentChildren
}) => (
  <label class="option">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
)
