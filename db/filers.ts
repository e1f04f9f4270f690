/** Who files: a citizen, or somebody of whom nothing is known but that they hold a secret. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Citizen } from './citizens.ts'
import { counting, type DailyLimit } from './daily-counts.ts'
import type { Database } from './database.ts'
import { type CitizenDraft, type Draft, isUnsent, newDraft } from './drafts.ts'
import { DomainError } from './errors.ts'
import { drafts } from './schema.ts'

export interface Nobody {
  id: null
  /** SHA-256 of the secret. */
  followHash: string
}
export type Filer = Citizen | Nobody

/** Throws `not_found` also for somebody else's. */
export async function getDraftOf(db: Database, filer: Filer, id: string): Promise<Draft> {
  const own =
    filer.id === null
      ? and(isNull(drafts.citizenId), eq(drafts.followHash, filer.followHash))
      : eq(drafts.citizenId, filer.id)
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), own, isUnsent(db)))
  if (!draft) throw new DomainError('not_found')
  return draft
}

/** Of a citizen: what is printed, represented or mended has an owner. */
export const isCitizens = (draft: Draft): draft is CitizenDraft => draft.citizenId !== null

/** The same where nothing else will do; throws `not_found` for a draft of nobody. */
export function citizens(draft: Draft): CitizenDraft {
  if (!isCitizens(draft)) throw new DomainError('not_found')
  return draft
}

/** The draft of a service that somebody began with this secret, or a new one. A guard fails when the day is used up. */
export async function openNobodysDraft(
  db: Database,
  { followHash }: Nobody,
  service: { code: string; version: number },
  limit: DailyLimit,
  at = new Date(),
): Promise<Draft> {
  const own = and(eq(drafts.followHash, followHash), isNull(drafts.citizenId), isUnsent(db))
  const [begun] = await db.select().from(drafts).where(own)
  if (begun?.serviceCode === service.code) return begun
  // A secret is for one filing.
  if (begun) throw new DomainError('conflict')
  const draft: Draft = {
    ...newDraft({ ...service, way: 'online' }, at),
    followHash,
    disclosure: 'anonymous',
  }
  await db.atomic([...counting(db, limit, at), db.insert(drafts).values(draft)])
  return draft
}
