import { type Attachment, attachmentKey } from '#db/attachments.ts'
import type { ActorRef } from '#db/audit-log.ts'
import { coveredKey, coverPhoto, formerKeys, layersOf, uncoverPhoto } from '#db/covered-photos.ts'
import { DomainError } from '#db/errors.ts'
import { publicPhotoKey } from '#db/public-photos.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { Covering } from '#templates/covering.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { deleteDiscarded } from '../uploads.ts'
import { noPictures } from './public-photos.ts'
import { bytesUnder } from './stored-photo.ts'

type Officer = Extract<ActorRef, { id: string }>

/** Burns one more covering into a photo, always from the original, and into what the public sees of it. */
export async function cover(
  runtime: Runtime,
  request: ServiceRequest,
  photo: Attachment,
  layer: Covering,
  actor: Officer,
): Promise<void> {
  const { db, files, pictures } = runtime
  if (!pictures) throw new DomainError('invalid_action', noPictures)
  const picture = await pictures.covered(
    () => bytesUnder(files, attachmentKey(photo.id)),
    [...layersOf(photo), layer],
  )
  const coveredAs = crypto.randomUUID()
  await files.put(coveredKey(coveredAs), picture, picture.byteLength)
  const publishedAs = photo.publishedAs === null ? null : crypto.randomUUID()
  if (publishedAs !== null) {
    const copy = await pictures.publicCopy(async () => picture)
    await files.put(publicPhotoKey(publishedAs), copy, copy.byteLength)
  }
  const derived = { coveredAs, publishedAs }
  await coverPhoto(db, request, photo, { layer, ...derived }, actor).catch(async (error: unknown) => {
    for (const key of formerKeys({ ...photo, ...derived })) await files.delete(key)
    throw error
  })
  await deleteDiscarded(runtime, formerKeys(photo))
}

/** Takes all covering off it again. */
export async function uncover(
  runtime: Runtime,
  request: ServiceRequest,
  photo: Attachment,
  actor: Officer,
): Promise<void> {
  await uncoverPhoto(runtime.db, request, photo, actor)
  await deleteDiscarded(runtime, formerKeys(photo))
}
