import { aliasedTable, and, asc, count, desc, eq, not } from 'drizzle-orm'
import type { Service, ServiceGroup } from '#templates/service.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { services, serviceVersions, staff } from './schema.ts'
import { isConfirmed, isCurrent, shownDefinition } from './services.ts'

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
  definition: shownDefinition,
}

/** The whole catalogue in the agency's order: first what one asks for, then what one complains about. */
export const listCatalogue = (db: Database): Promise<CatalogueEntry[]> =>
  db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .orderBy(desc(services.group), asc(services.position), asc(services.code))

export async function findCatalogueEntry(db: Database, code: string): Promise<CatalogueEntry | undefined> {
  const [found] = await db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .where(eq(services.code, code))
  return found
}

/** Throws `not_found`. */
export async function getCatalogueEntry(db: Database, code: string): Promise<CatalogueEntry> {
  const found = await findCatalogueEntry(db, code)
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

/** Whether somebody of the agency has had a say in the version as it stands. */
export const isTouched = ({ createdBy, confirmedAt }: Pick<CatalogueEntry, 'createdBy' | 'confirmedAt'>) =>
  createdBy !== null || confirmedAt !== null
