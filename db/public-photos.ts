/** Which photos of complaints the public may see: none before an officer has let it. */
import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Attachment } from './attachments.ts'
import { type ActorRef, auditEntry, commitChange, type OfficeEvent } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { DomainError } from './errors.ts'
import type { ServiceRequest } from './requests.ts'
import { attachments, requests } from './schema.ts'
import { getServiceVersion } from './services.ts'
import type { Status } from './workflow.ts'

/** Where the bytes of what the public sees are in the files store. */
export const publicPhotoKey = (publishedAs: string) => `public-photos/${publishedAs}`

type Officer = Extract<ActorRef, { id: string }>

/** Whether photos of this request may ever be public: those of a complaint that is neither secret nor taken back. */
export async function mayBePublic(db: Database, request: ServiceRequest): Promise<boolean> {
  const { group } = await getServiceVersion(db, request.serviceCode, request.serviceVersion)
  return group === 'complaint' && request.secrecy !== 'secret' && request.status !== 'cancelled'
}

/** Only a picture that is part of the request now has anything to show. */
const isShownPhoto = (request: ServiceRequest, { draftId, supersededBy, type }: Attachment) =>
  draftId === request.id && supersededBy === null && type.startsWith('image/')

/**
 * Lets the public see a photo, as the copy whose bytes are stored under `publishedAs` already. Throws `invalid_action`
 * where no photo may be public, and `conflict` when the request changed since it was read.
 */
export async function publishPhoto(
  db: Database,
  request: ServiceRequest,
  photo: Attachment,
  publishedAs: string,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (!isShownPhoto(request, photo) || !(await mayBePublic(db, request))) throw notPublic()
  await changePhoto(db, request, photo, { action: 'photo.publish', actor, at }, [
    db
      .update(attachments)
      .set({ publishedAs, publishedAt: at.toISOString(), publishedBy: actor.id })
      .where(eq(attachments.id, photo.id)),
    ...discardFiles(db, photo.publishedAs ? [publicPhotoKey(photo.publishedAs)] : [], at),
  ])
}

const notPublic = () =>
  new DomainError('invalid_action', 'เปิดเผยได้เฉพาะรูปของเรื่องร้องเรียนร้องทุกข์ที่ไม่เป็นเรื่องลับและไม่ถูกยกเลิก')

/** Takes a photo from the public again; its copy is noted as discarded. */
export async function withdrawPhoto(
  db: Database,
  request: ServiceRequest,
  photo: Attachment,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (photo.draftId !== request.id || !photo.publishedAs) throw new DomainError('invalid_action')
  await changePhoto(db, request, photo, { action: 'photo.withdraw', actor, at }, [
    db
      .update(attachments)
      .set({ publishedAs: null, publishedAt: null, publishedBy: null })
      .where(eq(attachments.id, photo.id)),
    ...discardFiles(db, [publicPhotoKey(photo.publishedAs)], at),
  ])
}

/** Writes what becomes of a photo; the request's revision is the lock. */
export function changePhoto(
  db: Database,
  request: ServiceRequest,
  { id }: Attachment,
  { action, actor, at }: { action: OfficeEvent; actor: Officer; at: Date },
  statements: readonly Statement[],
): Promise<void> {
  const revision = request.revision + 1
  const subject = { type: 'request' as const, id: request.id, revision }
  const entry = auditEntry({ subject, action, actor, details: { attachmentId: id }, at })
  return commitChange(db, entry, [
    db.update(requests).set({ revision }).where(eq(requests.id, request.id)),
    ...statements,
  ])
}

const isPublic = and(isNotNull(attachments.publishedAs), isNull(attachments.supersededBy))
const ofPublicRequest = and(ne(requests.secrecy, 'secret'), ne(requests.status, 'cancelled'))

/** For a query over requests that are public: what the first photo that was let is published as, or null. */
export const firstPublicPhoto: SQL<string | null> = sql<string | null>`(
  select a.published_as from ${attachments} a
  where a.draft_id = ${requests}.id and a.published_as is not null and a.superseded_by is null
  order by a.created_at limit 1)`

/** The same of one request; null also where its photos are nobody's business any more. */
export async function findFirstPublicPhoto(db: Database, requestId: string): Promise<string | null> {
  const [found] = await db
    .select({ photo: firstPublicPhoto })
    .from(requests)
    .where(and(eq(requests.id, requestId), ofPublicRequest))
  return found?.photo ?? null
}

/** Whether what is published as this may still be seen. */
export async function isPublicPhoto(db: Database, publishedAs: string): Promise<boolean> {
  const [found] = await db
    .select({ id: attachments.id })
    .from(attachments)
    .innerJoin(requests, eq(requests.id, attachments.draftId))
    .where(and(eq(attachments.publishedAs, publishedAs), isPublic, ofPublicRequest))
  return found !== undefined
}

/** A complaint of which the public may see a photo. */
export interface PhotographedComplaint {
  publishedAs: string
  code: string
  status: Status
  village: number | null
  createdAt: string
}

/** Newest first, one photo of each complaint. */
export async function listPhotographed(
  db: Database,
  codes: readonly string[],
  period: { from: string; to: string },
  limit = 12,
): Promise<PhotographedComplaint[]> {
  if (codes.length === 0) return []
  const rows = await db
    .select({
      publishedAs: firstPublicPhoto,
      code: requests.serviceCode,
      status: requests.status,
      village: requests.village,
      createdAt: requests.createdAt,
    })
    .from(requests)
    .where(
      and(
        inArray(requests.serviceCode, [...codes]),
        ofPublicRequest,
        // Of what goes on in another one, that one's photo is shown: the same matter is not shown twice.
        ne(requests.status, 'merged'),
        gte(requests.createdAt, period.from),
        lt(requests.createdAt, period.to),
        inArray(requests.id, db.select({ id: attachments.draftId }).from(attachments).where(isPublic)),
      ),
    )
    .orderBy(desc(requests.createdAt))
    .limit(limit)
  return rows.flatMap(({ publishedAs, ...row }) => (publishedAs === null ? [] : [{ publishedAs, ...row }]))
}
