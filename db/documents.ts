import { and, asc, eq } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { documents, requests } from './schema.ts'

export type IssuedDocument = typeof documents.$inferSelect

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

/** What the public check of a document may know: the document, its request's service, nothing of the person. */
export async function findDocumentByCode(
  db: Database,
  code: string,
): Promise<{ document: IssuedDocument; serviceName: string } | undefined> {
  const [found] = await db
    .select({ document: documents, serviceName: requests.serviceName })
    .from(documents)
    .innerJoin(requests, eq(requests.id, documents.requestId))
    .where(eq(documents.code, code))
  return found
}

/** Attaches a receipt, a licence or a letter whose bytes are stored already. */
export async function issueDocument(
  db: Database,
  request: typeof requests.$inferSelect,
  file: Pick<IssuedDocument, 'id' | 'title' | 'type' | 'size' | 'sha256'> & {
    kind: Exclude<IssuedDocument['kind'], 'request-form'>
  },
  actor: Extract<ActorRef, { type: string; id: string }>,
  at = new Date(),
): Promise<IssuedDocument> {
  const revision = request.revision + 1
  const now = at.toISOString()
  const document: IssuedDocument = {
    ...file,
    requestId: request.id,
    code: newCode(),
    issuedBy: actor.id,
    createdAt: now,
    revokedAt: null,
  }
  const entry = auditEntry({
    subject: { type: 'request', id: request.id, revision },
    action: 'document.issue',
    actor,
    details: { documentId: document.id, title: document.title, kind: document.kind },
    at,
  })
  await commitChange(db, entry, [
    db.insert(documents).values(document),
    db
      .update(requests)
      .set({ revision, updatedAt: now })
      .where(and(eq(requests.id, request.id), eq(requests.revision, request.revision))),
  ])
  return document
}

/** 80 random bits in letters and digits that are not mistaken for each other: nobody guesses a document. */
function newCode(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => letters[byte % 31]).join('')
}
