import { and, asc, eq, like, or, sql } from 'drizzle-orm'
import type { Citizen } from './citizens.ts'
import type { Database } from './database.ts'
import { citizenIdSought, digitsOf } from './queue-search.ts'
import { citizens } from './schema.ts'
import type { Vault } from './vault.ts'

/** More than these nobody reads through; more words find fewer. */
export const mostFound = 20

/**
 * The citizens whom these words mean: by the 13 digits, through their keyed hash, by a part of the phone number, or by
 * parts of the name. One more than `mostFound` when there are more.
 */
export async function searchCitizens(db: Database, vault: Vault, words: string): Promise<Citizen[]> {
  const hash = await citizenIdSought(vault, words)
  if (hash) return db.select().from(citizens).where(eq(citizens.citizenIdHash, hash))
  const digits = digitsOf(words.replace(/^\+/, ''))
  if (digits !== undefined) return searchByPhone(db, digits)
  const parts = words
    .replace(/[%_]/g, '')
    .split(/\s+/)
    .filter((part) => part !== '')
    .slice(0, 5)
  if (parts.length === 0) return []
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
    .orderBy(...byName)
    .limit(mostFound + 1)
}

const name = (key: 'prefix' | 'firstName' | 'lastName' | 'phone') =>
  sql`json_extract(${citizens.profile}, ${`$.${key}`})`
const byName = [asc(name('firstName')), asc(name('lastName'))]

/** The whole number, also as it is dialled from abroad, or a part of it: its last four digits, say. */
async function searchByPhone(db: Database, digits: string): Promise<Citizen[]> {
  const local = digits.replace(/^66(?=\d{8,9}$)/, '0')
  if (local.length < fewestDigits || local.length > 10) return []
  return db
    .select()
    .from(citizens)
    .where(like(name('phone'), `%${local}%`))
    .orderBy(...byName)
    .limit(mostFound + 1)
}

/** Fewer are in too many numbers. */
const fewestDigits = 4
