/** What is past its period: which requests those are, and how all of whom they were goes from them. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm'
import { isApproved, type Periods, periodsOf } from '#templates/retention.ts'
import { isoDayAt } from '#templates/thai.ts'
import { getAgency } from './agency.ts'
import { anonymize } from './anonymize.ts'
import { auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { countedUpTo } from './request-queue.ts'
import type { ServiceRequest } from './requests.ts'
import { auditLog, citizenSessions, documents, legalHolds, outbox, requests, services } from './schema.ts'

const dayMs = 86_400_000
/** Nightly, so that a night is never long; the rest comes with the next. */
export const atOnce = 500
const runAction = 'agency.delete_expired'

/** The same moment so many years ago. */
function yearsBefore(at: Date, years: number): string {
  const then = new Date(at)
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then.toISOString()
}

const groupOf = (db: Database, group: 'request' | 'complaint') =>
  db.select({ code: services.code }).from(services).where(eq(services.group, group))

/** An issued document keeps its request for as long as it is valid, and the period after that. */
const hasDocumentSince = (db: Database, day: string) =>
  db
    .select({ one: sql`1` })
    .from(documents)
    .where(
      and(
        eq(documents.requestId, requests.id),
        isNotNull(documents.code),
        isNull(documents.revokedAt),
        or(
          sql`${documents.validUntil} >= ${day}`,
          and(isNotNull(documents.licenceKind), isNull(documents.validUntil)),
        ),
      ),
    )

const isHeld = (db: Database) =>
  db.select({ one: sql`1` }).from(legalHolds).where(eq(legalHolds.requestId, requests.id))

/** For a query over requests, along `requests_kept`. */
function isExpired(
  db: Database,
  periods: Periods,
  group: 'request' | 'complaint',
  at: Date,
): SQL | undefined {
  const long = yearsBefore(at, periods.requestYears)
  const cutoff = group === 'complaint' ? yearsBefore(at, periods.complaintYears) : long
  return and(
    inArray(requests.serviceCode, groupOf(db, group)),
    isNotNull(requests.finishedAt),
    isNull(requests.anonymizedAt),
    lt(requests.finishedAt, cutoff),
    group === 'complaint'
      ? or(sql`${requests.secrecy} <> 'secret'`, lt(requests.finishedAt, long))
      : undefined,
    notExists(hasDocumentSince(db, isoDayAt(cutoff))),
    notExists(isHeld(db)),
  )
}

const expiredMessages = ({ messageDays }: Periods, at: Date) => {
  const cutoff = new Date(at.getTime() - messageDays * dayMs).toISOString()
  return or(lt(outbox.deliveredAt, cutoff), lt(outbox.failedAt, cutoff))
}
const expiredSessions = (at: Date) => lt(citizenSessions.expiresAt, at.toISOString())

export interface Expired {
  requests: number
  complaints: number
  messages: number
  sessions: number
  /** Of those that are not past their period alone because somebody holds them. */
  held: number
}

const expiredIds = (db: Database, periods: Periods, group: 'request' | 'complaint', at: Date) =>
  db
    .select({ id: requests.id, finishedAt: requests.finishedAt, secrecy: requests.secrecy })
    .from(requests)
    .where(isExpired(db, periods, group, at))

/** How much is past its period at this moment; of requests and complaints no more than `countedUpTo` are counted. */
export async function countExpired(db: Database, periods: Periods, at = new Date()): Promise<Expired> {
  const upToSome = async (group: 'request' | 'complaint') =>
    (await expiredIds(db, periods, group, at).limit(countedUpTo + 1)).length
  const [asked, told, messages, sessions, held] = await Promise.all([
    upToSome('request'),
    upToSome('complaint'),
    // Where nothing was deleted yet, the oldest are past it; where something was, few are left to look through.
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(expiredMessages(periods, at))
      .limit(countedUpTo + 1),
    db.$count(citizenSessions, expiredSessions(at)),
    db.$count(legalHolds),
  ])
  return { requests: asked, complaints: told, messages: messages.length, sessions, held }
}

/** Some of them, for a look, the oldest first; secret ones are shown to nobody here. */
export async function listExpired(
  db: Database,
  periods: Periods,
  at = new Date(),
  limit = 20,
): Promise<ServiceRequest[]> {
  const some = await Promise.all(
    (['request', 'complaint'] as const).map((group) => expiredIds(db, periods, group, at).limit(countedUpTo)),
  )
  const oldest = some
    .flat()
    .filter(({ secrecy }) => secrecy !== 'secret')
    .toSorted((a, b) => ((a.finishedAt ?? '') < (b.finishedAt ?? '') ? -1 : 1))
    .slice(0, limit)
  return db
    .select()
    .from(requests)
    .where(
      inArray(
        requests.id,
        oldest.map(({ id }) => id),
      ),
    )
    .orderBy(asc(requests.finishedAt))
}

/** Deletes what is past its period, where an administrator approved these very periods; leaves a record of the run. */
export async function keepWithinPeriods(db: Database, at = new Date()): Promise<void> {
  const agency = await getAgency(db)
  if (!isApproved(agency)) return
  const periods = periodsOf(agency)
  const done = { requests: 0, complaints: 0, messages: 0, sessions: 0 }
  for (const group of ['request', 'complaint'] as const) {
    const expired = isExpired(db, periods, group, at)
    const found = await db
      .select()
      .from(requests)
      .where(expired)
      .orderBy(asc(requests.finishedAt))
      .limit(atOnce)
    for (const request of found)
      if (await anonymize(db, request, at)) done[group === 'request' ? 'requests' : 'complaints'] += 1
  }
  done.messages = await db.$count(outbox, expiredMessages(periods, at))
  done.sessions = await db.$count(citizenSessions, expiredSessions(at))
  if (Object.values(done).every((n) => n === 0)) return
  const entry = auditEntry({
    subject: { type: 'agency', id: 'agency', revision: null },
    action: runAction,
    actor: { type: 'system' },
    details: { ...done, periods },
    at,
  })
  await commitChange(db, entry, [
    db.delete(outbox).where(expiredMessages(periods, at)),
    db.delete(citizenSessions).where(expiredSessions(at)),
  ])
}

export interface Run extends Omit<Expired, 'held'> {
  at: string
}

/** What earlier runs deleted, newest first. */
export async function listRuns(db: Database, limit = 30): Promise<Run[]> {
  const rows = await db
    .select({ at: auditLog.at, details: auditLog.details })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, 'agency'),
        eq(auditLog.subjectId, 'agency'),
        eq(auditLog.action, runAction),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(limit)
  const number = (value: unknown) => (typeof value === 'number' ? value : 0)
  return rows.map(({ at, details }) => ({
    at,
    requests: number(details.requests),
    complaints: number(details.complaints),
    messages: number(details.messages),
    sessions: number(details.sessions),
  }))
}
