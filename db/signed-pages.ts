import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { draftIdsOf } from '#templates/filing-way.ts'
import type { UploadLimits } from '#templates/upload-limits.ts'
import { type Attachment, attachmentKeys, findAttachment, listAttachments } from './attachments.ts'
import { type ActorRef, auditEntry } from './audit-log.ts'
import { type Database, guard } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import type { CitizenDraft } from './drafts.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { attachments, auditLog, drafts } from './schema.ts'
import { isUnsentDraft, roomFor, whyNoRoom } from './uploads.ts'

/** The draft whose blank form carries this code, sent or not; undefined for one that is deleted. */
export async function findDraftByCode(db: Database, code: string): Promise<CitizenDraft | undefined> {
  const ids = draftIdsOf(code)
  if (!ids) return undefined
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(gte(drafts.id, ids.from), lt(drafts.id, ids.below)))
  // What is begun without an account is never printed.
  return draft && draft.citizenId !== null ? { ...draft, citizenId: draft.citizenId } : undefined
}

interface Filing {
  draft: CitizenDraft
  /** In the order in which the file shows them. */
  pages: readonly number[]
  /** The citizen, or the officer at the counter, who is then named in the log. */
  by: ActorRef
  limits: UploadLimits
}

/**
 * Makes a file the signed pages of a draft: of the draft it was sent with or, when the QR says so, of another of the
 * same citizen. A page that was there before gives way to the new one; the answer names the files whose bytes are to be deleted. The
 * draft is on paper from then on. Throws `not_found` when draft or file went away, `invalid_action` when there is no room.
 */
export async function fileSignedPages(
  db: Database,
  attachment: Attachment,
  { draft, pages, by, limits }: Filing,
  at = new Date(),
): Promise<{ replaced: number[]; gone: string[] }> {
  if (attachment.citizenId !== draft.citizenId) throw new DomainError('not_found')
  const earlier = (await listAttachments(db, draft.id)).flatMap(({ id, pages: shown }) =>
    id !== attachment.id && shown?.some((page) => pages.includes(page))
      ? [{ id, shown, left: shown.filter((page) => !pages.includes(page)) }]
      : [],
  )
  const gone = earlier.filter(({ left }) => left.length === 0).map(({ id }) => id)
  const isHere = and(eq(attachments.id, attachment.id), eq(attachments.draftId, attachment.draftId))
  try {
    await db.atomic([
      guard(db, isUnsentDraft(draft.id)),
      guard(db, sql`exists (select 1 from ${attachments} where ${isHere})`),
      ...(gone.length > 0 ? [db.delete(attachments).where(inArray(attachments.id, gone))] : []),
      ...earlier
        .filter(({ left }) => left.length > 0)
        .map(({ id, left }) => db.update(attachments).set({ pages: left }).where(eq(attachments.id, id))),
      ...(attachment.draftId === draft.id
        ? []
        : roomFor(draft.id, { slot: signedFormSlot, size: attachment.size }, limits).map((has) =>
            guard(db, has),
          )),
      db.update(attachments).set({ draftId: draft.id, slot: signedFormSlot, pages }).where(isHere),
      db.update(drafts).set({ way: 'paper', updatedAt: at.toISOString() }).where(eq(drafts.id, draft.id)),
      ...(by.type === 'staff' ? [db.insert(auditLog).values(byOfficer(draft, pages, by, at))] : []),
      ...discardFiles(db, gone.flatMap(attachmentKeys), at),
    ])
  } catch (error) {
    if (!isGuardFailure(error)) throw error
    if ((await findAttachment(db, attachment.id))?.draftId !== attachment.draftId)
      throw new DomainError('not_found')
    throw await whyNoRoom(db, draft, signedFormSlot, limits)
  }
  return { replaced: earlier.flatMap(({ shown }) => shown.filter((page) => pages.includes(page))), gone }
}

const byOfficer = (draft: CitizenDraft, pages: readonly number[], actor: ActorRef, at: Date) =>
  auditEntry({
    subject: { type: 'citizen', id: draft.citizenId, revision: null },
    action: 'citizen.file_signed_pages',
    actor,
    details: { draftId: draft.id, serviceCode: draft.serviceCode, pages },
    at,
  })
