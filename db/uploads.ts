import { and, asc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { megabytes, mostFiles, noRoomFor, type UploadLimits } from '#templates/upload-limits.ts'
import { type Attachment, attachmentKeys, findAttachment, getAttachment, justCome } from './attachments.ts'
import { type Database, guard } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import type { Draft } from './drafts.ts'
import { DomainError, isGuardFailure, isUniqueViolation } from './errors.ts'
import { attachments, drafts, requests, uploads } from './schema.ts'

export type Upload = typeof uploads.$inferSelect
type Part = Upload['parts'][number]

/** Where what has arrived of a file is in the files store: all of it, and one part. */
export const uploadFolder = (id: string) => `uploads/${id}/`
export const partKey = (uploadId: string, { id }: Pick<Part, 'id'>) => `${uploadFolder(uploadId)}${id}`

export type Announced = Pick<Upload, 'id' | 'slot' | 'name' | 'size' | 'fingerprint'>

/**
 * Holds a place for a file that is about to be sent; announced again it is the same upload. The place is taken in
 * the batch that counts, so that files sent at once cannot pass a limit together. Throws `invalid_action` when there
 * is no room, and `not_found` for an id that belongs to another draft.
 */
export async function announceUpload(
  db: Database,
  draft: Draft,
  file: Announced,
  limits: UploadLimits,
  at = new Date(),
): Promise<Upload> {
  const now = at.toISOString()
  const upload: Upload = {
    ...file,
    citizenId: draft.citizenId,
    draftId: draft.id,
    received: 0,
    parts: [],
    createdAt: now,
    updatedAt: now,
  }
  const earlier = await findUpload(db, draft, file.id)
  if (earlier) return earlier
  try {
    await db.atomic([
      guard(db, isUnsentDraft(draft.id)),
      ...roomFor(draft.id, file, limits).map((has) => guard(db, has)),
      db.insert(uploads).values(upload),
    ])
  } catch (error) {
    if (isUniqueViolation(error, 'uploads.id')) {
      const same = await findUpload(db, draft, file.id)
      if (same) return same
      throw new DomainError('not_found')
    }
    throw isGuardFailure(error) ? await whyNoRoom(db, draft, file.slot, limits) : error
  }
  return upload
}

/** The batch does not tell which of its conditions failed. */
export async function whyNoRoom(
  db: Database,
  { id }: Draft,
  slot: string,
  limits: UploadLimits,
): Promise<DomainError> {
  const [found] = await db.all<{ unsent: number; files: number }>(
    sql`select ${isUnsentDraft(id)} as unsent, ${filesLike(id, slot)} as files`,
  )
  if (!found?.unsent) return new DomainError('not_found')
  const isFull = found.files >= mostFiles(slot, limits)
  return new DomainError('invalid_action', isFull ? noRoomFor.files(limits, slot) : noRoomFor.total(limits))
}

/** An upload of this draft that has not become an attachment. */
export async function findUpload(
  db: Database,
  draft: Pick<Draft, 'id'>,
  id: string,
): Promise<Upload | undefined> {
  const [upload] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.draftId, draft.id)))
  return upload
}

/** What a citizen began to send and did not finish, oldest first. */
export const listUploads = (db: Database, draftId: string): Promise<Upload[]> =>
  db.select().from(uploads).where(eq(uploads.draftId, draftId)).orderBy(asc(uploads.createdAt))

/** Adds a part whose bytes are stored; throws `conflict` when the upload went on, or away, meanwhile. */
export async function takePart(db: Database, upload: Upload, part: Part, at = new Date()): Promise<Upload> {
  const changes = {
    received: upload.received + part.size,
    parts: [...upload.parts, part],
    updatedAt: at.toISOString(),
  }
  const stands = and(eq(uploads.id, upload.id), eq(uploads.received, upload.received))
  try {
    await db.atomic([
      guard(db, sql`exists (select 1 from ${uploads} where ${stands})`),
      db.update(uploads).set(changes).where(stands),
    ])
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('conflict') : error
  }
  return { ...upload, ...changes }
}

/**
 * Makes an attachment of an upload whose bytes are stored as one; its parts are noted as discarded. Finished twice
 * it is one attachment. Throws `not_found` when the upload, or its draft, went away meanwhile.
 */
