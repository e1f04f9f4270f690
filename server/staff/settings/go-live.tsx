import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { type Confirmation, vouchFor } from '#db/go-live.ts'
import type { StaffSession } from '#db/staff.ts'
import { type Check, type VouchedItem, vouchedItemNames, vouchedItems } from '#templates/go-live.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { goLiveOf } from './go-live-checks.ts'

export const goLiveAddress = '/staff/settings/go-live'

/** What is missing before citizens are let in: what the system sees by itself, and what a person vouches for. */
export async function goLivePage(c: Context<AppEnv>): Promise<Response> {
  const [frame, { checks, confirmations, missing }] = await Promise.all([frameOf(c), goLiveOf(c)])
  const open = checks.filter(({ isDone }) => !isDone)
  const inPlace = checks.filter(({ isDone }) => isDone)
  return renderPage(
    c,
    <Console frame={frame} title="ก่อนเปิดใช้งาน">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <h1>ก่อนเปิดใช้งาน</h1>
        <p class="muted">สิ่งที่กฎหมายและระบบต้องการก่อนเปิดให้ประชาชนใช้</p>
      </div>
      {c.req.query('done') !== undefined && <DoneNotice>บันทึกแล้ว</DoneNotice>}
      <p class={missing === 0 ? 'notice good' : 'notice waiting'}>
        {missing === 0 ? 'พร้อมเปิดใช้งานแล้ว ครบทุกรายการ' : `ยังขาด ${missing} รายการ`}
      </p>
      <section class="card" aria-labelledby="open">
        <h2 id="open">ระบบตรวจพบว่ายังขาด</h2>
        {open.length === 0 ? <p class="muted">ไม่มี</p> : <Checks checks={open} />}
      </section>
      <section class="card" aria-labelledby="vouched">
        <h2 id="vouched">รายการที่เจ้าหน้าที่ต้องยืนยัน</h2>
        <p class="small muted">ระบบตรวจเองไม่ได้ การยืนยันถูกบันทึกไว้พร้อมชื่อและเวลา</p>
        <ul class="checklist">
          {vouchedItemNames.map((item) => (
            <Vouched key={item} item={item} known={confirmations.get(item)} session={c.var.staff} />
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="in-place">
        <h2 id="in-place">ระบบตรวจแล้วพร้อม</h2>
        {inPlace.length === 0 ? <p class="muted">ยังไม่มี</p> : <Checks checks={inPlace} />}
      </section>
    </Console>,
  )
}

const Tick = ({ isDone }: { isDone: boolean }) => (
  <span class={isDone ? 'tick-mark done' : 'tick-mark'}>
    <span aria-hidden="true">{isDone ? '✓' : '!'}</span>
    <span class="hidden">{isDone ? 'พร้อม' : 'ยังขาด'}</span>
  </span>
)

const Checks = ({ checks }: { checks: readonly Check[] }) => (
  <ul class="checklist">
    {checks.map(({ key, title, isDone, said, href }) => (
      <li key={key}>
        <Tick isDone={isDone} />
        <div>
          <a href={href}>{title}</a>
          <div class="small muted">{said}</div>
        </div>
      </li>
    ))}
  </ul>
)

const Vouched = ({
  item,
  known,
  session,
}: {
  item: VouchedItem
  known: Confirmation | undefined
  session: StaffSession
}) => {
  const { title, about } = vouchedItems[item]
  const isDone = Boolean(known?.at)
  return (
    <li>
      <Tick isDone={isDone} />
      <div>
        <strong>{title}</strong>
        <div class="small muted">{about}</div>
        {known?.at && (
          <div class="small">
            ยืนยันโดย {known.by} เมื่อ {thaiDateTime(known.at)} {known.note && `· ${known.note}`}
          </div>
        )}
        <form method="post" action={`${goLiveAddress}/${item}`}>
          <CsrfField session={session} />
          <input type="hidden" name="is" value={isDone ? 'no' : 'yes'} />
          {!isDone && (
            <div class="field">
              <label for={`note-${item}`}>
                หมายเหตุ (ไม่บังคับ)<span class="hidden"> {title}</span>
              </label>
              <input id={`note-${item}`} name="note" maxLength={200} placeholder="เช่น เลขที่ประกาศหรือคำสั่ง" />
            </div>
          )}
          <button class="button plain small" type="submit">
            {isDone ? 'ถอนการยืนยัน' : 'ยืนยันว่าทำแล้ว'}
            <span class="hidden"> {title}</span>
          </button>
        </form>
      </div>
    </li>
  )
}

export async function vouchByForm(c: Context<AppEnv>): Promise<Response> {
  const item = vouchedItemNames.find((name) => name === c.req.param('item'))
  if (!item) throw new DomainError('not_found')
  const form = await c.req.parseBody()
  const note = typeof form.note === 'string' ? form.note.trim().slice(0, 200) : ''
  const actor = { type: 'staff' as const, id: c.var.staff.member.id }
  await vouchFor(c.var.runtime.db, item, { isSo: form.is === 'yes', note }, actor)
  return c.redirect(`${goLiveAddress}?done=${item}`, 303)
}

/** For the day's first page: how much is missing, and where to see it. */
export const GoLiveNotice = ({ missing }: { missing: number }) =>
  missing === 0 ? null : (
    <p class="notice waiting">
      ก่อนเปิดใช้งานยังขาด {missing} รายการ <a href={goLiveAddress}>ดูรายการที่ขาด</a>
    </p>
  )
