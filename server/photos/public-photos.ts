import type { Context } from 'hono'
import type { Attachment } from '#db/attachments.ts'
import type { ActorRef } from '#db/audit-log.ts'
import { DomainError } from '#db/errors.ts'
import { isPublicPhoto, mayBePublic, publicPhotoKey, publishPhoto, withdrawPhoto } from '#db/public-photos.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { AppEnv } from '../app-env.ts'
import { fileHeaders } from '../file-headers.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { deleteDiscarded } from '../uploads.ts'
import { storedPhoto } from './stored-photo.ts'

type Officer = Extract<ActorRef, { id: string }>

/** Where anybody sees a photo that was let. It changes with the copy, and is gone when the photo is withdrawn. */
export const publicPhotoUrl = (publicUrl: string, publishedAs: string) =>
  `${publicUrl}/complaints/photos/${publishedAs}`

/** Long enough for a page full of them, short enough for one that is withdrawn. */
const keptSeconds = 300

/** The copy of a photo that an officer let the public see; nothing else is behind this door. */
export async function openPublicPhoto(c: Context<AppEnv>): Promise<Response> {
  const { db, files } = c.var.runtime
  const id = c.req.param('photo') ?? ''
  const stored = (await isPublicPhoto(db, id)) ? await files.get(publicPhotoKey(id)) : null
  if (!stored) throw new DomainError('not_found')
  return new Response(stored.body, {
    headers: {
      ...fileHeaders({ type: 'image/jpeg', size: stored.size, name: 'photo.jpg' }),
      'cache-control': `public, max-age=${keptSeconds}`,
    },
  })
}

/** Makes the copy for the public, of the covered picture where there is one, and lets it be seen. */
export async function letPublicSee(
  runtime: Runtime,
  request: ServiceRequest,
  photo: Attachment,
  actor: Officer,
): Promise<void> {
  const { db, files, pictures } = runtime
  if (!pictures) throw new DomainError('invalid_action', noPictures)
  if (!(await mayBePublic(db, request))) throw new DomainError('invalid_action')
  const copy = await pictures.publicCopy(() => storedPhoto(files, photo))
  const publishedAs = crypto.randomUUID()
  await files.put(publicPhotoKey(publishedAs), copy, copy.byteLength)
  await publishPhoto(db, request, photo, publishedAs, actor).catch(async (error: unknown) => {
    await files.delete(publicPhotoKey(publishedAs))
    throw error
  })
  await deleteDiscarded(runtime, formerCopies(photo))
}

/** Takes it back; the copy is deleted. */
export async function withdrawFromPublic(
  runtime: Runtime,
  request: ServiceRequest,
  photo: Attachment,
  actor: Officer,
): Promise<void> {
  await withdrawPhoto(runtime.db, request, photo, actor)
  await deleteDiscarded(runtime, formerCopies(photo))
}

const formerCopies = ({ publishedAs }: Attachment) => (publishedAs ? [publicPhotoKey(publishedAs)] : [])

/** Where pictures cannot be decoded, on Workers: a photo that was not made smaller and looked at is not let out. */
export const noPictures =
  'ระบบนี้ติดตั้งบน Cloudflare Workers ซึ่งแปลงภาพไม่ได้ จึงยังเปิดเผยหรือปิดบังภาพไม่ได้ (ทำได้เมื่อติดตั้งบนเครื่องแม่ข่าย)'
