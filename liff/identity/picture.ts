import type { Box, Size } from './mask.ts'
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
export function jpegOf({ canvas, width, height }: Picture, mask: Box | undefined): Promise<Blob | undefined> {
  if (mask) {
    const pen = canvas.getContext('2d')
    if (!pen) return Promise.resolve(undefined)
    pen.fillStyle = '#000'
    pen.fillRect(mask.x * width, mask.y * height, mask.width * width, mask.height * height)
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality))
}

interface Source {
  image: CanvasImageSource
  size: Size
  release(): void
}

async function decoded(file: Blob): Promise<Source | undefined> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { image, size: image, release: () => image.close() }
  } catch {
    return rightsOrientation() ? byElement(file) : undefined
  }
}

/** A browser that does not right a picture by its EXIF would send it lying: then the original goes as it is. */
const rightsOrientation = () => typeof CSS !== 'undefined' && CSS.supports('image-orientation', 'from-image')

function byElement(file: Blob): Promise<Source | undefined> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file)
    const release = () => URL.revokeObjectURL(url)
    const image = new Image()
    image.onload = () =>
      resolve({ image, size: { width: image.naturalWidth, height: image.naturalHeight }, release })
    image.onerror = () => {
      release()
      resolve(undefined)
    }
    image.src = url
  })
}

export function reduced({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function drawn(image: CanvasImageSource, { width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  // What is transparent would be black in a JPEG.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, width, height)
  return canvas
}

function measured(canvas: HTMLCanvasElement) {
  const { width, height } = reduced(canvas, measuredSide)
  const pen = drawn(canvas, { width, height }).getContext('2d')
  if (!pen) throw new Error('no canvas')
  return grayOf(pen.getImageData(0, 0, width, height).data, width, height)
}
