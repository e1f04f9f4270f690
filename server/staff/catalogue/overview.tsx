import type { Context } from 'hono'
import { type CatalogueEntry, listCatalogue, type Standing, standingOf } from '#db/catalogue.ts'
import { listShippedUpdates } from '#db/shipped-services.ts'
import { mayAdminister, type StaffSession } from '#db/staff.ts'
import { answerTime, type ServiceGroup, type Unconfirmed } from '#templates/service.ts'
import { catalogue } from '#templates/services/index.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Alert } from '../forms/alert.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { NewForms } from './new-forms.tsx'

export const standingLabels: Readonly<Record<Standing, string>> = {
  open: 'เปิดให้ประชาชนแล้ว',
  unconfirmed: 'รอยืนยันข้อมูล',
  off: 'ปิดไว้',
}
const standings = ['open', 'unconfirmed', 'off'] as const
/** What nobody has vouched for yet, in words. */
export const markLabels: Readonly<Record<Unconfirmed, string>> = {
  fee: 'ค่าธรรมเนียม',
  days: 'ระยะเวลา',
  law: 'กฎหมาย',
  documents: 'เอกสารที่ขอ',
  amounts: 'จำนวนเงินในแบบฟอร์ม',
}
const groupLabels: Readonly<Record<ServiceGroup, string>> = {
  request: 'บริการออนไลน์',
  complaint: 'ร้องเรียนร้องทุกข์ออนไลน์',
}

/** All that the agency could offer: what is open to citizens, in which order, and what waits for its word. */
export async function cataloguePage(c: Context<AppEnv>): Promise<Response> {
  const [frame, all] = await Promise.all([frameOf(c), listCatalogue(c.var.runtime.db)])
  const updates = mayAdminister(c.var.staff.member.role)
    ? await listShippedUpdates(catalogue, all)
    : new Set<string>()
  const shown = standings.find((standing) => standing === c.req.query('show'))
  return renderPage(
    c,
    <Console frame={frame} title="บริการ">
      <div class="head">
        <h1>บริการและหมวดร้องเรียน</h1>
        {mayAdminister(c.var.staff.member.role) && (
          <a class="button plain small" href="/staff/catalogue/import">
            นำเข้าบริการจากไฟล์
          </a>
        )}
      </div>
      {c.req.query('overtaken') !== undefined && (
        <Alert>มีผู้แก้ไขบริการนี้ก่อนท่าน ระบบจึงยังไม่ได้บันทึก กรุณาดูข้อมูลล่าสุดแล้วลองใหม่</Alert>
      )}
      <GoLive all={all} session={c.var.staff} />
      {updates.size > 0 && <NewForms all={all} updates={updates} />}
      <Tabs all={all} shown={shown} />
      {(['request', 'complaint'] as const).map((group) => (
        <Group
          key={group}
          label={groupLabels[group]}
          entries={all.filter((entry) => entry.group === group)}
          shown={shown}
          session={c.var.staff}
        />
      ))}
    </Console>,
  )
}

/** How many are open, and what to do about the rest: nothing opens by itself that nobody has vouched for. */
const GoLive = ({ all, session }: { all: readonly CatalogueEntry[]; session: StaffSession }) => {
  const open = all.filter((entry) => standingOf(entry) === 'open').length
  const waiting = all.filter((entry) => standingOf(entry) === 'unconfirmed')
  const [next] = waiting
  return (
    <section class="card golive" aria-label="ความพร้อมเปิดให้บริการ">
      <p class="count">
        เปิดให้ประชาชนแล้ว {open} จาก {all.length} รายการ
      </p>
      <div class="bar" aria-hidden="true">
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * open) / Math.max(1, all.length)} height="1" />
        </svg>
      </div>
      {next ? (
        <>
          <p class="muted">
            อีก {waiting.length} รายการเปิดใช้งานไว้ แต่ประชาชนยังไม่เห็น จนกว่าผู้ดูแลระบบจะตรวจค่าธรรมเนียม ระยะเวลา
            และกฎหมาย ให้ตรงกับคู่มือสำหรับประชาชนของหน่วยงาน แล้วกดยืนยัน
          </p>
          {mayAdminister(session.member.role) && (
            <p>
              <a class="button" href={`/staff/catalogue/${next.code}`}>
                ตรวจและยืนยันรายการถัดไป
              </a>
            </p>
          )}
        </>
      ) : (
        <p class="muted">ไม่มีรายการรอยืนยัน</p>
      )}
    </section>
  )
}

