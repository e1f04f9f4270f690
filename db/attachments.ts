import { and, asc, count, eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { attachments, type drafts } from './schema.ts'

export type Attachment = typeof attachments.$inferSelect

/** Most files that one request may carry. */
export const attachmentLimit = 10

/** Where an attachment's bytes are in the files store. */
export const attachmentKey = (id: string) => `attachments/${id}`

/** Of a draft, or of the request that it became (they share the id). */
export function listAttachments(db: Database, draftId: string): Promise<Attachment[]> {
  return db
    .select()
    .from(attachments)
    .where(eq(attachments.draftId, draftId))
    .orderBy(asc(attachments.createdAt))
}

/** Refuses the file after the last allowed one, before its bytes are read. */
export async function checkAttachmentRoom(db: Database, draftId: string): Promise<void> {
  const [row] = await db.select({ n: count() }).from(attachments).where(eq(attachments.draftId, draftId))
  if ((row?.n ?? 0) >= attachmentLimit)
    throw new DomainError('invalid_action', `แนบได้ไม่เกิน ${attachmentLimit} ไฟล์`)
}

/** Adds a file whose bytes are stored already. */
export async function addAttachment(
  db: Database,
  draft: typeof drafts.$inferSelect,
  file: Pick<Attachment, 'id' | 'slot' | 'name' | 'type' | 'size' | 'sha256'>,
  at = new Date(),
): Promise<Attachment> {
  const attachment = { ...file, draftId: draft.id, citizenId: draft.citizenId, createdAt: at.toISOString() }
  await db.atomic([db.insert(attachments).values(attachment)])
  return attachment
}

export async function findAttachment(db: Database, id: string): Promise<Attachment | undefined> {
  const [attachment] = await db.select().from(attachments).where(eq(attachments.id, id))
  return attachment
}

/** Takes a file out of a draft; the caller deletes its bytes. Throws `not_found` also for another draft's. */
export async function removeAttachment(db: Database, draftId: string, id: string): Promise<void> {
  const attachment = await findAttachment(db, id)
  if (attachment?.draftId !== draftId) throw new DomainError('not_found')
  await db.atomic([
    db.delete(attachments).where(and(eq(attachments.id, id), eq(attachments.draftId, draftId))),
  ])
}
