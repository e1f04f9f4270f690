import { eq } from 'drizzle-orm'
import type { Agency } from '#templates/agency.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { agency } from './schema.ts'

const onlyRow = 'agency'
export type RichMenus = typeof agency.$inferSelect.richMenus

/** The municipality of this installation; throws `not_found` before the first start has seeded it. */
export async function getAgency(db: Database): Promise<Agency> {
  const [row] = await db.select().from(agency).where(eq(agency.id, onlyRow))
  if (!row) throw new DomainError('not_found')
  return row.profile
}

/** Which rich menus LINE holds for us. */
export async function getRichMenus(db: Database): Promise<RichMenus> {
  const [row] = await db.select().from(agency).where(eq(agency.id, onlyRow))
  return row?.richMenus ?? {}
}

export async function rememberRichMenus(db: Database, richMenus: RichMenus): Promise<void> {
  await db.atomic([db.update(agency).set({ richMenus }).where(eq(agency.id, onlyRow))])
}

/** The LINE account's basic ID, as LINE itself tells it; people add the account by it. */
export async function rememberLineId(db: Database, lineId: string): Promise<void> {
  const profile = await getAgency(db)
  if (profile.lineId === lineId) return
  await db.atomic([
    db
      .update(agency)
      .set({ profile: { ...profile, lineId } })
      .where(eq(agency.id, onlyRow)),
  ])
}

/** Writes the agency's row unless there is one: an installation is never overwritten. */
export async function seedAgency(db: Database, profile: Agency, at: Date): Promise<void> {
  await db.atomic([
    db.insert(agency).values({ id: onlyRow, profile, updatedAt: at.toISOString() }).onConflictDoNothing(),
  ])
}
