import { and, count, desc, eq, exists, isNotNull } from 'drizzle-orm'
import type { ActorRef } from './audit-log.ts'
import { type Database, guard } from './database.ts'
import { noteDelivery } from './delivery-notes.ts'
import { webhookEvents } from './schema.ts'

/** An event that could not be handled five times. What the citizen wrote is not part of it. */
export interface PoisonEvent {
  id: string
  /** LINE's word for what it was: message, postback, follow … */
  type: string
  receivedAt: string
  failedAt: string
  lastError: string
  attempts: number
}

/** What was set aside, latest first. */
export async function listPoisonEvents(db: Database, limit = 100): Promise<PoisonEvent[]> {
  const rows = await db
    .select()
    .from(webhookEvents)
    .where(isNotNull(webhookEvents.failedAt))
    .orderBy(desc(webhookEvents.failedAt))
    .limit(limit)
  return rows.map(({ id, event, receivedAt, failedAt, lastError, attempts }) => ({
    id,
    type: String(event.type),
    receivedAt,
    failedAt: failedAt ?? '',
    lastError: lastError ?? '',
    attempts,
  }))
}

export async function countPoisonEvents(db: Database): Promise<number> {
  const [row] = await db.select({ n: count() }).from(webhookEvents).where(isNotNull(webhookEvents.failedAt))
  return row?.n ?? 0
}

/** What stood in its way was mended: it is handled from the beginning. Throws `not_found` when it is not set aside. */
export async function retryPoisonEvent(
  db: Database,
  id: string,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const isThis = and(eq(webhookEvents.id, id), isNotNull(webhookEvents.failedAt))
  await noteDelivery(db, { action: 'agency.retry_event', actor, at }, { eventId: id }, [
    guard(db, exists(db.select({ id: webhookEvents.id }).from(webhookEvents).where(isThis))),
    db.update(webhookEvents).set({ failedAt: null, attempts: 0, dueAt: at.toISOString() }).where(isThis),
  ])
}
