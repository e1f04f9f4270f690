import { useEffect } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { nextPage } from '../next-page.ts'
import { IdentityNotice } from '../parts/identity.tsx'
import { laterPage } from '../parts/later.tsx'
import { Page } from '../parts/page.tsx'
import { forgetRegistration, keepRegistration, keptRegistration } from '../registration/kept.ts'
import { useSession } from '../session.tsx'
import NotFound from './not-found.tsx'

const TermsStep = laterPage(() => import('../registration/terms-step.tsx').then((loaded) => loaded.TermsStep))

const FormStep = laterPage(() => import('../registration/form-step.tsx').then((loaded) => loaded.FormStep))

const IdentityStep = laterPage(() =>
  import('../registration/identity-step.tsx').then((loaded) => loaded.IdentityStep),
)

type Step = 'terms' | 'form' | 'identity' | 'done'
const steps: readonly string[] = ['terms', 'form', 'identity', 'done'] satisfies Step[]
/** The account exists from here on: whoever is thrown out of these comes back to them. */
const needsAccount = (step: string) => step === 'identity' || step === 'done'

export default function Register() {
  const { step = 'terms' } = useRoute().params
  const { query, route } = useLocation()
  const { session, refresh } = useSession()
  const next = nextPage(query)
  const goTo = (target: Step, replace = false) =>
    route(`/liff/register/${target}${next === '/liff' ? '' : `?next=${encodeURIComponent(next)}`}`, replace)
  const kept = keptRegistration().accepted
  const accepted = typeof kept === 'string' ? kept : undefined
  const registered = session.citizen !== null
  useEffect(() => {
    if (needsAccount(step) && !registered) goTo('terms', true)
    else if (!needsAccount(step) && registered) route(next, true)
    else if (step === 'form' && accepted === undefined) goTo('terms', true)
  }, [step])

  if (!steps.includes(step)) return <NotFound />
  if (needsAccount(step) && !registered) return null
  if (step === 'done') return <Done next={next} />
  if (step === 'identity') {
    return (
      <IdentityStep
        onDone={async () => {
          await refresh()
          goTo('done', true)
        }}
      />
    )
  }
  if (step === 'form') {
    return (
      <FormStep
        onRegistered={async () => {
          IdentityStep.preload()
          forgetRegistration()
          await refresh()
          goTo('identity', true)
        }}
      />
    )
  }
  return (
    <TermsStep
      accepted={accepted}
      newsConsent={keptRegistration().newsConsent === true}
      onTicked={FormStep.preload}
      onAccept={(version, newsConsent) => {
        keepRegistration({ ...keptRegistration(), accepted: version, newsConsent })
        goTo('form')
      }}
    />
  )
}

function Done({ next }: { next: string }) {
  const { citizen } = useSession().session
  return (
    <Page key="done" title="ลงทะเบียนสำเร็จ">
      <section class="card receipt">
        <span class="receipt-mark" aria-hidden="true">
          ✓
        </span>
        <p class="applicant-name">{citizen?.name}</p>
        <p>เข้าสู่ระบบให้แล้ว และส่งข้อความยืนยันไปยังอีเมลของท่าน</p>
      </section>
      {citizen && <IdentityNotice identity={citizen.identity} />}
      <p>ครั้งต่อไปเข้าใช้งานได้จากเมนูใน LINE หรือเข้าสู่ระบบบนเว็บเบราว์เซอร์ด้วยเลขประจำตัวประชาชนและรหัสผ่านที่ตั้งไว้</p>
      <div class="actions">
        <a class="button" href={next}>
          {next === '/liff' ? 'เริ่มใช้งาน' : 'ทำรายการต่อ'}
        </a>
      </div>
    </Page>
  )
}
