// Draws Flex containers as LINE draws them.
import { h } from 'preact'

const keywords = { none: '0', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' }
const borders = { none: '0', light: '.5px', normal: '1px', medium: '2px', 'semi-bold': '3px', bold: '4px' }
const fonts = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, '3xl': 35, '4xl': 48, '5xl': 74 }
const images = {
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
const widths = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 }
const sides = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  top: 'flex-start',
  bottom: 'flex-end',
}

const space = (value) => keywords[value] ?? value
const fontSize = (value, usual = 'md') => (fonts[value ?? usual] ? `${fonts[value ?? usual]}px` : value)

/** Where a component stands in its box: share of the room, gap, offsets. */
function placing(part, parent, isFirst) {
  const isRow = parent.layout !== 'vertical'
  const style = {}
  const fixed = part.type === 'icon' || part.type === 'separator'
  const share = part.flex ?? (part.width || part.type === 'icon' ? 0 : isRow ? 1 : 0)
  if (!fixed) style.flex = share === 0 ? '0 0 auto' : isRow ? `${share} ${share} 0` : `${share} 1 auto`
  if (isRow) style.minWidth = 0
  const gap = part.margin ?? parent.spacing
  if (!isFirst && gap) style[isRow ? 'marginLeft' : 'marginTop'] = space(gap)
  if (part.gravity && isRow && parent.layout !== 'baseline') style.alignSelf = sides[part.gravity] ?? 'center'
  if (part.position === 'absolute') {
    style.position = 'absolute'
    style.margin = 0
  }
  const edges = { offsetTop: 'top', offsetBottom: 'bottom', offsetStart: 'left', offsetEnd: 'right' }
  for (const [name, edge] of Object.entries(edges)) if (part[name]) style[edge] = space(part[name])
  return style
}

function hasAction(part) {
  return Boolean(part.action) || (part.contents ?? []).some(hasAction)
}

function wordsIn(part) {
  if (part.type === 'text') return part.text ?? part.contents?.map((span) => span.text).join('') ?? ''
  return (part.contents ?? []).map(wordsIn).filter(Boolean).join(' ')
}

/** Makes a component that bears an action a thing that finger and keyboard can press. */
function tappable(part, tap) {
  if (!part.action) return {}
  const onClick = (event) => {
    event.stopPropagation()
    tap(part.action)
  }
  if ((part.contents ?? []).some(hasAction)) return { onClick, class: 'tappable' }
  return {
    onClick,
    class: 'tappable',
    role: 'button',
    tabIndex: 0,
    'aria-label': part.action.label || wordsIn(part) || undefined,
    onKeyDown: (event) => {
      if (event.key === 'Enter' || event.key === ' ') onClick(event)
    },
  }
}

function lettering(part, usualSize) {
  return {
    fontSize: part.size || usualSize ? fontSize(part.size, usualSize) : undefined,
    color: part.color,
    fontWeight: part.weight === 'bold' ? 700 : part.weight === 'regular' ? 400 : undefined,
    fontStyle: part.style === 'italic' ? 'italic' : undefined,
    textDecoration: part.decoration,
  }
}

function textPart(part, place, tap) {
  const style = { ...place, ...lettering(part, 'md'), textAlign: part.align }
  if (part.lineSpacing) style.lineHeight = `calc(1.35em + ${part.lineSpacing})`
  if (part.wrap && part.maxLines) Object.assign(style, { '--lines': part.maxLines })
  const names = ['flex-text', part.wrap ? 'wraps' : 'one-line', part.wrap && part.maxLines ? 'clamped' : '']
  const spans = part.contents?.map((span) => h('span', { style: lettering(span) }, span.text))
  const press = tappable(part, tap)
  return h('div', { style, ...press, class: [...names, press.class].join(' ') }, spans ?? part.text)
}

function buttonPart(part, place, tap) {
  const kind = part.style ?? 'link'
  const style = { ...place }
  if (part.color) style[kind === 'link' ? 'color' : 'background'] = part.color
  return h(
    'button',
    {
      type: 'button',
      class: `flex-button ${kind} ${part.height ?? 'md'}`,
      style,
      onClick: (event) => {
        event.stopPropagation()
        tap(part.action)
      },
    },
    part.action.label,
  )
}

