import { getAgency } from '#db/agency.ts'
import type { Citizen } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import { checkMaySend } from '#db/identity.ts'
import {
  announceIdentityPhoto,
  discardExpiredPhotos,
  findIdentityPhoto,
  forgetIdentityPhoto,
  type IdentityPhoto,
  identityPhotoKey,
  listDiscardedPhotos,
  takeIdentityPhoto,
} from '#db/identity-photos.ts'
import type { Agency } from '#templates/agency.ts'
import { askedPhotos, crossingMark, photoDays, unusedPhotoDays } from '#templates/identity.ts'
import { refuse } from './errors.ts'
import { fileHeaders } from './file-headers.ts'
import type { Runtime } from './runtime/runtime.ts'
import { type Unfitness, UnfitPhoto } from './stamp/unfit-photo.ts'

const dayMs = 24 * 3_600_000

/** The agency as it can be served here: where photos cannot be marked none are asked, nor told of. */
export async function agencyHere({ db, stamp }: Pick<Runtime, 'db' | 'stamp'>): Promise<Agency> {
  const agency = await getAgency(db)
  return stamp ? agency : { ...agency, identityPhotos: [] }
}

/** What somebody reads whose photo cannot be taken. */
const refusals: Record<Unfitness, () => Error> = {
  type: () => refuse(415, 'ไฟล์นี้ไม่ใช่ภาพถ่าย กรุณาเลือกไฟล์ภาพ JPG, PNG, WebP หรือ HEIC'),
  pdf: () => refuse(415, 'กรุณาส่งเป็นภาพถ่าย (JPG, PNG, WebP หรือ HEIC) ระบบไม่รับไฟล์ PDF ในขั้นตอนนี้'),
  broken: () => unfit('ไฟล์ภาพเสียหายหรือส่งมาไม่ครบ กรุณาถ่ายภาพใหม่หรือเลือกไฟล์อื่น'),
  too_many_pixels: () => unfit('ภาพมีความละเอียดสูงเกินไป กรุณาใช้ภาพไม่เกิน 50 ล้านพิกเซล'),
  too_small: () => unfit('ภาพมีขนาดเล็กเกินไปจนอ่านข้อมูลไม่ได้ กรุณาใช้ภาพที่ด้านสั้นยาวอย่างน้อย 480 พิกเซล'),
  too_narrow: () => unfit('ภาพแคบหรือยาวเกินไป กรุณาถ่ายภาพใหม่ให้เห็นครบทั้งภาพ'),
}
const unfit = (detail: string) => new DomainError('invalid_answers', detail)

/**
 * Burns the crossing mark into a photo, seals it and stores it in the place of the one before. The photo as it was
 * sent is never written anywhere, and without a stamp (Workers have no image decoder) nothing is taken at all.
 */
export async function storeIdentityPhoto(
  runtime: Runtime,
  citizen: Citizen,
  { slot, photo: sent }: { slot: string; photo: Uint8Array<ArrayBuffer> },
  at = new Date(),
): Promise<IdentityPhoto> {
  const { db, files, vault, stamp } = runtime
  if (!stamp) throw refuse(501, 'ระบบนี้ยังรับภาพยืนยันตัวตนทางออนไลน์ไม่ได้ กรุณานำบัตรประชาชนมาแสดงที่สำนักงาน')
  const agency = await getAgency(db)
  if (!askedPhotos(agency).some((asked) => asked.slot === slot)) throw new DomainError('not_found')
  checkMaySend(citizen)
  const marked = await stamp(sent, crossingMark(agency, slot, at)).catch((error: unknown) => {
    throw error instanceof UnfitPhoto ? refusals[error.reason]() : error
  })
  const announced = await announceIdentityPhoto(db, citizen, { slot, size: marked.byteLength }, at)
  const key = identityPhotoKey(announced.id)
  let photo: IdentityPhoto
  try {
    const sealed = await vault.sealBytes(key, marked)
    await files.put(key, sealed, sealed.byteLength)
    photo = await takeIdentityPhoto(db, announced, at)
  } catch (error) {
    await files.delete(key)
    await forgetIdentityPhoto(db, announced.id)
    throw error
  }
  await deleteDiscarded(runtime, citizen.id)
  return photo
}

/** A marked photo as a response; throws `not_found` when it is not, or no longer, there. */
export async function identityPhotoResponse({ db, files, vault }: Runtime, id: string): Promise<Response> {
  const photo = await findIdentityPhoto(db, id)
  const key = identityPhotoKey(id)
  const stored = photo && (await files.get(key))
  if (!stored) throw new DomainError('not_found')
  const sealed = new Uint8Array(await new Response(stored.body).arrayBuffer())
  const picture = await vault.openBytes(key, sealed)
  const headers = fileHeaders({ type: 'image/jpeg', size: picture.byteLength, name: `${photo.slot}.jpg` })
  return new Response(picture, { headers })
}

/** Deletes photos past their time, and whatever an upload or a deletion that died has left behind. */
export async function deleteExpiredPhotos(runtime: Runtime, at = new Date()): Promise<void> {
  const before = (days: number) => new Date(at.getTime() - days * dayMs)
  const verifiedBefore = before(photoDays(await getAgency(runtime.db)))
  await discardExpiredPhotos(runtime.db, { verifiedBefore, unusedBefore: before(unusedPhotoDays) }, at)
  await deleteDiscarded(runtime, undefined, at)
}

/** The bytes first: a row without bytes is found again, bytes without a row are not. */
export async function deleteDiscarded(
  { db, files }: Runtime,
  citizenId?: string,
  at = new Date(),
): Promise<void> {
  for (const { id } of await listDiscardedPhotos(db, citizenId, at)) {
    await files.delete(identityPhotoKey(id))
    await forgetIdentityPhoto(db, id)
  }
}
