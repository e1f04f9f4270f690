import { and, asc, desc, eq, isNull, lt } from 'drizzle-orm'
import { answerDays, type FixAnswer } from '#templates/fix-answer.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { oweFollowers } from './followers.ts'
import type { ServiceRequest } from './requests.ts'
import { confirmations, requests } from './schema.ts'
import { getServiceVersion } from './services.ts'

export type Confirmation = typeof confirmations.$inferSelect

const dayMs = 86_400_000
/** A complaint is opened again once. */
const lastRound = 2

/** All that was asked and answered, oldest first. */
export const listConfirmations = (db: Database, requestId: string): Promise<Confirmation[]> =>
  db
    .select()
    .from(confirmations)
    .where(eq(confirmations.requestId, requestId))
    .orderBy(asc(confirmations.round))

/** What was asked last, whether answered or not. */
export const findLatestConfirmation = async (
  db: Database,
  requestId: string,
): Promise<Confirmation | undefined> => {
  const [latest] = await db
    .select()
    .from(confirmations)
    .where(eq(confirmations.requestId, requestId))
    .orderBy(desc(confirmations.round))
    .limit(1)
  return latest
}

const isAsked = ({ answeredAt, closedAt, answerBy }: Confirmation, at: Date) =>
  answeredAt === null && closedAt === null && answerBy > at.toISOString()
export const reopens = ({ round }: Pick<Confirmation, 'round'>) => round < lastRound

/** The question that is open now, with whether no opens the complaint again. */
export async function findOpenConfirmation(
  db: Database,
  requestId: string,
  at = new Date(),
): Promise<(Confirmation & { reopens: boolean }) | undefined> {
  const latest = await findLatestConfirmation(db, requestId)
  return latest && isAsked(latest, at) ? { ...latest, reopens: reopens(latest) } : undefined
}

/** What belongs to the batch that completes a complaint: whoever filed it is asked. Nothing for other services. */
export async function askWhetherFixed(
  db: Database,
  request: ServiceRequest,
  at: Date,
): Promise<readonly Statement[]> {
  const { group } = await getServiceVersion(db, request.serviceCode, request.serviceVersion)
  if (group !== 'complaint') return []
  const latest = await findLatestConfirmation(db, request.id)
  return [
    db.insert(confirmations).values({
      requestId: request.id,
      round: (latest?.round ?? 0) + 1,
      askedAt: at.toISOString(),
      answerBy: new Date(at.getTime() + answerDays * dayMs).toISOString(),
    }),
  ]
}

/**
 * Keeps what the citizen says of it. No opens it again, the first time. Throws `invalid_action` where nobody asks, or
 * not any more, and `conflict` when it changed meanwhile.
 */
export async function answerFix(
  db: Database,
  request: ServiceRequest,
  { fixed, rating, note }: FixAnswer,
  actor: ActorRef,
  at = new Date(),
): Promise<ServiceRequest> {
  const asked = await findLatestConfirmation(db, request.id)
  if (request.status !== 'completed' || !asked || !isAsked(asked, at))
    throw new DomainError('invalid_action', tooLate)
  const again = !fixed && reopens(asked)
  const changed: ServiceRequest = {
    ...request,
    status: again ? 'in_progress' : request.status,
    revision: request.revision + 1,
    updatedAt: at.toISOString(),
  }
  const action = fixed ? 'request.confirm' : again ? 'request.reopen' : 'request.dispute'
  const entry = auditEntry({
    subject: { type: 'request', id: request.id, revision: changed.revision },
    action,
    actor,
    // The words stay in their own row, which goes with whom it was; the history reads them there.
    details: { ...(rating && { rating }) },
    at,
  })
  const { status, revision, updatedAt } = changed
  await commitChange(db, entry, [
    db.update(requests).set({ status, revision, updatedAt }).where(eq(requests.id, request.id)),
    db
      .update(confirmations)
      .set({ fixed, rating: rating ?? null, note, answeredAt: updatedAt })
      .where(isConfirmation(asked)),
    ...(await oweFollowers(db, action, entry, request)),
  ])
  return changed
}

const tooLate = 'ขณะนี้ไม่ได้เปิดให้ตอบ หากยังมีปัญหา กรุณาแจ้งเรื่องใหม่'

export const isConfirmation = ({ requestId, round }: Confirmation) =>
  and(eq(confirmations.requestId, requestId), eq(confirmations.round, round))

/** Adds the stars to an answer that was given by a tap. Throws `invalid_action` where there is none to add them to. */
export async function rateFix(
  db: Database,
  request: ServiceRequest,
  rating: number,
  at = new Date(),
): Promise<void> {
  const latest = await findLatestConfirmation(db, request.id)
  if (!latest || latest.answeredAt === null || latest.answerBy < at.toISOString())
    throw new DomainError('invalid_action', tooLate)
  await db.atomic([db.update(confirmations).set({ rating }).where(isConfirmation(latest))])
}

/** Closes what nobody answered in time; it is counted apart from what was confirmed. Harmless when repeated. */
export async function closeUnanswered(db: Database, at = new Date()): Promise<void> {
  const now = at.toISOString()
  const isOpen = and(isNull(confirmations.answeredAt), isNull(confirmations.closedAt))
  const late = await db
    .select()
    .from(confirmations)
    .where(and(isOpen, lt(confirmations.answerBy, now)))
    .limit(200)
  for (const asked of late) {
    const subject = { type: 'request' as const, id: asked.requestId, revision: null }
    const entry = auditEntry({ subject, action: 'request.close', actor: { type: 'system' }, at })
    await commitChange(db, entry, [
      db
        .update(confirmations)
        .set({ closedAt: now })
        .where(and(isConfirmation(asked), isOpen)),
    ])
  }
}
