import type { Lettering } from '#bot/drawing/lettering.ts'
import type { CrossingMark } from '#templates/identity.ts'
import { drawMark, type Size } from './draw-mark.ts'

/** The pixels that a mark touches and nothing else: a tenth of the picture, so that a few can be kept. */
export interface Overlay {
  /** Index of each touched pixel. */
  places: Uint32Array
  /** Premultiplied RGBA of each. */
  colours: Uint8Array
}

/** An SVG as RGBA. */
export type Rasterise = (svg: string) => Promise<Uint8Array>

/** Photos of one phone have one size, and the text changes with the day: few are in use at a time. */
const kept = 12

/** Draws each mark once per size and text. */
export function createOverlays(lettering: Lettering, rasterise: Rasterise) {
  const overlays = new Map<string, Promise<Overlay>>()
  return (size: Size, mark: CrossingMark): Promise<Overlay> => {
    const key = JSON.stringify([size, mark])
    const known = overlays.get(key)
    if (known) return known
    const made = rasterise(drawMark(mark, size, lettering)).then(inked)
    made.catch(() => overlays.delete(key))
    overlays.set(key, made)
    const [oldest] = overlays.keys()
    if (overlays.size > kept && oldest !== undefined) overlays.delete(oldest)
    return made
  }
}

/** Seen through: what the band crosses must stay readable. */
const ink = { colour: [10, 42, 140], opacity: 0.66 } as const
/** Keeps the letters legible on dark hair and dark clothes. */
const halo = { colour: [255, 255, 255], opacity: 0.3 } as const

/** Gives the drawing its colours: in it red is how much halo, green how much ink there is. */
function inked(drawing: Uint8Array): Overlay {
  const pixels = new Uint32Array(drawing.buffer, drawing.byteOffset, drawing.byteLength / 4)
  const places = new Uint32Array(pixels.length)
  let count = 0
  for (let i = 0; i < pixels.length; i++) if (pixels[i] !== 0) places[count++] = i
  const colours = new Uint8Array(count * 4)
  for (let i = 0, to = 0; i < count; i++, to += 4) {
    const from = (places[i] ?? 0) * 4
    const pale = ((drawing[from] ?? 0) / 255) * halo.opacity
    const dark = ((drawing[from + 1] ?? 0) / 255) * ink.opacity
    for (let channel = 0; channel < 3; channel++) {
      colours[to + channel] = (halo.colour[channel] ?? 0) * pale + (ink.colour[channel] ?? 0) * dark
    }
    colours[to + 3] = 255 * (pale + dark)
  }
  return { places: places.slice(0, count), colours }
}

/** Lays the mark over a picture of three bytes a pixel, in place. */
export function layOver(rgb: Uint8Array, { places, colours }: Overlay): void {
  for (let i = 0, from = 0; i < places.length; i++, from += 4) {
    const to = (places[i] ?? 0) * 3
    const through = 255 - (colours[from + 3] ?? 0)
    for (let channel = 0; channel < 3; channel++) {
      rgb[to + channel] = ((rgb[to + channel] ?? 0) * through) / 255 + (colours[from + channel] ?? 0)
    }
  }
}
