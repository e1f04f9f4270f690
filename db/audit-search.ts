/** The audit log as an administrator reads it: newest first, filtered, without what is kept from them. */
import { aliasedTable, and, desc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { type Applicant, nameShown } from '#templates/applicant.ts'
import { arabicDigits } from '#templates/thai.ts'
import type { AuditEntry, LoggedAction } from './audit-log.ts'
import type { Database } from './database.ts'
import { auditLinks, auditLog, citizens, requests, staff } from './schema.ts'
import { isVisibleTo, type Reader } from './secrecy.ts'

export interface AuditFilter {
  reader: Reader
  /** Somebody of the staff. */
  officer?: string
  /** Of a request: what happened to it, and whose data were looked at for it. */
  reference?: string
  action?: LoggedAction
  /** Days, both included. */
  from?: string
  to?: string
  /** Goes on behind this entry. */
  after?: string
  limit?: number
}

export interface FoundEntry {
  entry: AuditEntry
  /** Its place in the chain, and its seal once it has one. */
  position: number | null
  hash: string | null
  /** Who did it; undefined where nobody is to know, or nobody did. */
  by: string | undefined
  /** A request's reference, a person's name, a service's code. */
  about: string | undefined
}

const perPage = 50
const subjectRequest = aliasedTable(requests, 'sought')
const actorCitizen = aliasedTable(citizens, 'actor_citizen')
const subjectStaff = aliasedTable(staff, 'subject_staff')
const dayBegins = (day: string) => new Date(`${day}T00:00:00+07:00`)
const dayAfter = (day: string) => new Date(dayBegins(day).getTime() + 86_400_000)
const rowid = sql<number>`${auditLog}.rowid`

/** Along an index in its order, whatever is filtered; a single request's entries are few, and sorted. */
export const searchQuery = (db: Database, filter: AuditFilter) =>
  db
    .select({
      entry: auditLog,
      rowid,
      position: auditLinks.position,
      hash: auditLinks.hash,
      reference: requests.reference,
      officer: staff.name,
      citizen: actorCitizen.profile,
      aboutCitizen: citizens.profile,
      aboutStaff: subjectStaff.name,
    })
    .from(auditLog)
    .leftJoin(auditLinks, eq(auditLinks.entryId, auditLog.id))
    .leftJoin(requests, and(eq(auditLog.subjectType, 'request'), eq(requests.id, auditLog.subjectId)))
    .leftJoin(staff, and(eq(auditLog.actorType, 'staff'), eq(staff.id, auditLog.actorId)))
    .leftJoin(actorCitizen, and(eq(auditLog.actorType, 'citizen'), eq(actorCitizen.id, auditLog.actorId)))
    .leftJoin(citizens, and(eq(auditLog.subjectType, 'citizen'), eq(citizens.id, auditLog.subjectId)))
    .leftJoin(subjectStaff, and(eq(auditLog.subjectType, 'staff'), eq(subjectStaff.id, auditLog.subjectId)))
    .where(and(...narrowed(db, filter), or(isNull(requests.id), isVisibleTo(db, filter.reader))))
    .orderBy(desc(auditLog.at), desc(rowid))
    .limit((filter.limit ?? perPage) + 1)

function narrowed(db: Database, { officer, reference, action, from, to, after }: AuditFilter): SQL[] {
  const [, at, row] = /^([\d:.TZ-]+)_(\d+)$/.exec(after ?? '') ?? []
  return [
    officer !== undefined && eq(auditLog.actorId, officer),
    action !== undefined && eq(auditLog.action, action),
    from !== undefined && gte(auditLog.at, dayBegins(from).toISOString()),
    to !== undefined && lt(auditLog.at, dayAfter(to).toISOString()),
    at !== undefined && sql`(${auditLog.at}, ${rowid}) < (${at}, ${Number(row)})`,
    reference !== undefined && sql`${rowid} in ${entriesOf(db, reference)}`,
  ].filter((condition) => condition !== false)
}

/** What happened to the request itself, and to its people in its name. */
function entriesOf(db: Database, reference: string): SQL {
  const sought = (column: SQL | typeof requests.id) =>
    db
      .select({ id: sql`${column}` })
      .from(subjectRequest)
      .where(eq(subjectRequest.reference, reference))
  const inItsName = sql`${auditLog.details} ->> 'reference' = ${reference}`
  const of = (type: 'request' | 'citizen', ids: ReturnType<typeof sought>) =>
    sql`select ${rowid} from ${auditLog} where ${auditLog.subjectType} = ${type} and ${auditLog.subjectId} in ${ids}`
  return sql`(${of('request', sought(subjectRequest.id))}
    union all ${of('citizen', sought(sql`${subjectRequest.citizenId}`))} and ${inItsName}
    union all ${of('citizen', sought(sql`${subjectRequest.representedCitizenId}`))} and ${inItsName})`
}

/** A page of the log. Entries that name a request which is kept from the reader are left out after it was cut. */
export async function searchAudit(
  db: Database,
  filter: AuditFilter,
): Promise<{ entries: FoundEntry[]; next: string | undefined }> {
  const limit = filter.limit ?? perPage
  const found = await searchQuery(db, filter)
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const kept = await findKept(
    db,
    filter.reader,
    rows.flatMap(({ entry }) => namesIn(entry)),
  )
  const entries = rows.flatMap((row): FoundEntry[] => {
    const { entry, position, hash } = row
    const named = namesIn(entry)
    if (named.some((name) => kept.hidden.has(name))) return []
    const nameOf = (profile: Applicant | null) =>
      profile && !named.some((name) => kept.nameless.has(name)) ? nameShown(profile) : undefined
    const about = row.reference ?? row.aboutStaff ?? nameOf(row.aboutCitizen)
    return [
      {
        entry,
        position,
        hash,
        by: row.officer ?? nameOf(row.citizen),
        about: about ?? (entry.subjectType === 'service' ? entry.subjectId : undefined),
      },
    ]
  })
  return { entries, next: last && `${last.entry.at}_${last.rowid}` }
}

/** Everything in an entry that could be a request: its subject, and whatever its details say. */
function namesIn({ subjectType, subjectId, details }: AuditEntry): string[] {
  const sought = typeof details.filter === 'string' ? [...new URLSearchParams(details.filter).values()] : []
  const text = arabicDigits(JSON.stringify([details, sought]))
  return [
    ...(subjectType === 'request' ? [subjectId] : []),
    ...(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []),
    ...[...text.matchAll(/(?<!\d)(\d{3})[-\s.–]?(\d{3})[-\s.–]?(\d{3})(?!\d)/g)].map(([, ...parts]) =>
      parts.slice(0, 3).join('-'),
    ),
  ]
}

/** Of what is named: the requests of which this reader may not know, and those whose filer they may not know. */
async function findKept(db: Database, reader: Reader, named: readonly string[]) {
  const list = sql`(select value from json_each(${JSON.stringify([...new Set(named)])}))`
  const rows = await db
    .select({
      id: requests.id,
      reference: requests.reference,
      isVisible: sql<number>`${isVisibleTo(db, reader)}`,
      isHidden: sql<number>`${requests.secrecy} <> 'open'`,
      // Filed without a name, or anonymous since its period is over.
      isNobodys: sql<number>`${requests.applicant} is null`,
    })
    .from(requests)
    .where(sql`${requests.id} in ${list} or ${requests.reference} in ${list}`)
  const names = (those: typeof rows) => new Set(those.flatMap(({ id, reference }) => [id, reference]))
  return {
    hidden: names(rows.filter(({ isVisible }) => !isVisible)),
    nameless: names(rows.filter(({ isHidden, isNobodys }) => isNobodys || (isHidden && !reader.seesSecrets))),
  }
}
