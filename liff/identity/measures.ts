/** Luminance of a picture, reduced so that the figures mean the same for every phone's camera. */
export interface GrayPicture {
  width: number
  height: number
  pixels: Uint8Array
}

/** The longer side of the picture that is measured. */
export const measuredSide = 640

export function grayOf(rgba: Uint8ClampedArray, width: number, height: number): GrayPicture {
  const pixels = new Uint8Array(width * height)
  for (let i = 0; i < pixels.length; i++) {
    const [red = 0, green = 0, blue = 0] = [rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2]]
    pixels[i] = 0.299 * red + 0.587 * green + 0.114 * blue
  }
  return { width, height, pixels }
}

/** Variance of the Laplacian: edges make it large, a shaken or unfocused picture has few. */
export function sharpnessOf({ width, height, pixels }: GrayPicture): number {
  let [count, sum, squares] = [0, 0, 0]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const around = at(pixels, i - 1) + at(pixels, i + 1) + at(pixels, i - width) + at(pixels, i + width)
      const edge = around - 4 * at(pixels, i)
      count++
      sum += edge
      squares += edge * edge
    }
  }
  if (count === 0) return 0
  const mean = sum / count
  return squares / count - mean * mean
}

/** Mean luminance, 0 to 255. */
export function brightnessOf({ pixels }: GrayPicture): number {
  let sum = 0
  for (const pixel of pixels) sum += pixel
  return pixels.length === 0 ? 0 : sum / pixels.length
}

/** The share of pixels that are burnt out to white. */
function glareOf({ pixels }: GrayPicture): number {
  let white = 0
  for (const pixel of pixels) if (pixel >= 252) white++
  return pixels.length === 0 ? 0 : white / pixels.length
}

const at = (pixels: Uint8Array, index: number) => pixels[index] ?? 0

/** What may be wrong with a photo. Advice only: a person looks at it in the end. */
export type Flaw = 'blurred' | 'dark' | 'glare' | 'small'

export const flawWords: Readonly<Record<Flaw, string>> = {
  blurred: 'ภาพอาจไม่ชัด',
  dark: 'ภาพอาจมืดเกินไป',
  glare: 'ภาพอาจสว่างจ้าหรือมีแสงสะท้อน',
  small: 'ภาพมีขนาดเล็ก ตัวอักษรบนบัตรอาจอ่านไม่ออก',
}

const leastSharpness = 45
const leastBrightness = 60
const mostGlare = 0.3
/** The shorter side, in pixels, from which on the small print of a card can be read. */
const leastSide = 800

/** `size` is that of the picture as it will be sent. */
export function flawsOf(gray: GrayPicture, size: { width: number; height: number }): Flaw[] {
  const isDark = brightnessOf(gray) < leastBrightness
  const found: Record<Flaw, boolean> = {
    dark: isDark,
    // In the dark every edge is faint.
    blurred: !isDark && sharpnessOf(gray) < leastSharpness,
    glare: glareOf(gray) > mostGlare,
    small: Math.min(size.width, size.height) < leastSide,
  }
  return (Object.keys(found) as Flaw[]).filter((flaw) => found[flaw])
}
