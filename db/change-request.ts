import { eq } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange, type RequestEvent } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { oweFollowers } from './followers.ts'
import { owe } from './outbox.ts'
import { partiesTo, type ServiceRequest } from './requests.ts'
import { requests } from './schema.ts'

interface Change {
  actor: ActorRef
  at: Date
  details: Record<string, unknown>
  set: Partial<ServiceRequest>
  also?: readonly Statement[]
}

/** Changes a request in one batch with its audit entry and what is owed to its people; `conflict` when overtaken. */
export async function changeRequest(
  db: Database,
  request: ServiceRequest,
  event: RequestEvent,
  { actor, at, details, set, also = [] }: Change,
): Promise<ServiceRequest> {
  const next = { ...set, revision: request.revision + 1, updatedAt: at.toISOString() }
  const subject = { type: 'request' as const, id: request.id, revision: next.revision }
  const entry = auditEntry({ subject, action: event, actor, details, at })
  const told = await partiesTo(db, request)
  try {
    await commitChange(db, entry, [
      ...also,
      db.update(requests).set(next).where(eq(requests.id, request.id)),
      ...told.flatMap((citizen) => owe(db, event, entry, citizen)),
      ...(await oweFollowers(db, event, entry, request)),
    ])
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('conflict') : error
  }
  return { ...request, ...next }
}
