/** Faces and number plates that an officer covered: from then on everybody in the office sees the covered picture. */
import { eq } from 'drizzle-orm'
import type { Covering } from '#templates/covering.ts'
import type { Attachment } from './attachments.ts'
import type { ActorRef } from './audit-log.ts'
import type { Database } from './database.ts'
import { discardFiles } from './discarded-files.ts'
import { DomainError } from './errors.ts'
import { changePhoto, publicPhotoKey } from './public-photos.ts'
import type { ServiceRequest } from './requests.ts'
import { attachments } from './schema.ts'
import type { Reader } from './secrecy.ts'

/** Where the bytes of a photo with its covering burned in are in the files store. */
export const coveredKey = (coveredAs: string) => `covered/${coveredAs}`

type Officer = Extract<ActorRef, { id: string }>

/** What the new covered picture, and what the public sees of it from now on, are stored as already. */
export interface Derived {
  coveredAs: string
  publishedAs: string | null
}

/** All that was covered of a photo, in the order in which it was. */
export const layersOf = ({ covering }: Pick<Attachment, 'covering'>): readonly Covering[] => covering ?? []

/**
 * Covers more of a photo; what was covered stays so. A photo that is public is replaced there in the same moment.
 * Throws `conflict` when the request changed since it was read.
 */
export function coverPhoto(
  db: Database,
  request: ServiceRequest,
  photo: Attachment,
  { layer, coveredAs, publishedAs }: Derived & { layer: Covering },
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (photo.draftId !== request.id || !photo.type.startsWith('image/'))
    throw new DomainError('invalid_action')
  const set = {
    covering: [...layersOf(photo), layer],
    coveredAs,
    coveredAt: at.toISOString(),
    coveredBy: actor.id,
    publishedAs,
  }
  return changePhoto(db, request, photo, { action: 'photo.cover', actor, at }, [
    db.update(attachments).set(set).where(eq(attachments.id, photo.id)),
    ...discardFiles(db, formerKeys(photo), at),
  ])
}

/** Shows all of it to the office again; throws `invalid_action` while the public sees it. */
export function uncoverPhoto(
  db: Database,
  request: ServiceRequest,
  photo: Attachment,
  actor: Officer,
  at = new Date(),
): Promise<void> {
  if (photo.draftId !== request.id || photo.coveredAs === null) throw new DomainError('invalid_action')
  if (photo.publishedAs !== null) throw new DomainError('invalid_action', 'ต้องเลิกเปิดเผยภาพก่อน จึงเลิกปิดบังได้')
  const set = { covering: null, coveredAs: null, coveredAt: null, coveredBy: null }
  return changePhoto(db, request, photo, { action: 'photo.uncover', actor, at }, [
    db.update(attachments).set(set).where(eq(attachments.id, photo.id)),
    ...discardFiles(db, formerKeys(photo), at),
  ])
}

/** What was derived of it before: of no use once something else takes its place. */
export const formerKeys = ({ coveredAs, publishedAs }: Attachment) => [
  ...(coveredAs ? [coveredKey(coveredAs)] : []),
  ...(publishedAs ? [publicPhotoKey(publishedAs)] : []),
]

/** Who may look below the covering: the officers who are named for what is secret. */
export const mayUncover = ({ seesSecrets }: Reader) => seesSecrets