const Tabs = ({ all, shown }: { all: readonly CatalogueEntry[]; shown: Standing | undefined }) => (
  <nav class="tabs" aria-label="สถานะ">
    <a href="/staff/catalogue" aria-current={shown ? undefined : 'page'}>
      ทั้งหมด <span class="count">{all.length}</span>
    </a>
    {standings.map((standing) => (
      <a
        key={standing}
        href={`/staff/catalogue?show=${standing}`}
        aria-current={shown === standing ? 'page' : undefined}
      >
        {standingLabels[standing]}{' '}
        <span class="count">{all.filter((entry) => standingOf(entry) === standing).length}</span>
      </a>
    ))}
  </nav>
)

const Group = ({
  label,
  entries,
  shown,
  session,
}: {
  label: string
  entries: readonly CatalogueEntry[]
  shown: Standing | undefined
  session: StaffSession
}) => {
  const listed = shown ? entries.filter((entry) => standingOf(entry) === shown) : entries
  return (
    <section class="card catalogue">
      <h2>{label}</h2>
      {listed.length > 0 ? (
        <ol>
          {listed.map((entry) => (
            <li key={entry.code} id={entry.code}>
              <Summary entry={entry} />
              <div class="standing-cell">
                <StandingBadge standing={standingOf(entry)} />
              </div>
              {mayAdminister(session.member.role) && (
                <Tools
                  entry={entry}
                  session={session}
                  first={entry === entries[0]}
                  last={entry === entries.at(-1)}
                  ordered={!shown}
                />
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p class="empty muted">ไม่มีรายการในกลุ่มนี้</p>
      )}
    </section>
  )
}

const Summary = ({ entry: { code, definition, confirmedAt } }: { entry: CatalogueEntry }) => (
  <div>
    <a class="name" href={`/staff/catalogue/${code}`}>
      {definition.name}
    </a>
    <p class="small muted">
      {code} · {definition.department} · {answerTime(definition)} · {definition.fee}
    </p>
    {!confirmedAt && definition.unconfirmed && definition.unconfirmed.length > 0 && (
      <p class="marks">ยังไม่ยืนยัน: {definition.unconfirmed.map((mark) => markLabels[mark]).join(' · ')}</p>
    )}
  </div>
)

export const StandingBadge = ({ standing }: { standing: Standing }) => (
  <span class={`badge ${standing}`}>{standingLabels[standing]}</span>
)

/** Order and switch, each a form of its own: nothing here needs a script. */
const Tools = ({
  entry,
  session,
  first,
  last,
  ordered,
}: {
  entry: CatalogueEntry
  session: StaffSession
  first: boolean
  last: boolean
  /** Whether the whole order is on the page. */
  ordered: boolean
}) => (
  <div class="tools">
    {ordered && (
      <>
        <Press entry={entry} session={session} step="up" disabled={first} label={['↑', 'เลื่อนขึ้น']} />
        <Press entry={entry} session={session} step="down" disabled={last} label={['↓', 'เลื่อนลง']} />
      </>
    )}
    <Press
      entry={entry}
      session={session}
      step={entry.enabled ? 'off' : 'on'}
      label={[entry.enabled ? 'ปิด' : 'เปิด']}
    />
  </div>
)

const Press = ({
  entry: { code, revision, definition },
  session,
  step,
  label: [sign, words],
  disabled,
}: {
  entry: CatalogueEntry
  session: StaffSession
  step: 'up' | 'down' | 'on' | 'off'
  /** What is seen, and what it is called where that is only a sign. */
  label: readonly [string, string?]
  disabled?: boolean
}) => (
  <form method="post" action={`/staff/catalogue/${code}/${step}`}>
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={revision} />
    <button
      class={`button plain small ${words ? 'arrow' : 'switch'}`}
      type="submit"
      disabled={disabled}
      aria-label={`${words ?? sign} ${definition.name}`}
    >
      {sign}
    </button>
  </form>
)
