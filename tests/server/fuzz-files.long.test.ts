import { createRequire } from 'node:module'
import fc from 'fast-check'
import { HTTPException } from 'hono/http-exception'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { DomainError } from '#db/errors.ts'
import { bareJpegFile } from '#server/attachments/jpeg-file.ts'
import { checkPdf } from '#server/attachments/pdf-file.ts'
import { createPictures } from '#server/attachments/pictures.ts'
import { barePng, bareWebp } from '#server/attachments/png-and-webp-files.ts'
import { assembled, bytesSource, lengthOf, type Source } from '#server/attachments/source.ts'
import { type FileType, fileTypeOf, headLength } from '#server/file-types.ts'
import { createHeicDecoder } from '#server/runtime/heic.ts'
import { createQrReader } from '#server/runtime/qr-codes.ts'
import { fuzz } from '#tests/support/fuzzing.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { heic } from '#tests/support/odd-photos.ts'
import { lockedPdf, pdf } from '#tests/support/pdfs.ts'

type Bytes = Uint8Array<ArrayBuffer>

const jpeg = await photo({ slot: 'card-front', width: 200, height: 150 })
const drawn = () => sharp(jpeg).withExif({ IFD0: { Copyright: 'nobody' } })
const real: Record<string, Bytes> = {
  pdf: pdf(),
  streamed: pdf({ asStream: true }),
  lost: pdf({ pointer: 7 }),
  locked: lockedPdf(),
  jpeg,
  turned: new Uint8Array(
    await drawn().withMetadata({ orientation: 6 }).jpeg({ progressive: true }).toBuffer(),
  ),
  png: new Uint8Array(await drawn().png().toBuffer()),
  webp: new Uint8Array(await drawn().webp().toBuffer()),
  heic: heic(),
}

/** A place in the file, from its beginning (0) to its end (1); most of what matters is at its beginning. */
const place = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 0.02, noNaN: true }),
)
const change = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('insert' as const), place, bytes: fc.uint8Array({ maxLength: 30 }) }),
  fc.record({ kind: fc.constant('cut' as const), place, bytes: fc.uint8Array({ maxLength: 60 }) }),
  fc.record({ kind: fc.constant('end' as const), place, bytes: fc.uint8Array({ maxLength: 4 }) }),
)
const mutated = fc
  .tuple(fc.constantFrom(...Object.keys(real)), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([name, changes]) => {
    let file = Buffer.from(real[name] ?? [])
    for (const { kind, place: at, bytes } of changes) {
      const from = Math.floor(at * file.length)
      const [before, after] = [file.subarray(0, from), file.subarray(from)]
      if (kind === 'set') file = Buffer.concat([before, bytes, after.subarray(bytes.length)])
      else if (kind === 'insert') file = Buffer.concat([before, bytes, after])
      else if (kind === 'cut') file = Buffer.concat([before, after.subarray(bytes.length)])
      else file = Buffer.concat([before, bytes])
    }
    return new Uint8Array(file)
  })
/** Any bytes behind the first ones of a type that we take. */
const begun = fc
  .tuple(fc.constantFrom(...Object.values(real)), fc.uint8Array({ maxLength: 300 }))
  .map(([file, rest]) => new Uint8Array(Buffer.concat([file.subarray(0, headLength), rest])))
const file = fc.oneof({ weight: 4, arbitrary: mutated }, begun, fc.uint8Array({ maxLength: 400 }).map(copied))
function copied(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes)
}

/** What nobody meant to happen, as its own words; a refusal is an answer. */
async function refusedOr<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    const isRefusal = error instanceof DomainError || error instanceof HTTPException
    if (!isRefusal) throw error
    expect(error.message).toMatch(/[ก-๙]/)
    return undefined
  })
}

const bare: Partial<Record<FileType, (source: Source) => ReturnType<typeof bareJpegFile>>> = {
  'image/jpeg': bareJpegFile,
  'image/png': barePng,
  'image/webp': bareWebp,
}

test('whatever a file holds, looking through it ends with a file or a refusal', async () => {
  await fuzz(
    'files looked through',
    file,
    async (bytes) => {
      const source = bytesSource(bytes)
      const type = fileTypeOf(bytes.subarray(0, headLength))
      if (type === 'application/pdf') await refusedOr(checkPdf(source))
      const strip = type && bare[type]
      const picture = strip && (await refusedOr(strip(source)))
      if (!picture) return
      const kept = await new Response(assembled(source, picture.pieces)).arrayBuffer()
      expect(kept.byteLength).toBe(lengthOf(picture.pieces))
      expect(fileTypeOf(new Uint8Array(kept, 0, headLength))).toBe(type)
    },
    { numRuns: 20_000 },
  )
})

test('whatever a picture or a PDF holds, opening it ends in time, with something to see or a refusal', async () => {
  const { resolve } = createRequire(import.meta.url)
  const pictures = createPictures(createHeicDecoder(resolve('heic-decode')), createQrReader())
  await fuzz(
    'files opened',
    file,
    async (bytes) => {
      const type = fileTypeOf(bytes.subarray(0, headLength))
      const open = async () => bytes.slice()
      if (type === 'image/heic') await refusedOr(pictures.fromHeic(open))
      else if (type) await refusedOr(pictures.qrCodes(type, open))
      if (type?.startsWith('image/') && type !== 'image/heic') {
        await refusedOr(pictures.preview(open))
        await refusedOr(pictures.publicCopy(open))
      }
    },
    { numRuns: 400, seconds: 60, deadline: 60_000 },
  )
})
