/** The agency's seal: which one holds, who put it there, and what becomes of the one before. */
import { and, desc, eq, max, sql } from 'drizzle-orm'
import { type AgencySeal, sealFolder } from '#templates/agency-seal.ts'
import { isTheAgency } from './agency.ts'
import { auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { DomainError } from './errors.ts'
import { agency, auditLog, staff } from './schema.ts'

const sealSubject = 'seal'
const isOfSeal = and(eq(auditLog.subjectType, 'agency'), eq(auditLog.subjectId, sealSubject))

/** The seal that holds; undefined where there is none, or no agency yet. */
export async function findSeal(db: Database): Promise<AgencySeal | undefined> {
  const [row] = await db.select({ profile: agency.profile }).from(agency).where(isTheAgency)
  return row?.profile.seal
}

/** What is known of an uploaded picture, for the history. */
export interface SentSeal {
  /** As the administrator's file was called. */
  name: string
  size: number
}

/** Puts a seal whose pictures are stored in the place of the one before, whose pictures it discards. */
export const changeSeal = (
  db: Database,
  seal: AgencySeal,
  sent: SentSeal,
  actor: { type: 'staff'; id: string },
  at = new Date(),
): Promise<void> => replaceSeal(db, seal, { ...sent }, actor, at)

/** Takes the seal away; throws `not_found` when there is none. */
export async function removeSeal(
  db: Database,
  actor: { type: 'staff'; id: string },
  at = new Date(),
): Promise<void> {
  if (!(await findSeal(db))) throw new DomainError('not_found')
  await replaceSeal(db, undefined, {}, actor, at)
}

async function replaceSeal(
  db: Database,
  seal: AgencySeal | undefined,
  details: Record<string, unknown>,
  actor: { type: 'staff'; id: string },
  at: Date,
): Promise<void> {
  const [former, revision] = await Promise.all([findSeal(db), nextRevision(db)])
  const entry = auditEntry({
    subject: { type: 'agency', id: sealSubject, revision },
    action: seal ? 'agency.change_seal' : 'agency.remove_seal',
    actor,
    details,
    at,
  })
  const changed = seal
    ? sql`json_set(${agency.profile}, '$.seal', json(${JSON.stringify(seal)}))`
    : sql`json_remove(${agency.profile}, '$.seal')`
  await commitChange(db, entry, [
    db.update(agency).set({ profile: changed, updatedAt: at.toISOString() }).where(isTheAgency),
    ...discardFiles(db, former ? [sealFolder(former)] : [], at),
  ])
}

/** Two administrators at once: one of them is told. A form about something else that is open meanwhile stays good. */
async function nextRevision(db: Database): Promise<number> {
  const [row] = await db
    .select({ last: max(auditLog.revision) })
    .from(auditLog)
    .where(isOfSeal)
  return (row?.last ?? 0) + 1
}

export interface SealChange {
  id: string
  at: string
  /** Name of the administrator. */
  by: string
  /** Missing where it was taken away. */
  name?: string | undefined
}

/** Who changed the seal, newest first. */
export async function listSealChanges(db: Database, limit = 20): Promise<SealChange[]> {
  const rows = await db
    .select({ id: auditLog.id, at: auditLog.at, details: auditLog.details, by: staff.name })
    .from(auditLog)
    .leftJoin(staff, eq(staff.id, auditLog.actorId))
    .where(isOfSeal)
    .orderBy(desc(auditLog.revision))
    .limit(limit)
  return rows.map(({ id, at, details, by }) => ({
    ...{ id, at, by: by ?? 'ระบบ' },
    name: typeof details.name === 'string' ? details.name : undefined,
  }))
}
