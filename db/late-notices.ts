/** Mails to officers about complaints that are late: each escalation owes one to each, what is near in time goes in one. */
import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { AuditEntry } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { isOpen } from './deliveries.ts'
import type { OutboxEntry } from './outbox.ts'
import { accused, auditLog, outbox, requests, staff } from './schema.ts'
import { owedToStaff } from './staff-notices.ts'
import { statuses } from './workflow.ts'

export const lateEvent = 'request.escalated'

/** Long enough for a sweep to find all that is late today. */
const gatherMs = 5 * 60_000

/** For the batch of an escalation. Whoever is owed such a mail already, which nobody has begun to send, gets one for both. */
export function oweLateNotice(db: Database, entry: AuditEntry, staffId: string): Statement[] {
  const id = crypto.randomUUID()
  const dueAt = new Date(Date.parse(entry.at) + gatherMs).toISOString()
  const waiting = sql<string>`(select id from (${db
    .select({ id: outbox.id })
    .from(outbox)
    .innerJoin(auditLog, eq(auditLog.id, outbox.auditEntryId))
    .where(
      and(
        isOpen,
        isNull(outbox.firstAttemptAt),
        isNull(outbox.claimedUntil),
        eq(outbox.staffId, staffId),
        ne(outbox.id, id),
        eq(auditLog.action, lateEvent),
      ),
    )
    .limit(1)}))`
  return [
    db.insert(outbox).values({ ...owedToStaff(entry, staffId), id, dueAt }),
    db
      .update(outbox)
      .set({ toldBy: waiting, deliveredAt: entry.at })
      .where(and(eq(outbox.id, id), sql`${waiting} is not null`)),
  ]
}

/** What one such mail says, and to whom. */
export interface LateNotice {
  name: string
  email: string
  requests: { reference: string; serviceName: string; dueOn: string }[]
}

/** Without what was settled meanwhile, and with what they may see today; undefined when nothing is left to tell. */
export async function findLateNotice(
  db: Database,
  { id, staffId }: Pick<OutboxEntry, 'id'> & { staffId: string },
): Promise<LateNotice | undefined> {
  const rows = await db
    .select({ request: requests, member: staff, about: accused.staffId, details: auditLog.details })
    .from(outbox)
    .innerJoin(auditLog, eq(auditLog.id, outbox.auditEntryId))
    .innerJoin(requests, eq(requests.id, auditLog.subjectId))
    .innerJoin(staff, eq(staff.id, outbox.staffId))
    .leftJoin(accused, and(eq(accused.requestId, requests.id), eq(accused.staffId, staff.id)))
    .where(
      and(
        eq(outbox.staffId, staffId),
        or(eq(outbox.id, id), eq(outbox.toldBy, id)),
        isNull(staff.disabledAt),
      ),
    )
    .orderBy(asc(requests.dueOn), asc(requests.reference))
  const told = rows.filter(
    ({ request, member, about, details }) =>
      (request.secrecy !== 'secret' || (member.seesSecrets && about === null)) &&
      isStillLate(request, details.dueOn),
  )
  const [first] = told
  if (!first) return undefined
  const late = told.map(({ request: { reference, serviceName, dueOn } }) => [
    reference,
    { reference, serviceName, dueOn },
  ]) satisfies [string, LateNotice['requests'][number]][]
  return { name: first.member.name, email: first.member.email, requests: [...new Map(late).values()] }
}

/** Answered, sent back or given a new day since: there is nothing to tell. */
const isStillLate = (
  { dueOn, waitingSince, status }: Pick<typeof requests.$inferSelect, 'dueOn' | 'waitingSince' | 'status'>,
  missed: unknown,
) => dueOn === missed && waitingSince === null && statuses[status].open311 === 'open'
