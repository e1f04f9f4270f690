import sharp from 'sharp'
import { addAttachment, attachmentKey } from '#db/attachments.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { drafts } from '#db/schema.ts'
import { createPictures } from '#server/attachments/pictures.ts'
import type { FileType } from '#server/file-types.ts'
import type { openConsole } from './console.ts'

type Office = Awaited<ReturnType<typeof openConsole>>

const unused = (): never => {
  throw new Error('no such file is sent here')
}
/** Decodes what it is given, save HEIC and QR codes. */
export const pictures = () => createPictures(unused, { inPicture: unused, inPdf: unused })

/** A photo of a road with a red face in the middle, taken with a telephone that says where it was. */
export async function roadPhoto({ width = 2000, height = 1500 } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const face = {
    create: { width: width / 5, height: height / 5, channels: 3, background: '#e11d48' },
  } as const
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#64748b' } })
    .composite([{ input: face, left: (width * 2) / 5, top: (height * 2) / 5 }])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 0/1 0/1' } })
    .jpeg()
    .toBuffer()
  return new Uint8Array(jpeg)
}

interface Sent {
  bytes: Uint8Array<ArrayBuffer>
  name: string
  type: FileType
}

/** Puts a photo, or this file, with a request that was filed, as if it had been sent with it. */
export async function attachPhoto(
  { db, files }: Pick<Office, 'db' | 'files'>,
  request: ServiceRequest,
  sent?: Sent,
) {
  const { bytes, name, type } = sent ?? { bytes: await roadPhoto(), name: 'IMG_0001.jpg', type: 'image/jpeg' }
  const id = crypto.randomUUID()
  const { sha256 } = await files.put(attachmentKey(id), bytes, bytes.byteLength)
  const [draft] = await db.select().from(drafts).limit(1)
  if (!draft) throw new Error('nothing was ever begun')
  const file = { id, slot: 'photos', name, type, size: bytes.byteLength, sha256 }
  return addAttachment(db, { ...draft, id: request.id, citizenId: request.citizenId }, file)
}
