import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { getAgency } from '#db/agency.ts'
import { listMailTroubles, type MailTrouble, settleMailTrouble } from '#db/mail-troubles.ts'
import {
  countByWay,
  countDeliveries,
  discardParked,
  listParked,
  type ParkedEntry,
  retryParked,
} from '#db/parked-deliveries.ts'
import { listPoisonEvents, type PoisonEvent, retryPoisonEvent } from '#db/poison-events.ts'
import { mayAdminister, type StaffSession } from '#db/staff.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { channelNames, eventName, happeningName, troubleNames } from './delivery-words.ts'
import { DoneNotice } from './done-notice.tsx'
import { Console, CsrfField, frameOf } from './layout.tsx'
import { Pushes } from './pushes.tsx'

const doneTexts: Readonly<Record<string, string>> = {
  entry: 'ส่งข้อความนั้นใหม่แล้ว หากยังส่งไม่ได้ รายการจะกลับมาแสดงที่นี่',
  discarded: 'นำข้อความนั้นออกแล้ว ระบบจะไม่ส่งอีก',
  event: 'ดำเนินการกับเหตุการณ์นั้นใหม่แล้ว หากยังไม่สำเร็จ รายการจะกลับมาแสดงที่นี่',
  mail: 'นำรายการนั้นออกแล้ว',
}

/** What did not reach its people, what of LINE's could not be handled, and what the month's pushes cost. */
export async function deliveriesPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, agency, counts, parked, poison, mails, ways, quota] = await Promise.all([
    frameOf(c),
    getAgency(db),
    countDeliveries(db),
    listParked(db),
    listPoisonEvents(db),
    listMailTroubles(db),
    countByWay(db, startOfMonth(new Date())),
    c.var.delivery.quota.readSoon(),
  ])
  const session = c.var.staff
  const done = doneTexts[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={frame} title="การส่งและรับ">
      <div class="head">
        <h1>การส่งและรับ</h1>
        <p class="muted">
          {counts.waiting === 0 || counts.since === null
            ? 'ไม่มีข้อความค้างส่ง'
            : `รอส่ง ${counts.waiting.toLocaleString('en-US')} ข้อความ ตั้งแต่ ${thaiDateTime(counts.since)}`}
        </p>
      </div>
      <DoneNotice>{done}</DoneNotice>
      <Pushes
        used={quota?.used ?? 0}
        budget={agency.pushBudget ?? 0}
        ways={ways}
        maySet={mayAdminister(session.member.role)}
      />
      <Troubles
        title="ข้อความที่ส่งไม่สำเร็จ"
        lead="ระบบหยุดลองส่งแล้ว เพราะปลายทางตอบว่าส่งไม่ได้ หรือลองครบ 24 ชั่วโมง"
        none="ทุกข้อความถึงผู้รับ"
      >
        {parked.map((entry) => (
          <Parked key={entry.id} entry={entry} session={session} />
        ))}
      </Troubles>
      <Troubles
        title="เหตุการณ์จาก LINE ที่ดำเนินการไม่สำเร็จ"
        lead="ลองครบ 5 ครั้งแล้วพักไว้ เพื่อไม่ให้ขวางเรื่องอื่นของประชาชน ไม่แสดงสิ่งที่ประชาชนพิมพ์"
        none="ทุกเหตุการณ์ดำเนินการแล้ว"
      >
        {poison.map((event) => (
          <Poison key={event.id} event={event} session={session} />
        ))}
      </Troubles>
      <Troubles
        title="อีเมลที่ตีกลับหรือถูกแจ้งว่าไม่พึงประสงค์"
        lead="ควรติดต่อผู้รับทางอื่น และขอให้แก้ไขอีเมลในบัญชี"
        none="ไม่มีอีเมลตีกลับ"
      >
        {mails.map((trouble) => (
          <Returned key={trouble.id} trouble={trouble} session={session} />
        ))}
      </Troubles>
    </Console>,
  )
}

/** By the agency's clock. */
function startOfMonth(now: Date): Date {
  const bangkok = new Date(now.getTime() + 7 * 3_600_000)
  return new Date(Date.UTC(bangkok.getUTCFullYear(), bangkok.getUTCMonth(), 1) - 7 * 3_600_000)
}

