import { type Attachment, attachmentKey } from '#db/attachments.ts'
import { coveredKey } from '#db/covered-photos.ts'
import type { Files } from '../runtime/runtime.ts'
import { wholeOf } from '../whole-body.ts'

/** Where the bytes are that the office sees: the covered picture where there is one. */
export const seenKey = ({ id, coveredAs }: Attachment) =>
  coveredAs === null ? attachmentKey(id) : coveredKey(coveredAs)

/** A photo's bytes, as the office sees it. */
export const storedPhoto = (files: Files, photo: Attachment) => bytesUnder(files, seenKey(photo))

export async function bytesUnder(files: Files, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await bytesIfThere(files, key)
  if (!bytes) throw new Error('the picture is gone')
  return bytes
}

export async function bytesIfThere(files: Files, key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored = await files.get(key)
  return stored ? wholeOf(stored.body, stored.size) : undefined
}
