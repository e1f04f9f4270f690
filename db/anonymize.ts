/** How all of whom it was goes from a request whose period is over. */
import { eq, sql } from 'drizzle-orm'
import { attachmentKeys } from './attachments.ts'
import { auditEntry, commitChange } from './audit-log.ts'
import { formerKeys } from './covered-photos.ts'
import { type Database, guard } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { documentKey } from './documents.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import {
  accused,
  attachments,
  confirmations,
  corrections,
  documentDrafts,
  documents,
  drafts,
  followers,
  legalHolds,
  officeNotes,
  requests,
} from './schema.ts'
import { noAnswers } from './sealed-answers.ts'

/** Leaves of a request what it was about, when, and how it ended. False when somebody changed or held it just now. */
export async function anonymize(db: Database, request: ServiceRequest, at: Date): Promise<boolean> {
  const { id } = request
  const revision = request.revision + 1
  const entry = auditEntry({
    subject: { type: 'request', id, revision },
    action: 'request.anonymize',
    actor: { type: 'system' },
    at,
  })
  const files = await filesOf(db, id)
  try {
    await commitChange(db, entry, [
      guard(db, sql`not exists (select 1 from ${legalHolds} where ${legalHolds.requestId} = ${id})`),
      ...discardFiles(db, files, at),
      ...forgetting(db, id),
      db
        .update(requests)
        .set({ ...blank, anonymizedAt: at.toISOString(), revision })
        .where(eq(requests.id, id)),
    ])
    return true
  } catch (error) {
    if (isGuardFailure(error) || (error instanceof DomainError && error.code === 'conflict')) return false
    throw error
  }
}

const blank = {
  citizenId: null,
  applicant: null,
  followHash: null,
  latitude: null,
  longitude: null,
  answers: noAnswers,
  represented: null,
  representedCitizenId: null,
  representedCitizenIdHash: null,
  representedCitizenIdSealed: null,
} as const

/** The rows that go with whom it was. Its audit entries stay as they are: they are chained, and kept apart. */
const forgetting = (db: Database, id: string) => [
  db.delete(attachments).where(eq(attachments.draftId, id)),
  db.delete(documentDrafts).where(eq(documentDrafts.requestId, id)),
  db.delete(documents).where(eq(documents.requestId, id)),
  db.delete(corrections).where(eq(corrections.requestId, id)),
  db.delete(followers).where(eq(followers.requestId, id)),
  db.delete(accused).where(eq(accused.requestId, id)),
  db.delete(officeNotes).where(eq(officeNotes.requestId, id)),
  db.delete(drafts).where(eq(drafts.id, id)),
  db.update(confirmations).set({ note: '' }).where(eq(confirmations.requestId, id)),
]

async function filesOf(db: Database, id: string): Promise<string[]> {
  const [sent, issued] = await Promise.all([
    db.select().from(attachments).where(eq(attachments.draftId, id)),
    db.select({ id: documents.id }).from(documents).where(eq(documents.requestId, id)),
  ])
  return [
    ...sent.flatMap((file) => [...attachmentKeys(file.id), ...formerKeys(file)]),
    ...issued.map((document) => documentKey(document.id)),
  ]
}
