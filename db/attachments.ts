import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { DomainError } from './errors.ts'
import { attachments, type drafts } from './schema.ts'

export type Attachment = typeof attachments.$inferSelect

/** Where an attachment's bytes are in the files store. */
export const attachmentKey = (id: string) => `attachments/${id}`
/** Where the small picture of it is, if it has one. */
export const previewKey = (id: string) => `previews/${id}`
/** All that there may be of it. */
export const attachmentKeys = (id: string) => [attachmentKey(id), previewKey(id)]

/** Of a draft, or of the request that it became (they share the id): numbered pages first, the rest as it was sent. */
export function listAttachments(db: Database, draftId: string): Promise<Attachment[]> {
  return db
    .select()
    .from(attachments)
    .where(and(eq(attachments.draftId, draftId), isNull(attachments.supersededBy)))
    .orderBy(sql`${attachments.pages} is null`, sql`${attachments.pages} ->> 0`, asc(attachments.createdAt))
}

/** What no file is when it comes. */
export const justCome = {
  hasPreview: false,
  pages: null,
  correctionId: null,
  supersededBy: null,
  publishedAt: null,
  publishedBy: null,
  publishedAs: null,
  covering: null,
  coveredAt: null,
  coveredBy: null,
  coveredAs: null,
}

/** Adds a file whose bytes are stored already. What a citizen sends comes by `finishUpload`. */
export async function addAttachment(
  db: Database,
  draft: typeof drafts.$inferSelect,
  file: Pick<Attachment, 'id' | 'slot' | 'name' | 'type' | 'size' | 'sha256'> & {
    pages?: readonly number[]
  },
  at = new Date(),
): Promise<Attachment> {
  const attachment = {
    ...justCome,
    ...file,
    draftId: draft.id,
    citizenId: draft.citizenId,
    createdAt: at.toISOString(),
  }
  await db.atomic([db.insert(attachments).values(attachment)])
  return attachment
}

/** What citizens mended away from a request: kept, beside what took its place. */
export const listSuperseded = (db: Database, requestId: string): Promise<Attachment[]> =>
  db
    .select()
    .from(attachments)
    .where(and(eq(attachments.draftId, requestId), isNotNull(attachments.supersededBy)))
    .orderBy(asc(attachments.createdAt))

export async function findAttachment(db: Database, id: string): Promise<Attachment | undefined> {
  const [attachment] = await db.select().from(attachments).where(eq(attachments.id, id))
  return attachment
}

/** Of this very draft; throws `not_found` also for another draft's. */
export async function getAttachment(db: Database, draftId: string, id: string): Promise<Attachment> {
  const attachment = await findAttachment(db, id)
  if (attachment?.draftId !== draftId) throw new DomainError('not_found')
  return attachment
}

/** Takes a file out of a draft; the caller deletes its bytes, which are noted as discarded. */
export async function removeAttachment(
  db: Database,
  draftId: string,
  id: string,
  at = new Date(),
): Promise<void> {
  await getAttachment(db, draftId, id)
  await db.atomic([
    db.delete(attachments).where(and(eq(attachments.id, id), eq(attachments.draftId, draftId))),
    ...discardFiles(db, attachmentKeys(id), at),
  ])
}
