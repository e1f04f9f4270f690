/** LINE's documented limits as zod pieces; the messages are LINE's own words. */
import { z } from 'zod'

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** How LINE counts labels: what a person sees as one letter. */
export function graphemes(text: string): number {
  return [...segmenter.segment(text)].length
}

/** Text counted in UTF-16 units, as LINE counts texts, alternative texts and postback data. */
export function text(min: number, max: number) {
  const words = `Length must be between ${min} and ${max}`
  return z
    .string('must be specified')
    .min(min, min > 0 ? 'May not be empty' : words)
    .max(max, words)
}

/** Text counted in grapheme clusters, as LINE counts labels and the chat bar. */
export function label(min: number, max: number) {
  const words = `Length must be between ${min} and ${max}`
  return z
    .string('must be specified')
    .min(min, 'May not be empty')
    .refine((value) => graphemes(value) <= max, words)
}

export const filledText = (max: number) =>
  text(1, max).refine((value) => value.trim() !== '', 'May not be empty')

/** A URL that is percent-encoded and has one of the allowed schemes. */
export function url(schemes: string[], max: number) {
  return z.string('must be specified').superRefine((value, ctx) => {
    if (value.length > max) ctx.addIssue(`Length must be between 0 and ${max}`)
    else if (/[^\x21-\x7e]/.test(value) || !URL.canParse(value)) ctx.addIssue('invalid uri')
    else if (!schemes.includes(new URL(value).protocol)) ctx.addIssue('invalid uri scheme')
  })
}

export const imageUrl = url(['https:'], 2000)
export const linkUrl = url(['http:', 'https:', 'line:', 'tel:'], 1000)

const pixels = '\\d+(\\.\\d+)?px'
const percent = '\\d+(\\.\\d+)?%'
const sevenSizes = 'none|xs|sm|md|lg|xl|xxl'
export const elevenSizes = 'xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl'

function pattern(source: string) {
  return z.string().regex(new RegExp(`^(${source})$`), 'invalid property')
}

export const color = pattern('#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})')
export const spacing = pattern(`${pixels}|${sevenSizes}`)
export const padding = pattern(`${pixels}|${percent}|${sevenSizes}`)
export const offset = pattern(`-?${pixels}|-?${percent}|${sevenSizes}`)
export const extent = pattern(`${pixels}|${percent}`)
export const borderWidth = pattern(`${pixels}|none|light|normal|medium|semi-bold|bold`)
export const fontSize = pattern(`${pixels}|${elevenSizes}`)
export const imageSize = pattern(`${pixels}|${percent}|${elevenSizes}|full`)
export const lineSpacing = pattern(pixels)
export const angle = pattern('\\d+(\\.\\d+)?deg')
export const percentage = pattern(percent)

/** `width:height`, at most three times as high as wide. */
export const aspectRatio = z.string().refine((value) => {
  const [, width, height] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value) ?? []
  return Number(width) > 0 && Number(height) > 0 && Number(height) <= 3 * Number(width)
}, 'invalid aspect ratio')

export const userId = z.string().regex(/^U[0-9a-f]{32}$/)

/** Size in bytes of what would go over the wire. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
