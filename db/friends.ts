import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { citizens, friends } from './schema.ts'

/** Somebody added the LINE account, or unblocked it. An older event that comes late changes nothing. */
export async function rememberFollow(db: Database, lineUserId: string, at: Date): Promise<void> {
  const followedAt = at.toISOString()
  await db.atomic([
    db
      .insert(friends)
      .values({ lineUserId, followedAt })
      .onConflictDoUpdate({
        target: friends.lineUserId,
        set: { followedAt, blockedAt: null },
        setWhere: sql`coalesce(${friends.blockedAt}, '') <= ${followedAt}`,
      }),
  ])
}

/** Somebody blocked the LINE account. */
export async function rememberBlock(db: Database, lineUserId: string, at: Date): Promise<void> {
  const blockedAt = at.toISOString()
  await db.atomic([
    db
      .insert(friends)
      .values({ lineUserId, followedAt: blockedAt, blockedAt })
      .onConflictDoUpdate({
        target: friends.lineUserId,
        set: { blockedAt },
        setWhere: sql`${friends.followedAt} <= ${blockedAt}`,
      }),
  ])
}

/** Whether a push can arrive. Whoever became a friend before this installation is unknown here, and reachable. */
export async function isReachable(db: Database, lineUserId: string): Promise<boolean> {
  const [blocked] = await db
    .select({ lineUserId: friends.lineUserId })
    .from(friends)
    .where(and(eq(friends.lineUserId, lineUserId), isNotNull(friends.blockedAt)))
  return blocked === undefined
}

/** The LINE users who have an account here. */
export async function listRegisteredLineUsers(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: citizens.lineUserId })
    .from(citizens)
    .where(isNotNull(citizens.lineUserId))
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}
