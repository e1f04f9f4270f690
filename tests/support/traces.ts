import { sql } from 'drizzle-orm'
import type { Database } from '#db/database.ts'

export interface StoredRow {
  table: string
  /** All that the row says. */
  text: string
}

/** Every row of every table there is, as text to look for names in. */
export async function everyRow(db: Database): Promise<StoredRow[]> {
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_cf%' escape '\\'`,
  )
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await db.all<Record<string, unknown>>(sql.raw(`select * from "${name}"`))
      return rows.map((row) => ({ table: name, text: JSON.stringify(row) }))
    }),
  )
  return all.flat()
}
