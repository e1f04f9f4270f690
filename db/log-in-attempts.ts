import { inArray, lte, or, sql } from 'drizzle-orm'
import { type Database, guard } from './database.ts'
import { isGuardFailure } from './errors.ts'
import { logInAttempts } from './schema.ts'
import { hashToken } from './vault.ts'

/** How far back failures count. */
export const attemptsWindowMs = 15 * 60_000

/** Something against which attempts count, and how many of them are too many. */
export interface Counted {
  key: string
  limit: number
}

/** One that has begun: the rows that count it. */
export type Attempt = readonly string[]

/**
 * Counts an attempt before its outcome is known, so that guesses sent at once are counted as well; undefined when
 * there were too many already, and then it is not counted. In the store, because on Workers no two requests share a
 * memory.
 */
export async function beginAttempt(
  db: Database,
  counted: readonly Counted[],
  at = new Date(),
): Promise<Attempt | undefined> {
  const since = new Date(at.getTime() - attemptsWindowMs).toISOString()
  const rows = await Promise.all(
    counted.map(async ({ key, limit }) => ({
      limit,
      row: { id: crypto.randomUUID(), key: await hashToken(key), at: at.toISOString() },
    })),
  )
  const few = rows.map(({ row: { key }, limit }) =>
    guard(
      db,
      sql`(select count(*) from ${logInAttempts} where ${logInAttempts.key} = ${key} and ${logInAttempts.at} > ${since}) < ${limit}`,
    ),
  )
  try {
    await db.atomic([
      ...few,
      db.insert(logInAttempts).values(rows.map(({ row }) => row)),
      db.delete(logInAttempts).where(lte(logInAttempts.at, since)),
    ])
    return rows.map(({ row }) => row.id)
  } catch (error) {
    if (isGuardFailure(error)) return undefined
    throw error
  }
}

/** After a success it counts no more, nor do the failures at `forgiven` keys: they were the owner's own. */
export async function forgetAttempt(
  db: Database,
  attempt: Attempt,
  forgiven: readonly string[],
): Promise<void> {
  const keys = await Promise.all(forgiven.map(hashToken))
  await db.atomic([
    db
      .delete(logInAttempts)
      .where(or(inArray(logInAttempts.id, [...attempt]), inArray(logInAttempts.key, keys))),
  ])
}
