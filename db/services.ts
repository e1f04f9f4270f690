import { and, asc, eq, sql } from 'drizzle-orm'
import type { Service, ServiceGroup } from '#templates/service.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { services, serviceVersions } from './schema.ts'

/** A service as this agency offers it today. */
export interface OfferedService {
  version: number
  enabled: boolean
  position: number
  definition: Service
}

const columns = {
  version: services.version,
  enabled: services.enabled,
  position: services.position,
  definition: serviceVersions.definition,
}

/** What citizens can choose from, in the agency's order. */
export function listServices(db: Database, group: ServiceGroup): Promise<OfferedService[]> {
  return db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, current)
    .where(and(eq(services.group, group), eq(services.enabled, true)))
    .orderBy(asc(services.position))
}

/** The service at its current version; undefined when there is none or the agency has switched it off. */
export async function findService(db: Database, code: string): Promise<OfferedService | undefined> {
  const [found] = await db
    .select(columns)
    .from(services)
    .innerJoin(serviceVersions, current)
    .where(and(eq(services.code, code), eq(services.enabled, true)))
  return found
}

/** The definition under which something was filled in, however long ago. */
export async function getServiceVersion(db: Database, code: string, version: number): Promise<Service> {
  const [found] = await db
    .select({ definition: serviceVersions.definition })
    .from(serviceVersions)
    .where(and(eq(serviceVersions.code, code), eq(serviceVersions.version, version)))
  if (!found) throw new DomainError('not_found')
  return found.definition
}

/** Adds the shipped services that the agency does not have yet; those it has keep their version, order and switch. */
export async function seedServices(db: Database, catalogue: readonly Service[], at: Date): Promise<void> {
  const statements = catalogue.flatMap((definition, position) => [
    db
      .insert(services)
      .values({
        code: definition.code,
        version: 1,
        group: definition.group,
        enabled: !definition.offByDefault,
        position,
      })
      .onConflictDoNothing(),
    db
      .insert(serviceVersions)
      .values({ code: definition.code, version: 1, definition, createdAt: at.toISOString() })
      .onConflictDoNothing(),
  ])
  await db.atomic(statements)
}

const current = sql`${serviceVersions.code} = ${services.code} and ${serviceVersions.version} = ${services.version}`
