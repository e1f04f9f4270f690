import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { getAgency } from '#db/agency.ts'
import { countUnconfirmedServices } from '#db/catalogue.ts'
import { countWaitingDataRequests } from '#db/data-requests.ts'
import { countDeliveryTroubles } from '#db/delivery-troubles.ts'
import { countWaitingDrafts } from '#db/document-drafts.ts'
import { countWaitingForCheck } from '#db/identity.ts'
import { mayAct, mayAdminister, roleLabels, type StaffSession } from '#db/staff.ts'
import { agencyName, officeCalendar } from '#templates/agency.ts'
import { type AgencySeal, sealPath } from '#templates/agency-seal.ts'
import { yearWithoutHolidays } from '#templates/holidays.ts'
import { isoDayAt } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { HtmlDocument } from '../page.tsx'
import { Menu } from './menu.tsx'

const stylesheet = '/staff/style.css'

/** What the frame of a page shows around it. */
export interface Frame {
  agency: string
  seal: AgencySeal | undefined
  /** Undefined while nobody is logged in. */
  session: StaffSession | undefined
  /** The part of the console that the page belongs to. */
  path: string
  /** Identity checks that wait, for those who may make them. */
  waitingChecks: number | undefined
  /** Documents that wait for a signature, for the same. */
  waitingDrafts: number | undefined
  /** Requests about personal data that wait for an answer, for the same. */
  waitingDataRequests: number | undefined
  /** What did not arrive or could not be handled, for the same. */
  deliveryTroubles: number | undefined
  /** The year (Christian) whose days off are due to be entered, for administrators. */
  yearWithoutHolidays: string | undefined
  /** Services that wait for the agency's word, for administrators. */
  unconfirmedServices: number | undefined
}

/** The frame of this HTTP request's page. */
export async function frameOf(c: Context<AppEnv>): Promise<Frame> {
  const { db } = c.var.runtime
  const session: StaffSession | undefined = c.get('staff')
  const acting = session !== undefined && mayAct(session.member.role)
  const administering = session !== undefined && mayAdminister(session.member.role)
  const [agency, waitingChecks, waitingDrafts, waitingDataRequests, deliveryTroubles, unconfirmedServices] =
    await Promise.all([
      getAgency(db),
      acting ? countWaitingForCheck(db) : undefined,
      acting ? countWaitingDrafts(db) : undefined,
      acting ? countWaitingDataRequests(db) : undefined,
      acting ? countDeliveryTroubles(db) : undefined,
      administering ? countUnconfirmedServices(db) : undefined,
    ])
  return {
    agency: agencyName(agency),
    seal: agency.seal,
    session,
    path: c.req.path,
    waitingChecks,
    waitingDrafts,
    waitingDataRequests,
    deliveryTroubles,
    yearWithoutHolidays: administering
      ? yearWithoutHolidays(officeCalendar(agency).holidays, isoDayAt(new Date()))
      : undefined,
    unconfirmedServices,
  }
}

interface PageProps {
  frame: Frame
  title: string
  children: ComponentChildren
}

/** A page of the console for somebody who is logged in. */
export const Console = ({ frame, title, children }: PageProps) => (
  <HtmlDocument title={`${title} · ${frame.agency}`} stylesheet={stylesheet}>
    <a class="skip" href="#main">
      ข้ามไปยังเนื้อหา
    </a>
    <header class="top">
      <div class="inner">
        <a class="brand" href="/staff">
          <Mark seal={frame.seal} />
          <span>
            <strong>{frame.agency}</strong>
            <small>ระบบเจ้าหน้าที่ e-Service</small>
          </span>
        </a>
        {frame.session && (
          <a class="button plain small menu-open" href="#menu">
            เมนู
          </a>
        )}
        {frame.session && <Who session={frame.session} />}
      </div>
    </header>
    {frame.session && (
      <Menu frame={frame}>
        <Who session={frame.session} />
      </Menu>
    )}
    <main class={frame.session ? 'console beside' : 'console'} id="main">
      {frame.yearWithoutHolidays && !frame.path.startsWith('/staff/settings/h') && (
        <HolidaysDue year={frame.yearWithoutHolidays} />
      )}
      {children}
    </main>
  </HtmlDocument>
)

const HolidaysDue = ({ year }: { year: string }) => (
  <p class="notice waiting">
    ยังไม่ได้กำหนดวันหยุดปี {Number(year) + 543} วันครบกำหนดของคำร้องอาจคลาดเคลื่อน{' '}
    <a href={`/staff/settings/hours?year=${Number(year) + 543}#holidays`}>กำหนดวันหยุด</a>
  </p>
)

const Who = ({ session }: { session: StaffSession }) => (
  <div class="who">
    <span>
      <strong>{session.member.name}</strong>
      <small>{roleLabels[session.member.role]}</small>
    </span>
    <form method="post" action="/staff/logout">
      <CsrfField session={session} />
      <button class="button plain small" type="submit">
        ออกจากระบบ
      </button>
    </form>
  </div>
)

/** A page for somebody who is not logged in: one card in the middle. */
export const Entrance = ({ frame, title, children }: PageProps) => (
  <HtmlDocument title={`${title} · ${frame.agency}`} stylesheet={stylesheet}>
    <main class="alone">
      <div class="brand">
        <Mark seal={frame.seal} />
        <div>
          <strong>{frame.agency}</strong>
          <div class="muted">ระบบเจ้าหน้าที่ e-Service</div>
        </div>
      </div>
      <div class="card stack">{children}</div>
    </main>
  </HtmlDocument>
)

/** What `requireStaff` looks for in every form. */
export const CsrfField = ({ session }: { session: StaffSession }) => (
  <input type="hidden" name="csrf" value={session.csrfToken} />
)

/** The agency's seal; without one the product's mark: an office with its flag, drawn so that nothing has to be loaded. */
export const Mark = ({ seal }: { seal: AgencySeal | undefined }) =>
  seal ? <img class="mark seal" src={sealPath(seal)} alt="" width={44} height={44} /> : <OfficeMark />

const OfficeMark = () => (
  <span class="mark" aria-hidden="true">
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linejoin="round"
    >
      <path d="M12 8V3h4.5v2.6H12M4 20.5V12l8-4 8 4v8.5M2.5 20.5h19M8 20.5v-5M12 20.5v-5M16 20.5v-5" />
    </svg>
  </span>
)
