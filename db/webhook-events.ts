import { and, asc, eq, exists, gte, inArray, isNull, lt, lte, not, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'
import { outbox, webhookEvents } from './schema.ts'

export type WebhookEvent = typeof webhookEvents.$inferSelect

/** Longer than handling one event takes, so that a claim runs out only when its holder died; half a reply token's life. */
const leaseMs = 30_000
/** Pauses after the first tries, short since the citizen's next events wait behind; then the event is set aside. */
const pausesMs = [1_000, 4_000, 10_000, 20_000]
const maxAttempts = pausesMs.length + 1
export const isLastTry = ({ attempts }: Pick<WebhookEvent, 'attempts'>) => attempts >= maxAttempts
/** A row binds seven parameters and D1 takes a hundred. */
const rowsPerInsert = 14

/** Stores what LINE sent, all or nothing. What is known already stays as it is: LINE delivers again. */
export async function rememberWebhookEvents(
  db: Database,
  events: readonly Pick<WebhookEvent, 'id' | 'lineUserId' | 'timestamp' | 'event'>[],
  at = new Date(),
): Promise<void> {
  const now = at.toISOString()
  const rows = events.map(({ id, lineUserId, timestamp, event }) => ({
    id,
    lineUserId,
    timestamp,
    event,
    receivedAt: now,
    dueAt: now,
  }))
  const inserts = Array.from({ length: Math.ceil(rows.length / rowsPerInsert) }, (_, i) =>
    db
      .insert(webhookEvents)
      .values(rows.slice(i * rowsPerInsert, (i + 1) * rowsPerInsert))
      .onConflictDoNothing(),
  )
  await db.atomic(inserts)
}

/** Neither handled nor set aside. */
export const isWaiting = and(isNull(webhookEvents.handledAt), isNull(webhookEvents.failedAt))

/**
 * Takes events to handle, at most one of each user: the next only comes once the one before is done with. One
 * statement, so two never take the same. A claim counts as a try, so that an event which kills the process is
 * set aside in the end as well.
 */
export function claimNextEvents(db: Database, limit: number, at = new Date()): Promise<WebhookEvent[]> {
  const now = at.toISOString()
  const earlier = alias(webhookEvents, 'earlier')
  const waitsBehind = exists(
    db
      .select({ one: sql`1` })
      .from(earlier)
      .where(
        and(
          eq(earlier.lineUserId, webhookEvents.lineUserId),
          isNull(earlier.handledAt),
          isNull(earlier.failedAt),
          // Of one millisecond, the order in which LINE listed them: the row's own number.
          sql`(${earlier.timestamp}, ${earlier}.rowid) < (${webhookEvents.timestamp}, ${webhookEvents}.rowid)`,
        ),
      ),
  )
  const next = db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(
      and(
        isWaiting,
        lte(webhookEvents.dueAt, now),
        or(isNull(webhookEvents.claimedUntil), lte(webhookEvents.claimedUntil, now)),
        or(eq(webhookEvents.lineUserId, ''), not(waitsBehind)),
      ),
    )
    .orderBy(asc(webhookEvents.dueAt))
    .limit(limit)
  return db
    .update(webhookEvents)
    .set({
      claimedUntil: new Date(at.getTime() + leaseMs).toISOString(),
      attempts: sql`${webhookEvents.attempts} + 1`,
    })
    .where(inArray(webhookEvents.id, next))
    .returning()
}

/** Done with. What the citizen wrote is not kept: only that there was such an event, so that it counts once. */
export async function markHandled(db: Database, { id, event }: WebhookEvent, at = new Date()): Promise<void> {
  await db.atomic([
    db
      .update(webhookEvents)
      .set({
        handledAt: at.toISOString(),
        claimedUntil: null,
        lastError: null,
        event: { type: event.type },
      })
      .where(eq(webhookEvents.id, id)),
  ])
}

/** Tried in vain: again after a growing pause; set aside after the fifth try, so that later events go on. */
export async function markFailed(
  db: Database,
  { id, attempts }: WebhookEvent,
  error: string,
  at = new Date(),
): Promise<void> {
  const pause = pausesMs[attempts - 1]
  await db.atomic([
    db
      .update(webhookEvents)
      .set({
        claimedUntil: null,
        lastError: error.slice(0, 1000),
        ...(pause === undefined
          ? { failedAt: at.toISOString() }
          : { dueAt: new Date(at.getTime() + pause).toISOString() }),
      })
      .where(eq(webhookEvents.id, id)),
  ])
}

/**
 * Of an event that took a confirmation as its answer, any try that died may have sent it: set aside, a push would send
 * it again. It is tried more often, until one try lives long enough to find out.
 */
const maxAttemptsToFindOut = 15

/** Sets aside what was tried five times by a process that died each time. */
export async function setAsideAbandoned(db: Database, at = new Date()): Promise<void> {
  const now = at.toISOString()
  const mayHaveAnswered = exists(
    db
      .select({ one: sql`1` })
      .from(outbox)
      .where(
        and(
          eq(outbox.repliedBy, webhookEvents.id),
          isNull(outbox.deliveredAt),
          isNull(outbox.failedAt),
          isNull(outbox.firstAttemptAt),
        ),
      ),
  )
  await db.atomic([
    db
      .update(webhookEvents)
      .set({ failedAt: now, claimedUntil: null, lastError: 'never finished: its process died each time' })
      .where(
        and(
          isWaiting,
          gte(webhookEvents.attempts, maxAttempts),
          lte(webhookEvents.claimedUntil, now),
          or(gte(webhookEvents.attempts, maxAttemptsToFindOut), not(mayHaveAnswered)),
        ),
      ),
  ])
}

/** Lets go of events whose handling was cut short: their next try need not wait for the claim to run out. */
export async function releaseEvents(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.atomic([
    db
      .update(webhookEvents)
      .set({ claimedUntil: null })
      .where(and(inArray(webhookEvents.id, [...ids]), isWaiting)),
  ])
}

/** How long somebody has to look at what was set aside; then what the citizen wrote goes, too. */
const setAsideKeptMs = 30 * 24 * 3_600_000

/** Forgets handled events; LINE does not deliver again what is days old. */
export async function forgetHandledEvents(db: Database, before: Date): Promise<void> {
  const longAgo = new Date(before.getTime() - setAsideKeptMs).toISOString()
  await db.atomic([
    db.delete(webhookEvents).where(lt(webhookEvents.handledAt, before.toISOString())),
    db.delete(webhookEvents).where(lt(webhookEvents.failedAt, longAgo)),
  ])
}
