/** Complaints that are told in the chat: drafts with notes of how far the conversation has come. */
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { ChatNotes } from './chat-notes.ts'
import type { Database } from './database.ts'
import { rewriteDraft } from './draft-saving.ts'
import { type CitizenDraft, type Draft, isToFile } from './drafts.ts'
import { drafts } from './schema.ts'
import type { SealedAnswers } from './sealed-answers.ts'

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

/**
 * Writes down what was said of it: what `changeOf` makes of the draft as it stands, for the same one may be open in the
 * mini-app. Throws `not_found` when it was sent or thrown away meanwhile.
 */
export async function changeChatDraft(
  db: Database,
  draft: ChatDraft,
  changeOf: (now: ChatDraft) => Promise<ChatChange>,
  at = new Date(),
): Promise<ChatDraft> {
  const told = (now: Draft): ChatDraft => ({ ...now, citizenId: draft.citizenId, chat: now.chat ?? {} })
  const updatedAt = at.toISOString()
  return told(await rewriteDraft(db, draft, async (now) => ({ ...(await changeOf(told(now))), updatedAt })))
}
