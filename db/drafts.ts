import { and, desc, eq, notExists } from 'drizzle-orm'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { attachments, drafts, requests } from './schema.ts'

export type Draft = typeof drafts.$inferSelect

/** The citizen's unfinished draft of a service, or a new one. It goes on under the version it was begun with. */
export async function openDraft(
  db: Database,
  citizenId: string,
  service: { code: string; version: number },
  at = new Date(),
): Promise<Draft> {
  const [unfinished] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.citizenId, citizenId), eq(drafts.serviceCode, service.code), isUnsent(db)))
    .orderBy(desc(drafts.updatedAt))
    .limit(1)
  if (unfinished) return unfinished
  const now = at.toISOString()
  const draft: Draft = {
    id: crypto.randomUUID(),
    citizenId,
    serviceCode: service.code,
    serviceVersion: service.version,
    answers: {},
    createdAt: now,
    updatedAt: now,
  }
  await db.atomic([db.insert(drafts).values(draft)])
  return draft
}

/** Throws `not_found` also for somebody else's. */
export async function getDraft(db: Database, citizenId: string, id: string): Promise<Draft> {
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.citizenId, citizenId), isUnsent(db)))
  if (!draft) throw new DomainError('not_found')
  return draft
}

/** Keeps what was typed, unchecked. */
export async function saveDraft(
  db: Database,
  draft: Draft,
  answers: Record<string, unknown>,
  at = new Date(),
): Promise<void> {
  await db.atomic([
    db.update(drafts).set({ answers, updatedAt: at.toISOString() }).where(eq(drafts.id, draft.id)),
  ])
}

/** Throws a draft away; the caller deletes the files of its attachments. */
export async function discardDraft(db: Database, draft: Draft): Promise<void> {
  await db.atomic([
    db.delete(attachments).where(eq(attachments.draftId, draft.id)),
    db.delete(drafts).where(eq(drafts.id, draft.id)),
  ])
}

/** A draft that became a request is no draft any more. */
const isUnsent = (db: Database) =>
  notExists(db.select({ id: requests.id }).from(requests).where(eq(requests.id, drafts.id)))
