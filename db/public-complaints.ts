import { and, desc, eq, gte, inArray, lt, ne, notInArray, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { firstPublicPhoto } from './public-photos.ts'
import { requests } from './schema.ts'
import { type Status, uncountedStatuses } from './workflow.ts'

/** One complaint as the public may see it: what and roughly where, never who nor in whose words. */
export interface PublicComplaint {
  reference: string
  status: Status
  code: string
  serviceVersion: number
  problem: string | null
  village: number | null
  latitude: number | null
  longitude: number | null
  createdAt: string
  updatedAt: string
  dueOn: string
  /** What the first photo that an officer let is published as. */
  photo: string | null
}

const columns = {
  reference: requests.reference,
  status: requests.status,
  code: requests.serviceCode,
  serviceVersion: requests.serviceVersion,
  problem: sql<string | null>`${requests.answers} ->> '$.problem'`,
  village: requests.village,
  latitude: sql<number | null>`round(${requests.latitude}, 3)`,
  longitude: sql<number | null>`round(${requests.longitude}, 3)`,
  createdAt: requests.createdAt,
  updatedAt: requests.updatedAt,
  dueOn: requests.dueOn,
  photo: firstPublicPhoto,
}

export interface PublicSearch {
  codes: readonly string[]
  references?: readonly string[] | undefined
  statuses?: readonly Status[] | undefined
  from?: string | undefined
  to?: string | undefined
  limit: number
  offset: number
}

/** Newest first. What its filer took back, what another one stands for and what is secret is not among it. */
export async function listPublicComplaints(
  db: Database,
  { codes, references, statuses: faces, from, to, limit, offset }: PublicSearch,
): Promise<PublicComplaint[]> {
  if (codes.length === 0 || references?.length === 0) return []
  return db
    .select(columns)
    .from(requests)
    .where(
      and(
        inArray(requests.serviceCode, [...codes]),
        ne(requests.secrecy, 'secret'),
        notInArray(requests.status, [...uncountedStatuses]),
        references && inArray(requests.reference, [...references]),
        faces && inArray(requests.status, [...faces]),
        from === undefined ? undefined : gte(requests.createdAt, from),
        to === undefined ? undefined : lt(requests.createdAt, to),
      ),
    )
    .orderBy(desc(requests.createdAt), desc(requests.id))
    .limit(limit)
    .offset(offset)
}

export const findPublicComplaint = async (
  db: Database,
  codes: readonly string[],
  reference: string,
): Promise<PublicComplaint | undefined> => {
  if (codes.length === 0) return undefined
  const [found] = await db
    .select(columns)
    .from(requests)
    .where(
      and(
        eq(requests.reference, reference),
        inArray(requests.serviceCode, [...codes]),
        ne(requests.secrecy, 'secret'),
        notInArray(requests.status, [...uncountedStatuses]),
      ),
    )
  return found
}
