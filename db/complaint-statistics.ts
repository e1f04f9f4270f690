/** What the public may know of complaints: numbers, and places too coarse to tell a house. Never who, never the words. */
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { confirmations, isOpenStatus, requests, services, serviceVersions } from './schema.ts'
import { isCurrent } from './services.ts'
import { uncountedStatuses } from './workflow.ts'

/** ISO instants; `to` is not in it. */
export interface Period {
  from: string
  to: string
}

export interface ComplaintCounts {
  filed: number
  /** By who filed it. */
  confirmedFixed: number
  /** Done, says the office, and nobody answered in time. */
  closedUnconfirmed: number
  /** The office refused to act, and said why. */
  declined: number
  /** From filing to the day on which the office last said that it is done; null before the first one. */
  medianDays: number | null
}
export type CategoryCounts = ComplaintCounts & { code: string; name: string }
export type VillageCounts = ComplaintCounts & { village: number | null }

const uncounted = sql`(${sql.join(
  uncountedStatuses.map((name) => sql`${name}`),
  sql`, `,
)})`

/** Complaints of a period with how each ended; secret ones never stand with their place. */
const ended = ({ from, to }: Period) => sql`
  select r.id, r.service_code as code, r.created_at as filed_at, last.fixed, last.closed_at, r.status,
    case when r.secrecy = 'secret' then null else r.village end as village,
    case when last.asked_at is null or r.status = 'declined' then null else julianday(last.asked_at) - julianday(r.created_at) end as days
  from ${requests} r
  join ${services} s on s.code = r.service_code and s."group" = 'complaint'
  left join ${confirmations} last on last.request_id = r.id and last.round =
    (select max(round) from ${confirmations} c where c.request_id = r.id)
  where r.created_at >= ${from} and r.created_at < ${to} and r.status not in ${uncounted}`

const countedBy = (column: 'code' | 'village', period: Period) => sql`
  with ended as (${ended(period)}),
  ranked as (
    select *, row_number() over (partition by ${sql.raw(column)} order by days is null, days) as place,
      count(days) over (partition by ${sql.raw(column)}) as done
    from ended)
  select ${sql.raw(column)} as "of", count(*) as filed,
    count(case when fixed = 1 then 1 end) as "confirmedFixed",
    count(case when closed_at is not null then 1 end) as "closedUnconfirmed",
    count(case when status = 'declined' then 1 end) as declined,
    round(avg(case when place in ((done + 1) / 2, (done + 2) / 2) and days is not null then days end), 1) as "medianDays"
  from ranked group by ${sql.raw(column)}`

type Row<K> = ComplaintCounts & { of: K }

/** Of every category that the agency has, in its order, those without any as well. */
export async function countByCategory(db: Database, period: Period): Promise<CategoryCounts[]> {
  const [rows, categories] = await Promise.all([
    db.all<Row<string>>(countedBy('code', period)),
    db
      .select({
        code: services.code,
        name: sql<string>`${serviceVersions.definition} ->> '$.name'`,
        enabled: services.enabled,
      })
      .from(services)
      .innerJoin(serviceVersions, isCurrent)
      .where(eq(services.group, 'complaint'))
      .orderBy(services.position),
  ])
  const counts = new Map(rows.map(({ of, ...row }) => [of, row]))
  return categories.flatMap(({ code, name, enabled }) => {
    const counted = counts.get(code)
    return counted || enabled ? [{ code, name, ...(counted ?? none) }] : []
  })
}

const none: ComplaintCounts = {
  filed: 0,
  confirmedFixed: 0,
  closedUnconfirmed: 0,
  declined: 0,
  medianDays: null,
}

/** By หมู่ที่, those without one last. */
export async function countByVillage(db: Database, period: Period): Promise<VillageCounts[]> {
  const rows = await db.all<Row<number | null>>(
    sql`${countedBy('village', period)} order by village is null, village`,
  )
  return rows.map(({ of, ...row }) => ({ village: of, ...row }))
}

/** How coarse a public place is: three decimals of a degree, a square of about 110 metres. */
const decimals = 3

export interface MapPoint {
  latitude: number
  longitude: number
  code: string
  filed: number
  /** Not yet done. */
  open: number
}

/** Where complaints of these categories are, by square and category. */
export const listMapPoints = (
  db: Database,
  codes: readonly string[],
  { from, to }: Period,
): Promise<MapPoint[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : db.all<MapPoint>(sql`
  select round(latitude, ${sql.raw(String(decimals))}) as latitude, round(longitude, ${sql.raw(String(decimals))}) as longitude,
    service_code as code, count(*) as filed, count(case when ${isOpenStatus} then 1 end) as open
  from ${requests}
  where service_code in (${sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  )}) and created_at >= ${from} and created_at < ${to} and latitude is not null
    and status not in ${uncounted} and secrecy <> 'secret'
  group by 1, 2, 3`)

const mayStandOnMap = and(
  eq(services.group, 'complaint'),
  sql`${serviceVersions.definition} ->> '$.complaint.onMap' = 1`,
)

/** For a query: the codes of the categories whose places anybody may know, roughly. */
export const mapCategories = (db: Database) =>
  db.select({ code: services.code }).from(services).innerJoin(serviceVersions, isCurrent).where(mayStandOnMap)

/** The same by their name. */
export const listMapCategories = (db: Database): Promise<{ code: string; name: string }[]> =>
  db
    .select({ code: services.code, name: sql<string>`${serviceVersions.definition} ->> '$.name'` })
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(mayStandOnMap)
    .orderBy(services.position)
