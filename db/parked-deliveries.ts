import { and, count, desc, eq, exists, gte, isNotNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ActorRef, auditEntry } from './audit-log.ts'
import { type Database, guard } from './database.ts'
import { isOpen } from './deliveries.ts'
import { noteDelivery } from './delivery-notes.ts'
import { DomainError } from './errors.ts'
import type { OutboxEntry } from './outbox.ts'
import { auditLog, outbox, requests } from './schema.ts'

/** No further try is made, until somebody of the staff asks for one. */
const isParked = isNotNull(outbox.failedAt)

/** The request that a message is about, be it to a citizen or to somebody of the staff. */
export const isAbout = eq(requests.id, sql`coalesce(${outbox.requestId}, ${auditLog.subjectId})`)
/** Of a secret one, its number is nobody's business here. */
export const referenceShown = sql<
  string | null
>`case when ${requests.secrecy} = 'secret' then null else ${requests.reference} end`

/** A message that nobody tries any more, with the words of who refused it. */
export interface ParkedEntry {
  id: string
  channel: OutboxEntry['channel']
  action: string
  /** Of the requests that it is about: news of late ones tells of several. */
  references: readonly string[]
  attempts: number
  failedAt: string
  lastError: string
}

/** What was given up, what happened last first. */
export async function listParked(db: Database, limit = 100): Promise<ParkedEntry[]> {
  const rows = await db
    .select({
      id: outbox.id,
      channel: outbox.channel,
      action: auditLog.action,
      reference: referenceShown,
      attempts: outbox.attempts,
      failedAt: outbox.failedAt,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .innerJoin(auditLog, eq(auditLog.id, outbox.auditEntryId))
    .leftJoin(requests, isAbout)
    .where(isParked)
    .orderBy(desc(outbox.createdAt))
    .limit(limit)
  const more = await gatheredIn(db)
  return rows.map(({ reference, ...row }) => ({
    ...row,
    references: [...new Set([...(reference === null ? [] : [reference]), ...(more.get(row.id) ?? [])])],
    failedAt: row.failedAt ?? '',
    lastError: row.lastError ?? '',
  }))
}

/** What else a parked mail to somebody of the staff was to tell, of several requests in one. */
async function gatheredIn(db: Database): Promise<Map<string, string[]>> {
  const gathered = alias(outbox, 'gathered')
  const rows = await db
    .select({ id: outbox.id, reference: requests.reference })
    .from(outbox)
    .innerJoin(gathered, and(eq(gathered.staffId, outbox.staffId), eq(gathered.toldBy, outbox.id)))
    .innerJoin(auditLog, eq(auditLog.id, gathered.auditEntryId))
    .innerJoin(requests, and(eq(requests.id, auditLog.subjectId), ne(requests.secrecy, 'secret')))
    .where(isParked)
  const found = Map.groupBy(rows, ({ id }) => id)
  return new Map([...found].map(([id, of]) => [id, of.map(({ reference }) => reference)]))
}

/** Somebody looked at it and wants it tried again, from the beginning. Throws `not_found` when it is not parked. */
export const retryParked = (db: Database, id: string, actor: ActorRef, at = new Date()): Promise<void> =>
  changeParked(
    db,
    id,
    { action: 'agency.retry_message', actor, at },
    {
      failedAt: null,
      firstAttemptAt: null,
      attempts: 0,
      dueAt: at.toISOString(),
    },
  )

/** Somebody has told it another way, or it helps nobody any more. Throws `not_found` when it is not parked. */
export const discardParked = (db: Database, id: string, actor: ActorRef, at = new Date()): Promise<void> =>
  changeParked(
    db,
    id,
    { action: 'agency.discard_message', actor, at },
    {
      failedAt: null,
      deliveredAt: at.toISOString(),
      via: 'nothing',
    },
  )

type Deed = Pick<Parameters<typeof auditEntry>[0], 'action' | 'actor' | 'at'>

async function changeParked(db: Database, id: string, deed: Deed, set: Partial<OutboxEntry>): Promise<void> {
  const isThis = and(eq(outbox.id, id), isParked)
  const parked = db.select().from(outbox).where(isThis)
  const [known] = await parked
  if (!known) throw new DomainError('not_found')
  await noteDelivery(db, deed, { outboxId: id, channel: known.channel }, [
    guard(db, exists(parked)),
    db.update(outbox).set(set).where(isThis),
  ])
}

/** How much waits to be told, since when the oldest of it does, and how much was given up. */
export async function countDeliveries(db: Database) {
  const [open, parked] = await Promise.all([
    db
      .select({ waiting: count(), since: sql<string | null>`min(${outbox.createdAt})` })
      .from(outbox)
      .where(isOpen),
    countParked(db),
  ])
  return { waiting: open[0]?.waiting ?? 0, since: open[0]?.since ?? null, parked }
}

/** Messages that no further try can bring. */
export const countParked = (db: Database): Promise<number> => db.$count(outbox, isParked)

/** By which way messages went since then. */
export async function countByWay(db: Database, since: Date): Promise<Record<string, number>> {
  const rows = await db
    .select({ via: outbox.via, n: count() })
    .from(outbox)
    .where(and(isNotNull(outbox.via), gte(outbox.deliveredAt, since.toISOString())))
    .groupBy(outbox.via)
  return Object.fromEntries(rows.map(({ via, n }) => [via, n]))
}