const Troubles = ({
  title,
  lead,
  none,
  children,
}: {
  title: string
  lead: string
  none: string
  children: ComponentChildren[]
}) => (
  <section class="card stack">
    <h2>
      {title} {children.length > 0 && <span class="count">{children.length}</span>}
    </h2>
    {children.length === 0 ? (
      <p class="muted">{none}</p>
    ) : (
      <>
        <p class="muted">{lead}</p>
        <ul class="troubles">{children}</ul>
      </>
    )}
  </section>
)

const Trouble = ({
  what,
  references,
  facts,
  said,
  ways,
  session,
}: {
  what: string
  references: readonly string[]
  facts: string
  /** In the words of who refused it. */
  said: string
  /** What can be done about it, and where. */
  ways: Readonly<Record<string, string>>
  session: StaffSession
}) => (
  <li>
    <div>
      <strong>{what}</strong>{' '}
      {references.map((reference) => (
        <>
          <a class="number" href={`/staff/requests/${reference}`}>
            {reference}
          </a>{' '}
        </>
      ))}
      <div class="small muted">{facts}</div>
      <code lang="en">{said}</code>
    </div>
    <div class="ways">
      {Object.entries(ways).map(([button, action]) => (
        <form key={action} method="post" action={action}>
          <CsrfField session={session} />
          <button class="button plain small" type="submit">
            {button}
            <span class="hidden">
              {' '}
              {what} {references.join(' ')}
            </span>
          </button>
        </form>
      ))}
    </div>
  </li>
)

const Parked = ({ entry, session }: { entry: ParkedEntry; session: StaffSession }) => (
  <Trouble
    what={`${channelNames[entry.channel]}: ${happeningName(entry.action)}`}
    references={entry.references}
    facts={`หยุดส่งเมื่อ ${thaiDateTime(entry.failedAt)} · ลองแล้ว ${entry.attempts} ครั้ง`}
    said={entry.lastError}
    ways={{
      ส่งใหม่: `/staff/deliveries/entries/${entry.id}/retry`,
      เลิกส่ง: `/staff/deliveries/entries/${entry.id}/discard`,
    }}
    session={session}
  />
)

const Poison = ({ event, session }: { event: PoisonEvent; session: StaffSession }) => (
  <Trouble
    what={eventName(event.type)}
    references={[]}
    facts={`ได้รับเมื่อ ${thaiDateTime(event.receivedAt)} · พักไว้เมื่อ ${thaiDateTime(event.failedAt)}`}
    said={event.lastError}
    ways={{ ลองใหม่: `/staff/deliveries/events/${encodeURIComponent(event.id)}/retry` }}
    session={session}
  />
)

const Returned = ({ trouble, session }: { trouble: MailTrouble; session: StaffSession }) => (
  <Trouble
    what={`${troubleNames[trouble.kind]}: ${happeningName(trouble.action)}`}
    references={trouble.reference === null ? [] : [trouble.reference]}
    facts={`เมื่อ ${thaiDateTime(trouble.at)}`}
    said={trouble.reason}
    ways={{ ดำเนินการแล้ว: `/staff/deliveries/mails/${encodeURIComponent(trouble.id)}/settle` }}
    session={session}
  />
)

const idOf = (c: Context<AppEnv>) => c.req.param('id') ?? ''
const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })
const back = (c: Context<AppEnv>, done: string) => c.redirect(`/staff/deliveries?done=${done}`, 303)

export async function retryEntry(c: Context<AppEnv>): Promise<Response> {
  await retryParked(c.var.runtime.db, idOf(c), actorOf(c))
  c.var.delivery.deliverSoon()
  return back(c, 'entry')
}

export async function discardEntry(c: Context<AppEnv>): Promise<Response> {
  await discardParked(c.var.runtime.db, idOf(c), actorOf(c))
  return back(c, 'discarded')
}

export async function retryEvent(c: Context<AppEnv>): Promise<Response> {
  await retryPoisonEvent(c.var.runtime.db, idOf(c), actorOf(c))
  c.var.delivery.sweep()
  return back(c, 'event')
}

export async function settleMail(c: Context<AppEnv>): Promise<Response> {
  await settleMailTrouble(c.var.runtime.db, idOf(c), actorOf(c))
  return back(c, 'mail')
}
