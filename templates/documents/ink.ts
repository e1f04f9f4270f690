import type { Content, ContentText } from 'pdfmake/interfaces.js'

/** What our typesetter draws around a piece of text, beyond what pdfmake knows. */
export interface Ink {
  /** A dotted line below it. */
  dots?: true
  /** Its least width in points, however short the text. */
  room?: number
  /** Its share of what its line has left over: dotted lines reach the margin. */
  grow?: number
  /** A box to tick, a ticked one, or the box of one digit. */
  box?: 'empty' | 'ticked' | 'cell'
}
export type Inked = ContentText & Ink

/** Short answers stay on one line, so that no name is cut in two. */
const short = (text: string) => text.length <= 34 && !text.includes('\n')

/** A value as somebody entered it, on a dotted line just as long. */
export const value = (text: string, before = '\u00a0'): Inked => ({
  text: `${before}${text || '-'}\u00a0`,
  dots: true,
  ...(short(text) && { noWrap: true }),
})

/** The name of a place stands close to its kind: ตำบลเนินกุ่ม. */
export const placeName = (text: string): Inked => value(text, '')

/** An answer on a dotted line that reaches as far as the line has room. */
export const entry = (text: string, grow = 1): Inked => ({ ...value(text, '\u00a0\u00a0'), grow })

/** What is asked, kept in one line with the first of its answer unless it is a sentence. */
export const labelled = (label: string): Inked => ({
  text: `${label}\u00a0`,
  ...(label.length <= 44 && { noWrap: true }),
})

/** A dotted line to write on, at least so wide, and as far as the line has room. */
export const gap = (room: number, grow = room): Inked => ({
  text: '\u00a0',
  noWrap: true,
  dots: true,
  room,
  grow,
})

/** A dotted line to write on, exactly so wide. */
export const fixedGap = (room: number): Inked => ({ text: '\u00a0', noWrap: true, dots: true, room })

/** A whole line to write on. */
export const ruledLine = (): Content => ({ text: [gap(40)] })

/** ☑ label. The box is drawn and never parted from the first word; a short label stays on one line. */
export const option = (label: string, ticked: boolean): Content[] => [
  { text: '\u00a0', noWrap: true, box: ticked ? 'ticked' : 'empty', room: 12 } as Inked,
  label.length <= 34 ? { text: `\u00a0${label}`, noWrap: true } : `\u00a0${label}`,
]

/** Thirteen boxes in the card's groups 1-4-5-2-1, empty where no number is known. */
export function digitBoxes(digits = ''): Content[] {
  const boxes: Content[] = ['\u00a0']
  const between: Inked = { text: '\u00a0', noWrap: true, room: 5 }
  for (let index = 0; index < 13; index++) {
    if ([1, 5, 10, 12].includes(index)) boxes.push({ ...between })
    boxes.push({ text: digits[index] ?? '\u00a0', noWrap: true, box: 'cell', room: 13.5 } as Inked)
  }
  return boxes
}
