import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { type IdentityStatus, identityLevelOf } from '#templates/identity.ts'
import { cannotAcceptYet, type IdentityWait } from '#templates/identity-wait.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import { citizens, requests, serviceVersions } from './schema.ts'

/** Whose identity a request waits for, and how it stands. */
export interface WaitingFiler {
  citizenId: string
  status: Exclude<IdentityStatus, 'verified'>
  reason: string | null
}

type Asked = Pick<ServiceRequest, 'id' | 'status'>

const verifiedLevel = identityLevelOf('verified')

/**
 * Which of a page of requests wait until the office knows who filed them, by id. Nothing of it is kept: it follows from
 * what the service asked on that day and from how the filer's identity stands now.
 */
export async function identityWaits(
  db: Database,
  among: readonly Asked[],
): Promise<ReadonlyMap<string, WaitingFiler>> {
  const open = among.filter(({ status }) => status === 'submitted').map(({ id }) => id)
  if (open.length === 0) return new Map()
  const rows = await db
    .select({
      id: requests.id,
      citizenId: citizens.id,
      status: citizens.identityStatus,
      reason: citizens.identityReason,
    })
    .from(requests)
    .innerJoin(citizens, eq(citizens.id, requests.citizenId))
    .innerJoin(
      serviceVersions,
      and(
        eq(serviceVersions.code, requests.serviceCode),
        eq(serviceVersions.version, requests.serviceVersion),
      ),
    )
    .where(
      and(
        inArray(requests.id, open),
        ne(citizens.identityStatus, 'verified'),
        sql`${serviceVersions.definition} ->> 'identityLevel' = ${verifiedLevel}`,
      ),
    )
  return new Map(
    rows.flatMap(({ id, citizenId, status, reason }) =>
      status === 'verified' ? [] : [[id, { citizenId, status, reason }]],
    ),
  )
}

export const findIdentityWait = async (db: Database, request: Asked): Promise<WaitingFiler | undefined> =>
  (await identityWaits(db, [request])).get(request.id)

/** The same as one of the two to whom a request belongs may know it: why a check failed is for the filer alone. */
export const waitAsSeenBy = (readerId: string, filer: WaitingFiler | undefined): IdentityWait | null => {
  if (!filer) return null
  if (filer.citizenId !== readerId) return { kind: 'another', reason: null }
  return { kind: filer.status, reason: filer.status === 'rejected' ? filer.reason : null }
}

/** Throws `invalid_action` while the filer's identity is not as sure as the service asks. */
export async function requireKnownFiler(db: Database, request: Asked): Promise<void> {
  if (await findIdentityWait(db, request)) throw new DomainError('invalid_action', cannotAcceptYet)
}
