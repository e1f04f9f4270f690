import type { FunctionComponent } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso'
import { getSession, type Session } from './api.ts'
import { agencyTitle } from './page-facts.ts'
import NotFound from './pages/not-found.tsx'
import { LoadFailed, StartFailed } from './pages/start-failed.tsx'
import { Loading } from './parts/loaded.tsx'
import { FirstPage } from './parts/page.tsx'
import { SessionProvider, useSession } from './session.tsx'
import { StartError, type StartFailure, start } from './start.ts'

/** A page's own script. If it cannot be fetched, a page says so instead of nothing happening. */
const page = (load: () => Promise<{ default: FunctionComponent }>) =>
  lazy<FunctionComponent>(() => load().catch(() => ({ default: LoadFailed })))

const Home = page(() => import('./pages/home.tsx'))
const Register = page(() => import('./pages/register.tsx'))
const LogIn = page(() => import('./pages/login.tsx'))
const ForgotPassword = page(() => import('./pages/forgot-password.tsx'))
const ResetPassword = page(() => import('./pages/reset-password.tsx'))
const ConfirmEmail = page(() => import('./pages/confirm-email.tsx'))
const TermsDue = page(() => import('./pages/terms-due.tsx'))
const AccountPage = page(() => import('./pages/account.tsx'))
const AccountProfile = page(() => import('./pages/account-profile.tsx'))
const AccountEmail = page(() => import('./pages/account-email.tsx'))
const AccountPassword = page(() => import('./pages/account-password.tsx'))
const AccountDevices = page(() => import('./pages/account-devices.tsx'))
const AccountConsents = page(() => import('./pages/account-consents.tsx'))
const AccountDocuments = page(() => import('./pages/account-documents.tsx'))
const AccountViews = page(() => import('./pages/account-views.tsx'))
const AccountData = page(() => import('./pages/account-data.tsx'))
const IdentityPage = page(() => import('./pages/identity.tsx'))
const Services = page(() => import('./pages/services.tsx'))
const Complaints = page(() => import('./pages/complaints.tsx'))
const ServicePage = page(() => import('./pages/service.tsx'))
const Requests = page(() => import('./pages/requests.tsx'))
const RequestPage = page(() => import('./pages/request.tsx'))
const MendPage = page(() => import('./pages/mend.tsx'))
const FollowedPage = page(() => import('./pages/followed.tsx'))
const Follow = page(() => import('./pages/follow.tsx'))
const Preview = page(() => import('./pages/preview.tsx'))
const Help = page(() => import('./pages/help.tsx'))

/** An SDK that hangs cannot be started again in the same page. */
const reload = () => location.reload()

/** Starts, then shows the page of the address. */
export function App() {
  const [session, setSession] = useState<Session>()
  const [failure, setFailure] = useState<StartFailure>()
  const begin = useCallback(() => {
    setFailure(undefined)
    start().then(setSession, (error: unknown) => {
      setFailure(error instanceof StartError ? error.reason : 'connection')
    })
  }, [])
  useEffect(begin, [begin])
  const refresh = useCallback(async () => setSession(await getSession()), [])
  const state = useMemo(() => session && { session, refresh }, [session, refresh])
  if (state) {
    return (
      <SessionProvider value={state}>
        <Pages />
      </SessionProvider>
    )
  }
  return (
    <>
      <Header />
      {failure ? (
        <StartFailed reason={failure} onRetry={failure === 'connection' ? begin : reload} />
      ) : (
        <main class="page">
          <Loading />
        </main>
      )}
    </>
  )
}

function Pages() {
  const { session } = useSession()
  const first = useRef(true)
  const [onItsWay, setOnItsWay] = useState(false)
  return (
    <LocationProvider scope="/liff">
      <FirstPage.Provider value={first}>
        <Header />
        <OnItsWay shown={onItsWay} />
        <ErrorBoundary>
          {session.termsDue ? (
            <TermsDue />
          ) : (
            <Router onLoadStart={() => setOnItsWay(true)} onLoadEnd={() => setOnItsWay(false)}>
              <Route path="/liff" component={Home} />
              <Route path="/liff/register/:step?" component={Register} />
              <Route path="/liff/login" component={LogIn} />
              <Route path="/liff/forgot-password" component={ForgotPassword} />
              <Route path="/liff/reset-password/:token" component={ResetPassword} />
              <Route path="/liff/confirm-email/:token" component={ConfirmEmail} />
              <Route path="/liff/account" component={AccountPage} />
              <Route path="/liff/account/profile" component={AccountProfile} />
              <Route path="/liff/account/email" component={AccountEmail} />
              <Route path="/liff/account/password" component={AccountPassword} />
              <Route path="/liff/account/devices" component={AccountDevices} />
              <Route path="/liff/account/consents" component={AccountConsents} />
              <Route path="/liff/account/documents" component={AccountDocuments} />
              <Route path="/liff/account/views" component={AccountViews} />
              <Route path="/liff/account/data" component={AccountData} />
              <Route path="/liff/account/identity" component={IdentityPage} />
              <Route path="/liff/services" component={Services} />
              <Route path="/liff/services/:code/:step?" component={ServicePage} />
              <Route path="/liff/complaints" component={Complaints} />
              <Route path="/liff/complaints/:code/:step?" component={ServicePage} />
              <Route path="/liff/requests" component={Requests} />
              <Route path="/liff/requests/:reference" component={RequestPage} />
              <Route path="/liff/requests/:reference/mend" component={MendPage} />
              <Route path="/liff/followed/:reference" component={FollowedPage} />
              <Route path="/liff/follow" component={Follow} />
              <Route path="/liff/help" component={Help} />
              <Route path="/liff/preview/:code" component={Preview} />
              <Route default component={NotFound} />
            </Router>
          )}
        </ErrorBoundary>
      </FirstPage.Provider>
    </LocationProvider>
  )
}

/** After a tap the old page stays until the new one's script is there: on a slow network one sees that it comes. */
const OnItsWay = ({ shown }: { shown: boolean }) => (
  <div class={shown ? 'on-its-way on-its-way-shown' : 'on-its-way'} role="status">
    {shown && <span class="visually-hidden">กำลังโหลด…</span>}
  </div>
)

const Header = () => (
  <header class="header">
    <a class="header-home" href="/liff">
      <span class="header-agency">{agencyTitle()}</span>
      <span class="header-product">บริการประชาชนออนไลน์ e-Service</span>
    </a>
  </header>
)
