import { decoded, drawn, jpegOf, reduced, type Size } from '../pictures/canvas.ts'
import type { Box } from './mask.ts'
import { type Flaw, flawsOf, grayOf, measuredSide } from './measures.ts'

/** The longer side of what is sent: what the server keeps. */
const longestSide = 2000
const quality = 0.88

/** A photo as it will be sent: the right way up and reduced. */
export interface Picture extends Size {
  canvas: HTMLCanvasElement
  flaws: Flaw[]
}

/** Reads a photo; undefined for what this browser cannot decode, such as HEIC on Android. */
export async function openPicture(file: Blob): Promise<Picture | undefined> {
  const source = await decoded(file)
  if (!source) return undefined
  try {
    const { width, height } = reduced(source.size, longestSide)
    const canvas = drawn(source.image, { width, height })
    return { canvas, width, height, flaws: flawsOf(measured(canvas), { width, height }) }
  } catch {
    // Too large for this phone's memory, for instance.
    return undefined
  } finally {
    source.release()
  }
}

/** The photo as JPEG, with the box burned in; undefined when the browser cannot. */
export function photoOf(
  { canvas, width, height }: Picture,
  mask: Box | undefined,
): Promise<Blob | undefined> {
  if (mask) {
    const pen = canvas.getContext('2d')
    if (!pen) return Promise.resolve(undefined)
    pen.fillStyle = '#000'
    pen.fillRect(mask.x * width, mask.y * height, mask.width * width, mask.height * height)
  }
  return jpegOf(canvas, quality)
}

function measured(canvas: HTMLCanvasElement) {
  const { width, height } = reduced(canvas, measuredSide)
  const pen = drawn(canvas, { width, height }).getContext('2d')
  if (!pen) throw new Error('no canvas')
  return grayOf(pen.getImageData(0, 0, width, height).data, width, height)
}
