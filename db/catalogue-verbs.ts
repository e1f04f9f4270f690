import { and, desc, eq, isNull } from 'drizzle-orm'
import { mergeDefinitions } from '#templates/definitions/merge.ts'
import type { Service } from '#templates/service.ts'
import { type ServiceTerms, termsOf, underTerms } from '#templates/service-terms.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import { type CatalogueEntry, isTouched, listCatalogue } from './catalogue.ts'
import { change, release, staffId } from './catalogue-changes.ts'
import type { Database } from './database.ts'
import { departmentNamed, departmentSet } from './departments.ts'
import { DomainError, isUniqueViolation } from './errors.ts'
import { services, serviceVersions } from './schema.ts'
import { checkedDefinition, findWorkingCopy, writeWorkingCopy } from './working-copies.ts'

/** Opens the service to citizens, or closes it. */
export async function switchService(
  db: Database,
  entry: CatalogueEntry,
  enabled: boolean,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const action = enabled ? 'service.switch_on' : 'service.switch_off'
  await change(db, entry, { action, actor, at, set: { enabled } })
}

/** Moves the service one place within its group; at the end it stays where it is. */
export async function moveService(
  db: Database,
  entry: CatalogueEntry,
  direction: 'up' | 'down',
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const group = (await listCatalogue(db)).filter((one) => one.group === entry.group)
  const from = group.findIndex(({ code }) => code === entry.code)
  const to = Math.max(0, from + (direction === 'up' ? -1 : 1))
  const moved = group.toSpliced(from, 1).toSpliced(to, 0, ...group.slice(from, from + 1))
  const places = moved.flatMap(({ code, position }, place) =>
    position === place ? [] : [db.update(services).set({ position: place }).where(eq(services.code, code))],
  )
  if (places.length === 0) return
  await change(db, entry, { action: 'service.move', actor, at, details: { direction }, also: places })
}

/** The agency vouches for the version as it stands. */
export async function confirmService(
  db: Database,
  entry: CatalogueEntry,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const { code, version } = entry
  const confirmed = { confirmedAt: at.toISOString(), confirmedBy: staffId(actor) }
  const also = [
    db
      .update(serviceVersions)
      .set(confirmed)
      .where(and(eq(serviceVersions.code, code), eq(serviceVersions.version, version))),
  ]
  await change(db, entry, { action: 'service.confirm', actor, at, details: { version }, also })
}

/** Puts the service under other terms: a new version, vouched for or waiting. Requests keep the version they have. */
export async function reviseService(
  db: Database,
  entry: CatalogueEntry,
  { terms, isConfirmed }: { terms: ServiceTerms; isConfirmed: boolean },
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const definition = underTerms(entry.definition, terms)
  const copy = await findWorkingCopy(db, entry.code)
  const also = copy ? [writeWorkingCopy(db, entry.code, underTerms(copy.definition, terms), actor, at)] : []
  const set = await departmentSet(db, entry, terms.department)
  await release(db, entry, { definition, isConfirmed, action: 'service.revise', actor, at, set, also })
}

/**
 * Takes over the shipped definition: what the agency has made of its form, documents and terms stays, the rest follows
 * the product. A new version that waits for the agency's word; into the working copy, where there is one.
 */
export async function adoptShipped(
  db: Database,
  entry: CatalogueEntry,
  shipped: { definition: Service; digest: string },
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const set = { shippedDigest: shipped.digest, shippedDefinition: shipped.definition }
  const action = 'service.adopt'
  const copy = await findWorkingCopy(db, entry.code)
  if (!copy && !isTouched(entry)) {
    const { definition } = shipped
    return release(db, entry, { definition, isConfirmed: false, action, actor, at, set })
  }
  const ours = copy?.definition ?? entry.definition
  const base = await findShippedBase(db, entry)
  const theirs = shipped.definition
  const merged = base ? mergeDefinitions({ base, ours, theirs }) : theirs
  const definition = fitting(underTerms(merged, termsOf(ours)))
  if (!copy) return release(db, entry, { definition, isConfirmed: false, action, actor, at, set })
  const also = [writeWorkingCopy(db, entry.code, definition, actor, at)]
  await change(db, entry, { action, actor, at, set, also })
}

/** What the product and the agency changed may not go together: then nothing is lost by leaving it. */
function fitting(merged: Service): Service {
  try {
    return checkedDefinition(merged)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw new DomainError(
      'invalid_action',
      `รวมแบบฟอร์มฉบับใหม่กับที่หน่วยงานแก้ไว้ไม่ได้ (${Object.values(error.fields ?? {})[0] ?? ''}) จึงยังใช้ฉบับเดิม`,
    )
  }
}

/** The shipped definition on which the agency's is built; of a store from before it was kept, the last that came by itself. */
async function findShippedBase(db: Database, { code }: CatalogueEntry): Promise<Service | undefined> {
  const [kept] = await db
    .select({ definition: services.shippedDefinition })
    .from(services)
    .where(eq(services.code, code))
  if (kept?.definition) return kept.definition
  const [last] = await db
    .select({ definition: serviceVersions.definition })
    .from(serviceVersions)
    .where(and(eq(serviceVersions.code, code), isNull(serviceVersions.createdBy)))
    .orderBy(desc(serviceVersions.version))
    .limit(1)
  return last?.definition
}

/** Back to an earlier version, as the next one: what was confirmed of it is confirmed again. */
export async function restoreVersion(
  db: Database,
  entry: CatalogueEntry,
  version: number,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  if (await findWorkingCopy(db, entry.code))
    throw new DomainError('invalid_action', 'มีฉบับร่างที่กำลังแก้ไขอยู่ กรุณาเผยแพร่หรือทิ้งฉบับร่างก่อน')
  const [earlier] = await db
    .select({ definition: serviceVersions.definition, confirmedAt: serviceVersions.confirmedAt })
    .from(serviceVersions)
    .where(and(eq(serviceVersions.code, entry.code), eq(serviceVersions.version, version)))
  if (!earlier || version >= entry.version) throw new DomainError('not_found')
  await release(db, entry, {
    definition: earlier.definition,
    isConfirmed: earlier.confirmedAt !== null,
    action: 'service.restore',
    actor,
    at,
    set: await departmentSet(db, entry, earlier.definition.department).catch(() => ({})),
    details: { from: version },
  })
}

/** A service of the agency's own, off until somebody opens it; throws `conflict` when its code is taken. */
export async function createService(
  db: Database,
  definition: Service,
  details: { copiedFrom: string } | { imported: true },
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const { code, group, department } = checkedDefinition(definition)
  const { id: departmentId } = await departmentNamed(db, department, at)
  const last = (await listCatalogue(db)).filter((one) => one.group === group).at(-1)
  const created = { code, version: 1, definition, createdAt: at.toISOString(), createdBy: staffId(actor) }
  const subject = { type: 'service' as const, id: code, revision: 0 }
  try {
    await commitChange(db, auditEntry({ subject, action: 'service.create', actor, details, at }), [
      db.insert(services).values({
        code,
        version: 1,
        group,
        departmentId,
        enabled: false,
        position: (last?.position ?? -1) + 1,
      }),
      db.insert(serviceVersions).values(created),
    ])
  } catch (error) {
    if (isUniqueViolation(error, 'services.code')) throw new DomainError('conflict')
    throw error
  }
}
