import { aliasedTable, and, asc, count, desc, eq, not } from 'drizzle-orm'
import type { Service, ServiceGroup } from '#templates/service.ts'
import { type ServiceTerms, termsOf, underTerms } from '#templates/service-terms.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { services, serviceVersions, staff } from './schema.ts'
import { isConfirmed, isCurrent } from './services.ts'

/** A service as the agency keeps it, open to citizens or not. */
export interface CatalogueEntry {
  code: string
  group: ServiceGroup
  version: number
  enabled: boolean
  position: number
  revision: number
  shippedDigest: string | null
  createdBy: string | null
  confirmedAt: string | null
  definition: Service
}

const columns = {
  code: services.code,
  group: services.group,
  version: services.version,
  enabled: services.enabled,
  position: services.position,
  revision: services.revision,
  shippedDigest: services.shippedDigest,
  createdBy: serviceVersions.createdBy,
  confirmedAt: serviceVersions.confirmedAt,
  definition: serviceVersions.definition,
}

/** The whole catalogue in the agency's order: first what one asks for, then what one complains about. */
export const listCatalogue = (db: Database): Promise<CatalogueEntry[]> =>
  db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .orderBy(desc(services.group), asc(services.position), asc(services.code))

/** Throws `not_found`. */
export async function getCatalogueEntry(db: Database, code: string): Promise<CatalogueEntry> {
  const [found] = await db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(eq(services.code, code))
  if (!found) throw new DomainError('not_found')
  return found
}

/** Whether citizens can choose it and, if not, what keeps it from them. */
export type Standing = 'open' | 'unconfirmed' | 'off'
export const standingOf = (entry: CatalogueEntry): Standing =>
  entry.enabled ? (isWaiting(entry) ? 'unconfirmed' : 'open') : 'off'

/** Whether it has numbers for which nobody of the agency has vouched. */
export const isWaiting = ({ definition, confirmedAt }: CatalogueEntry) =>
  confirmedAt === null && (definition.unconfirmed?.length ?? 0) > 0

/** How many are switched on and still closed to citizens. */
export async function countUnconfirmedServices(db: Database): Promise<number> {
  const [counted] = await db
    .select({ n: count() })
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(and(eq(services.enabled, true), not(isConfirmed)))
  return counted?.n ?? 0
}

/** Every version of a service, newest first, with who made it and who vouched for it. */
export function listServiceVersions(db: Database, code: string) {
  const author = aliasedTable(staff, 'author')
  const voucher = aliasedTable(staff, 'voucher')
  return db
    .select({
      version: serviceVersions.version,
      definition: serviceVersions.definition,
      createdAt: serviceVersions.createdAt,
      createdBy: author.name,
      confirmedAt: serviceVersions.confirmedAt,
      confirmedBy: voucher.name,
    })
    .from(serviceVersions)
    .leftJoin(author, eq(author.id, serviceVersions.createdBy))
    .leftJoin(voucher, eq(voucher.id, serviceVersions.confirmedBy))
    .where(eq(serviceVersions.code, code))
    .orderBy(desc(serviceVersions.version))
}

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
  await release(db, entry, { definition, isConfirmed, action: 'service.revise', actor, at })
}

/**
 * Takes over the shipped definition: a new version with its form and documents. An agency that has set or confirmed
 * its own terms keeps them. It waits for the agency's word again.
 */
export async function adoptShipped(
  db: Database,
  entry: CatalogueEntry,
  shipped: { definition: Service; digest: string },
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const definition = isTouched(entry)
    ? underTerms(shipped.definition, termsOf(entry.definition))
    : shipped.definition
  const action = 'service.adopt'
  await release(db, entry, { definition, digest: shipped.digest, isConfirmed: false, action, actor, at })
}

/** Whether somebody of the agency has had a say in the version as it stands. */
export const isTouched = ({ createdBy, confirmedAt }: Pick<CatalogueEntry, 'createdBy' | 'confirmedAt'>) =>
  createdBy !== null || confirmedAt !== null

interface Release {
  definition: Service
  digest?: string
  isConfirmed: boolean
  action: string
  actor: ActorRef
  at: Date
}

async function release(db: Database, entry: CatalogueEntry, { definition, digest, ...made }: Release) {
  const { action, actor, at } = made
  const version = entry.version + 1
  const by = staffId(actor)
  const inserted = db.insert(serviceVersions).values({
    code: entry.code,
    version,
    definition,
    createdAt: at.toISOString(),
    createdBy: by,
    ...(made.isConfirmed && { confirmedAt: at.toISOString(), confirmedBy: by }),
  })
  const set = { version, ...(digest !== undefined && { shippedDigest: digest }) }
  await change(db, entry, { action, actor, at, details: { version }, set, also: [inserted] })
}

const staffId = (actor: ActorRef) => (actor.type === 'staff' ? actor.id : null)

interface Change {
  action: string
  actor: ActorRef
  at: Date
  details?: Record<string, unknown>
  set?: Partial<typeof services.$inferInsert>
  also?: readonly Statement[]
}

/** Row and audit entry together; throws `conflict` when the service changed since `entry` was read. */
async function change(db: Database, { code, revision }: CatalogueEntry, made: Change): Promise<void> {
  const { action, actor, at, details = {}, set = {}, also = [] } = made
  const subject = { type: 'service' as const, id: code, revision: revision + 1 }
  const row = { ...set, revision: revision + 1 }
  await commitChange(db, auditEntry({ subject, action, actor, details, at }), [
    ...also,
    db.update(services).set(row).where(eq(services.code, code)),
  ])
}
