import {
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'
import type { OutboxEntry } from './outbox.ts'
import { auditLog, outbox, webhookEvents } from './schema.ts'
import { isWaiting } from './webhook-events.ts'

/** Longer than any call to LINE or the mail service may take, so that a claim runs out only when its holder died. */
const leaseMs = 30_000
/** LINE forgets a retry key after a day; a try after that could arrive twice. */
const horizonMs = 24 * 3_600_000

export const isOpen = and(isNull(outbox.deliveredAt), isNull(outbox.failedAt))
/** From this weight on it is what the citizen waits for, and goes at once whatever went before. */
export const resultWeight = 5

const earlier = alias(outbox, 'earlier')

/**
 * Takes what is due, oldest first; nobody else gets it until the lease runs out. One statement, so two never share.
 * After one piece of news of a request, what is no result waits `gatherMs` for more of it. What an event of the chat
 * took as its answer stays with it, however long it takes: a process that died may have sent that reply, and only the
 * event's next try can tell.
 */
export function claimDue(db: Database, limit: number, at = new Date(), gatherMs = 0): Promise<OutboxEntry[]> {
  const now = at.toISOString()
  const gathered = new Date(at.getTime() - gatherMs).toISOString()
  const justTold = db
    .select({ id: earlier.id })
    .from(earlier)
    .where(
      and(
        eq(earlier.requestId, outbox.requestId),
        eq(earlier.citizenId, outbox.citizenId),
        eq(earlier.channel, outbox.channel),
        ne(earlier.id, outbox.id),
        gt(earlier.weight, 0),
        gt(earlier.firstAttemptAt, gathered),
      ),
    )
  const isBeingAnswered = db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(and(eq(webhookEvents.id, outbox.repliedBy), isWaiting))
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isOpen,
        lte(outbox.dueAt, now),
        or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
        or(isNotNull(outbox.firstAttemptAt), notExists(isBeingAnswered)),
        or(
          eq(outbox.weight, 0),
          gte(outbox.weight, resultWeight),
          isNotNull(outbox.firstAttemptAt),
          notExists(justTold),
        ),
      ),
    )
    .orderBy(asc(outbox.dueAt))
    .limit(limit)
  return db
    .update(outbox)
    .set({
      claimedUntil: new Date(at.getTime() + leaseMs).toISOString(),
      // Before the try: if this process dies in it, nobody knows whether it arrived.
      firstAttemptAt: sql`coalesce(${outbox.firstAttemptAt}, ${now})`,
    })
    .where(inArray(outbox.id, due))
    .returning()
}

/** Whether its retry key may be forgotten where it goes, so that one more try could arrive twice. */
export const isTooLate = ({ firstAttemptAt }: OutboxEntry, at = new Date()) =>
  firstAttemptAt !== null && at.getTime() - Date.parse(firstAttemptAt) > horizonMs

type Delivered = Pick<OutboxEntry, 'via'> & Partial<Pick<OutboxEntry, 'mailId'>>

export async function markDelivered(
  db: Database,
  entry: OutboxEntry,
  how: Delivered,
  at = new Date(),
): Promise<void> {
  const now = at.toISOString()
  await settle(db, entry, {
    ...how,
    addressee: null,
    deliveredAt: now,
    lastError: null,
    firstAttemptAt: entry.firstAttemptAt ?? now,
  })
}

/** Tried in vain: again after a growing pause, or never when it cannot help or the retry key has run out. */
export async function markFailed(
  db: Database,
  entry: OutboxEntry,
  error: string,
  { retryable }: { retryable: boolean },
  at = new Date(),
): Promise<void> {
  const first = new Date(entry.firstAttemptAt ?? at)
  const again = new Date(at.getTime() + pauseAfter(entry.attempts + 1))
  const givenUp = !retryable || again.getTime() - first.getTime() > horizonMs
  await settle(db, entry, {
    firstAttemptAt: first.toISOString(),
    lastError: error.slice(0, 1000),
    ...(givenUp ? { addressee: null, failedAt: at.toISOString() } : { dueAt: again.toISOString() }),
  })
}

async function settle(db: Database, entry: OutboxEntry, outcome: Partial<OutboxEntry>): Promise<void> {
  await db.atomic([
    db
      .update(outbox)
      .set({ ...outcome, attempts: entry.attempts + 1, claimedUntil: null })
      .where(eq(outbox.id, entry.id)),
  ])
}

/** Lets go of entries whose try was cut short: the next one has the same key, so that it arrives once. */
export async function releaseEntries(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.atomic([
    db
      .update(outbox)
      .set({ claimedUntil: null })
      .where(and(inArray(outbox.id, [...ids]), isOpen)),
  ])
}

/** 5 s, 10 s, 20 s … up to an hour, a fifth of it random so that entries do not march in step. */
function pauseAfter(attempts: number): number {
  const pause = Math.min(5_000 * 2 ** (attempts - 1), 3_600_000)
  return pause * (0.9 + Math.random() * 0.2)
}

/** Whose confirmation, and the event to which it may be the answer. */
interface Confirming {
  requestId: string
  citizenId: string
  eventId: string
}

const isConfirmationOf = (db: Database, { requestId, citizenId }: Confirming) =>
  and(
    eq(outbox.requestId, requestId),
    eq(outbox.citizenId, citizenId),
    eq(outbox.channel, 'line'),
    exists(
      db
        .select({ one: sql`1` })
        .from(auditLog)
        .where(and(eq(auditLog.id, outbox.auditEntryId), eq(auditLog.action, 'request.submit'))),
    ),
  )

/**
 * Gives the confirmation of a request to the event that it will answer: until the reply's fate is known nobody else
 * sends it. Nothing when it went already, or somebody has begun to push it.
 */
export async function takeForReply(db: Database, confirming: Confirming): Promise<OutboxEntry | undefined> {
  const { eventId } = confirming
  const [taken] = await db
    .update(outbox)
    .set({ repliedBy: eventId })
    .where(
      and(
        isOpen,
        isConfirmationOf(db, confirming),
        or(isNull(outbox.repliedBy), eq(outbox.repliedBy, eventId)),
        isNull(outbox.firstAttemptAt),
      ),
    )
    .returning()
  return taken
}

/** What became of a confirmation that is not to be taken any more; undefined where nobody hears it. */
export async function fateOfConfirmation(
  db: Database,
  confirming: Confirming,
): Promise<'answered' | 'told' | undefined> {
  const [entry] = await db.select().from(outbox).where(isConfirmationOf(db, confirming))
  if (!entry || entry.failedAt !== null) return undefined
  return entry.via === 'reply' && entry.repliedBy === confirming.eventId ? 'answered' : 'told'
}

/** The reply arrived; the entry is told. */
export async function markReplied(db: Database, id: string, at = new Date()): Promise<void> {
  await db.atomic([
    db
      .update(outbox)
      .set({ deliveredAt: at.toISOString(), via: 'reply', attempts: 1 })
      .where(and(eq(outbox.id, id), isOpen)),
  ])
}

/** The reply cannot arrive any more: it goes as anything else that is owed, and no event may take it again. */
export async function giveBackReply(db: Database, id: string, at = new Date()): Promise<void> {
  await db.atomic([
    db
      .update(outbox)
      .set({ dueAt: at.toISOString(), firstAttemptAt: at.toISOString() })
      .where(and(eq(outbox.id, id), isOpen)),
  ])
}
