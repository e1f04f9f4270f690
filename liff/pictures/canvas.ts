export interface Size {
  width: number
  height: number
}

/** A picture file as this browser understands it. */
export interface Source {
  image: CanvasImageSource
  size: Size
  release(): void
}

/** The right way up; undefined for what this browser cannot decode, such as HEIC on Android. */
export async function decoded(file: Blob): Promise<Source | undefined> {
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

/** Smaller in proportion, never larger. */
export function reduced({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** On a canvas of this size: the whole image, or the part of it that `cut` names. */
export function drawn(
  image: CanvasImageSource,
  { width, height }: Size,
  cut?: Size & { x: number; y: number },
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  // What is transparent would be black in a JPEG.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  if (cut) pen.drawImage(image, cut.x, cut.y, cut.width, cut.height, 0, 0, width, height)
  else pen.drawImage(image, 0, 0, width, height)
  return canvas
}

/** Undefined when the browser cannot. */
export const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality))
