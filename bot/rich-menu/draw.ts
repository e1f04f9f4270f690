import type { Lettering } from '../drawing/lettering.ts'
import { colors } from '../messages/flex.ts'
import { type IconName, icons } from './icons.ts'
import { banner, type Menu, menuSize, type Tile } from './menus.ts'

/** Part of the digest that decides whether a menu is published anew: raise it when this file or the icons change. */
export const drawing = 1

interface Fonts {
  normal: Lettering
  bold: Lettering
}

/** The picture of a menu. All text is outlines; nothing in it needs a font. */
export function drawMenu(menu: Menu, agencyName: string, fonts: Fonts): string {
  const { width, height } = menuSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#EDF2F2"/>`,
    drawBanner(agencyName, fonts),
    ...menu.tiles.map((tile) => drawTile(tile, fonts)),
    '</svg>',
  ].join('')
}

function drawBanner(agencyName: string, { normal, bold }: Fonts): string {
  const { width, height } = banner
  const left = 84
  const room = width - 2 * left - 260
  return [
    `<rect width="${width}" height="${height}" fill="${colors.accent}"/>`,
    write(bold, agencyName, { x: left, y: 142, size: 108, fill: '#FFFFFF', width: room }),
    write(normal, 'บริการประชาชนออนไลน์ e-Service', {
      x: left,
      y: 236,
      size: 68,
      fill: colors.onAccentSoft,
      width: room,
    }),
    drawIcon('menu', { x: width - left - 80, y: height / 2, radius: 80, disc: '#2B857D', stroke: '#FFFFFF' }),
  ].join('')
}

const gap = 20
const looks = {
  plain: {
    fill: '#FFFFFF',
    disc: colors.accentSoft,
    icon: colors.accent,
    label: colors.ink,
    hint: colors.muted,
    size: 104,
  },
  accent: {
    fill: colors.accent,
    disc: '#FFFFFF',
    icon: colors.accent,
    label: '#FFFFFF',
    hint: colors.onAccentSoft,
    size: 136,
  },
} as const

/** Heights within a tile: of the icon's centre and of each baseline. */
const rows = {
  one: { icon: 222, lines: [506], hint: 0 },
  two: { icon: 184, lines: [448, 578], hint: 0 },
  withHint: { icon: 184, lines: [468], hint: 584 },
} as const

function drawTile(tile: Tile, fonts: Fonts): string {
  const box = { x: tile.x + gap, y: tile.y + gap, width: tile.width - 2 * gap, height: tile.height - 2 * gap }
  const look = looks[tile.look]
  const row = tile.hint ? rows.withHint : tile.lines.length > 1 ? rows.two : rows.one
  const place = { x: box.x + box.width / 2, width: box.width - 50, centred: true } as const
  const line = (text: string, y: number) =>
    write(fonts.bold, text, { ...place, y: box.y + y, size: look.size, fill: look.label })
  return [
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="44" fill="${look.fill}"/>`,
    drawIcon(tile.icon, { x: place.x, y: box.y + row.icon, radius: 126, disc: look.disc, stroke: look.icon }),
    ...tile.lines.map((text, i) => line(text, row.lines[i] ?? row.lines[0])),
    tile.hint
      ? write(fonts.normal, tile.hint, { ...place, y: box.y + row.hint, size: 78, fill: look.hint })
      : '',
  ].join('')
}

interface IconPlace {
  x: number
  y: number
  radius: number
  disc: string
  stroke: string
}

function drawIcon(icon: IconName, { x, y, radius, disc, stroke }: IconPlace): string {
  const side = radius * 1.3
  return [
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${disc}"/>`,
    `<path transform="translate(${x - side / 2} ${y - side / 2}) scale(${side / 24})" d="${icons[icon]}"`,
    ` fill="none" stroke="${stroke}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
  ].join('')
}

interface Place {
  x: number
  /** Of the baseline. */
  y: number
  size: number
  fill: string
  /** A longer line is drawn smaller. */
  width: number
  centred?: true
}

function write(font: Lettering, text: string, { x, y, size, fill, width, centred }: Place): string {
  const natural = font.outline(text, size)
  const { path, width: taken } =
    natural.width <= width ? natural : font.outline(text, (size * width) / natural.width)
  return `<path transform="translate(${centred ? x - taken / 2 : x} ${y})" fill="${fill}" d="${path}"/>`
}
