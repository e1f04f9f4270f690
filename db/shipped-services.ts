import { eq } from 'drizzle-orm'
import type { Service } from '#templates/service.ts'
import { type CatalogueEntry, getCatalogueEntry, isTouched } from './catalogue.ts'
import { adoptShipped } from './catalogue-verbs.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { services, serviceVersions } from './schema.ts'
import { isCurrent } from './services.ts'
import { findWorkingCopy } from './working-copies.ts'

/** What tells one shipped definition from the next. */
export async function digestOf(definition: Service): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(definition))
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url')
}

/**
 * Brings the catalogue up to what the product ships: a service that the agency does not have yet is added, a changed
 * definition becomes the next version where nobody has touched the service. Where somebody has, or is about to, it waits
 * for them.
 */
export async function seedServices(db: Database, catalogue: readonly Service[], at: Date): Promise<void> {
  const known = new Map((await listKnown(db)).map((service) => [service.code, service]))
  const added = []
  for (const [position, definition] of catalogue.entries()) {
    const digest = await digestOf(definition)
    const service = known.get(definition.code)
    if (!service) added.push(...newService(db, definition, { position, digest, at }))
    else if (service.shippedDigest !== digest && !isTouched(service)) await update(db, definition, digest, at)
  }
  if (added.length > 0) await db.atomic(added)
}

/** Without the definitions: most starts change nothing. */
const listKnown = (db: Database) =>
  db
    .select({
      code: services.code,
      shippedDigest: services.shippedDigest,
      createdBy: serviceVersions.createdBy,
      confirmedAt: serviceVersions.confirmedAt,
    })
    .from(services)
    .innerJoin(serviceVersions, isCurrent)

/** Two starts at once add it once. */
function newService(
  db: Database,
  definition: Service,
  { position, digest, at }: { position: number; digest: string; at: Date },
) {
  const { code, group, offByDefault } = definition
  return [
    db
      .insert(services)
      .values({
        code,
        version: 1,
        group,
        enabled: !offByDefault,
        position,
        shippedDigest: digest,
        shippedDefinition: definition,
      })
      .onConflictDoNothing(),
    db
      .insert(serviceVersions)
      .values({ code, version: 1, definition, createdAt: at.toISOString() })
      .onConflictDoNothing(),
  ]
}

async function update(db: Database, definition: Service, digest: string, at: Date): Promise<void> {
  const entry = await getCatalogueEntry(db, definition.code)
  if (isTouched(entry) || (await findWorkingCopy(db, entry.code))) return
  // A store from before there were digests may hold this very definition.
  if (JSON.stringify(entry.definition) === JSON.stringify(definition)) {
    await db.atomic([
      db
        .update(services)
        .set({ shippedDigest: digest, shippedDefinition: definition })
        .where(eq(services.code, definition.code)),
    ])
    return
  }
  try {
    await adoptShipped(db, entry, { definition, digest }, { type: 'system' }, at)
  } catch (error) {
    // Somebody was quicker, perhaps another start; the next one looks again.
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error
  }
}

/** The shipped definition, where it is another than the one with which the agency's service was last compared. */
export async function findShippedUpdate(
  catalogue: readonly Service[],
  { code, shippedDigest }: Pick<CatalogueEntry, 'code' | 'shippedDigest'>,
): Promise<{ definition: Service; digest: string } | undefined> {
  const definition = catalogue.find((service) => service.code === code)
  if (!definition) return undefined
  const digest = await digestOf(definition)
  return digest === shippedDigest ? undefined : { definition, digest }
}

/** The codes of all services for which the product brings another definition than the agency has. */
export async function listShippedUpdates(
  catalogue: readonly Service[],
  entries: readonly CatalogueEntry[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    entries.map(async (entry) => ((await findShippedUpdate(catalogue, entry)) ? [entry.code] : [])),
  )
  return new Set(found.flat())
}
