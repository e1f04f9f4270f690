import type { messagingApi } from '@line/bot-sdk'
import type { Message } from '../client.ts'

/** The look of everything that the chat shows: one accent, three greys, one distance. */
export const colors = {
  accent: '#0F766E',
  accentSoft: '#E6F4F1',
  alarm: '#B42318',
  onAlarmSoft: '#FBE3E0',
  onAccent: '#FFFFFF',
  onAccentSoft: '#CDEBE5',
  ink: '#1F2937',
  muted: '#6B7280',
  line: '#E5E7EB',
  faint: '#C7CDD4',
  surface: '#F8FAFA',
} as const

export type Component = messagingApi.FlexComponent
type Box = messagingApi.FlexBox
type TextOptions = Partial<Omit<messagingApi.FlexText, 'type' | 'text' | 'contents'>>
type BoxOptions = Partial<Omit<Box, 'type' | 'layout' | 'contents'>>

/** LINE refuses a whole call for one blank text, so a blank becomes a dash. */
const shown = (text: string) => (text.trim() === '' ? '–' : text)

export const text = (content: string, options: TextOptions = {}): messagingApi.FlexText => ({
  type: 'text',
  text: shown(content),
  color: colors.ink,
  size: 'sm',
  wrap: true,
  ...options,
})
export const title = (content: string, options: TextOptions = {}) =>
  text(content, { size: 'lg', weight: 'bold', ...options })
export const small = (content: string, options: TextOptions = {}) =>
  text(content, { size: 'xs', color: colors.muted, ...options })

export const column = (contents: Component[], options: BoxOptions = {}): Box => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...options,
})
export const row = (contents: Component[], options: BoxOptions = {}): Box => ({
  type: 'box',
  layout: 'horizontal',
  contents,
  ...options,
})
export const separator = (margin = 'lg'): messagingApi.FlexSeparator => ({
  type: 'separator',
  margin,
  color: colors.line,
})

/** A word in a coloured capsule, such as a status. */
export const chip = (content: string, look: 'accent' | 'grey' = 'accent'): Box =>
  column(
    [
      text(content, {
        size: 'xs',
        weight: 'bold',
        align: 'center',
        wrap: false,
        color: look === 'accent' ? colors.accent : colors.muted,
      }),
    ],
    {
      backgroundColor: look === 'accent' ? colors.accentSoft : '#F1F3F5',
      cornerRadius: '12px',
      paddingStart: '10px',
      paddingEnd: '10px',
      paddingTop: '4px',
      paddingBottom: '4px',
      flex: 0,
    },
  )

/** What is to be done next; one of them in a card. */
export const primaryButton = (
  action: messagingApi.Action,
  color: string = colors.accent,
): messagingApi.FlexButton => ({
  type: 'button',
  style: 'primary',
  height: 'sm',
  color,
  action,
})
/** One of several answers of the same weight. */
export const answerButton = (action: messagingApi.Action): messagingApi.FlexButton => ({
  type: 'button',
  style: 'secondary',
  height: 'sm',
  color: colors.accentSoft,
  action,
})
export const quietButton = (action: messagingApi.Action): messagingApi.FlexButton => ({
  type: 'button',
  style: 'link',
  height: 'sm',
  color: colors.accent,
  action,
})

/** A name and its value, one below the other in small and normal. */
export const fact = (name: string, value: string): Box =>
  column([small(name), text(value)], { spacing: 'xs' })

/** A line to tap: what it is, what it does, and an arrow. */
export const tapRow = (name: string, hint: string, action: messagingApi.Action): Box =>
  row(
    [
      column([text(name, { size: 'md', weight: 'bold' }), small(hint)], { spacing: 'xs' }),
      text('›', { size: 'xl', color: colors.faint, flex: 0, gravity: 'center', wrap: false }),
    ],
    { action, paddingTop: '12px', paddingBottom: '12px', spacing: 'md', alignItems: 'center' },
  )

interface Card {
  /** On the accent: what this message is. */
  headline: string
  subline?: string
  body: Component[]
  footer?: Component[]
  size?: messagingApi.FlexBubble['size']
  /** Somebody may be in danger. */
  isAlarm?: boolean
}

export const card = ({
  headline,
  subline,
  body,
  footer,
  size = 'mega',
  isAlarm,
}: Card): messagingApi.FlexBubble => ({
  type: 'bubble',
  size,
  header: column(
    [
      text(headline, { size: 'lg', weight: 'bold', color: colors.onAccent }),
      ...(subline
        ? [text(subline, { size: 'xs', color: isAlarm ? colors.onAlarmSoft : colors.onAccentSoft })]
        : []),
    ],
    { backgroundColor: isAlarm ? colors.alarm : colors.accent, paddingAll: '18px', spacing: 'xs' },
  ),
  body: column(body, { paddingAll: '18px', spacing: 'md' }),
  ...(footer ? { footer: column(footer, { paddingAll: '14px', paddingTop: '0px', spacing: 'sm' }) } : {}),
})

/** LINE's limit is 1,500; a notification shows far less. */
const maxAltText = 400

/** `altText` is what notifications, chat lists and screen readers show. */
export const flex = (altText: string, contents: messagingApi.FlexContainer): Message => ({
  type: 'flex',
  altText: shown(altText).slice(0, maxAltText),
  contents,
})
