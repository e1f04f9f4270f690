import { attachmentKey, previewKey } from '#db/attachments.ts'
import { partKey, type Upload } from '#db/uploads.ts'
import { type FileType, fileTypeOf, headLength } from '../file-types.ts'
import { bytesUnder } from '../photos/stored-photo.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { wholeOf } from '../whole-body.ts'
import { fittingName } from './file-names.ts'
import { bareJpegFile } from './jpeg-file.ts'
import { checkPdf } from './pdf-file.ts'
import { barePng, bareWebp } from './png-and-webp-files.ts'
import { assembled, lengthOf, type Piece, type Source, storedSource } from './source.ts'
import { mostPixels, unfitFile } from './unfit-file.ts'

/** A file as it is kept. */
export interface Kept {
  name: string
  type: FileType
  size: number
  sha256: string
  hasPreview: boolean
}

/**
 * Looks into a file whose parts have all arrived and stores what is to be kept of it under the attachment's key.
 * Throws a refusal that says what is wrong with it. Nothing is held in memory but a window of it, save a picture that
 * is decoded: those one at a time.
 */
export async function putTogether(runtime: Runtime, upload: Upload): Promise<Kept> {
  const { files, pictures } = runtime
  const parts = upload.parts.map((part) => ({ key: partKey(upload.id, part), size: part.size }))
  const source = storedSource(files, parts)
  const sent = fileTypeOf(await source.read(0, headLength))
  if (!sent) throw unfitFile('type')
  const key = attachmentKey(upload.id)
  let type = sent
  let stored: { sha256: string; size: number }
  if (type === 'image/heic') {
    if (!pictures) throw unfitFile('heic')
    const jpeg = await pictures.fromHeic(() => wholeOf(source.stream(0, source.size), source.size))
    stored = { ...(await files.put(key, jpeg, jpeg.byteLength)), size: jpeg.byteLength }
    type = 'image/jpeg'
  } else {
    const pieces = await kept[type](source)
    const size = lengthOf(pieces)
    stored = { ...(await files.put(key, assembled(source, pieces), size)), size }
  }
  return {
    ...stored,
    type,
    name: fittingName(upload.name, type),
    hasPreview: type !== 'application/pdf' && (await storePreview(runtime, upload.id)),
  }
}

const kept: Record<Exclude<FileType, 'image/heic'>, (source: Source) => Promise<Piece[]>> = {
  async 'application/pdf'(source) {
    await checkPdf(source)
    return [{ offset: 0, length: source.size }]
  },
  'image/jpeg': async (source) => ofFitSize(await bareJpegFile(source)),
  'image/png': async (source) => ofFitSize(await barePng(source)),
  'image/webp': async (source) => ofFitSize(await bareWebp(source)),
}

function ofFitSize({ pieces, width, height }: { pieces: Piece[]; width: number; height: number }): Piece[] {
  if (width * height > mostPixels) throw unfitFile('tooManyPixels')
  if (width * height === 0) throw unfitFile('brokenPicture')
  return pieces
}

/** Decodes the picture, which is also the proof that others can. False where there is no decoder. */
async function storePreview({ files, pictures }: Runtime, id: string): Promise<boolean> {
  if (!pictures) return false
  const preview = await pictures.preview(() => bytesUnder(files, attachmentKey(id)))
  await files.put(previewKey(id), preview, preview.byteLength)
  return true
}
