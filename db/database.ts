import { type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from './schema.ts'

/** One statement of a batch: a query built, not yet awaited. */
export type Statement = BatchItem<'sqlite'>

/**
 * The store as everything above `server/runtime` sees it: always awaited, no interactive transaction (D1 has
 * none), no `run` (its result differs by driver). Opened by `server/runtime/sqlite.ts` or `server/runtime/d1.ts`.
 */
export type Database = Omit<
  BaseSQLiteDatabase<'async', unknown, typeof schema>,
  'transaction' | 'run' | 'batch'
> & {
  /** Commits all statements together, durably, or none. Batches contain writes (and guards) only. */
  atomic(statements: readonly Statement[]): Promise<void>
}

/** A statement that aborts its whole batch when the condition does not hold: an UPDATE of no rows would not. */
export const guard = (db: Database, condition: SQL): Statement =>
  db
    .select({ ok: sql<number>`case when ${condition} then 1 else json('stale') end` })
    .from(sql`(select 1)`) as unknown as Statement
