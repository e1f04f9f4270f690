import type { Box, Covering, Stroke } from '#templates/covering.ts'

/** Three bytes a pixel. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

/** A mosaic has so many squares along the longer side: a face is a few of them, a number plate two or three. */
const squaresAlong = 48
/** The flat colour: dark grey. */
const flat = [38, 42, 48] as const

/** Burns what is covered into the picture itself: nothing of what was there can be had from it any more. */
export function burn(picture: Pixels, { look, boxes, strokes }: Covering): void {
  const covered = new Uint8Array(picture.width * picture.height)
  for (const box of boxes) coverBox(picture, covered, box)
  for (const stroke of strokes) coverStroke(picture, covered, stroke)
  if (look === 'solid') fill(picture, covered, 0, 0, picture.width, picture.height, flat)
  else mosaic(picture, covered)
}

function coverBox({ width, height }: Pixels, covered: Uint8Array, box: Box): void {
  const left = Math.floor(box.x * width)
  const right = Math.min(width, Math.ceil((box.x + box.width) * width))
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height))
  for (let y = Math.floor(box.y * height); y < bottom; y++)
    covered.fill(1, y * width + left, y * width + right)
}

/** Discs so close along the way that they leave no gap. */
function coverStroke(picture: Pixels, covered: Uint8Array, { radius, points }: Stroke): void {
  const size = radius * picture.width
  let [from] = points
  for (const to of points) {
    const [x0, y0] = inPixels(picture, from ?? to)
    const [x1, y1] = inPixels(picture, to)
    const steps = Math.max(1, Math.ceil((Math.hypot(x1 - x0, y1 - y0) / size) * 4))
    for (let step = 0; step <= steps; step++) {
      const t = step / steps
      coverDisc(picture, covered, { x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * t, radius: size })
    }
    from = to
  }
}

const inPixels = ({ width, height }: Pixels, [x, y]: readonly [number, number]) =>
  [x * width, y * height] as const

function coverDisc(
  { width, height }: Pixels,
  covered: Uint8Array,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  const bottom = Math.min(height - 1, Math.ceil(y + radius))
  for (let row = Math.max(0, Math.floor(y - radius)); row <= bottom; row++) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (row - y) ** 2))
    const left = Math.max(0, Math.floor(x - half))
    const right = Math.min(width, Math.ceil(x + half))
    if (left < right) covered.fill(1, row * width + left, row * width + right)
  }
}

/** Each square in which something is covered gets its mean colour there: of all its pixels, so that the rim tells nothing. */
function mosaic(picture: Pixels, covered: Uint8Array): void {
  const side = Math.max(8, Math.ceil(Math.max(picture.width, picture.height) / squaresAlong))
  for (let y = 0; y < picture.height; y += side)
    for (let x = 0; x < picture.width; x += side) {
      const right = Math.min(picture.width, x + side)
      const bottom = Math.min(picture.height, y + side)
      fill(picture, covered, x, y, right, bottom, meanOf(picture, x, y, right, bottom))
    }
}

type Colour = readonly [number, number, number]

function meanOf({ width, data }: Pixels, left: number, top: number, right: number, bottom: number): Colour {
  const sum: [number, number, number] = [0, 0, 0]
  for (let y = top; y < bottom; y++)
    for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at += 3) {
      sum[0] += data[at] ?? 0
      sum[1] += data[at + 1] ?? 0
      sum[2] += data[at + 2] ?? 0
    }
  const count = (right - left) * (bottom - top)
  return [Math.round(sum[0] / count), Math.round(sum[1] / count), Math.round(sum[2] / count)]
}

function fill(
  { width, data }: Pixels,
  covered: Uint8Array,
  left: number,
  top: number,
  right: number,
  bottom: number,
  colour: Colour,
): void {
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (covered[y * width + x]) data.set(colour, (y * width + x) * 3)
}