export async function finishUpload(
  db: Database,
  upload: Upload,
  file: Pick<Attachment, 'name' | 'type' | 'size' | 'sha256' | 'hasPreview'>,
  at = new Date(),
): Promise<Attachment> {
  const { id, citizenId, draftId, slot } = upload
  const attachment = {
    ...justCome,
    id,
    citizenId,
    draftId,
    slot,
    ...file,
    createdAt: at.toISOString(),
  }
  try {
    await db.atomic([
      guard(
        db,
        sql`${isUnsentDraft(draftId)} and exists (select 1 from ${uploads} where ${uploads.id} = ${id})`,
      ),
      db.insert(attachments).values(attachment),
      db.delete(uploads).where(eq(uploads.id, id)),
      db.update(drafts).set({ updatedAt: at.toISOString() }).where(eq(drafts.id, draftId)),
      ...discardFiles(db, [uploadFolder(id)], at),
    ])
    return attachment
  } catch (error) {
    if (!isGuardFailure(error) && !isUniqueViolation(error, 'attachments.id')) throw error
    const finished = await findAttachment(db, id)
    if (finished?.draftId === draftId) return finished
    throw new DomainError('not_found')
  }
}

/** Lets go of an upload; the caller deletes what there is of it, which is noted as discarded. */
export async function cancelUpload(db: Database, { id }: Pick<Upload, 'id'>, at = new Date()): Promise<void> {
  try {
    await db.atomic([
      // Finished meanwhile, its bytes are an attachment's.
      guard(db, sql`exists (select 1 from ${uploads} where ${uploads.id} = ${id})`),
      db.delete(uploads).where(eq(uploads.id, id)),
      ...discardFiles(db, uploadKeys({ id }), at),
    ])
  } catch (error) {
    if (!isGuardFailure(error)) throw error
  }
}

/** All that there may be of an unfinished upload: a server that stopped at the end has put it together already. */
export const uploadKeys = ({ id }: Pick<Upload, 'id'>) => [uploadFolder(id), ...attachmentKeys(id)]

/** Uploads that nothing has been added to since. */
export const listStaleUploads = (db: Database, before: Date, limit = 200): Promise<Upload[]> =>
  db
    .select()
    .from(uploads)
    .where(lt(uploads.updatedAt, before.toISOString()))
    .orderBy(asc(uploads.updatedAt))
    .limit(limit)

export const isUnsentDraft = (draftId: string): SQL =>
  sql`(exists (select 1 from ${drafts} where ${drafts.id} = ${draftId}) and not exists (select 1 from ${requests} where ${requests.id} = ${draftId}))`
/** What has to hold for one more such file. */
export const roomFor = (
  draftId: string,
  { slot, size }: Pick<Upload, 'slot' | 'size'>,
  limits: UploadLimits,
): SQL[] => [
  sql`${filesLike(draftId, slot)} < ${mostFiles(slot, limits)}`,
  sql`${bytesOf(draftId)} + ${size} <= ${megabytes(limits.totalMb)}`,
]
/** How many files there are of those that are counted with this slot's: pages of the signed form, or all others. */
const filesLike = (draftId: string, slot: string): SQL => {
  const count = (table: typeof attachments | typeof uploads) =>
    sql`(select count(*) from ${table} where ${table.draftId} = ${draftId} and (${table.slot} = ${signedFormSlot}) = ${slot === signedFormSlot ? 1 : 0})`
  return sql`(${count(attachments)} + ${count(uploads)})`
}
const bytesOf = (draftId: string): SQL =>
  sql`((select coalesce(sum(${attachments.size}), 0) from ${attachments} where ${attachments.draftId} = ${draftId}) + (select coalesce(sum(${uploads.size}), 0) from ${uploads} where ${uploads.draftId} = ${draftId}))`

/** Puts a file of a draft into another slot. Throws `not_found` where it is in none, or was sent meanwhile. */
export async function moveAttachment(db: Database, draftId: string, id: string, slot: string): Promise<void> {
  await getAttachment(db, draftId, id)
  const isHere = and(eq(attachments.id, id), eq(attachments.draftId, draftId))
  const moving = db.update(attachments).set({ slot }).where(isHere)
  await db.atomic([guard(db, isUnsentDraft(draftId)), moving]).catch((error: unknown) => {
    throw isGuardFailure(error) ? new DomainError('not_found') : error
  })
}
