import type { Context } from 'hono'
import { identityWaits, type WaitingFiler } from '#db/identity-waits.ts'
import {
  countByStanding,
  countByStatus,
  listRequests,
  type QueueFilter,
  type Standing,
  standings,
} from '#db/request-queue.ts'
import { type Status, statuses, statusNames } from '#db/workflow.ts'
import { nameShown } from '#templates/applicant.ts'
import { mendedLabel, waitsForCitizenLabel } from '#templates/correction.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { CorrectionBadge } from './correction/on-request.tsx'
import { DueNote } from './due.tsx'
import { WaitBadge } from './identity-wait.tsx'
import { Console, frameOf } from './layout.tsx'

/** What of the queue is looked at; who reads it is known by the session. */
type Filter = Omit<QueueFilter, 'reader'>

/** The office's queue: what came in, by status, found again by reference or name. */
export async function requestsPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const filter = filterOf(c)
  const reader = c.var.staff.member
  const [frame, counts, standing, page] = await Promise.all([
    frameOf(c),
    countByStatus(db, reader),
    countByStanding(db, reader),
    listRequests(db, { ...filter, reader }),
  ])
  const waits = await identityWaits(db, page.requests)
  return renderPage(
    c,
    <Console frame={frame} title="คำร้อง">
      <h1>คำร้อง</h1>
      <Tabs filter={filter} counts={counts} standing={standing} />
      <SearchForm filter={filter} />
      {page.requests.length > 0 ? (
        <Queue requests={page.requests} waits={waits} />
      ) : (
        <Empty filter={filter} />
      )}
      <Pages filter={filter} next={page.next} />
    </Console>,
  )
}

/** What the address says; what it says wrongly is left out. */
function filterOf(c: Context<AppEnv>): Filter {
  const { status, standing, search, order, after } = c.req.query()
  const stands = standings.find((name) => name === standing)
  const known = statusNames.find((name) => name === status)
  const words = search?.trim().slice(0, 100)
  return {
    ...(known && { status: known }),
    ...(stands && { standing: stands }),
    ...(words && { search: words }),
    ...(order === 'oldest' && { order }),
    ...(after && { after: after.slice(0, 100) }),
  }
}

function address(filter: Filter): string {
  const { status, standing, search, order, after } = filter
  const query = new URLSearchParams({
    ...(status && { status }),
    ...(standing && { standing }),
    ...(search && { search }),
    ...(order && { order }),
    ...(after && { after }),
  }).toString()
  return query ? `/staff/requests?${query}` : '/staff/requests'
}

const withoutPage = ({ after: _, ...filter }: Filter): Filter => filter
const withoutStatus = ({ status: _, standing: __, ...filter }: Filter): Filter => filter

const standingLabels: Readonly<Record<Standing, string>> = {
  waiting: waitsForCitizenLabel,
  mended: mendedLabel,
}

const Tabs = ({
  filter,
  counts,
  standing,
}: {
  filter: Filter
  counts: Partial<Record<Status, number>>
  standing: Record<Standing, number>
}) => {
  const rest = withoutStatus(withoutPage(filter))
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    <nav class="tabs" aria-label="สถานะ">
      <Tab href={address(rest)} label="ทั้งหมด" n={all} current={!filter.status && !filter.standing} />
      {statusNames.map((status) => (
        <Tab
          key={status}
          href={address({ ...rest, status })}
          label={statuses[status].label}
          n={counts[status] ?? 0}
          current={filter.status === status}
        />
      ))}
      {standings
        .filter((name) => standing[name] > 0 || filter.standing === name)
        .map((name) => (
          <Tab
            key={name}
            href={address({ ...rest, standing: name })}
            label={standingLabels[name]}
            n={standing[name]}
            current={filter.standing === name}
          />
        ))}
    </nav>
  )
}

const Tab = ({ href, label, n, current }: { href: string; label: string; n: number; current: boolean }) => (
  <a href={href} aria-current={current ? 'page' : undefined}>
    {label} <span class="count">{n.toLocaleString('en-US')}</span>
  </a>
)

const SearchForm = ({ filter }: { filter: Filter }) => (
  <form class="search" method="get" action="/staff/requests">
    {filter.status && <input type="hidden" name="status" value={filter.status} />}
    {filter.standing && <input type="hidden" name="standing" value={filter.standing} />}
    <div class="field">
      <label for="search">ค้นหา</label>
      <input
        id="search"
        name="search"
        type="search"
        value={filter.search}
        maxLength={100}
        placeholder="เลขที่คำร้อง ชื่อผู้ยื่น หรือชื่อบริการ"
      />
    </div>
    <div class="field">
      <label for="order">เรียงตาม</label>
      <select id="order" name="order">
        <option value="newest">ล่าสุดก่อน</option>
        <option value="oldest" selected={filter.order === 'oldest'}>
          เก่าสุดก่อน
        </option>
      </select>
    </div>
    <button class="button" type="submit">
      ค้นหา
    </button>
  </form>
)

type Row = Awaited<ReturnType<typeof listRequests>>['requests'][number]

const Queue = ({
  requests,
  waits,
}: {
  requests: readonly Row[]
  waits: ReadonlyMap<string, WaitingFiler>
}) => (
  <div class="card table">
    <table>
      <thead>
        <tr>
          <th scope="col">เลขที่คำร้อง</th>
          <th scope="col">เรื่อง</th>
          <th scope="col">ผู้ยื่น</th>
          <th scope="col">ยื่นเมื่อ</th>
          <th scope="col">สถานะ</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <td>
              <a class="open" href={`/staff/requests/${request.reference}`}>
                {request.reference}
              </a>
            </td>
            <td class="service wide">{request.serviceName}</td>
            <td class="person wide">
              {nameShown(request.represented ?? request.applicant)}
              {request.represented && <div class="small muted">ยื่นแทนโดย {nameShown(request.applicant)}</div>}
            </td>
            <td class="when wide muted">
              <time dateTime={request.createdAt}>{thaiDateTime(request.createdAt)}</time>
              <DueNote request={request} />
            </td>
            <td class="badgecell">
              <Badge status={request.status} />
              <CorrectionBadge request={request} />
              <WaitBadge wait={waits.get(request.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Where a request stands, in words and colour. */
export const Badge = ({ status }: { status: Status }) => (
  <span class={`badge ${status}`}>{statuses[status].label}</span>
)

const Empty = ({ filter }: { filter: Filter }) => (
  <div class="card empty">
    <h2>{filter.search ? `ไม่พบคำร้องที่ตรงกับ “${filter.search}”` : 'ยังไม่มีคำร้องในรายการนี้'}</h2>
    <p class="muted">
      {filter.search ? 'ลองค้นหาด้วยเลขที่คำร้อง 9 หลัก หรือชื่อผู้ยื่นบางส่วน' : 'เมื่อประชาชนยื่นคำร้อง รายการจะแสดงที่นี่ทันที'}
    </p>
    {(filter.search || filter.status || filter.standing) && (
      <a class="button plain" href="/staff/requests">
        ดูคำร้องทั้งหมด
      </a>
    )}
  </div>
)

const Pages = ({ filter, next }: { filter: Filter; next: string | undefined }) =>
  filter.after || next ? (
    <nav class="pages" aria-label="หน้า">
      {filter.after ? (
        <a class="button plain" href={address(withoutPage(filter))}>
          กลับหน้าแรก
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a class="button plain" href={address({ ...filter, after: next })}>
          หน้าถัดไป
        </a>
      )}
    </nav>
  ) : null
