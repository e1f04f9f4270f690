import { useEffect } from 'preact/hooks'
import { lazy, useLocation, useRoute } from 'preact-iso'
import { nextPage } from '../next-page.ts'
import { IdentityNotice } from '../parts/identity.tsx'
import { Page } from '../parts/page.tsx'
import { forgetRegistration, keepRegistration, keptRegistration } from '../registration/kept.ts'
import { TermsStep } from '../registration/terms-step.tsx'
import { useSession } from '../session.tsx'
import NotFound from './not-found.tsx'
import { LoadFailed } from './start-failed.tsx'

const FormStep = lazy(() =>
  import('../registration/form-step.tsx').then(
    (loaded) => loaded.FormStep,
    () => LoadFailed,
  ),
)

/** The steps of registering. Proof of identity will stand between the form and the end. */
type Step = 'terms' | 'form' | 'done'
const steps: readonly string[] = ['terms', 'form', 'done'] satisfies Step[]

export default function Register() {
  const { step = 'terms' } = useRoute().params
  const { query, route } = useLocation()
  const { session, refresh } = useSession()
  const next = nextPage(query)
  const goTo = (target: Step, replace = false) =>
    route(`/liff/register/${target}${next === '/liff' ? '' : `?next=${encodeURIComponent(next)}`}`, replace)
  const accepted = keptRegistration().accepted === true
  const registered = session.citizen !== null
  useEffect(() => {
    if (step === 'done' && !registered) goTo('terms', true)
    else if (step !== 'done' && registered) route(next, true)
    else if (step === 'form' && !accepted) goTo('terms', true)
  }, [step])

  if (!steps.includes(step)) return <NotFound />
  if (step === 'done') return <Done next={next} />
  if (step === 'form') {
    return (
      <FormStep
        onRegistered={async () => {
          forgetRegistration()
          await refresh()
          goTo('done', true)
        }}
      />
    )
  }
  return (
    <TermsStep
      accepted={accepted}
      onAccept={() => {
        keepRegistration({ ...keptRegistration(), accepted: true })
        goTo('form')
      }}
    />
  )
}

function Done({ next }: { next: string }) {
  const { citizen } = useSession().session
  return (
    <Page key="done" title="ลงทะเบียนสำเร็จ" lead={citizen?.name}>
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
