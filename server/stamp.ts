import sharp, { type Sharp } from 'sharp'
import { createLettering } from '#bot/drawing/lettering.ts'
import { type RendererSource, withDrawing } from '#bot/drawing/raster.ts'
import { type FileType, fileTypeOf, headLength } from './file-types.ts'
import { confineSharp } from './stamp/confine-sharp.ts'
import type { Size } from './stamp/draw-mark.ts'
import { createOverlays, layOver } from './stamp/overlay.ts'
import { type Stamp, UnfitPhoto } from './stamp/unfit-photo.ts'
import { createTurns } from './turns.ts'

/** A decoded HEIC: RGBA, turned the right way already. */
export interface DecodedPhoto {
  width: number
  height: number
  data: Uint8Array
}

interface Materials {
  /** Sarabun as TrueType. */
  font: () => Uint8Array
  wasm: RendererSource
  /** Rejects what is broken, or larger than `mostPixels`. sharp as it is published has no HEVC. */
  decodeHeic: (photo: Uint8Array, mostPixels: number) => Promise<DecodedPhoto>
}

/** The longer side of what is kept. */
const longestSide = 2000
/** The shorter side of what is sent: a card could not be read on less. */
const smallestSide = 480
const steepest = 3
const mostPixels = 50e6
/** Photos beyond this, and HEIC, take so much memory that each is worked on alone. */
const ordinaryPixels = 16e6
/** Worked on at once, and waiting for it. */
const atOnce = 2
const mostWaiting = 100
const quality = 82
const timeout = { seconds: 15 }

/** Stamps photos. Call it once in a process: it also tells sharp what it may not do. */
export function createStamp({ font, wasm, decodeHeic }: Materials): Stamp {
  confineSharp()
  const turns = createTurns(atOnce, mostWaiting)
  let overlays: ReturnType<typeof createOverlays> | undefined
  const overlayOf: ReturnType<typeof createOverlays> = (size, mark) => {
    overlays ??= createOverlays(createLettering(font()), (svg) =>
      withDrawing(wasm, svg, (drawing) => drawing.pixels),
    )
    return overlays(size, mark)
  }

  return async (photo, mark) => {
    const { weight, open } = await prepared(photo, decodeHeic)
    return turns.run(weight, async () => {
      const { image, size } = await open()
      const kept = reduced(size)
      const rgb = await pixelsOf(image, kept)
      layOver(rgb, await overlayOf(kept, mark))
      const jpeg = await sharp(rgb, { raw: { ...kept, channels: 3 } })
        .jpeg({ quality, chromaSubsampling: '4:2:0' })
        .toBuffer()
      return new Uint8Array(jpeg)
    })
  }
}

interface Source {
  image: Sharp
  /** The right way up. */
  size: Size
}

/** What can be told from the header, before its turn: how much room it takes, and whether it is a photo at all. */
async function prepared(
  photo: Uint8Array,
  decodeHeic: Materials['decodeHeic'],
): Promise<{ weight: number; open: () => Promise<Source> }> {
  const type = photoTypeOf(photo)
  if (type === 'image/heic') {
    const open = async () => opened(await decodeHeic(photo, mostPixels).catch(unfit))
    return { weight: atOnce, open }
  }
  const size = checkedSize(await headerOf(photo, type))
  const weight = size.width * size.height > ordinaryPixels ? atOnce : 1
  return { weight, open: async () => ({ image: strictly(photo), size }) }
}

/** Turned upright, reduced, on white, in sRGB: three bytes a pixel, and nothing of the file's metadata. */
const pixelsOf = (image: Sharp, { width, height }: Size): Promise<Uint8Array> =>
  image
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .timeout(timeout)
    .toBuffer()
    .catch(unfit)

/** Told by the first bytes, never by a name. */
function photoTypeOf(photo: Uint8Array): Exclude<FileType, 'application/pdf'> {
  const type = fileTypeOf(photo.subarray(0, headLength))
  if (!type) throw new UnfitPhoto('type')
  if (type === 'application/pdf') throw new UnfitPhoto('pdf')
  return type
}

const strictly = (photo: Uint8Array) =>
  sharp(photo, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })

const formats: Partial<Record<FileType, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** Size the right way up, from the header alone. */
async function headerOf(photo: Uint8Array, type: FileType) {
  const { format, autoOrient } = await strictly(photo).metadata().catch(unfit)
  if (format !== formats[type]) throw new UnfitPhoto('broken')
  return autoOrient
}

function opened({ width, height, data }: DecodedPhoto): Source {
  return { image: sharp(data, { raw: { width, height, channels: 4 } }), size: checkedSize({ width, height }) }
}

function checkedSize({ width, height }: Size): Size {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (width * height > mostPixels) throw new UnfitPhoto('too_many_pixels')
  if (short < smallestSide) throw new UnfitPhoto('too_small')
  if (long / short > steepest) throw new UnfitPhoto('too_narrow')
  return { width, height }
}

function reduced({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** A decoder's complaint as ours. */
function unfit(error: unknown): never {
  if (error instanceof UnfitPhoto) throw error
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
  throw new UnfitPhoto(tooLarge ? 'too_many_pixels' : 'broken', error)
}
