import { and, asc, desc, eq, isNotNull, or } from 'drizzle-orm'
import { isoDayAt } from '#templates/thai.ts'
import { type ActorRef, type AuditEntry, auditEntry, commitChange, type RequestEvent } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError } from './errors.ts'
import { requireKnownFiler } from './identity-waits.ts'
import { owe } from './outbox.ts'
import { partiesTo, type ServiceRequest } from './requests.ts'
import { documents, requests } from './schema.ts'

export type IssuedDocument = typeof documents.$inferSelect
/** What an officer issues, by whatever way. */
export type DocumentKind = Exclude<IssuedDocument['kind'], 'request-form' | 'acceptance' | 'after-photo'>
type Officer = Extract<ActorRef, { id: string }>

/** Where a document's bytes are in the files store. */
export const documentKey = (id: string) => `documents/${id}`

export function listDocuments(db: Database, requestId: string): Promise<IssuedDocument[]> {
  return db
    .select()
    .from(documents)
    .where(eq(documents.requestId, requestId))
    .orderBy(asc(documents.createdAt))
}

export async function findDocument(db: Database, id: string): Promise<IssuedDocument | undefined> {
  const [document] = await db.select().from(documents).where(eq(documents.id, id))
  return document
}

/** What the office issued on this person's requests, newest first, with the request that it belongs to. */
export function listDocumentsOf(
  db: Database,
  citizenId: string,
  limit = 200,
): Promise<{ document: IssuedDocument; request: ServiceRequest }[]> {
  return db
    .select({ document: documents, request: requests })
    .from(documents)
    .innerJoin(requests, eq(requests.id, documents.requestId))
    .where(
      and(
        isNotNull(documents.code),
        or(eq(requests.citizenId, citizenId), eq(requests.representedCitizenId, citizenId)),
      ),
    )
    .orderBy(desc(documents.createdAt))
    .limit(limit)
}

/** A document by the code of its QR. */
export async function findDocumentByCode(
  db: Database,
  code: string,
): Promise<{ document: IssuedDocument; request: ServiceRequest } | undefined> {
  if (!isCode(code)) return undefined
  const [found] = await db
    .select({ document: documents, request: requests })
    .from(documents)
    .innerJoin(requests, eq(requests.id, documents.requestId))
    .where(eq(documents.code, code))
  return found
}

/** ใบอนุญาต… เลขที่ 3/2570; an uploaded document may carry its number in its title. */
export const numberedTitle = ({ title, number }: Pick<IssuedDocument, 'title' | 'number'>) =>
  number && !title.includes(number) ? `${title} เลขที่ ${number}` : title

/** Whether a document can be relied on. */
export type Standing = 'valid' | 'early' | 'expired' | 'revoked'

/** It is good through its last day in Thailand, and from its first. */
export function standingOf(
  { revokedAt, validFrom, validUntil }: Pick<IssuedDocument, 'revokedAt' | 'validFrom' | 'validUntil'>,
  at: string | Date = new Date(),
): Standing {
  const today = isoDayAt(at)
  if (revokedAt !== null) return 'revoked'
  if (validUntil !== null && validUntil < today) return 'expired'
  return validFrom !== null && validFrom > today ? 'early' : 'valid'
}

/** What a file that an officer brings says of itself. */
export type UploadedDocument = Pick<IssuedDocument, 'id' | 'title' | 'type' | 'size' | 'sha256'> & {
  kind: DocumentKind
} & Partial<Pick<IssuedDocument, 'number' | 'holder' | 'licenceKind' | 'validFrom' | 'validUntil'>>

/** What gives somebody a right, or takes their money, is for a known person; a letter may tell anybody why it takes long. */
export const isForKnownFilers = (kind: DocumentKind) => kind !== 'letter'

/**
 * Attaches a receipt, a licence or a letter whose bytes are stored already. Throws `invalid_action` while the filer's
 * identity is not as sure as the service asks, except for letters.
 */
