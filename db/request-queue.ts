import { inArray, type SQL, sql } from 'drizzle-orm'
import { isoDayAt } from '#templates/thai.ts'
import type { Database } from './database.ts'
import { driverOf, isByDue, placeOf } from './queue-driver.ts'
import type { ServiceRequest } from './requests.ts'
import { requests } from './schema.ts'
import { isListedFor, type Reader, withoutHiddenFiler } from './secrecy.ts'
import { type Status, statuses, statusNames } from './workflow.ts'

export const standings = ['waiting', 'mended'] as const
export type Standing = (typeof standings)[number]
export const dues = ['late', 'soon'] as const
export type Due = (typeof dues)[number]
/** How many days ahead a request is due soon. */
export const soonDays = 3

export interface QueueFilter {
  /** Who reads it: what is kept from them is not in it. */
  reader: Reader
  status?: Status
  /** Sent back to the citizen, or come back from there. */
  standing?: Standing
  /** Past its day, or close to it. */
  due?: Due
  service?: string
  department?: string
  /** Whose it is; `none` is what nobody looks after yet. */
  officer?: string
  village?: number
  /** ISO days in Thailand, both included. */
  from?: string
  to?: string
  /** A reference in any spelling, or parts of the name or of the phone number of who filed it or for whom. */
  search?: string
  /** The keyed hash of whose it is, in place of `search`. */
  citizenIdHash?: string
  /** `due` lists what the office still has to answer, soonest first. */
  order?: 'newest' | 'oldest' | 'due'
  /** Where the page before ended: its `next`. */
  after?: string
  limit?: number
}

interface Listed {
  place: number
  requestId: string
  dueOn: string
}

/** A count says no more than that there are more than these. */
export const countedUpTo = 1_000

/** The office's queue, a page at a time. */
export async function listRequests(
  db: Database,
  filter: QueueFilter,
  at = new Date(),
): Promise<{ requests: ServiceRequest[]; next: string | undefined }> {
  const { reader, limit = 25 } = filter
  if (isNothing(filter)) return { requests: [], next: undefined }
  const listed = await db.all<Listed>(listQuery(filter, at))
  const page = listed.slice(0, limit)
  const ids = JSON.stringify(page.map(({ requestId }) => requestId))
  const rows = await db
    .select()
    .from(requests)
    .where(inArray(requests.id, sql`(select value from json_each(${ids}))`))
  const byId = new Map(rows.map((request) => [request.id, withoutHiddenFiler(request, reader)]))
  const last = page.at(-1)
  return {
    requests: page.flatMap(({ requestId }) => byId.get(requestId) ?? []),
    next: listed.length > limit && last ? cursorOf(filter, last) : undefined,
  }
}

const cursorOf = (filter: QueueFilter, { place, dueOn }: Listed) =>
  isByDue(filter) ? `${dueOn}_${place}` : String(place)

/** What has ended is neither due nor late: there is nothing to look through. */
const isNothing = (filter: QueueFilter) =>
  filter.status !== undefined &&
  statuses[filter.status].open311 === 'closed' &&
  (filter.due !== undefined || isByDue(filter))

/** What is asked of the store for one page; one more than the page, to know whether another follows. */
export function listQuery(filter: QueueFilter, at: Date): SQL {
  const { from, where } = driverOf(filter)
  const place = placeOf(filter)
  const order = isByDue(filter)
    ? sql`q.due_on, q.place`
    : filter.order === 'oldest'
      ? sql`${place}`
      : sql`${place} desc`
  return sql`select q.place as place, q.request_id as "requestId", q.due_on as "dueOn" from ${from}
    where ${sql.join([...(where ? [where] : []), ...conditions(filter, at), ...beyond(filter)], sql` and `)}
    order by ${order} limit ${(filter.limit ?? 25) + 1}`
}

/** How many there are, or one more than `countedUpTo`. */
export async function countListed(db: Database, filter: QueueFilter, at = new Date()): Promise<number> {
  if (isNothing(filter)) return 0
  const [row] = await db.all<{ n: number }>(countQuery(filter, at))
  return row?.n ?? 0
}

export function countQuery(filter: QueueFilter, at: Date): SQL {
  const { from, where } = driverOf(filter)
  const all = sql.join([...(where ? [where] : []), ...conditions(filter, at)], sql` and `)
  return sql`select count(*) as n from (select 1 from ${from} where ${all} limit ${countedUpTo + 1})`
}

function conditions(filter: QueueFilter, at: Date): SQL[] {
  const { reader, status, standing, due, service, department, officer, village, from, to } = filter
  const place = placeOf(filter)
  return [
    sql`${place} >= ${from ? placeOfDay(from) : 0}`,
    ...(to ? [sql`${place} < ${placeOfDay(to) + dayMs * placesPerMs}`] : []),
    ...(status ? [sql`q.status = ${status}`] : []),
    ...(standing ? [sql.raw(`q.${standing} = 1`)] : []),
    ...(due ? [isDue(due, at)] : []),
    ...(service ? [sql`q.service_code = ${service}`] : []),
    ...(department ? [sql`q.department = ${department}`] : []),
    ...(officer ? [officer === 'none' ? sql`q.assigned_to is null` : sql`q.assigned_to = ${officer}`] : []),
    ...(village === undefined ? [] : [sql`q.village = ${village}`]),
    isListedFor(reader),
  ]
}

/** Behind the page before; a cursor that is none begins at the beginning. */
function beyond(filter: QueueFilter): SQL[] {
  const [, dueOn = '', place] = /^(?:(\d{4}-\d\d-\d\d)?_)?(\d{1,16})$/.exec(filter.after ?? '') ?? []
  if (place === undefined) return []
  if (isByDue(filter)) return [sql`(q.due_on, q.place) > (${dueOn}, ${Number(place)})`]
  return [sql`${placeOf(filter)} ${sql.raw(filter.order === 'oldest' ? '>' : '<')} ${Number(place)}`]
}

const dayMs = 86_400_000
/** As the triggers count it: see `queue` in the schema. */
const placesPerMs = 4000
/** Where a day begins, among the places of the queue. */
export const placeOfDay = (day: string) => Date.parse(`${day}T00:00:00+07:00`) * placesPerMs

function isDue(due: Due, at: Date): SQL {
  const today = isoDayAt(at)
  const runs = sql`q.open = 1 and q.waiting = 0`
  if (due === 'late') return sql`${runs} and q.due_on < ${today} and q.due_on <> ''`
  return sql`${runs} and q.due_on between ${today} and ${soonDay(at)}`
}

/** The last day that counts as soon. */
export const soonDay = (at: Date) => isoDayAt(new Date(at.getTime() + soonDays * dayMs))

/** How many requests stand at each status, up to one more than `countedUpTo`. */
export async function countByStatus(db: Database, reader: Reader): Promise<Record<Status, number>> {
  const counts = await Promise.all(statusNames.map((status) => countListed(db, { reader, status })))
  return Object.fromEntries(statusNames.map((status, i) => [status, counts[i] ?? 0])) as Record<
    Status,
    number
  >
}

/** How many requests wait for their citizens, and how many have come back. */
export async function countByStanding(db: Database, reader: Reader): Promise<Record<Standing, number>> {
  const [waiting = 0, mended = 0] = await Promise.all(
    standings.map((standing) => countListed(db, { reader, standing })),
  )
  return { waiting, mended }
}
