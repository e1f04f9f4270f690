import type { Context } from 'hono'
import { findLastCheck } from '#db/audit-chain.ts'
import { type FoundEntry, searchAudit } from '#db/audit-search.ts'
import type { StaffSession } from '#db/staff.ts'
import { listPeople } from '#db/staff-rights.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { PageLinks } from '../page-links.tsx'
import { labelOf } from './action-labels.ts'
import { type Asked, addressOf, askedOf, auditPath, filterOf, fromTheTop } from './filter.ts'
import { AuditFilterForm } from './filter-form.tsx'
import { detailOf, subjectOf, whoOf } from './words.ts'

/** Who saw, took along or changed what, newest first; and whether anybody tampered with the record of it. */
export async function auditPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const asked = askedOf(c.req.query())
  const [frame, people, last, page] = await Promise.all([
    frameOf(c),
    listPeople(db),
    findLastCheck(db),
    searchAudit(db, filterOf(asked, c.var.staff.member)),
  ])
  return renderPage(
    c,
    <Console frame={frame} title="บันทึกการใช้งาน">
      <h1>บันทึกการใช้งาน</h1>
      <LastCheck last={last} session={c.var.staff} isNew={c.req.query('done') === 'checked'} />
      <AuditFilterForm asked={asked} people={people} />
      {page.entries.length === 0 ? (
        <Empty asked={asked} />
      ) : (
        <>
          <Export asked={asked} session={c.var.staff} />
          <Entries entries={page.entries} />
        </>
      )}
      <PageLinks
        top={asked.after && addressOf(fromTheTop(asked))}
        next={page.next && addressOf({ ...asked, after: page.next })}
      />
    </Console>,
  )
}

const LastCheck = ({
  last,
  session,
  isNew,
}: {
  last: Awaited<ReturnType<typeof findLastCheck>>
  session: StaffSession
  isNew: boolean
}) => (
  <section class="card tools" aria-label="การตรวจสอบบันทึก">
    {last ? (
      <p class={last.faults > 0 ? 'notice bad' : undefined} role={isNew ? 'status' : undefined}>
        ตรวจสอบล่าสุด {thaiDateTime(last.at)} · {last.entries.toLocaleString('en-US')} รายการ ·{' '}
        {last.faults === 0
          ? 'ไม่พบการแก้ไขหรือลบ'
          : `พบ ${last.faults.toLocaleString('en-US')} จุดที่ถูกแก้ไขหรือลบ กรุณาแจ้งผู้ดูแลเครื่องแม่ข่ายให้สั่ง npm run verify`}
      </p>
    ) : (
      <p class="muted">ยังไม่เคยตรวจสอบ ระบบตรวจสอบให้เองวันละครั้ง</p>
    )}
    <form method="post" action={`${auditPath}/check`}>
      <CsrfField session={session} />
      <button class="button plain small" type="submit">
        ตรวจสอบตอนนี้
      </button>
    </form>
  </section>
)

const Export = ({ asked, session }: { asked: Asked; session: StaffSession }) => (
  <div class="tools">
    <p class="muted">ไม่รวมรายการของเรื่องที่ท่านไม่มีสิทธิเห็น</p>
    <form method="post" action={`${auditPath}/export`}>
      <CsrfField session={session} />
      {Object.entries(fromTheTop(asked)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="button plain small" type="submit">
        ส่งออก CSV
      </button>
    </form>
  </div>
)

const Entries = ({ entries }: { entries: readonly FoundEntry[] }) => (
  <div class="card table">
    <table>
      <thead>
        <tr>
          <th scope="col">เมื่อ</th>
          <th scope="col">ผู้ทำ</th>
          <th scope="col">การกระทำ</th>
          <th scope="col">เกี่ยวกับ</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((found) => (
          <tr key={found.entry.id}>
            <td>
              <time dateTime={found.entry.at}>{thaiDateTime(found.entry.at)}</time>
            </td>
            <td>{whoOf(found)}</td>
            <td class="wide">
              {labelOf(found.entry.action)}
              {detailOf(found) && <div class="small muted">{detailOf(found)}</div>}
            </td>
            <td>
              <Subject found={found} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Subject = ({ found }: { found: FoundEntry }) => {
  const { about, entry } = found
  const pages: Partial<Record<typeof entry.subjectType, string>> = {
    request: `/staff/requests/${about}`,
    staff: `/staff/people/${entry.subjectId}`,
    service: `/staff/catalogue/${about}`,
  }
  const href = about ? pages[entry.subjectType] : undefined
  return href ? <a href={href}>{subjectOf(found)}</a> : <span>{subjectOf(found)}</span>
}

const Empty = ({ asked }: { asked: Asked }) => (
  <div class="card empty">
    <h2>ไม่พบรายการ</h2>
    <p class="muted">
      {asked.reference ? 'ตรวจสอบเลขที่เรื่อง 9 หลัก หรือลดตัวกรองลง' : 'ลองขยายช่วงวันที่ หรือลดตัวกรองลง'}
    </p>
    <a class="button plain" href={auditPath}>
      ดูทั้งหมด
    </a>
  </div>
)
