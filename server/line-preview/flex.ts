/** Draws Flex containers as LINE draws them: on the server for a preview, in the browser for a phone that one can tap. */
import type { messagingApi } from '@line/bot-sdk'
import { type ComponentChild, h } from 'preact'
import {
  borders,
  fontSize,
  given,
  images,
  type Parent,
  type Placed,
  placing,
  type Style,
  sides,
  space,
  widths,
} from './flex-measures.ts'

type Part = messagingApi.FlexComponent
type Box = messagingApi.FlexBox
/** Called with what was pressed. */
export type Tap = (action: messagingApi.Action) => void
const actionOf = (part: object) =>
  'action' in part ? (part.action as messagingApi.Action | undefined) : undefined
const partsOf = (part: Part): Part[] => (part.type === 'box' ? (part as Box).contents : [])
const hasAction = (part: Part): boolean => Boolean(actionOf(part)) || partsOf(part).some(hasAction)

function wordsIn(part: Part): string {
  if (part.type !== 'text') return partsOf(part).map(wordsIn).filter(Boolean).join(' ')
  const { text, contents } = part as messagingApi.FlexText
  return text ?? contents?.map((span) => span.text).join('') ?? ''
}

/** Makes a component that bears an action a thing that finger and keyboard can press. */
function tappable(part: Part | { type: 'bubble'; action?: messagingApi.Action }, tap?: Tap) {
  const action = actionOf(part)
  if (!action || !tap) return {}
  const onClick = (event: Event) => {
    event.stopPropagation()
    tap(action)
  }
  const isComponent = part.type !== 'bubble'
  if (isComponent && partsOf(part as Part).some(hasAction)) return { onClick, class: 'tappable' }
  return {
    onClick,
    class: 'tappable',
    role: 'button',
    tabIndex: 0,
    'aria-label': action.label || (isComponent && wordsIn(part as Part)) || undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') onClick(event)
    },
  }
}

type Lettered = Pick<messagingApi.FlexSpan, 'size' | 'color' | 'weight' | 'style' | 'decoration'>

function lettering(part: Lettered, usualSize?: string): Style {
  return given({
    fontSize: part.size || usualSize ? fontSize(part.size, usualSize) : undefined,
    color: part.color,
    fontWeight: part.weight === 'bold' ? 700 : part.weight === 'regular' ? 400 : undefined,
    fontStyle: part.style === 'italic' ? 'italic' : undefined,
    textDecoration: part.decoration,
  })
}

function textPart(part: messagingApi.FlexText, place: Style, tap?: Tap): ComponentChild {
  const style = {
    ...place,
    ...lettering(part as Lettered, 'md'),
    ...given({
      textAlign: part.align,
      lineHeight: part.lineSpacing && `calc(1.35em + ${part.lineSpacing})`,
      '--lines': part.wrap ? part.maxLines || undefined : undefined,
    }),
  }
  const names = ['flex-text', part.wrap ? 'wraps' : 'one-line', part.wrap && part.maxLines ? 'clamped' : '']
  const spans = part.contents?.map((span) => h('span', { style: lettering(span as Lettered) }, span.text))
  const press = tappable(part, tap)
  return h('div', { style, ...press, class: [...names, press.class ?? ''].join(' ') }, spans ?? part.text)
}

function buttonPart(part: messagingApi.FlexButton, place: Style, tap?: Tap): ComponentChild {
  const kind = part.style ?? 'link'
  const style = {
    ...place,
    ...(part.color && (kind === 'link' ? { color: part.color } : { background: part.color })),
  }
  return h(
    'button',
    {
      type: 'button',
      class: `flex-button ${kind} ${part.height ?? 'md'}`,
      style,
      onClick: (event: Event) => {
        event.stopPropagation()
        tap?.(part.action)
      },
    },
    part.action.label ?? '',
  )
}

function imagePart(part: messagingApi.FlexImage, place: Style, tap?: Tap): ComponentChild {
  const [width = 1, height = 1] = (part.aspectRatio ?? '1:1').split(':').map(Number)
  const named = images[part.size ?? 'md']
  const size = part.size === 'full' ? '100%' : named ? `${named}px` : part.size
  const frame = given({
    width: size,
    maxWidth: '100%',
    aspectRatio: `${width} / ${height}`,
    backgroundColor: part.backgroundColor,
    backgroundImage: `url("${encodeURI(decodeURI(part.url))}")`,
    backgroundSize: part.aspectMode === 'cover' ? 'cover' : 'contain',
  })
  const outer = { ...place, ...given({ display: 'flex', justifyContent: sides[part.align ?? 'center'] }) }
  const label = part.action?.label ?? ''
  const press = tappable(part, tap)
  return h(
    'div',
    { style: outer, ...press },
    h('div', { class: 'flex-image', style: frame, role: 'img', 'aria-label': label }),
  )
}

