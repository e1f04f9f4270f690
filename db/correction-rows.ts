import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Answers, Fields } from '#templates/fields.ts'
import type { Database, Statement } from './database.ts'
import { lettingGo } from './drafts.ts'
import { corrections, requests } from './schema.ts'
import { noAnswers, openAnswers } from './sealed-answers.ts'
import type { Vault } from './vault.ts'

/** What an officer asked a citizen to mend, and what came of it. */
export type Correction = typeof corrections.$inferSelect

/** The same with its answers opened. */
export type OpenedCorrection = Omit<Correction, 'before' | 'after'> & { before: Answers; after: Answers }

export const isOpenCorrection = and(isNull(corrections.answeredAt), isNull(corrections.closedAt))

/** What the office waits for, if it does. */
export async function findOpenCorrection(db: Database, requestId: string): Promise<Correction | undefined> {
  const [open] = await db
    .select()
    .from(corrections)
    .where(and(eq(corrections.requestId, requestId), isOpenCorrection))
  return open
}

/** All there were, oldest first. */
export const listCorrections = (db: Database, requestId: string): Promise<Correction[]> =>
  db.select().from(corrections).where(eq(corrections.requestId, requestId)).orderBy(asc(corrections.askedAt))

/** All there were, oldest first, as people read them: `fields` are the request's. */
export async function listOpenedCorrections(
  { db, vault }: { db: Database; vault: Vault },
  requestId: string,
  fields: Fields,
): Promise<OpenedCorrection[]> {
  const open = (answers: Correction['before']) => openAnswers<Answers>(vault, fields, answers ?? noAnswers)
  const all = await listCorrections(db, requestId)
  return Promise.all(
    all.map(async (correction) => {
      const [before, after] = await Promise.all([open(correction.before), open(correction.after)])
      return { ...correction, before, after }
    }),
  )
}

/** What ends a correction without an answer, for a batch, and the bytes that are to be deleted then. */
export async function closing(
  db: Database,
  { id, requestId }: Correction,
  at: Date,
): Promise<{ statements: Statement[]; keys: string[] }> {
  const draft = await lettingGo(db, id, at)
  const statements = [
    db.update(corrections).set({ closedAt: at.toISOString() }).where(eq(corrections.id, id)),
    db.update(requests).set({ waitingSince: null }).where(eq(requests.id, requestId)),
    ...draft.statements,
  ]
  return { statements, keys: draft.keys }
}
