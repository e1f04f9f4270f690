import { isNotNull } from 'drizzle-orm'
import { sealKey, sealPictures } from '#templates/agency-seal.ts'
import { findSeal } from './agency-seal.ts'
import { attachmentKey, previewKey } from './attachments.ts'
import { coveredKey } from './covered-photos.ts'
import type { Database } from './database.ts'
import { documentKey } from './documents.ts'
import { identityPhotoKey } from './identity-photos.ts'
import { pictureKey } from './profiles.ts'
import { publicPhotoKey } from './public-photos.ts'
import { attachments, citizens, discardedFiles, documents, identityPhotos, uploads } from './schema.ts'
import { partKey, uploadFolder } from './uploads.ts'

/** A file that a row speaks of, with what the row knows of its bytes. */
export interface StoredFile {
  key: string
  size?: number
  sha256?: string
}

/** Every file that rows point at; whoever gives rows files of another kind names them here. */
export async function listStoredFiles(db: Database): Promise<StoredFile[]> {
  const [sent, issued, photos, pictured, arriving, seal] = await Promise.all([
    db
      .select({
        id: attachments.id,
        size: attachments.size,
        sha256: attachments.sha256,
        hasPreview: attachments.hasPreview,
        publishedAs: attachments.publishedAs,
        coveredAs: attachments.coveredAs,
      })
      .from(attachments),
    db.select({ id: documents.id, size: documents.size, sha256: documents.sha256 }).from(documents),
    listPhotos(db),
    db.select({ id: citizens.pictureId }).from(citizens).where(isNotNull(citizens.pictureId)),
    db.select({ id: uploads.id, parts: uploads.parts }).from(uploads),
    findSeal(db),
  ])
  return [
    ...sent.flatMap(({ id, size, sha256, hasPreview, publishedAs, coveredAs }) => [
      { key: attachmentKey(id), size, sha256 },
      ...(hasPreview ? [{ key: previewKey(id) }] : []),
      ...(publishedAs ? [{ key: publicPhotoKey(publishedAs) }] : []),
      ...(coveredAs ? [{ key: coveredKey(coveredAs) }] : []),
    ]),
    ...issued.map(({ id, size, sha256 }) => ({ key: documentKey(id), size, sha256 })),
    ...photos.filter(({ isKept }) => isKept).map(({ id }) => ({ key: identityPhotoKey(id) })),
    ...pictured.map(({ id }) => ({ key: pictureKey(String(id)) })),
    ...(seal ? sealPictures.map((picture) => ({ key: sealKey(seal, picture) })) : []),
    ...arriving.flatMap(({ id, parts }) =>
      parts.map((part) => ({ key: partKey(id, part), size: part.size })),
    ),
  ]
}

/** Tells of a file whether it may be there although no row needs it: on its way in, or about to be deleted. */
export async function listPassingFiles(db: Database): Promise<(key: string) => boolean> {
  const [discarded, photos, arriving] = await Promise.all([
    db.select({ key: discardedFiles.key }).from(discardedFiles),
    listPhotos(db),
    db.select({ id: uploads.id }).from(uploads),
  ])
  const keys = new Set([
    ...discarded.map(({ key }) => key),
    ...photos.filter(({ isKept }) => !isKept).map(({ id }) => identityPhotoKey(id)),
    ...arriving.map(({ id }) => uploadFolder(id)),
  ])
  return (key) => keys.has(key) || keys.has(key.slice(0, key.lastIndexOf('/') + 1))
}

const listPhotos = async (db: Database) =>
  (await db.select().from(identityPhotos)).map(({ id, createdAt, discardedAt }) => ({
    id,
    isKept: createdAt !== null && discardedAt === null,
  }))
