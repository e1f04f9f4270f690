import { asc, count, desc, eq, sql } from 'drizzle-orm'
import type { IssuedContent } from '#templates/issuing/content.ts'
import { type ActorRef, auditEntry, commitChange, type OfficeEvent } from './audit-log.ts'
import { type Database, guard, type Statement } from './database.ts'
import { commitIssue, findDocument, type IssuedDocument, newDocument, touch } from './documents.ts'
import { DomainError, isGuardFailure } from './errors.ts'
import { requireKnownFiler } from './identity-waits.ts'
import type { NextNumber } from './number-series.ts'
import type { ServiceRequest } from './requests.ts'
import { documentDrafts, documents, requests, staff } from './schema.ts'
import { findSignatory, maySign } from './signatories.ts'
import { uncountedStatuses } from './workflow.ts'

export type DocumentDraft = typeof documentDrafts.$inferSelect
type Officer = Extract<ActorRef, { id: string }>

export const listDocumentDrafts = (db: Database, requestId: string): Promise<DocumentDraft[]> =>
  db
    .select()
    .from(documentDrafts)
    .where(eq(documentDrafts.requestId, requestId))
    .orderBy(asc(documentDrafts.createdAt))

/** Every document that waits for its signature, newest first, with its request. */
export const listWaitingDrafts = (
  db: Database,
  limit = 200,
): Promise<{ draft: DocumentDraft; request: ServiceRequest }[]> =>
  db
    .select({ draft: documentDrafts, request: requests })
    .from(documentDrafts)
    .innerJoin(requests, eq(requests.id, documentDrafts.requestId))
    .orderBy(desc(documentDrafts.updatedAt))
    .limit(limit)

export async function countWaitingDrafts(db: Database): Promise<number> {
  const [row] = await db.select({ n: count() }).from(documentDrafts)
  return row?.n ?? 0
}

/** A draft, its request and the name of who prepared it. */
export async function findDocumentDraft(
  db: Database,
  id: string,
): Promise<{ draft: DocumentDraft; request: ServiceRequest; preparer: string } | undefined> {
  const [found] = await db
    .select({ draft: documentDrafts, request: requests, preparer: staff.name })
    .from(documentDrafts)
    .innerJoin(requests, eq(requests.id, documentDrafts.requestId))
    .innerJoin(staff, eq(staff.id, documentDrafts.preparedBy))
    .where(eq(documentDrafts.id, id))
  return found
}

/**
 * Prepares a document, or writes an unsigned one anew; whoever wrote it last is who prepared it. Throws
 * `invalid_action` when the request was cancelled or waits for its filer's identity check.
 */
export async function saveDocumentDraft(
  db: Database,
  request: ServiceRequest,
  {
    id = crypto.randomUUID(),
    issueKey,
    content,
    replaces = null,
  }: { id?: string; issueKey: string; content: IssuedContent; replaces?: string | null },
  actor: Officer,
  at = new Date(),
): Promise<DocumentDraft> {
  await checkIssuable(db, request)
  const now = at.toISOString()
  const draft: DocumentDraft = {
    id,
    requestId: request.id,
    issueKey,
    content,
    replaces,
    preparedBy: actor.id,
    createdAt: now,
    updatedAt: now,
  }
  const { preparedBy, updatedAt } = draft
  await commitChange(db, draftEntry('document.draft', request, draft, actor, at), [
    db
      .insert(documentDrafts)
      .values(draft)
      .onConflictDoUpdate({ target: documentDrafts.id, set: { content, preparedBy, updatedAt } }),
    touch(db, request, at),
  ])
  return draft
}

/** Throws `invalid_action` when nothing can be issued on the request: it was cancelled, or nobody knows yet who filed it. */
export async function checkIssuable(db: Database, request: ServiceRequest): Promise<void> {
  if (uncountedStatuses.includes(request.status)) throw new DomainError('invalid_action')
  await requireKnownFiler(db, request)
}

/** Throws an unsigned document away. */
export const discardDocumentDraft = (
  db: Database,
  request: ServiceRequest,
  draft: DocumentDraft,
  actor: Officer,
  at = new Date(),
): Promise<void> =>
  commitChange(db, draftEntry('document.discard', request, draft, actor, at), [
    ...removal(db, draft),
    touch(db, request, at),
  ])

