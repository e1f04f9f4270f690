import { and, asc, eq, like, or, sql } from 'drizzle-orm'
import { citizenIdSchema } from '#templates/answers.ts'
import { arabicDigits } from '#templates/thai.ts'
import type { Citizen } from './citizens.ts'
import type { Database } from './database.ts'
import { citizens } from './schema.ts'
import type { Vault } from './vault.ts'

/** More than these nobody reads through; more words find fewer. */
export const mostFound = 20

/**
 * The citizens whom these words mean: by the 13 digits, through their keyed hash, or by parts of the name. One more
 * than `mostFound` when there are more.
 */
export async function searchCitizens(db: Database, vault: Vault, words: string): Promise<Citizen[]> {
  const digits = arabicDigits(words).replace(/[\s-]/g, '')
  if (/^\d{4,}$/.test(digits)) {
    const citizenId = citizenIdSchema.safeParse(digits)
    if (!citizenId.success) return []
    const hash = await vault.fingerprint(citizenId.data)
    return db.select().from(citizens).where(eq(citizens.citizenIdHash, hash))
  }
  const parts = words
    .replace(/[%_]/g, '')
    .split(/\s+/)
    .filter((part) => part !== '')
    .slice(0, 5)
  if (parts.length === 0) return []
  const name = (key: 'prefix' | 'firstName' | 'lastName') =>
    sql`json_extract(${citizens.profile}, ${`$.${key}`})`
  const isNamed = (part: string) =>
    or(
      like(name('firstName'), `%${part}%`),
      like(name('lastName'), `%${part}%`),
      // Typed as it is said, with the prefix and no space: นางสมศรี.
      like(sql`${name('prefix')} || ${name('firstName')}`, `${part}%`),
    )
  return db
    .select()
    .from(citizens)
    .where(and(...parts.map(isNamed)))
    .orderBy(asc(name('firstName')), asc(name('lastName')))
    .limit(mostFound + 1)
}
