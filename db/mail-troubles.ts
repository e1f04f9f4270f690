import { and, count, desc, eq, exists, isNull } from 'drizzle-orm'
import type { ActorRef } from './audit-log.ts'
import { type Database, guard } from './database.ts'
import { noteDelivery } from './delivery-notes.ts'
import { isAbout, referenceShown } from './parked-deliveries.ts'
import { auditLog, mailTroubles, outbox, requests } from './schema.ts'

type Row = typeof mailTroubles.$inferSelect
export type MailTroubleKind = Row['kind']

/** A mail that came back, or that its reader called unwanted. */
export interface MailTrouble extends Pick<Row, 'id' | 'kind' | 'reason' | 'at'> {
  action: string
  reference: string | null
}

/** What the mail service told of a mail of ours; told twice, it is there once. Of a mail that is not ours, nothing. */
export async function rememberMailTrouble(
  db: Database,
  { mailId, ...trouble }: Pick<Row, 'id' | 'kind' | 'reason' | 'at'> & { mailId: string },
): Promise<void> {
  const [entry] = await db.select({ id: outbox.id }).from(outbox).where(eq(outbox.mailId, mailId))
  if (!entry) return
  const row = { ...trouble, reason: trouble.reason.slice(0, 1000), outboxId: entry.id, seenAt: null }
  await db.atomic([db.insert(mailTroubles).values(row).onConflictDoNothing()])
}

/** What nobody has taken care of, latest first. */
export const listMailTroubles = (db: Database, limit = 100): Promise<MailTrouble[]> =>
  db
    .select({
      id: mailTroubles.id,
      kind: mailTroubles.kind,
      reason: mailTroubles.reason,
      at: mailTroubles.at,
      action: auditLog.action,
      reference: referenceShown,
    })
    .from(mailTroubles)
    .innerJoin(outbox, eq(outbox.id, mailTroubles.outboxId))
    .innerJoin(auditLog, eq(auditLog.id, outbox.auditEntryId))
    .leftJoin(requests, isAbout)
    .where(isNull(mailTroubles.seenAt))
    .orderBy(desc(mailTroubles.at))
    .limit(limit)

export async function countMailTroubles(db: Database): Promise<number> {
  const [row] = await db.select({ n: count() }).from(mailTroubles).where(isNull(mailTroubles.seenAt))
  return row?.n ?? 0
}

/** Somebody has reached the citizen another way. Throws `not_found` when that was said already. */
export async function settleMailTrouble(
  db: Database,
  id: string,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const isThis = and(eq(mailTroubles.id, id), isNull(mailTroubles.seenAt))
  await noteDelivery(db, { action: 'agency.settle_mail', actor, at }, { troubleId: id }, [
    guard(db, exists(db.select({ id: mailTroubles.id }).from(mailTroubles).where(isThis))),
    db.update(mailTroubles).set({ seenAt: at.toISOString() }).where(isThis),
  ])
}
