/** What is needed before a court or by an auditor is not deleted, whatever its age, until somebody lifts that. */
import { eq } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import { legalHolds, requests, staff } from './schema.ts'

export interface LegalHold {
  reason: string
  /** Name of the officer. */
  by: string
  placedAt: string
}

export async function findHold(db: Database, requestId: string): Promise<LegalHold | undefined> {
  const [hold] = await db
    .select({ reason: legalHolds.reason, by: staff.name, placedAt: legalHolds.placedAt })
    .from(legalHolds)
    .innerJoin(staff, eq(staff.id, legalHolds.placedBy))
    .where(eq(legalHolds.requestId, requestId))
  return hold
}

type Officer = Extract<ActorRef, { id: string }>

/** Throws `conflict` when the request changed meanwhile, and `invalid_action` where nothing is left to keep. */
export async function placeHold(
  db: Database,
  request: ServiceRequest,
  reason: string,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (request.anonymizedAt !== null || (await findHold(db, request.id)))
    throw new DomainError('invalid_action')
  const placed = { requestId: request.id, reason, placedBy: actor.id, placedAt: at.toISOString() }
  await change(db, request, 'request.hold', { actor, details: { reason }, at }, [
    db.insert(legalHolds).values(placed),
  ])
}

export async function liftHold(
  db: Database,
  request: ServiceRequest,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  const hold = await findHold(db, request.id)
  if (!hold) throw new DomainError('invalid_action')
  await change(db, request, 'request.release', { actor, details: { reason: hold.reason }, at }, [
    db.delete(legalHolds).where(eq(legalHolds.requestId, request.id)),
  ])
}

function change(
  db: Database,
  { id, revision }: ServiceRequest,
  action: LoggedAction,
  by: { actor: Officer; details: Record<string, unknown>; at: Date },
  also: Parameters<typeof commitChange>[2],
): Promise<void> {
  const next = revision + 1
  const entry = auditEntry({ subject: { type: 'request', id, revision: next }, action, ...by })
  return commitChange(db, entry, [
    db.update(requests).set({ revision: next }).where(eq(requests.id, id)),
    ...also,
  ])
}
