import { asc, eq } from 'drizzle-orm'
import type { Database, Statement } from './database.ts'
import { discardedFiles } from './schema.ts'

/** D1 binds at most a hundred parameters to a statement. */
const keysPerStatement = 40

/** Statements for the batch that lets go of files: whatever happens next, their bytes are found again and deleted. */
export function discardFiles(db: Database, keys: readonly string[], at: Date): Statement[] {
  const rows = keys.map((key) => ({ key, discardedAt: at.toISOString() }))
  return Array.from({ length: Math.ceil(rows.length / keysPerStatement) }, (_, n) =>
    db
      .insert(discardedFiles)
      .values(rows.slice(n * keysPerStatement, (n + 1) * keysPerStatement))
      .onConflictDoNothing(),
  )
}

/** What is yet to be deleted, oldest first. */
export async function listDiscardedFiles(db: Database, limit = 500): Promise<string[]> {
  const rows = await db.select().from(discardedFiles).orderBy(asc(discardedFiles.discardedAt)).limit(limit)
  return rows.map(({ key }) => key)
}

/** The bytes are gone: so goes the row. */
export async function forgetDiscardedFile(db: Database, key: string): Promise<void> {
  await db.atomic([db.delete(discardedFiles).where(eq(discardedFiles.key, key))])
}
