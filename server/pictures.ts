import type { Citizen } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import { changePicture, pictureKey } from '#db/profiles.ts'
import { refuse } from './errors.ts'
import { fileHeaders } from './file-headers.ts'
import { bareJpeg } from './jpeg.ts'
import type { Runtime } from './runtime/runtime.ts'

/** In bytes, and in pixels of the longer side; the mini-app makes it that small before sending it. */
export const largestPicture = 1024 * 1024
const longestSide = 512

/** Stores a profile picture, bare of all but the picture and sealed, in the place of the one before. */
export async function storePicture(
  { db, files, vault }: Runtime,
  citizen: Citizen,
  sent: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const picture = bareJpeg(sent)
  if (!picture) throw refuse(415, 'รูปโปรไฟล์ต้องเป็นไฟล์ภาพ JPEG ที่สมบูรณ์ กรุณาเลือกภาพอื่น')
  const side = Math.max(picture.width, picture.height)
  if (side > longestSide || Math.min(picture.width, picture.height) < 1)
    throw new DomainError('invalid_answers', `รูปโปรไฟล์ต้องไม่เกิน ${longestSide} × ${longestSide} พิกเซล`)
  const id = crypto.randomUUID()
  const key = pictureKey(id)
  const sealed = await vault.sealBytes(key, picture.bytes)
  await files.put(key, sealed, sealed.byteLength)
  try {
    await changePicture(db, citizen, id)
  } catch (error) {
    await files.delete(key)
    throw error
  }
  if (citizen.pictureId !== null) await files.delete(pictureKey(citizen.pictureId))
  return id
}

/** The profile picture's bytes; undefined where there is none. */
export async function openPicture(
  { files, vault }: Runtime,
  { pictureId }: Citizen,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = pictureKey(pictureId ?? '')
  const stored = pictureId === null ? null : await files.get(key)
  if (!stored) return undefined
  return vault.openBytes(key, new Uint8Array(await new Response(stored.body).arrayBuffer()))
}

/** The same as a response, for the citizen's own browser; throws `not_found`. */
export async function pictureResponse(runtime: Runtime, citizen: Citizen): Promise<Response> {
  const picture = await openPicture(runtime, citizen)
  if (!picture) throw new DomainError('not_found')
  const headers = fileHeaders({ type: 'image/jpeg', size: picture.byteLength, name: 'picture.jpg' })
  return new Response(picture, { headers })
}
