import type { Context } from 'hono'
import { identityWaits } from '#db/identity-waits.ts'
import { listEscalated } from '#db/lateness.ts'
import {
  countByStanding,
  countByStatus,
  countedUpTo,
  countListed,
  listRequests,
  type Standing,
  standings,
} from '#db/request-queue.ts'
import { listSavedFilters } from '#db/saved-filters.ts'
import { mayAct } from '#db/staff.ts'
import { type Status, statuses, statusNames } from '#db/workflow.ts'
import { mendedLabel, waitsForCitizenLabel } from '#templates/correction.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { DoneNotice } from './done-notice.tsx'
import { Console, frameOf } from './layout.tsx'
import { PageLinks } from './page-links.tsx'
import { BulkForm } from './queue/bulk-form.tsx'
import {
  type Asked,
  addressOf,
  askedOf,
  choicesOf,
  filterOf,
  queuePath,
  without,
  withoutCitizenId,
} from './queue/filter.ts'
import { FilterForm } from './queue/filter-form.tsx'
import { Rows } from './queue/list.tsx'
import { SavedFilters } from './queue/saved.tsx'
import { KeepAndExport } from './queue/tools.tsx'

/** The office's queue: what came in, looked at in whatever way, and what is done to several at once. */
export async function requestsPage(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const { member } = c.var.staff
  const asked = askedOf(c.req.query())
  const sought = await withoutCitizenId(vault, asked)
  if (sought) return c.redirect(addressOf(sought), 303)
  const filter = filterOf(asked, member)
  const [frame, counts, standing, page, choices, saved] = await Promise.all([
    frameOf(c),
    countByStatus(db, member),
    countByStanding(db, member),
    listRequests(db, filter),
    choicesOf(db),
    listSavedFilters(db, member.id),
  ])
  const whole = asked.after === undefined && page.next === undefined
  const [waits, escalated, found] = await Promise.all([
    identityWaits(db, page.requests),
    listEscalated(db, page.requests),
    whole ? page.requests.length : countListed(db, filter),
  ])
  const acting = mayAct(member.role) ? c.var.staff : undefined
  const rows = (
    <Rows
      requests={page.requests}
      waits={waits}
      escalated={escalated}
      choices={choices}
      picking={acting && { all: c.req.query('pick') === 'all' }}
    />
  )
  return renderPage(
    c,
    <Console frame={frame} title="คำร้อง">
      <h1>คำร้อง</h1>
      <Done what={c.req.query('done')} n={Number(c.req.query('n'))} />
      <Tabs asked={asked} counts={counts} standing={standing} />
      <SavedFilters saved={saved} asked={asked} session={c.var.staff} />
      <FilterForm asked={asked} choices={choices} />
      {found > 0 && <KeepAndExport asked={asked} found={found} session={c.var.staff} />}
      {page.requests.length === 0 ? (
        <Empty asked={asked} />
      ) : acting ? (
        <BulkForm asked={asked} choices={choices} session={acting}>
          {rows}
        </BulkForm>
      ) : (
        rows
      )}
      <PageLinks
        top={asked.after && addressOf(without(asked, 'after'))}
        next={page.next && addressOf({ ...asked, after: page.next })}
      />
    </Console>,
  )
}

const doneTexts: Readonly<Record<string, (n: number) => string>> = {
  bulk: (n) => `ดำเนินการแล้ว ${n} รายการ`,
  saved: () => 'บันทึกตัวกรองแล้ว',
  forgotten: () => 'ลบตัวกรองแล้ว',
}

const Done = ({ what = '', n }: { what: string | undefined; n: number }) =>
  doneTexts[what] ? <DoneNotice>{doneTexts[what](Number.isInteger(n) ? n : 0)}</DoneNotice> : null

/** A number that is not counted further. */
export const upTo = (n: number) =>
  n > countedUpTo ? `มากกว่า ${countedUpTo.toLocaleString('en-US')}` : n.toLocaleString('en-US')

const standingLabels: Readonly<Record<Standing, string>> = {
  waiting: waitsForCitizenLabel,
  mended: mendedLabel,
}

const Tabs = ({
  asked,
  counts,
  standing,
}: {
  asked: Asked
  counts: Record<Status, number>
  standing: Record<Standing, number>
}) => {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    <nav class="tabs" aria-label="สถานะ">
      <Tab href={queuePath} label="ทั้งหมด" n={all} current={!asked.status && !asked.standing} />
      {statusNames.map((status) => (
        <Tab
          key={status}
          href={addressOf({ status })}
          label={statuses[status].label}
          n={counts[status]}
          current={asked.status === status}
        />
      ))}
      {standings
        .filter((name) => standing[name] > 0 || asked.standing === name)
        .map((name) => (
          <Tab
            key={name}
            href={addressOf({ standing: name })}
            label={standingLabels[name]}
            n={standing[name]}
            current={asked.standing === name}
          />
        ))}
    </nav>
  )
}

const Tab = ({ href, label, n, current }: { href: string; label: string; n: number; current: boolean }) => (
  <a href={href} aria-current={current ? 'page' : undefined}>
    {label} <span class="count">{n > countedUpTo ? `${upTo(countedUpTo)}+` : upTo(n)}</span>
  </a>
)

const Empty = ({ asked }: { asked: Asked }) => {
  const asks = Object.keys(without(asked, 'order')).length > 0
  return (
    <div class="card empty">
      <h2>{asked.search ? `ไม่พบเรื่องที่ตรงกับ “${asked.search}”` : 'ยังไม่มีเรื่องในรายการนี้'}</h2>
      <p class="muted">
        {asked.search
          ? 'ลองค้นหาด้วยเลขที่เรื่อง 9 หลัก บางส่วนของชื่อ หรือเบอร์โทรศัพท์'
          : asks
            ? 'ลองลดตัวกรองลง หรือดูคำร้องทั้งหมด'
            : 'เมื่อประชาชนยื่นหรือแจ้งเรื่อง รายการจะแสดงที่นี่ทันที'}
      </p>
      {asks && (
        <a class="button plain" href={queuePath}>
          ดูคำร้องทั้งหมด
        </a>
      )}
    </div>
  )
}
