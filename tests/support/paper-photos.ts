/** Photos and scans of pages as they come from phones and machines: askew, in bad light, on a table. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { createPictures } from '#server/attachments/pictures.ts'
import { createQrReader } from '#server/runtime/qr-codes.ts'

export interface Grey {
  width: number
  height: number
  data: Uint8Array
}

/** What the product reads codes and opens photos with. */
export const pictures = () =>
  createPictures(() => Promise.reject(new Error('no HEIC in these tests')), createQrReader())

/** The pages of a PDF, printed: 150 dots per inch. */
export async function printedPages(pdf: Uint8Array): Promise<Grey[]> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const pages: Grey[] = []
  for (const page of document.pages())
    pages.push(await page.render({ scale: 150 / 72, colorSpace: 'Gray', render: async ({ data }) => data }))
  document.destroy()
  pdfium.destroy()
  return pages
}

type Point = readonly [x: number, y: number]
/** Where the corners of the paper are in the photo, from its own top left clockwise; 0 to 1. */
export type Corners = readonly [Point, Point, Point, Point]

export interface Shot {
  width?: number
  height?: number
  corners?: Corners
  /** Standard deviation of the lens's blur, in dots of the photo. */
  blur?: number
  /** How far the grain of the sensor goes up and down. */
  grain?: number
  /** What of the difference between black and white is left, and how dark the dark side of the picture is. */
  contrast?: number
  shade?: number
  /** A lamp that shines into the lens: where, and how large. */
  glare?: { at: Point; radius: number }
  quality?: number
}

const flat: Corners = [
  [0.06, 0.05],
  [0.93, 0.04],
  [0.95, 0.96],
  [0.04, 0.97],
]

/** The paper on a table, photographed. */
export async function photographed(page: Grey, shot: Shot = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { width = 900, height = 1200, corners = flat, contrast = 0.8, shade = 0.2, grain = 6 } = shot
  const place = paperAt(corners)
  const data = Buffer.alloc(width * height)
  const noise = grains(grain)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = place(x / width, y / height)
      const onPaper = u >= 0 && u < 1 && v >= 0 && v < 1
      const paper = onPaper ? 245 - contrast * (245 - dot(page, u, v)) : 95 + 12 * Math.sin(x / 9 + y / 140)
      const lit = paper * (1 - shade * (x / width)) + shine(shot, x / width, y / height) + noise()
      data[y * width + x] = Math.max(0, Math.min(255, Math.round(lit)))
    }
  const raw = sharp(data, { raw: { width, height, channels: 1 } })
  const lens = shot.blur ? raw.blur(shot.blur) : raw
  return new Uint8Array(await lens.jpeg({ quality: shot.quality ?? 80 }).toBuffer())
}

const shine = ({ glare }: Shot, x: number, y: number) =>
  glare ? 160 * Math.max(0, 1 - Math.hypot(x - glare.at[0], y - glare.at[1]) / glare.radius) : 0

/** Between four dots. */
function dot({ width, height, data }: Grey, u: number, v: number): number {
  const [x, y] = [Math.min(u * width, width - 1.001), Math.min(v * height, height - 1.001)]
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const at = (dx: number, dy: number) => data[(top + dy) * width + left + dx] ?? 255
  const upper = at(0, 0) * (1 - x + left) + at(1, 0) * (x - left)
  const lower = at(0, 1) * (1 - x + left) + at(1, 1) * (x - left)
  return upper * (1 - y + top) + lower * (y - top)
}

/** The same grain each time. */
function grains(most: number): () => number {
  let seed = 12345
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return ((seed / 2 ** 32) * 2 - 1) * most
  }
}

/** From places in the photo to places on the paper: the inverse of the projection that takes a square to the corners. */
function paperAt([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): (x: number, y: number) => Point {
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3]
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2]
  const det = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / det
  const h = (dx1 * sy - sx * dy1) / det
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0]
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0]
  return (x, y) => {
    const u = (e - f * h) * x + (c * h - b) * y + (b * f - c * e)
    const v = (f * g - d) * x + (a - c * g) * y + (c * d - a * f)
    const scale = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d)
    return [u / scale, v / scale]
  }
}
