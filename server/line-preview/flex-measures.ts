/** LINE's sizes and distances in pixels, and where a component of a Flex message stands in its box. */

export type Style = Readonly<Record<string, string | number>>

/** What stands in a box says where by these; which of them count depends on what it is. */
export interface Placed {
  type: string
  flex?: number
  width?: string
  margin?: string
  gravity?: string
  position?: string
  offsetTop?: string
  offsetBottom?: string
  offsetStart?: string
  offsetEnd?: string
}
export interface Parent {
  layout: string
  spacing?: string
}
type Named = Readonly<Record<string, string | number>>

const keywords: Named = { none: '0', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' }
export const borders: Named = {
  none: '0',
  light: '.5px',
  normal: '1px',
  medium: '2px',
  'semi-bold': '3px',
  bold: '4px',
}
const fonts: Named = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
}
export const images: Named = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
}
export const widths: Named = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 }
export const sides: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  top: 'flex-start',
  bottom: 'flex-end',
}

export const space = (value: string | undefined) =>
  value === undefined ? undefined : (keywords[value] ?? value)
export const fontSize = (value: string | undefined, usual = 'md') =>
  fonts[value ?? usual] ? `${fonts[value ?? usual]}px` : value

/** Where a component stands in its box: share of the room, gap, offsets. */
export function placing(part: Placed, parent: Parent, isFirst: boolean): Style {
  const isRow = parent.layout !== 'vertical'
  const style: Record<string, string | number> = {}
  const fixed = part.type === 'icon' || part.type === 'separator'
  const share = part.flex ?? (part.width || part.type === 'icon' ? 0 : isRow ? 1 : 0)
  if (!fixed) style.flex = share === 0 ? '0 0 auto' : isRow ? `${share} ${share} 0` : `${share} 1 auto`
  if (isRow) style.minWidth = 0
  const gap = part.margin ?? parent.spacing
  if (!isFirst && gap) style[isRow ? 'marginLeft' : 'marginTop'] = space(gap) ?? 0
  if (part.gravity && isRow && parent.layout !== 'baseline') style.alignSelf = sides[part.gravity] ?? 'center'
  if (part.position === 'absolute') {
    style.position = 'absolute'
    style.margin = 0
  }
  return {
    ...style,
    ...given({
      top: space(part.offsetTop),
      bottom: space(part.offsetBottom),
      left: space(part.offsetStart),
      right: space(part.offsetEnd),
    }),
  }
}

/** Only what is set: the rest is left to the style sheet. */
export const given = (style: Record<string, string | number | undefined>): Style =>
  Object.fromEntries(
    Object.entries(style).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
