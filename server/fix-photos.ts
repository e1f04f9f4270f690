import { findAttachment } from '#db/attachments.ts'
import type { ActorRef } from '#db/audit-log.ts'
import { DomainError } from '#db/errors.ts'
import { addFixPhoto, enoughPhotos, findReopening, tooLateToAdd } from '#db/fix-additions.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { partKey, type Upload, uploadFolder, uploadKeys } from '#db/uploads.ts'
import { fixPhotoSlot } from '#templates/fix-more.ts'
import { shownName } from './attachments/file-names.ts'
import { putTogether } from './attachments/put-together.ts'
import { refuse } from './errors.ts'
import { maxFileSize, sniff } from './file-types.ts'
import type { Runtime } from './runtime/runtime.ts'
import { heardOut } from './uploads.ts'

interface Sent {
  /** The attachment's id to be. */
  id: string
  name: string
  size: number
  body: ReadableStream<Uint8Array>
}

/** Takes a photo of how it looks into a complaint that was opened again; what is refused leaves nothing behind. */
export async function takeFixPhoto(
  runtime: Runtime,
  request: ServiceRequest,
  { id, name, size, body: sent }: Sent,
  actor: ActorRef,
): Promise<void> {
  const { db, files } = runtime
  const known = await findAttachment(db, id)
  // Sent again by somebody who did not hear that it had come.
  if (known?.draftId === request.id) return void (await heardOut(sent, known).catch(() => {}))
  const reopening = known ? undefined : await findReopening(db, request)
  if (!reopening) return heardOut(sent, new DomainError('invalid_action', tooLateToAdd))
  if (reopening.photosLeft === 0) return heardOut(sent, new DomainError('invalid_action', enoughPhotos))
  if (size > maxFileSize) throw refuse(413, 'รูปมีขนาดใหญ่เกินไป กรุณาแนบรูปไม่เกิน 16 MB')
  const { type, body } = await sniff(sent)
  if (!type?.startsWith('image/'))
    return heardOut(body, refuse(415, 'รองรับเฉพาะรูปถ่าย (JPG, PNG, WebP, HEIC)'))
  const part = { id: crypto.randomUUID(), size }
  const upload = uploadOf(request, { id, name: shownName(name), size, parts: [part] })
  try {
    await files.put(partKey(id, part), body, size)
    const kept = await putTogether(runtime, upload)
    await addFixPhoto(db, request, { id, ...kept }, actor)
    await files.delete(uploadFolder(id))
  } catch (error) {
    // The same photo may have come by another call meanwhile: its bytes stay.
    if (!(await findAttachment(db, id))) for (const key of uploadKeys({ id })) await files.delete(key)
    throw error
  }
}

/** As one that has come in a single part: what is looked into before it is kept. */
function uploadOf(
  { id: draftId, citizenId }: ServiceRequest,
  came: Pick<Upload, 'id' | 'name' | 'size' | 'parts'>,
): Upload {
  const now = new Date().toISOString()
  const standing = { received: came.size, createdAt: now, updatedAt: now, fingerprint: '' }
  return { ...came, ...standing, citizenId, draftId, slot: fixPhotoSlot }
}