function imagePart(part, place, tap) {
  const [width = 1, height = 1] = (part.aspectRatio ?? '1:1').split(':').map(Number)
  const size =
    part.size === 'full' ? '100%' : images[part.size ?? 'md'] ? `${images[part.size ?? 'md']}px` : part.size
  const frame = {
    width: size,
    maxWidth: '100%',
    aspectRatio: `${width} / ${height}`,
    backgroundColor: part.backgroundColor,
    backgroundImage: `url("${encodeURI(decodeURI(part.url))}")`,
    backgroundSize: part.aspectMode === 'cover' ? 'cover' : 'contain',
  }
  const outer = { ...place, display: 'flex', justifyContent: sides[part.align ?? 'center'] }
  const label = part.action?.label ?? ''
  const press = tappable(part, tap)
  return h(
    'div',
    { style: outer, ...press },
    h('div', { class: 'flex-image', style: frame, role: 'img', 'aria-label': label }),
  )
}

function iconPart(part, place) {
  const [width = 1, height = 1] = (part.aspectRatio ?? '1:1').split(':').map(Number)
  const size = fontSize(part.size)
  const style = { ...place, height: size, width: `calc(${size} * ${width / height})` }
  return h('img', { class: 'flex-icon', src: part.url, alt: '', style })
}

function padding(box) {
  const style = {}
  if (box.paddingAll) style.padding = space(box.paddingAll)
  const edges = {
    paddingTop: 'paddingTop',
    paddingBottom: 'paddingBottom',
    paddingStart: 'paddingLeft',
    paddingEnd: 'paddingRight',
  }
  for (const [name, edge] of Object.entries(edges)) if (box[name]) style[edge] = space(box[name])
  return style
}

function background({ background: paint, backgroundColor }) {
  if (!paint) return backgroundColor
  const middle = paint.centerColor ? `, ${paint.centerColor} ${paint.centerPosition ?? '50%'}` : ''
  return `linear-gradient(${paint.angle}, ${paint.startColor}${middle}, ${paint.endColor})`
}

function boxPart(box, place, tap) {
  const style = {
    ...place,
    ...padding(box),
    background: background(box),
    borderStyle: box.borderWidth ? 'solid' : undefined,
    borderWidth: borders[box.borderWidth] ?? box.borderWidth,
    borderColor: box.borderColor ?? '#d4d6da',
    borderRadius: space(box.cornerRadius),
    overflow: box.cornerRadius ? 'hidden' : undefined,
    width: box.width,
    maxWidth: box.maxWidth,
    height: box.height,
    maxHeight: box.maxHeight,
    justifyContent: box.justifyContent,
    alignItems: box.layout === 'baseline' ? 'baseline' : box.alignItems,
  }
  const press = tappable(box, tap)
  const names = ['flex-box', box.layout === 'vertical' ? 'column' : 'row', press.class ?? '']
  const parts = box.contents.map((part, index) => component(part, box, index === 0, tap))
  return h('div', { ...press, class: names.join(' '), style }, parts)
}

function component(part, parent, isFirst, tap) {
  const place = placing(part, parent, isFirst)
  switch (part.type) {
    case 'box':
      return boxPart(part, place, tap)
    case 'text':
      return textPart(part, place, tap)
    case 'button':
      return buttonPart(part, place, tap)
    case 'image':
      return imagePart(part, place, tap)
    case 'icon':
      return iconPart(part, place)
    case 'separator':
      return h('div', { class: 'flex-separator', style: { ...place, background: part.color } })
    case 'filler':
      return h('div', { style: { flex: `${part.flex ?? 1} 1 0` } })
    default:
      return null
  }
}

const blocks = ['header', 'hero', 'body', 'footer']

export function Bubble({ bubble, tap }) {
  const size = bubble.size ?? 'mega'
  const shown = blocks.filter((name) => bubble[name])
  const parts = shown.map((name, index) => {
    const style = bubble.styles?.[name] ?? {}
    const line =
      style.separator && index > 0 ? { borderTop: `1px solid ${style.separatorColor ?? '#d4d6da'}` } : {}
    const block = { class: `block ${name}`, style: { background: style.backgroundColor, ...line } }
    const top = { layout: 'vertical' }
    return h('div', block, component(bubble[name], top, true, tap))
  })
  const press = tappable({ action: bubble.action }, tap)
  return h('div', { ...press, class: `bubble ${size}`, style: { width: `${widths[size]}px` } }, parts)
}

export function Flex({ message, tap }) {
  const { contents } = message
  if (contents.type === 'bubble') return h(Bubble, { bubble: contents, tap })
  const bubbles = contents.contents.map((bubble) => h(Bubble, { bubble, tap }))
  return h('div', { class: 'carousel', tabIndex: 0, role: 'group', 'aria-label': message.altText }, bubbles)
}