function iconPart(part: messagingApi.FlexIcon, place: Style): ComponentChild {
  const [width = 1, height = 1] = (part.aspectRatio ?? '1:1').split(':').map(Number)
  const size = fontSize(part.size)
  const style = { ...place, ...given({ height: size, width: `calc(${size} * ${width / height})` }) }
  return h('img', { class: 'flex-icon', src: part.url, alt: '', style })
}

const padding = (box: Box): Style =>
  given({
    padding: space(box.paddingAll),
    paddingTop: space(box.paddingTop),
    paddingBottom: space(box.paddingBottom),
    paddingLeft: space(box.paddingStart),
    paddingRight: space(box.paddingEnd),
  }) as Style

function background({ background: paint, backgroundColor }: Box): string | undefined {
  if (!paint) return backgroundColor
  const { angle, startColor, endColor, centerColor, centerPosition } =
    paint as messagingApi.FlexBoxLinearGradient
  const middle = centerColor ? `, ${centerColor} ${centerPosition ?? '50%'}` : ''
  return `linear-gradient(${angle}, ${startColor}${middle}, ${endColor})`
}

function boxPart(box: Box, place: Style, tap?: Tap): ComponentChild {
  const own = given({
    background: background(box),
    borderStyle: box.borderWidth ? 'solid' : undefined,
    borderWidth: box.borderWidth && (borders[box.borderWidth] ?? box.borderWidth),
    borderColor: box.borderColor ?? '#d4d6da',
    borderRadius: space(box.cornerRadius),
    overflow: box.cornerRadius ? 'hidden' : undefined,
    width: box.width,
    maxWidth: box.maxWidth,
    height: box.height,
    maxHeight: box.maxHeight,
    justifyContent: box.justifyContent,
    alignItems: box.layout === 'baseline' ? 'baseline' : box.alignItems,
  })
  const style = { ...place, ...padding(box), ...own }
  const press = tappable(box, tap)
  const names = ['flex-box', box.layout === 'vertical' ? 'column' : 'row', press.class ?? '']
  const parts = box.contents.map((part, index) => component(part, box, index === 0, tap))
  return h('div', { ...press, class: names.join(' '), style }, parts)
}

function component(part: Part, parent: Parent, isFirst: boolean, tap?: Tap): ComponentChild {
  const place = placing(part as Placed, parent, isFirst)
  switch (part.type) {
    case 'box':
      return boxPart(part as Box, place, tap)
    case 'text':
      return textPart(part as messagingApi.FlexText, place, tap)
    case 'button':
      return buttonPart(part as messagingApi.FlexButton, place, tap)
    case 'image':
      return imagePart(part as messagingApi.FlexImage, place, tap)
    case 'icon':
      return iconPart(part as messagingApi.FlexIcon, place)
    case 'separator':
      return h('div', {
        class: 'flex-separator',
        style: { ...place, ...given({ background: (part as messagingApi.FlexSeparator).color }) },
      })
    case 'filler':
      return h('div', { style: { flex: `${(part as messagingApi.FlexFiller).flex ?? 1} 1 0` } })
    default:
      return null
  }
}

const blocks = ['header', 'hero', 'body', 'footer'] as const

/** One bubble, as a template message shows it too. */
export function Bubble({ bubble, tap }: { bubble: messagingApi.FlexBubble; tap?: Tap }): ComponentChild {
  const size = bubble.size ?? 'mega'
  const parts = blocks.flatMap((name, index) => {
    const content = bubble[name]
    if (!content) return []
    const { backgroundColor, separator, separatorColor } = bubble.styles?.[name] ?? {}
    const isFirst = blocks.findIndex((one) => bubble[one]) === index
    const line = separator && !isFirst ? `1px solid ${separatorColor ?? '#d4d6da'}` : undefined
    const style = given({ background: backgroundColor, borderTop: line })
    return [
      h('div', { class: `block ${name}`, style }, component(content, { layout: 'vertical' }, true, tap)),
    ]
  })
  const press = tappable({ type: 'bubble', ...(bubble.action && { action: bubble.action }) }, tap)
  return h('div', { ...press, class: `bubble ${size}`, style: { width: `${widths[size]}px` } }, parts)
}

/** A Flex message; without `tap` nothing in it can be pressed. */
export function Flex({ message, tap }: { message: messagingApi.FlexMessage; tap?: Tap }): ComponentChild {
  const { altText, contents } = message
  const pressed = tap && { tap }
  if (contents.type === 'bubble')
    return h(Bubble, { bubble: contents as messagingApi.FlexBubble, ...pressed })
  const bubbles = (contents as messagingApi.FlexCarousel).contents.map((bubble) =>
    h(Bubble, { bubble, ...pressed }),
  )
  return h('div', { class: 'carousel', tabIndex: 0, role: 'group', 'aria-label': altText }, bubbles)
}
