import { and, count, eq } from 'drizzle-orm'
import { cannotActWhileWaiting } from '#templates/correction.ts'
import type { OtherAgency } from '#templates/forwarding.ts'
import { isoDayAt } from '#templates/thai.ts'
import type { ActorRef } from './audit-log.ts'
import { changeRequest } from './change-request.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import { auditLog } from './schema.ts'
import { statuses } from './workflow.ts'

type Officer = Extract<ActorRef, { id: string }>

/** Throws `invalid_action` where the office has answered, or waits itself. */
function requireWithOffice({ status, waitingSince }: ServiceRequest): void {
  if (statuses[status].open311 === 'closed') throw new DomainError('invalid_action')
  if (waitingSince !== null) throw new DomainError('invalid_action', cannotActWhileWaiting)
}

/** How often the office has asked for more time. */
export const countExtensions = (db: Database, { id }: Pick<ServiceRequest, 'id'>): Promise<number> =>
  db
    .select({ n: count() })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, 'request'),
        eq(auditLog.subjectId, id),
        eq(auditLog.action, 'request.extend'),
      ),
    )
    .then(([row]) => row?.n ?? 0)

/** The office needs until `dueOn` (ISO day), says why, and the citizen is told. Throws `invalid_action` for a day that is no later. */
export async function extendRequest(
  db: Database,
  request: ServiceRequest,
  { dueOn, reason }: { dueOn: string; reason: string },
  actor: Officer,
  at = new Date(),
): Promise<ServiceRequest> {
  requireWithOffice(request)
  if (dueOn <= request.dueOn || dueOn <= isoDayAt(at)) throw new DomainError('invalid_action')
  const times = (await countExtensions(db, request)) + 1
  return changeRequest(db, request, 'request.extend', {
    actor,
    at,
    details: { reason, dueOn, from: request.dueOn, times: String(times) },
    set: { dueOn },
  })
}

/** Sends it on to another agency, which the citizen is told with how to reach it. It stays here until it is closed. */
export async function forwardRequest(
  db: Database,
  request: ServiceRequest,
  { name, contact, reason }: OtherAgency & { reason: string },
  actor: Officer,
  at = new Date(),
): Promise<ServiceRequest> {
  requireWithOffice(request)
  return changeRequest(db, request, 'request.forward', {
    actor,
    at,
    details: { agency: name, contact, reason },
    set: {},
  })
}