/** Throws `forbidden` with the reason unless this officer is the one to sign the draft today. */
export async function checkSigner(db: Database, draft: DocumentDraft, actor: Officer, at = new Date()) {
  const signatory = await findSignatory(db, draft.content.signer.id)
  if (!signatory || !maySign(signatory, at)) {
    throw new DomainError('forbidden', 'ผู้ลงนามในร่างนี้ไม่มีอำนาจลงนามในวันนี้ กรุณาแก้ไขร่างและเลือกผู้ลงนามใหม่')
  }
  if (signatory.staffId !== actor.id) {
    throw new DomainError('forbidden', `เอกสารนี้ต้องลงนามโดย${signatory.name}ด้วยบัญชีของตนเอง`)
  }
  if (draft.content.approval && draft.preparedBy === actor.id) {
    throw new DomainError('forbidden', 'ผู้จัดทำร่างลงนามเองไม่ได้ เอกสารนี้ต้องมีเจ้าหน้าที่อีกคนจัดทำหรือลงนาม')
  }
}

/** What was typeset for the signature: the bytes are stored already and say this number and this code. */
export interface Typeset {
  id: string
  code: string
  number: NextNumber
  file: Pick<IssuedDocument, 'type' | 'size' | 'sha256'>
}

/**
 * Signs a draft: it becomes a document with a number and a code, and what it replaces is good no more. Throws
 * `conflict` when the request changed meanwhile; see also `isNumberTaken`.
 */
export async function signDocument(
  db: Database,
  request: ServiceRequest,
  draft: DocumentDraft,
  { id, code, number, file }: Typeset,
  actor: Officer,
  at = new Date(),
): Promise<IssuedDocument> {
  await checkIssuable(db, request)
  await checkSigner(db, draft, actor, at)
  const { content, replaces } = draft
  const { kind, title, holder, validFrom, validUntil = null, register = null } = content
  const known = {
    id,
    code,
    kind,
    title,
    holder,
    content,
    validFrom,
    validUntil,
    replaces,
    ...number,
    ...file,
  }
  const document = newDocument(request, { ...known, licenceKind: register }, actor, at)
  const replaced = replaces === null ? undefined : await findDocument(db, replaces)
  const more = [...removal(db, draft), ...(replaced ? [standDown(db, replaced, document, at)] : [])]
  try {
    await commitIssue(db, request, document, actor, more, at)
  } catch (error) {
    if (isGuardFailure(error)) throw new DomainError('conflict')
    throw error
  }
  return document
}

/** The document that another stands in for; one that was revoked before keeps that reason. */
const standDown = (db: Database, replaced: IssuedDocument, by: IssuedDocument, at: Date): Statement =>
  db
    .update(documents)
    .set({
      revokedAt: sql`coalesce(${documents.revokedAt}, ${at.toISOString()})`,
      revokedBy: sql`coalesce(${documents.revokedBy}, ${by.issuedBy})`,
      revokedReason: sql`coalesce(${documents.revokedReason}, ${`ออกใบแทนเลขที่ ${by.number} แล้ว`})`,
    })
    .where(eq(documents.id, replaced.id))

/** Only as it was read: a draft that somebody rewrote or signed meanwhile aborts the batch. */
const removal = (db: Database, { id, updatedAt }: DocumentDraft): Statement[] => [
  guard(
    db,
    sql`exists (select 1 from ${documentDrafts} where ${documentDrafts.id} = ${id} and ${documentDrafts.updatedAt} = ${updatedAt})`,
  ),
  db.delete(documentDrafts).where(eq(documentDrafts.id, id)),
]

const draftEntry = (
  action: OfficeEvent,
  request: ServiceRequest,
  { id, content: { title, kind } }: DocumentDraft,
  actor: Officer,
  at: Date,
) =>
  auditEntry({
    subject: { type: 'request', id: request.id, revision: request.revision + 1 },
    action,
    actor,
    details: { draftId: id, title, kind },
    at,
  })
