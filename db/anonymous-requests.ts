/** What somebody files without saying who they are, and how it is found again. */
import { and, eq } from 'drizzle-orm'
import { listAttachments } from './attachments.ts'
import { auditEntry, commitChange } from './audit-log.ts'
import { counting, type DailyLimit } from './daily-counts.ts'
import { type Database, guard } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { newRequest } from './new-request.ts'
import { newForm } from './request-forms.ts'
import type { ServiceRequest, Submission } from './requests.ts'
import { accused, attachments, documents, drafts, requests, uploads } from './schema.ts'
import { findAccused } from './secrecy.ts'
import { isUnsentDraft, listUploads, uploadKeys } from './uploads.ts'

interface Anonymous extends Omit<Submission, 'acting'> {
  followHash: string
  /** How many a day come from there. */
  limit: DailyLimit
}

/**
 * Opens a request that nothing leads away from: with an id of its own, and the draft gone. Neither it, nor its files,
 * nor the audit entry names a citizen, and nobody is owed a message; an officer who wrote it down is named. A guard
 * fails when the draft was sent already or the day is used up.
 */
export async function submitAnonymously(
  db: Database,
  { draft, form, followHash, limit, by = { type: 'nobody' }, plain = {}, ...sent }: Anonymous,
  at = new Date(),
): Promise<ServiceRequest> {
  const id = crypto.randomUUID()
  const request = { ...(await newRequest(db, { draft, plain, ...sent }, at)), id, followHash }
  const about = request.secrecy === 'secret' ? await findAccused(db, plain) : []
  const files = await listAttachments(db, draft.id)
  const coming = await listUploads(db, draft.id)
  const subject = { type: 'request' as const, id, revision: request.revision }
  const entry = auditEntry({ subject, action: 'request.submit', actor: by, at })
  await commitChange(db, entry, [
    guard(db, isUnsentDraft(draft.id)),
    ...counting(db, limit, at),
    db.insert(requests).values(request),
    ...(form ? [db.insert(documents).values(newForm(form, id, at.toISOString()))] : []),
    // A name of a file is often that of a person.
    ...files.map((file, n) =>
      db
        .update(attachments)
        .set({ name: `ไฟล์แนบ ${n + 1}${extensionOf(file.name)}` })
        .where(eq(attachments.id, file.id)),
    ),
    db.update(attachments).set({ draftId: id, citizenId: null }).where(eq(attachments.draftId, draft.id)),
    db.delete(uploads).where(eq(uploads.draftId, draft.id)),
    db.delete(drafts).where(eq(drafts.id, draft.id)),
    ...discardFiles(db, coming.flatMap(uploadKeys), at),
    ...about.map((staffId) => db.insert(accused).values({ requestId: id, staffId })),
  ])
  return request
}

const extensionOf = (name: string) => /\.\w{1,5}$/.exec(name)?.[0] ?? ''

/** What was filed with this secret, so that sending twice files once. */
export async function findByFollowHash(
  db: Database,
  followHash: string,
): Promise<ServiceRequest | undefined> {
  const [request] = await db.select().from(requests).where(eq(requests.followHash, followHash))
  return request
}

/** For whoever knows both. */
export async function findFollowed(
  db: Database,
  reference: string,
  followHash: string,
): Promise<ServiceRequest | undefined> {
  const [request] = await db
    .select()
    .from(requests)
    .where(and(eq(requests.reference, reference), eq(requests.followHash, followHash)))
  return request
}
