import type { Lettering } from '#bot/drawing/lettering.ts'
import { type CrossingMark, markGeometry } from '#templates/identity.ts'

export interface Size {
  width: number
  height: number
}

/**
 * The crossing mark as an SVG of the picture's size. All text is outlines; nothing in it needs a font. Green is where
 * ink goes, red where the pale halo goes: renderers take half a second for opacity that `inked` gives in no time.
 */
export function drawMark(mark: CrossingMark, size: Size, lettering: Lettering): string {
  const widest = Math.max(...mark.lines.map((text) => lettering.outline(text, 1000).width)) / 1000
  const { middle, angle, reach, halfBand, stroke, letters, baselines } = markGeometry(size, mark, widest)
  const lines = `<path d="M${-reach} ${-halfBand}H${reach}M${-reach} ${halfBand}H${reach}" fill="none"`
  const texts = mark.lines.map((text, i) => {
    const { path, width } = lettering.outline(text, letters)
    return `<path transform="translate(${-width / 2} ${baselines[i] ?? 0})" d="${path}"`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
    `<g transform="translate(${middle.x} ${middle.y}) rotate(${angle})">`,
    `<g stroke="#f00" stroke-linejoin="round">${lines} stroke-width="${stroke * 2.6}"/>`,
    ...texts.map((text) => `${text} fill="#f00" stroke-width="${letters * 0.16}"/>`),
    `</g>${lines} stroke="#0f0" stroke-width="${stroke}"/>`,
    ...texts.map((text) => `${text} fill="#0f0"/>`),
    '</g></svg>',
  ].join('')
}
