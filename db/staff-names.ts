import { inArray } from 'drizzle-orm'
import type { Database } from './database.ts'
import { staff } from './schema.ts'

/** What these of the staff are called, by id; also those who work here no more. */
export async function staffNames(
  db: Database,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))].slice(0, 100)
  const rows = await db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, known))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
