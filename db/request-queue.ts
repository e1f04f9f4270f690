import { and, asc, count, desc, eq, gt, gte, isNotNull, like, lt, lte, or, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { parseReference } from './reference.ts'
import type { ServiceRequest } from './requests.ts'
import { requests } from './schema.ts'
import { isVisibleTo, type Reader, showsFilerTo, withoutHiddenFiler } from './secrecy.ts'
import type { Status } from './workflow.ts'

export const standings = ['waiting', 'mended'] as const
export type Standing = (typeof standings)[number]

export interface QueueFilter {
  /** Who reads it: what is kept from them is not in it. */
  reader: Reader
  status?: Status
  /** Sent back to the citizen, or come back from there. */
  standing?: Standing
  /** A reference in any spelling, or part of the applicant's name or of the service's. */
  search?: string
  order?: 'newest' | 'oldest'
  /** Where the page before ended: its `next`. */
  after?: string
  limit?: number
}

/** The office's queue, a page at a time. */
export async function listRequests(
  db: Database,
  { reader, status, standing, search, order = 'newest', after, limit = 25 }: QueueFilter,
): Promise<{ requests: ServiceRequest[]; next: string | undefined }> {
  const newest = order === 'newest'
  const [createdAt = '', id = ''] = after?.split('_') ?? []
  const beyond = newest
    ? and(lte(requests.createdAt, createdAt), or(lt(requests.createdAt, createdAt), lt(requests.id, id)))
    : and(gte(requests.createdAt, createdAt), or(gt(requests.createdAt, createdAt), gt(requests.id, id)))
  const rows = await db
    .select()
    .from(requests)
    .where(
      and(
        status && eq(requests.status, status),
        standing && stands(standing),
        search ? matches(search, reader) : undefined,
        isVisibleTo(db, reader),
        after ? beyond : undefined,
      ),
    )
    .orderBy(
      newest ? desc(requests.createdAt) : asc(requests.createdAt),
      newest ? desc(requests.id) : asc(requests.id),
    )
    .limit(limit + 1)
  const page = rows.slice(0, limit).map((request) => withoutHiddenFiler(request, reader))
  const last = page.at(-1)
  return { requests: page, next: rows.length > limit && last ? `${last.createdAt}_${last.id}` : undefined }
}

const stands = (standing: Standing) =>
  isNotNull({ waiting: requests.waitingSince, mended: requests.mendedAt }[standing])

/** How many requests wait for their citizens, and how many have come back. */
export async function countByStanding(db: Database, reader: Reader): Promise<Record<Standing, number>> {
  const [waiting, mended] = await Promise.all(
    standings.map((standing) => db.$count(requests, and(stands(standing), isVisibleTo(db, reader)))),
  )
  return { waiting: waiting ?? 0, mended: mended ?? 0 }
}

function matches(search: string, reader: Reader) {
  const reference = parseReference(search)
  if (reference) return eq(requests.reference, reference)
  const part = `%${search.trim().replace(/[%_]/g, '')}%`
  const nameIn = (person: typeof requests.applicant | typeof requests.represented) =>
    sql<string>`(${person} ->> 'firstName') || ' ' || (${person} ->> 'lastName')`
  return or(
    // Who is looked for by name must not be found where the name is hidden.
    and(like(nameIn(requests.applicant), part), showsFilerTo(reader)),
    like(nameIn(requests.represented), part),
    like(requests.serviceName, part),
    like(requests.reference, part),
  )
}

/** How many requests stand at each status. */
export async function countByStatus(db: Database, reader: Reader): Promise<Partial<Record<Status, number>>> {
  const rows = await db
    .select({ status: requests.status, n: count() })
    .from(requests)
    .where(isVisibleTo(db, reader))
    .groupBy(requests.status)
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}
