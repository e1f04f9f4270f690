import { and, eq, lt, sql } from 'drizzle-orm'
import { isoDayAt } from '#templates/thai.ts'
import { type Database, guard, type Statement } from './database.ts'
import { dailyCounts } from './schema.ts'

/** What may be done so often on one day. */
export interface DailyLimit {
  /** Says nothing to who reads the store: a keyed hash of what is counted and of whom. */
  key: string
  limit: number
}

/** For a batch: counts once, or aborts the batch where the day is used up. */
export function counting(db: Database, { key, limit }: DailyLimit, at: Date): Statement[] {
  const day = isoDayAt(at)
  return [
    guard(db, sql`${countOf(day, key)} < ${limit}`),
    db
      .insert(dailyCounts)
      .values({ day, key, count: 1 })
      .onConflictDoUpdate({
        target: [dailyCounts.day, dailyCounts.key],
        set: { count: sql`${dailyCounts.count} + 1` },
      }),
    db.delete(dailyCounts).where(lt(dailyCounts.day, day)),
  ]
}

/** Whether there is no room left today: asked before work that would be in vain. */
export async function isUsedUp(db: Database, { key, limit }: DailyLimit, at: Date): Promise<boolean> {
  const [found] = await db
    .select()
    .from(dailyCounts)
    .where(and(eq(dailyCounts.day, isoDayAt(at)), eq(dailyCounts.key, key)))
  return (found?.count ?? 0) >= limit
}

const countOf = (day: string, key: string) =>
  sql`coalesce((select ${dailyCounts.count} from ${dailyCounts} where ${dailyCounts.day} = ${day} and ${dailyCounts.key} = ${key}), 0)`
