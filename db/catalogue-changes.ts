import { eq } from 'drizzle-orm'
import type { Service } from '#templates/service.ts'
import { type ActorRef, auditEntry, commitChange, type LoggedAction } from './audit-log.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { Database, Statement } from './database.ts'
import { services, serviceVersions } from './schema.ts'

export interface Release {
  definition: Service
  isConfirmed: boolean
  action: LoggedAction
  actor: ActorRef
  at: Date
  details?: Record<string, unknown>
  set?: Partial<typeof services.$inferInsert>
  also?: readonly Statement[]
}

/** The next version of a service, with whatever belongs to it. */
export async function release(db: Database, entry: CatalogueEntry, made: Release): Promise<void> {
  const { definition, action, actor, at, details = {}, set = {}, also = [] } = made
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
  await change(db, entry, {
    action,
    actor,
    at,
    details: { version, ...details },
    set: { version, ...set },
    also: [inserted, ...also],
  })
}

export const staffId = (actor: ActorRef) => (actor.type === 'staff' ? actor.id : null)

export interface Change {
  action: LoggedAction
  actor: ActorRef
  at: Date
  details?: Record<string, unknown>
  set?: Partial<typeof services.$inferInsert>
  also?: readonly Statement[]
}

/** Row and audit entry together; throws `conflict` when the service changed since `entry` was read. */
export async function change(db: Database, { code, revision }: CatalogueEntry, made: Change): Promise<void> {
  const { action, actor, at, details = {}, set = {}, also = [] } = made
  const subject = { type: 'service' as const, id: code, revision: revision + 1 }
  const row = { ...set, revision: revision + 1 }
  await commitChange(db, auditEntry({ subject, action, actor, details, at }), [
    ...also,
    db.update(services).set(row).where(eq(services.code, code)),
  ])
}
