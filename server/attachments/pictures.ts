import sharp, { type Sharp } from 'sharp'
import type { SealPicture } from '#templates/agency-seal.ts'
import type { Covering } from '#templates/covering.ts'
import type { FileType } from '../file-types.ts'
import { burn } from '../photos/burn.ts'
import type { QrReader } from '../runtime/qr-codes.ts'
import { confineSharp } from '../stamp/confine-sharp.ts'
import type { DecodedPhoto } from '../stamp.ts'
import { createTurns } from '../turns.ts'
import { mostPixels, unfitFile } from './unfit-file.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What needs a decoder. Each takes its picture when its turn has come: one is in memory at a time. */
export interface Pictures {
  /** A small JPEG of a JPEG, PNG or WebP; throws a refusal when the picture cannot be decoded. */
  preview(open: () => Promise<Bytes>): Promise<Bytes>
  /** What the public sees of one: no larger than a screen, upright, without metadata. */
  publicCopy(open: () => Promise<Bytes>): Promise<Bytes>
  /** It with what is covered burned in, one layer upon the other; upright and without metadata. */
  covered(open: () => Promise<Bytes>, layers: readonly Covering[]): Promise<Bytes>
  /** A JPEG or PNG as a seal: for screens with what is transparent, and on white for paper. */
  seal(open: () => Promise<Bytes>): Promise<Record<SealPicture, Bytes>>
  /** An iPhone's photo as the JPEG that everybody can open, upright and without metadata. */
  fromHeic(open: () => Promise<Bytes>): Promise<Bytes>
  /**
   * What the QR codes on each page of a JPEG, PNG, WebP (one page) or PDF say. Undefined for a PDF of more pages than
   * are looked at, and for a file that takes too long or that a library cannot make sense of.
   */
  qrCodes(type: FileType, open: () => Promise<Bytes>): Promise<string[][] | undefined>
}

/** No form on paper is that long; whoever scans a whole folder into one file means something else. */
export const mostPagesRead = 30

const previewSide = 480
const publicSide = 1280
const coveredSide = 2000
/** 2.5 cm at 400 dots per inch. */
const sealSide = 400
/** Enough dots for a QR of 25 squares on a page of which the photo shows no more than twice as much. */
const readSide = 2400
/** A page of paper at 300 dots per inch is 3508 high. */
const longestSide = 4000
const timeout = { seconds: 15 }
const mostWaiting = 500

export function createPictures(
  decodeHeic: (photo: Uint8Array, mostPixels: number) => Promise<DecodedPhoto>,
  qrReader: QrReader,
): Pictures {
  confineSharp()
  const turns = createTurns(1, mostWaiting)
  // Apart from the others: whoever only attaches a photo does not wait behind a scan of thirty pages.
  const readings = createTurns(1, mostWaiting)
  return {
    preview: (open) =>
      turns.run(1, async () => asBytes(upright(await open(), previewSide).jpeg({ quality: 70 }))),
    publicCopy: (open) =>
      turns.run(1, async () => asBytes(upright(await open(), publicSide).jpeg({ quality: 78 }))),
    covered: (open, layers) =>
      turns.run(1, async () => {
        const drawn = upright(await open(), coveredSide)
          .toColourspace('srgb')
          .removeAlpha()
          .raw()
        const { data, info } = await drawn.toBuffer({ resolveWithObject: true }).catch(refusal)
        const { width, height } = info
        for (const layer of layers) burn({ width, height, data }, layer)
        return asBytes(sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality: 86 }))
      }),
    seal: (open) =>
      turns.run(1, async () => {
        const bytes = await open()
        const seal = () =>
          sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
            .autoOrient()
            .toColourspace('srgb')
            .resize(sealSide, sealSide, { fit: 'inside', withoutEnlargement: true })
            .timeout(timeout)
        return {
          screen: await asBytes(seal().png({ palette: true, quality: 95 })),
          print: await asBytes(
            seal().flatten({ background: '#fff' }).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }),
          ),
        }
      }),
    fromHeic: (open) =>
      turns.run(1, async () => {
        const { data, width, height } = await decodeHeic(await open(), mostPixels).catch(refusal)
        return asBytes(
          sharp(data, { raw: { width, height, channels: 4 } })
            .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
            .flatten({ background: '#fff' })
            .timeout(timeout)
            .jpeg({ quality: 88 }),
        )
      }),
    qrCodes: (type, open) =>
      readings.run(1, async () => {
        const bytes = await open()
        if (type === 'application/pdf') return qrReader.inPdf(bytes, mostPagesRead).catch(() => undefined)
        const asItIs = await inGrey(bytes)
        const read = async () => {
          const codes = await qrReader.inPicture(asItIs)
          // Out of a hand that shook.
          return codes.length > 0 ? codes : qrReader.inPicture(await inGrey(bytes, { sharpened: true }))
        }
        return read().then(
          (codes) => [codes],
          () => undefined,
        )
      }),
  }
}

/** As people hold it, inside a square, on white; sharp writes no metadata unless it is told to. */
const upright = (bytes: Bytes, side: number): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .timeout(timeout)

/** So much that edges a few dots wide become steps: ugly to look at, and a blurred code is read. */
const strongly = { sigma: 2, m1: 4, m2: 8, x1: 0, y2: 250, y3: 250 }

async function inGrey(bytes: Bytes, { sharpened = false } = {}) {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
    .autoOrient()
    .resize(readSide, readSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .greyscale()
    .timeout(timeout)
  const { data, info } = await (sharpened ? picture.sharpen(strongly) : picture)
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refusal)
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

const asBytes = async (picture: Sharp): Promise<Bytes> =>
  new Uint8Array(await picture.toBuffer().catch(refusal))

/** A decoder's complaint in our words. */
function refusal(error: unknown): never {
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
  throw unfitFile(tooLarge ? 'tooManyPixels' : 'brokenPicture')
}
