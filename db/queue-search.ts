/** What somebody types to find a request again, as the store looks it up. */
import { type SQL, sql } from 'drizzle-orm'
import { citizenIdSchema } from '#templates/answers.ts'
import { prefixes } from '#templates/applicant.ts'
import { arabicDigits } from '#templates/thai.ts'
import { parseReference } from './reference.ts'
import type { Reader } from './secrecy.ts'
import type { Vault } from './vault.ts'

/** The keyed hash of the 13 digits that these words are, if they are. The digits themselves go no further. */
export async function citizenIdSought(vault: Vault, words: string): Promise<string | undefined> {
  const digits = digitsOf(words)
  const citizenId = digits?.length === 13 ? citizenIdSchema.safeParse(digits) : undefined
  return citizenId?.success ? vault.fingerprint(citizenId.data) : undefined
}

/** The requests of exactly that reference, where the words are one. */
export function ofReference(words: string): SQL | undefined {
  const reference = parseReference(words)
  return reference === undefined
    ? undefined
    : sql`q.request_id in (select id from requests where reference = ${reference})`
}

/** The requests that somebody filed, or that were filed for them. A hidden filer is found by nobody else. */
export const ofCitizen = (hash: string, { seesSecrets }: Reader): SQL => sql`q.request_id in (
  select r.id from citizens c join requests r on r.citizen_id = c.id
  where c.citizen_id_hash = ${hash} ${seesSecrets ? sql`` : sql`and r.secrecy = 'open'`}
  union select id from requests where represented_citizen_id_hash = ${hash})`

/** For FTS5: every word is part of a name or of a phone number; one of fewer than three letters begins a name. */
export function namesSought(words: string, { seesSecrets }: Reader): string {
  const parts = (digitsOf(words) ?? words).normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 5)
  const all = parts.map(oneWord).join(' AND ')
  return seesSecrets ? all : `{shown} : (${all})`
}

function oneWord(word: string): string {
  if ([...word].length < 3) return quoted(`${'^'.repeat(3 - [...word].length)}${word}`)
  // Typed as it is said, with the prefix and no space: นางสมศรี.
  const spoken = prefixes.filter((prefix) => word.startsWith(prefix) && word.length > prefix.length)
  const names = spoken.map((prefix) => begins(word.slice(prefix.length)))
  return `(${[quoted(word), ...names].join(' OR ')})`
}

const begins = (name: string) => quoted(`^^${name}`)
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The digits alone, where nothing else was typed: 081-234 5678, ๐๘๑ ๒๓๔. */
export function digitsOf(words: string): string | undefined {
  const arabic = arabicDigits(words)
  return /^[\d\s–.-]*\d[\d\s–.-]*$/.test(arabic) ? arabic.replace(/\D/g, '') : undefined
}
