/** Complaints that are told in the chat: drafts with notes of how far the conversation has come. */
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { ChatNotes } from './chat-notes.ts'
import { type Database, guard } from './database.ts'
import { type CitizenDraft, type Draft, isToFile } from './drafts.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { drafts } from './schema.ts'
import type { SealedAnswers } from './sealed-answers.ts'
import { isUnsentDraft } from './uploads.ts'

export type ChatDraft = CitizenDraft & { chat: ChatNotes }

/** What the citizen told last in the chat and has not sent. */
export async function findChatDraft(db: Database, citizenId: string): Promise<ChatDraft | undefined> {
  const [latest] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.citizenId, citizenId), isNotNull(drafts.chat), isToFile(db)))
    .orderBy(desc(drafts.updatedAt))
    .limit(1)
  return latest?.chat ? { ...latest, citizenId, chat: latest.chat } : undefined
}

interface Begun {
  service: { code: string; version: number }
  answers: SealedAnswers
  chat: ChatNotes
}

/** Always a new one: what was begun before may be about something else. */
export async function beginChatDraft(
  db: Database,
  citizenId: string,
  { service, answers, chat }: Begun,
  at = new Date(),
): Promise<ChatDraft> {
  const now = at.toISOString()
  const draft: ChatDraft = {
    id: crypto.randomUUID(),
    citizenId,
    followHash: null,
    disclosure: 'named',
    serviceCode: service.code,
    serviceVersion: service.version,
    answers,
    revision: 0,
    represented: null,
    representedCitizenIdSealed: null,
    way: 'online',
    createdAt: now,
    updatedAt: now,
    remindedAt: null,
    corrects: null,
    chat,
  }
  await db.atomic([db.insert(drafts).values(draft)])
  return draft
}

export type ChatChange = Partial<
  Pick<Draft, 'serviceCode' | 'serviceVersion' | 'answers' | 'disclosure'> & { chat: ChatNotes }
>

/** Writes down what was said of it. Throws `not_found` when it was sent or thrown away meanwhile. */
export async function changeChatDraft(
  db: Database,
  draft: ChatDraft,
  change: ChatChange,
  at = new Date(),
): Promise<ChatDraft> {
  const changes = { ...change, updatedAt: at.toISOString() }
  try {
    await db.atomic([
      guard(db, isUnsentDraft(draft.id)),
      db
        .update(drafts)
        .set({ ...changes, revision: sql`${drafts.revision} + 1` })
        .where(eq(drafts.id, draft.id)),
    ])
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('not_found') : error
  }
  return { ...draft, ...changes }
}
