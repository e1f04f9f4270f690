import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Represented } from '#templates/representation.ts'
import { auditEntry, commitChange } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { auditLog, type citizens, requests } from './schema.ts'

type Citizen = typeof citizens.$inferSelect
type ServiceRequest = typeof requests.$inferSelect

/** What others filed for somebody becomes theirs as well when they register: statements of that very batch. */
export async function takeOverRequests(db: Database, citizen: Citizen, at: Date): Promise<Statement[]> {
  const isForThem = eq(requests.representedCitizenIdHash, citizen.citizenIdHash)
  const waiting = await db.select({ id: requests.id }).from(requests).where(isForThem)
  const entries = waiting.map(({ id }) =>
    auditEntry({
      subject: { type: 'request', id, revision: null },
      action: 'request.take_over',
      actor: { type: 'citizen', id: citizen.id },
      at,
    }),
  )
  return [
    db.update(requests).set({ representedCitizenId: citizen.id }).where(isForThem),
    ...entries.map((entry) => db.insert(auditLog).values(entry)),
  ]
}

/**
 * The represented person says that they never asked for it: noted for the office, which decides what follows.
 * Throws `not_found` for anybody else, `invalid_action` when it was said already.
 */
export async function denyRepresentation(
  db: Database,
  citizen: Citizen,
  request: ServiceRequest,
  at = new Date(),
): Promise<ServiceRequest> {
  if (request.representedCitizenId !== citizen.id) throw new DomainError('not_found')
  if (request.representationDeniedAt !== null) throw new DomainError('invalid_action', 'ท่านแจ้งเรื่องนี้ไว้แล้ว')
  const now = at.toISOString()
  const change = { representationDeniedAt: now, revision: request.revision + 1, updatedAt: now }
  const entry = auditEntry({
    subject: { type: 'request', id: request.id, revision: change.revision },
    action: 'request.deny_representation',
    actor: { type: 'citizen', id: citizen.id },
    at,
  })
  await commitChange(db, entry, [db.update(requests).set(change).where(eq(requests.id, request.id))])
  return { ...request, ...change }
}

/** How many of the newest requests are looked through for the people for whom somebody filed before. */
const requestsLookedThrough = 200

/** Somebody for whom the citizen filed before; `id` is the request that tells of them. */
export interface EarlierRepresented {
  id: string
  represented: Represented
  citizenIdSealed: string
}

/** For whom this citizen filed before, newest first, each person once; nobody who denied it. */
export async function listEarlierRepresented(db: Database, citizenId: string): Promise<EarlierRepresented[]> {
  const rows = await db
    .select()
    .from(requests)
    .where(and(eq(requests.citizenId, citizenId), isNotNull(requests.represented)))
    .orderBy(desc(requests.createdAt))
    .limit(requestsLookedThrough)
  const denied = new Set(
    rows.filter(({ representationDeniedAt }) => representationDeniedAt !== null).map(hashOf),
  )
  const people = new Map<string | null, EarlierRepresented>()
  for (const row of rows) {
    const { id, represented, representedCitizenIdSealed: citizenIdSealed } = row
    if (!represented || !citizenIdSealed || denied.has(hashOf(row)) || people.has(hashOf(row))) continue
    people.set(hashOf(row), { id, represented, citizenIdSealed })
  }
  return [...people.values()]
}

const hashOf = ({ representedCitizenIdHash }: ServiceRequest) => representedCitizenIdHash
