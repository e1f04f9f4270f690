import sharp, { type Sharp } from 'sharp'
import { confineSharp } from '../stamp/confine-sharp.ts'
import type { DecodedPhoto } from '../stamp.ts'
import { createTurns } from '../turns.ts'
import { mostPixels, unfitFile } from './unfit-file.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What needs a decoder. Each takes its picture when its turn has come: one is in memory at a time. */
export interface Pictures {
  /** A small JPEG of a JPEG, PNG or WebP; throws a refusal when the picture cannot be decoded. */
  preview(open: () => Promise<Bytes>): Promise<Bytes>
  /** An iPhone's photo as the JPEG that everybody can open, upright and without metadata. */
  fromHeic(open: () => Promise<Bytes>): Promise<Bytes>
}

const previewSide = 480
/** A page of paper at 300 dots per inch is 3508 high. */
const longestSide = 4000
const timeout = { seconds: 15 }
const mostWaiting = 500

export function createPictures(
  decodeHeic: (photo: Uint8Array, mostPixels: number) => Promise<DecodedPhoto>,
): Pictures {
  confineSharp()
  const turns = createTurns(1, mostWaiting)
  return {
    preview: (open) =>
      turns.run(1, async () =>
        asBytes(
          sharp(await open(), { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
            .autoOrient()
            .resize(previewSide, previewSide, { fit: 'inside', withoutEnlargement: true })
            .flatten({ background: '#fff' })
            .timeout(timeout)
            .jpeg({ quality: 70 }),
        ),
      ),
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
  }
}

const asBytes = async (picture: Sharp): Promise<Bytes> =>
  new Uint8Array(await picture.toBuffer().catch(refusal))

/** A decoder's complaint in our words. */
function refusal(error: unknown): never {
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
  throw unfitFile(tooLarge ? 'tooManyPixels' : 'brokenPicture')
}
