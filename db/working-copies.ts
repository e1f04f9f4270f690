import { and, asc, eq, gt } from 'drizzle-orm'
import { serviceSchema } from '#templates/definitions/service-schema.ts'
import type { Service } from '#templates/service.ts'
import type { ActorRef } from './audit-log.ts'
import { type CatalogueEntry, isWaiting } from './catalogue.ts'
import { change, release, staffId } from './catalogue-changes.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { auditLog, serviceWorkingCopies, staff } from './schema.ts'

/** What administrators are making of a service and have not published yet. */
export interface WorkingCopy {
  definition: Service
  begunAt: string
  changedAt: string
  /** Who changed it last, by name. */
  changedBy: string | null
}

export async function findWorkingCopy(db: Database, code: string): Promise<WorkingCopy | undefined> {
  const [found] = await db
    .select({
      definition: serviceWorkingCopies.definition,
      begunAt: serviceWorkingCopies.begunAt,
      changedAt: serviceWorkingCopies.changedAt,
      changedBy: staff.name,
    })
    .from(serviceWorkingCopies)
    .leftJoin(staff, eq(staff.id, serviceWorkingCopies.changedBy))
    .where(eq(serviceWorkingCopies.code, code))
  return found
}

/** The codes of all services that have one. */
export async function listWorkingCopies(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.select({ code: serviceWorkingCopies.code }).from(serviceWorkingCopies)
  return new Set(rows.map(({ code }) => code))
}

/** What was done to a definition, for the history and for whoever was overtaken. */
export interface Edit {
  what: 'field' | 'document' | 'texts' | 'rules' | 'issued' | 'file'
  did: 'add' | 'change' | 'remove' | 'move'
  /** The label of the question or document. */
  label?: string
}

/** Keeps the next state of the working copy; the first edit begins it. Throws `invalid_answers` where it is no service. */
export async function editService(
  db: Database,
  entry: CatalogueEntry,
  { definition, edit }: { definition: Service; edit: Edit },
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const checked = checkedDefinition(definition)
  if (checked.code !== entry.code || checked.group !== entry.group) throw new DomainError('invalid_action')
  const details = { ...edit }
  const also = [writeWorkingCopy(db, entry.code, checked, actor, at)]
  await change(db, entry, { action: 'service.edit', actor, at, details, also })
}

/** Throws the working copy away; citizens never saw it. */
export async function discardWorkingCopy(
  db: Database,
  entry: CatalogueEntry,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  await change(db, entry, { action: 'service.discard', actor, at, also: [removeWorkingCopy(db, entry.code)] })
}

/**
 * Makes the working copy the next version: what is begun and filed keeps the version it has. Numbers for which somebody
 * vouched stay vouched for, the others wait unless the administrator does so now.
 */
export async function publishWorkingCopy(
  db: Database,
  entry: CatalogueEntry,
  { isConfirmed, opens }: { isConfirmed: boolean; opens: boolean },
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const copy = await findWorkingCopy(db, entry.code)
  if (!copy) throw new DomainError('conflict')
  await release(db, entry, {
    definition: checkedDefinition(copy.definition),
    isConfirmed: isConfirmed || !isWaiting(entry),
    action: 'service.publish',
    actor,
    at,
    ...(opens && { set: { enabled: true } }),
    also: [removeWorkingCopy(db, entry.code)],
  })
}

/** The definition as the one schema takes it; throws `invalid_answers` with every fault at its path. */
export function checkedDefinition(definition: unknown): Service {
  const checked = serviceSchema.safeParse(definition)
  if (checked.success) return checked.data
  const faults = checked.error.issues.map(({ path, message }) => [path.join('.'), message] as const)
  throw new DomainError('invalid_answers', undefined, Object.fromEntries(faults.toReversed()))
}

export function writeWorkingCopy(
  db: Database,
  code: string,
  definition: Service,
  actor: ActorRef,
  at: Date,
): Statement {
  const changed = { definition, changedAt: at.toISOString(), changedBy: staffId(actor) }
  return db
    .insert(serviceWorkingCopies)
    .values({ code, begunAt: at.toISOString(), ...changed })
    .onConflictDoUpdate({ target: serviceWorkingCopies.code, set: changed })
}

const removeWorkingCopy = (db: Database, code: string): Statement =>
  db.delete(serviceWorkingCopies).where(eq(serviceWorkingCopies.code, code))

/** What happened to a service after a revision, oldest first, and who did it: for those who saw that revision. */
export const listChangesSince = (db: Database, code: string, revision: number) =>
  db
    .select({ action: auditLog.action, details: auditLog.details, at: auditLog.at, by: staff.name })
    .from(auditLog)
    .leftJoin(staff, and(eq(auditLog.actorType, 'staff'), eq(staff.id, auditLog.actorId)))
    .where(
      and(eq(auditLog.subjectType, 'service'), eq(auditLog.subjectId, code), gt(auditLog.revision, revision)),
    )
    .orderBy(asc(auditLog.revision))
    .limit(50)
