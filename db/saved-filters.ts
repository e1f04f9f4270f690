import { and, asc, eq } from 'drizzle-orm'
import { auditEntry, type LoggedAction } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { auditLog, savedFilters } from './schema.ts'

export type SavedFilter = typeof savedFilters.$inferSelect

/** More nobody finds again. */
export const mostSaved = 20

export const listSavedFilters = (db: Database, staffId: string): Promise<SavedFilter[]> =>
  db
    .select()
    .from(savedFilters)
    .where(eq(savedFilters.staffId, staffId))
    .orderBy(asc(savedFilters.createdAt))
    .limit(mostSaved)

/** Keeps a way to look at the queue under a name; the same name again means the new one. */
export async function saveFilter(
  db: Database,
  staffId: string,
  { name, query }: Pick<SavedFilter, 'name' | 'query'>,
  at = new Date(),
): Promise<void> {
  const others = (await listSavedFilters(db, staffId)).filter((saved) => saved.name !== name)
  if (others.length >= mostSaved)
    throw new DomainError('invalid_action', `บันทึกตัวกรองได้ไม่เกิน ${mostSaved} รายการ กรุณาลบรายการที่ไม่ใช้แล้ว`)
  const row = { id: crypto.randomUUID(), staffId, name, query, createdAt: at.toISOString() }
  await db.atomic([
    entryOf('staff.save_filter', staffId, { name, query }, at)(db),
    db.delete(savedFilters).where(and(eq(savedFilters.staffId, staffId), eq(savedFilters.name, name))),
    db.insert(savedFilters).values(row),
  ])
}

/** One's own; somebody else's is as unknown as one that does not exist. */
export async function forgetFilter(
  db: Database,
  staffId: string,
  id: string,
  at = new Date(),
): Promise<void> {
  const own = and(eq(savedFilters.staffId, staffId), eq(savedFilters.id, id))
  const [saved] = await db.select().from(savedFilters).where(own)
  if (!saved) throw new DomainError('not_found')
  await db.atomic([
    entryOf('staff.forget_filter', staffId, { name: saved.name }, at)(db),
    db.delete(savedFilters).where(own),
  ])
}

const entryOf =
  (action: LoggedAction, id: string, details: Record<string, unknown>, at: Date) => (db: Database) =>
    db.insert(auditLog).values(
      auditEntry({
        subject: { type: 'staff', id, revision: null },
        action,
        actor: { type: 'staff', id },
        details,
        at,
      }),
    )
