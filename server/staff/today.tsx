import type { Context } from 'hono'
import { listDepartments, listMemberships } from '#db/departments.ts'
import { countWaitingForCheck } from '#db/identity.ts'
import { countParked } from '#db/parked-deliveries.ts'
import { mayAct, mayAdminister } from '#db/staff.ts'
import { countTodaysWork, type Work, workKinds } from '#db/today.ts'
import { mendedLabel, waitsForCitizenLabel } from '#templates/correction.ts'
import { thaiDate } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import type { LineQuota } from '../line-quota.ts'
import { renderPage } from '../page.tsx'
import { Console, frameOf } from './layout.tsx'
import { type Asked, addressOf } from './queue/filter.ts'
import { dueLabels } from './queue/filter-form.tsx'
import { GoLiveNotice } from './settings/go-live.tsx'
import { goLiveOf } from './settings/go-live-checks.ts'

type Kind = (typeof workKinds)[number]

/** What each number is called, and the list that it opens. */
const kinds: Readonly<Record<Kind, { label: string; asked: Asked }>> = {
  fresh: { label: 'เรื่องใหม่', asked: { status: 'submitted' } },
  soon: { label: dueLabels.soon, asked: { due: 'soon', order: 'due' } },
  late: { label: dueLabels.late, asked: { due: 'late', order: 'due' } },
  waiting: { label: waitsForCitizenLabel, asked: { standing: 'waiting' } },
  mended: { label: mendedLabel, asked: { standing: 'mended' } },
}

/** Where the day begins: what is to be done, by whom, and what of the system needs a look. */
export async function todayPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const { member } = c.var.staff
  const acting = mayAct(member.role)
  const [frame, work, departments, memberships, checks, parked, quota, goLive] = await Promise.all([
    frameOf(c),
    countTodaysWork(db, member),
    listDepartments(db),
    listMemberships(db),
    acting ? countWaitingForCheck(db) : undefined,
    countParked(db),
    c.var.delivery.quota.readSoon(),
    mayAdminister(member.role) ? goLiveOf(c) : undefined,
  ])
  const own = memberships.get(member.id) ?? []
  const shown = departments
    .filter(({ id }) => work.byDepartment.has(id) || own.includes(id))
    .toSorted((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)))
  return renderPage(
    c,
    <Console frame={frame} title="วันนี้">
      <div class="head">
        <h1>วันนี้</h1>
        <p class="muted">{thaiDate(new Date())}</p>
      </div>
      {goLive && <GoLiveNotice missing={goLive.missing} />}
      <Numbers title="งานทั้งหมด" work={work.all} asked={{}} />
      <Numbers title="งานของฉัน" work={work.mine} asked={{ officer: 'me' }} />
      <section class="card table by-department" aria-labelledby="by-department">
        <h2 id="by-department">ตามกอง</h2>
        {shown.length > 0 ? (
          <table>
            <thead>
              <tr>
                <th scope="col">กอง</th>
                {workKinds.map((kind) => (
                  <th key={kind} scope="col">
                    {kinds[kind].label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">
                    {name} {own.includes(id) && <span class="badge">กองของฉัน</span>}
                  </th>
                  {workKinds.map((kind) => (
                    <td key={kind}>
                      <span class="what small muted">{kinds[kind].label}</span>{' '}
                      <a class="numbers" href={addressOf({ ...kinds[kind].asked, department: id })}>
                        {(work.byDepartment.get(id)?.[kind] ?? 0).toLocaleString('en-US')}
                        <span class="hidden">
                          {' '}
                          {kinds[kind].label} {name}
                        </span>
                      </a>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p class="muted nothing">ไม่มีงานค้างในกองใด</p>
        )}
      </section>
      <section class="card" aria-labelledby="system">
        <h2 id="system">ระบบ</h2>
        <dl class="facts">
          {checks !== undefined && (
            <div>
              <dt>รอตรวจยืนยันตัวตน</dt>
              <dd>
                <a href="/staff/identity">{checks.toLocaleString('en-US')} ราย</a>
              </dd>
            </div>
          )}
          <div>
            <dt>ข้อความที่ส่งไม่สำเร็จ</dt>
            <dd>
              <a href="/staff/deliveries" class={parked > 0 ? 'late' : undefined}>
                {parked.toLocaleString('en-US')} ข้อความ
              </a>
            </dd>
          </div>
          <div>
            <dt>ข้อความ LINE เดือนนี้</dt>
            <dd>{quotaText(quota)}</dd>
          </div>
        </dl>
      </section>
    </Console>,
  )
}

function quotaText(quota: LineQuota | undefined): string {
  if (!quota) return 'ไม่ทราบ'
  const used = `ใช้แล้ว ${quota.used.toLocaleString('en-US')}`
  if (quota.limit === undefined) return `${used} (ไม่จำกัด)`
  return `${used} เหลือ ${Math.max(0, quota.limit - quota.used).toLocaleString('en-US')}`
}

const Numbers = ({ title, work, asked }: { title: string; work: Work; asked: Asked }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <ul class="today">
      {workKinds.map((kind) => (
        <li key={kind}>
          <a
            href={addressOf({ ...kinds[kind].asked, ...asked })}
            class={kind === 'late' && work.late > 0 ? 'card pressing' : 'card'}
          >
            <strong class="numbers">{work[kind].toLocaleString('en-US')}</strong>
            <span>{kinds[kind].label}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
)
