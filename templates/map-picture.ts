/** A still map: where points stand on a picture of so many pixels, and which tiles lie beneath them. */
interface Place {
  latitude: number
  longitude: number
}

/** Pixels of one tile, as all tile servers have them. */
const tilePx = 256
const closest = 16
/** Free space around the outermost points, in pixels. */
const margin = 40

export interface MapPicture<P> {
  points: readonly { point: P; x: number; y: number }[]
  tiles: readonly { z: number; column: number; row: number; x: number; y: number }[]
  /** A length to draw as a scale, in metres and pixels. */
  scale: { metres: number; px: number }
}

/** Web Mercator, in pixels of the whole world at zoom 0. */
const project = ({ latitude, longitude }: Place) => {
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180)
  return {
    x: tilePx * (0.5 + longitude / 360),
    y: tilePx * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  }
}

/** All points in the picture, as large as a whole zoom step allows; undefined for none. */
export function mapPicture<P extends Place>(
  points: readonly P[],
  size: { width: number; height: number },
): MapPicture<P> | undefined {
  const [first] = points
  if (!first) return undefined
  const projected = points.map((point) => ({ point, ...project(point) }))
  const [xs, ys] = [projected.map(({ x }) => x), projected.map(({ y }) => y)]
  const [west, east] = [least(xs), most(xs)]
  const [north, south] = [least(ys), most(ys)]
  const fits = (z: number) =>
    (east - west) * 2 ** z <= size.width - 2 * margin && (south - north) * 2 ** z <= size.height - 2 * margin
  let z = closest
  while (z > 0 && !fits(z)) z--
  const left = ((west + east) / 2) * 2 ** z - size.width / 2
  const top = ((north + south) / 2) * 2 ** z - size.height / 2
  return {
    points: projected.map(({ point, x, y }) => ({ point, x: x * 2 ** z - left, y: y * 2 ** z - top })),
    tiles: tilesIn({ left, top, ...size }, z),
    scale: scaleAt(first.latitude, z),
  }
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b))
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b))

function tilesIn(view: { left: number; top: number; width: number; height: number }, z: number) {
  const range = (from: number, length: number) => {
    const first = Math.floor(from / tilePx)
    return Array.from({ length: Math.floor((from + length) / tilePx) - first + 1 }, (_, i) => first + i)
  }
  const inWorld = (n: number) => n >= 0 && n < 2 ** z
  return range(view.top, view.height)
    .filter(inWorld)
    .flatMap((row) =>
      range(view.left, view.width)
        .filter(inWorld)
        .map((column) => ({ z, column, row, x: column * tilePx - view.left, y: row * tilePx - view.top })),
    )
}

const earthMetres = 40_075_017

/** The longest of 1, 2 or 5 times a power of ten that is no longer than a fifth of a usual picture. */
function scaleAt(latitude: number, z: number) {
  const metresPerPx = (earthMetres * Math.cos((latitude * Math.PI) / 180)) / (tilePx * 2 ** z)
  const longest = 160 * metresPerPx
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power
  return { metres, px: metres / metresPerPx }
}