export async function issueDocument(
  db: Database,
  request: ServiceRequest,
  file: UploadedDocument,
  actor: Officer,
  at = new Date(),
): Promise<IssuedDocument> {
  if (isForKnownFilers(file.kind)) await requireKnownFiler(db, request)
  const document = newDocument(request, file, actor, at)
  await commitIssue(db, request, document, actor, [], at)
  return document
}

/** The whole row of a document that is issued now. */
export const newDocument = (
  request: ServiceRequest,
  known: Omit<UploadedDocument, 'kind'> & Partial<IssuedDocument> & Pick<IssuedDocument, 'kind'>,
  actor: Officer,
  at: Date,
): IssuedDocument => ({
  requestId: request.id,
  code: newCode(),
  issuedBy: actor.id,
  createdAt: at.toISOString(),
  number: null,
  series: null,
  seriesYear: null,
  seriesNumber: null,
  content: null,
  holder: null,
  licenceKind: null,
  validFrom: null,
  validUntil: null,
  revokedAt: null,
  revokedBy: null,
  revokedReason: null,
  replaces: null,
  remindedDays: null,
  ...known,
})

/** Writes an issued document with its entry, what it replaces, and the message owed for one that comes late. */
export async function commitIssue(
  db: Database,
  request: ServiceRequest,
  document: IssuedDocument,
  actor: Officer,
  more: readonly Statement[],
  at: Date,
): Promise<void> {
  const entry = documentEntry('document.issue', request, document, actor, at)
  const told = request.status === 'completed' ? await partiesTo(db, request) : []
  await commitChange(db, entry, [
    db.insert(documents).values(document),
    touch(db, request, at),
    ...more,
    ...told.flatMap((citizen) => owe(db, 'document.issue', entry, citizen)),
  ])
}

/** Takes a document back. It stays on record, and everybody who checks it is told. */
export async function revokeDocument(
  db: Database,
  request: ServiceRequest,
  document: IssuedDocument,
  reason: string,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (document.code === null || document.requestId !== request.id) throw new DomainError('not_found')
  if (document.revokedAt !== null) throw new DomainError('conflict')
  const entry = documentEntry('document.revoke', request, document, actor, at, { reason })
  const told = await partiesTo(db, request)
  await commitChange(db, entry, [
    db
      .update(documents)
      .set({ revokedAt: at.toISOString(), revokedBy: actor.id, revokedReason: reason })
      .where(eq(documents.id, document.id)),
    touch(db, request, at),
    ...told.flatMap((citizen) => owe(db, 'document.revoke', entry, citizen)),
  ])
}

/** What happened to a document is part of its request's history, whose revision is the lock. */
export function documentEntry(
  action: Extract<RequestEvent, `document.${string}`>,
  request: ServiceRequest,
  { id, title, kind, number }: Pick<IssuedDocument, 'id' | 'title' | 'kind' | 'number'>,
  actor: ActorRef,
  at: Date,
  more: Record<string, unknown> = {},
): AuditEntry {
  const subject = { type: 'request' as const, id: request.id, revision: request.revision + 1 }
  return auditEntry({ subject, action, actor, details: { documentId: id, title, kind, number, ...more }, at })
}

/** The request as its next revision. */
export const touch = (db: Database, { id, revision }: ServiceRequest, at: Date): Statement =>
  db
    .update(requests)
    .set({ revision: revision + 1, updatedAt: at.toISOString() })
    .where(and(eq(requests.id, id), eq(requests.revision, revision)))

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 16
const isCode = (code: string) =>
  code.length === codeLength && [...code].every((letter) => letters.includes(letter))

/** Nearly 80 random bits in letters and digits that are not mistaken for each other: nobody guesses a document. */
export const newCode = () =>
  [...crypto.getRandomValues(new Uint8Array(codeLength))].map((byte) => letters[byte % 31]).join('')
