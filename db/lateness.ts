/** Complaints that the office has not answered in time: their department is told, and once their filer. */
import { and, asc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import { isoDayAt } from '#templates/thai.ts'
import { auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { listMemberships } from './departments.ts'
import { isUniqueViolation } from './errors.ts'
import { lateEvent, oweLateNotice } from './late-notices.ts'
import { owe } from './outbox.ts'
import { partiesTo, type ServiceRequest } from './requests.ts'
import { isOpenStatus } from './schema/requests.ts'
import { escalations, requests } from './schema.ts'
import { listAccused, listColleagues } from './secrecy.ts'
import { getServiceVersion } from './services.ts'

const dayMs = 86_400_000
/** Days between two mails about the same complaint. */
const daysBetween = 7

/** Calendar days since the day by which the office was to answer. */
export const daysLate = (dueOn: string, at: Date): number =>
  dueOn === '' ? 0 : Math.max(0, Math.round((Date.parse(isoDayAt(at)) - Date.parse(dueOn)) / dayMs))

/** Tells on what is late and was not told on this week. Harmless when repeated; at most so many at once. */
export async function escalateLate(db: Database, at = new Date(), limit = 300): Promise<void> {
  const late = await db
    .select({ request: requests })
    .from(requests)
    .where(
      and(
        isOpenStatus,
        isNull(requests.waitingSince),
        lt(requests.dueOn, isoDayAt(at)),
        ne(requests.dueOn, ''),
        sql`not exists (select 1 from ${escalations} e where e.request_id = ${requests.id} and e.due_on = ${requests.dueOn} and e.week >= (cast(julianday(${isoDayAt(at)}) - julianday(${requests.dueOn}) as integer) - 1) / ${daysBetween})`,
        await isOfComplaints(db, at),
      ),
    )
    .orderBy(asc(requests.dueOn))
    .limit(limit)
  const office = await officeOf(db)
  for (const { request } of late) await escalate(db, request, office, at)
}

/** What is late is of few services; which of them are complaints their definitions say. */
async function isOfComplaints(db: Database, at: Date) {
  const late = await db
    .selectDistinct({ code: requests.serviceCode, version: requests.serviceVersion })
    .from(requests)
    .where(and(isOpenStatus, isNull(requests.waitingSince), lt(requests.dueOn, isoDayAt(at))))
  const codes = new Set<string>()
  for (const { code, version } of late)
    if ((await getServiceVersion(db, code, version)).group === 'complaint') codes.add(code)
  return inArray(requests.serviceCode, [...codes].slice(0, 80))
}

async function officeOf(db: Database) {
  const [colleagues, places] = await Promise.all([listColleagues(db), listMemberships(db)])
  return { colleagues: colleagues.filter(({ role }) => role !== 'viewer'), places }
}
type Office = Awaited<ReturnType<typeof officeOf>>

/** The officers of its department, else the administrators; of a secret one whoever is named and not meant. */
async function whoIsTold(
  db: Database,
  { id, secrecy, department }: ServiceRequest,
  { colleagues, places }: Office,
): Promise<string[]> {
  const about = secrecy === 'secret' ? await listAccused(db, id) : []
  const able = colleagues.filter(
    (one) => secrecy !== 'secret' || (one.seesSecrets && !about.includes(one.id)),
  )
  const inDepartment = able.filter((one) => department !== null && places.get(one.id)?.includes(department))
  const admins = able.filter(({ role }) => role === 'admin')
  const told = [inDepartment, admins, able].find((some) => some.length > 0) ?? []
  const isReserve = told === able && secrecy !== 'secret'
  return isReserve ? [] : told.map((one) => one.id)
}

async function escalate(db: Database, request: ServiceRequest, office: Office, at: Date): Promise<void> {
  const { id: requestId, dueOn } = request
  const days = daysLate(dueOn, at)
  const week = Math.floor((days - 1) / daysBetween)
  const now = at.toISOString()
  const told = await whoIsTold(db, request, office)
  const entry = auditEntry({
    subject: { type: 'request', id: requestId, revision: null },
    action: lateEvent,
    actor: { type: 'system' },
    details: { dueOn, days, week, told: told.length },
    at,
  })
  const [earlier] = await db.select().from(escalations).where(eq(escalations.requestId, requestId)).limit(1)
  const parties = earlier ? [] : await partiesTo(db, request)
  try {
    await commitChange(db, entry, [
      db.insert(escalations).values({ requestId, dueOn, week, at: now }),
      ...told.flatMap((staffId) => oweLateNotice(db, entry, staffId)),
      ...parties.flatMap((citizen) => owe(db, lateEvent, entry, citizen)),
    ])
  } catch (error) {
    // Another process has just done the same.
    if (!isUniqueViolation(error, 'escalations.request_id')) throw error
  }
}

/** Of these requests the ones whose department was told of the day that they have missed now. */
export async function listEscalated(
  db: Database,
  late: readonly Pick<ServiceRequest, 'id' | 'dueOn'>[],
): Promise<ReadonlySet<string>> {
  if (late.length === 0) return new Set()
  const due = new Map(late.map(({ id, dueOn }) => [id, dueOn]))
  const rows = await db
    .select({ id: escalations.requestId, dueOn: escalations.dueOn })
    .from(escalations)
    .where(inArray(escalations.requestId, [...due.keys()].slice(0, 90)))
  return new Set(rows.filter(({ id, dueOn }) => due.get(id) === dueOn).map(({ id }) => id))
}
