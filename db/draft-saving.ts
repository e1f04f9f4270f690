import { and, eq, sql } from 'drizzle-orm'
import type { Disclosure } from '#templates/complaint.ts'
import type { Fields } from '#templates/fields.ts'
import { type Database, guard } from './database.ts'
import { type Draft, findDraft } from './drafts.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { drafts } from './schema.ts'
import { openAnswers, sealAnswers } from './sealed-answers.ts'
import { isUnsentDraft } from './uploads.ts'
import type { Vault } from './vault.ts'

type Typed = Record<string, unknown>
interface TypedForm {
  fields: Fields
  answers: Typed
  /** The answers that changed; without it all of them are as they are sent. */
  only?: readonly string[] | undefined
  /** Null is somebody who files for themselves; missing where it stays as it was. */
  represented?: Typed | null | undefined
  /** Missing where it stays as it was. */
  disclosure?: Disclosure | undefined
}

/** How often a save reads again what other windows wrote in between. Of all that meet, one gets through each time. */
const tries = 12

/**
 * Keeps what was typed into the form of these fields, unchecked. Two windows may have the same draft open: neither
 * takes back what the other wrote, however close together they save. Throws `not_found` when it was sent or thrown
 * away meanwhile, `conflict` when others always were faster.
 */
export async function saveDraft(
  db: Database,
  vault: Vault,
  read: Draft,
  { fields, answers, only, represented, disclosure }: TypedForm,
  at = new Date(),
): Promise<void> {
  const others = {
    updatedAt: at.toISOString(),
    ...(represented !== undefined && (await sealedApart(vault, represented))),
    ...(disclosure && { disclosure }),
  }
  await rewriteDraft(db, read, async (draft) => {
    const typed = only
      ? merged(await openAnswers(vault, fields, draft.answers), answers, new Set(only))
      : answers
    return { ...others, answers: await sealAnswers(vault, fields, typed) }
  })
}

/** All but what names a draft and tells its state apart from others. */
type Rewritten = Partial<Omit<Draft, 'id' | 'citizenId' | 'revision'>>

/**
 * Writes what `changesOf` makes of the draft as it stands: it is asked again each time that somebody else wrote since
 * the draft was read. Throws as `saveDraft` does.
 */
export async function rewriteDraft(
  db: Database,
  read: Draft,
  changesOf: (now: Draft) => Promise<Rewritten>,
): Promise<Draft> {
  let draft: Draft | undefined = read
  for (let tried = 0; draft && tried < tries; tried++) {
    const changes = await changesOf(draft)
    if (await isWritten(db, draft, changes)) return { ...draft, ...changes, revision: draft.revision + 1 }
    draft = await findDraft(db, read.id)
  }
  throw new DomainError(draft ? 'conflict' : 'not_found')
}

/** Whether nobody wrote since `draft` was read. */
async function isWritten(db: Database, { id, revision }: Draft, changes: Rewritten): Promise<boolean> {
  const isAsRead = and(eq(drafts.id, id), eq(drafts.revision, revision))
  try {
    await db.atomic([
      guard(db, sql`exists (select 1 from ${drafts} where ${isAsRead})`),
      guard(db, isUnsentDraft(id)),
      db
        .update(drafts)
        .set({ ...changes, revision: revision + 1 })
        .where(eq(drafts.id, id)),
    ])
    return true
  } catch (error) {
    if (isGuardFailure(error)) return false
    throw error
  }
}

/** What is there, with these answers as they are sent; one that was not sent is taken away. */
function merged(there: Readonly<Typed>, sent: Readonly<Typed>, only: ReadonlySet<string>): Typed {
  const kept = Object.entries(there).filter(([name]) => !only.has(name))
  const changed = Object.entries(sent).filter(([name]) => only.has(name))
  return Object.fromEntries([...kept, ...changed])
}

/** The 13 digits are never in clear in the store, not even half typed. */
async function sealedApart(vault: Vault, typed: Typed | null) {
  const { citizenId, ...represented } = typed ?? {}
  const digits = typeof citizenId === 'string' && citizenId !== '' ? citizenId : undefined
  return {
    represented: typed && represented,
    representedCitizenIdSealed: digits === undefined ? null : await vault.seal(digits),
  }
}
