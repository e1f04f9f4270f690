/** What open complaints there are around a place: for whoever is about to file one, and for the office. */
import { and, desc, eq, gt, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import { type Coordinates, kilometresBetween } from '#templates/coordinates.ts'
import { mapCategories } from './complaint-statistics.ts'
import type { Database } from './database.ts'
import { firstPublicPhoto } from './public-photos.ts'
import type { ServiceRequest } from './requests.ts'
import { requests } from './schema.ts'
import { openStatuses, type Status } from './workflow.ts'

/** Metres within which two complaints of a category may be about the same thing. */
const nearMetres = 150
/** Told in such steps: three exact distances would tell the spot. */
const metresStep = 25
const metresPerDegree = 111_320
const shownAtOnce = 5

/** An open complaint near by: what it is, never who filed it nor in whose words. */
export interface NearbyComplaint {
  id: string
  reference: string
  status: Status
  code: string
  /** Which problem of its category. */
  problem: string | null
  createdAt: string
  /** At most so far away. */
  metres: number
  /** What a photo that an officer let everybody see is published as. */
  photo: string | null
}

/** Within reach of a point, by the index of places; the corners of the square are sorted out afterwards. */
function around({ latitude, longitude }: Coordinates): SQL | undefined {
  const high = nearMetres / metresPerDegree
  const wide = high / Math.max(0.1, Math.cos((latitude * Math.PI) / 180))
  return and(
    isNotNull(requests.latitude),
    gt(requests.latitude, latitude - high),
    lt(requests.latitude, latitude + high),
    gt(requests.longitude, longitude - wide),
    lt(requests.longitude, longitude + wide),
  )
}

/** What anybody may know of, and what is none of this citizen's own. */
export const followable = (db: Database, citizenId: string) =>
  and(
    eq(requests.secrecy, 'open'),
    inArray(requests.status, openStatuses),
    inArray(requests.serviceCode, mapCategories(db)),
    sql`${requests.citizenId} is not ${citizenId}`,
    sql`${requests.representedCitizenId} is not ${citizenId}`,
  )

const columns = {
  id: requests.id,
  reference: requests.reference,
  status: requests.status,
  code: requests.serviceCode,
  problem: sql<string | null>`${requests.answers} ->> '$.problem'`,
  createdAt: requests.createdAt,
  latitude: sql<number>`${requests.latitude}`,
  longitude: sql<number>`${requests.longitude}`,
  photo: firstPublicPhoto,
}

/** The query behind `listNearby`, for whoever wants to see its plan. */
export const nearbyQuery = (db: Database, code: string, at: Coordinates, which: SQL | undefined) =>
  db
    .select(columns)
    .from(requests)
    .where(and(eq(requests.serviceCode, code), around(at), which))
    .orderBy(desc(requests.createdAt))
    .limit(50)

/** Open ones of a category around a place that this citizen may follow, the nearest first. */
export const listNearby = async (
  db: Database,
  citizenId: string,
  code: string,
  at: Coordinates,
): Promise<NearbyComplaint[]> => nearest(at, await nearbyQuery(db, code, at, followable(db, citizenId)))

/** Open ones around a complaint that it may be merged into, for the office; nothing of what is secret. */
export async function listMergeable(db: Database, request: ServiceRequest): Promise<NearbyComplaint[]> {
  const { latitude, longitude, serviceCode, id } = request
  if (latitude === null || longitude === null || request.secrecy === 'secret') return []
  const at = { latitude, longitude }
  const others = and(
    sql`${requests.id} <> ${id}`,
    sql`${requests.secrecy} <> 'secret'`,
    inArray(requests.status, openStatuses),
  )
  return nearest(at, await nearbyQuery(db, serviceCode, at, others))
}

function nearest(at: Coordinates, rows: Awaited<ReturnType<typeof nearbyQuery>>): NearbyComplaint[] {
  return rows
    .map(({ latitude, longitude, ...row }) => ({
      ...row,
      exact: kilometresBetween(at, { latitude, longitude }) * 1000,
    }))
    .filter(({ exact }) => exact <= nearMetres)
    .toSorted((a, b) => a.exact - b.exact)
    .slice(0, shownAtOnce)
    .map(({ exact, ...row }) => ({ ...row, metres: Math.max(1, Math.ceil(exact / metresStep)) * metresStep }))
}
