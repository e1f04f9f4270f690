import { useLocation, useRoute } from 'preact-iso'
import { getService } from '../api.ts'
import { secretOf } from '../filing/sent-mark.ts'
import { filingPath, isFilingAddress } from '../filing/steps.ts'
import { Gate } from '../parts/gate.tsx'
import { laterPage, laterPart } from '../parts/later.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { useSession } from '../session.tsx'
import NotFound from './not-found.tsx'

/** Whoever reads what a service is does not wait for its form, nor the other way round. */
const ServiceIntro = laterPart(() =>
  import('../filing/service-intro.tsx').then((loaded) => loaded.ServiceIntro),
)

const Filing = laterPage(() => import('../filing/filing.tsx').then((loaded) => loaded.Filing))

/** A service or complaint category: what it is, and the steps of filing it. */
export default function ServicePage() {
  const { code = '', step } = useRoute().params
  const { path } = useLocation()
  const { citizen } = useSession().session
  const service = useLoad(() => getService(code), code)
  const list = path.startsWith('/liff/complaints')
    ? { href: '/liff/complaints', label: 'ร้องเรียนร้องทุกข์ออนไลน์' }
    : { href: '/liff/services', label: 'บริการออนไลน์' }
  if (step !== undefined && !isFilingAddress(step)) return <NotFound />
  const { data } = service
  if (!data) {
    return (
      <Page title={list.label} back={list}>
        <Loaded of={service}>{() => null}</Loaded>
      </Page>
    )
  }
  const { definition } = data
  if (step === undefined) {
    return (
      <Page key="intro" title={definition.name} back={list} lead={definition.description}>
        <ServiceIntro definition={definition} />
      </Page>
    )
  }
  const secret = citizen ? undefined : secretOf(code)
  if (secret !== undefined) return <Filing key={code} service={definition} step={step} secret={secret} />
  return (
    <Gate title={definition.name} path={filingPath(definition, step)}>
      <Filing key={code} service={definition} step={step} />
    </Gate>
  )
}
