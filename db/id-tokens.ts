import { lt } from 'drizzle-orm'
import type { Database } from './database.ts'
import { isUniqueViolation } from './errors.ts'
import { usedIdTokens } from './schema.ts'
import { hashToken } from './vault.ts'

/** Notes that an ID token is used now; false when it was before, so that a stolen one opens no second session. */
export async function useIdToken(
  db: Database,
  idToken: string,
  expiresAt: Date,
  at = new Date(),
): Promise<boolean> {
  try {
    await db.atomic([
      db.insert(usedIdTokens).values({ id: await hashToken(idToken), expiresAt: expiresAt.toISOString() }),
      db.delete(usedIdTokens).where(lt(usedIdTokens.expiresAt, at.toISOString())),
    ])
    return true
  } catch (error) {
    if (isUniqueViolation(error, 'used_id_tokens')) return false
    throw error
  }
}
