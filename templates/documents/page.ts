import type { Column, Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Agency } from '../agency.ts'
import { picturesOf } from '../agency-seal.ts'
import { thaiDateParts } from '../thai.ts'
import { value } from './ink.ts'
import { titleLines, titleWidth } from './title-lines.ts'

export { placeName, value } from './ink.ts'

/** A document ready to be typeset. */
export interface Layout extends Omit<TDocumentDefinitions, 'header'> {
  /** `signed` are the pages up to the one where somebody signs: what follows is not theirs to send. */
  header?: (page: number, pages: number, signed: number) => Content
  info: { title: string; creationDate: Date }
  defaultStyle: Style
  /** Names that no line may cut in two. */
  words: readonly string[]
  /** Stored files that `image` names. */
  pictures: readonly string[]
  enclosed?: Enclosed
}
export type { Content }

/** Margins of official letters in points: 3 cm at the left for the file, 2 cm at the right. */
const margins = { left: 85, top: 42, right: 57, bottom: 54 }
export const bodyWidth = 595.28 - margins.left - margins.right
/** First lines of paragraphs stand in by 2.5 cm. */
const indent = 71

const ink = '#111111'
const faint = '#555555'
const warning = '#b3261e'

/** A file that travels within another. */
export interface Enclosed {
  name: string
  /** What it is, for whoever finds it. */
  description: string
  json: unknown
}

interface Page {
  title: string
  /** What the footer shows at the left. */
  footer: string
  /** ISO instant, part of the file: the same input gives the same bytes. */
  at: string
  content: Content[]
  words: readonly string[]
  /** Whose seal stands on it. */
  agency?: Pick<Agency, 'seal'>
  /** Above the content of every page, as high as it says. */
  head?: { height: number; content: (page: number, pages: number, signed: number) => Content }
  /** In the margin above every page: what this paper is not. */
  above?: string
  /** In that margin from the second page on: whose page it is, when the pages come apart. */
  continued?: string
  /** The last page is a paper by itself: nothing stands above it. */
  ownLast?: boolean
  /** Room above and at the foot of every page. */
  top?: number
  bottom?: number
  /** Lines further apart, to write between, or closer, so that a short form is one page. */
  lineHeight?: number
  enclosed?: Enclosed
}

/** An A4 page in the office's style. pdfmake writes into what it is given, so every call makes a new one. */
export const page = ({
  title,
  footer,
  at,
  content,
  words,
  agency,
  head,
  above,
  continued,
  ownLast = false,
  lineHeight = 1.27,
  top = margins.top,
  bottom = margins.bottom,
  enclosed,
}: Page): Layout => ({
  pageSize: 'A4',
  pageMargins: [margins.left, head?.height ?? top, margins.right, bottom],
  ...(head && {
    header: (current: number, count: number, signed: number) => ({
      margin: [margins.left, margins.top - 8, margins.right, 0],
      stack: [head.content(current, count, signed)],
    }),
  }),
  ...((above ?? continued) !== undefined && {
    header: (current: number, count: number) => ({
      margin: [margins.left, 16, margins.right, 0],
      alignment: 'center',
      lineHeight: 1,
      text:
        ownLast && current === count
          ? ''
          : [
              ...(above === undefined ? [] : [{ text: above, color: warning, bold: true }]),
              ...(continued === undefined || current === 1
                ? []
                : [
                    {
                      text: `${above === undefined ? '' : '  ·  '}${continued} (ต่อ)`,
                      color: faint,
                      fontSize: 9,
                    },
                  ]),
            ],
    }),
  }),
  ...(enclosed && { enclosed }),
  language: 'th-TH',
  displayTitle: true,
  version: '1.7',
  subset: 'PDF/A-3b',
  info: { title, creationDate: new Date(at) },
  defaultStyle: { font: 'Sarabun', fontSize: 12, lineHeight, color: ink },
  footer: (current, count) => ({
    margin: [margins.left, 18, margins.right, 0],
    fontSize: 9,
    color: faint,
    columns: [
      { width: '*', text: footer },
      { width: 'auto', text: `หน้า ${current}/${count}` },
    ],
  }),
  content,
  words,
  pictures: agency ? picturesOf(agency) : [],
})

const heading = { bold: true, fontSize: 17, alignment: 'center' } as const

/** The form's name in the middle of the page, in two lines where it is long, with something at its left and in the corner. */
export function titleRow(text: string, { left, corner }: { left: Content[]; corner: Content }): Content {
  const [cornerWidth, gap] = [116, 8]
  const short = titleWidth(text, heading.fontSize) <= bodyWidth - 2 * cornerWidth
  const leftWidth = short ? cornerWidth : left.length > 0 ? 60 : 0
  const size = heading.fontSize - 1
  const name = short ? text : titleLines(text, bodyWidth - leftWidth - cornerWidth - gap, size)
  return {
    columns: [
      { width: leftWidth, stack: left },
      {
        width: '*',
        text: name,
        ...heading,
        ...(!short && { fontSize: size }),
        margin: [0, name.includes('\n') ? 12 : 22, short ? 0 : gap, 0],
      },
      { width: cornerWidth, stack: [corner] },
    ],
    margin: [0, 0, 0, 5],
  }
}

/** A paragraph of running text and values, its first line indented. */
export const paragraph = (text: Content, below = 4): Content => ({
  text,
  leadingIndent: indent,
  margin: [0, 0, 0, below],
})

/** Free text as it was typed: each of its lines a paragraph, the lead-in before the first. */
export const paragraphs = (text: string, leadIn: Content[] = []): Content[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => paragraph(index === 0 ? [...leadIn, line] : line))

/** เรื่อง   … : a bold label with what it names beside it. */
export const headed = (label: string, content: Content, width = 44): Content => ({
  columns: [
    { width, text: label, bold: true },
    { width: '*', ...(typeof content === 'string' ? { text: content } : { stack: [content] }) },
  ],
  margin: [0, 0, 0, 3],
})

/** วันที่ 23 เดือน พฤศจิกายน พ.ศ. 2569 */
export function datedLine(at: string): Content[] {
  const { day, month, year } = thaiDateParts(at)
  return ['วันที่\u00a0', value(day), ' เดือน\u00a0', value(month), ' พ.ศ.\u00a0', value(year)]
}

/** A dotted line to write on. */
export const blank = (width: number): Column => ({
  canvas: [
    {
      type: 'line',
      x1: 0,
      y1: 12,
      x2: width,
      y2: 12,
      lineWidth: 0.6,
      lineColor: faint,
      dash: { length: 0.6, space: 1.4 },
    },
  ],
  width,
})

/** The title of a part of the form; it never stands alone at the foot of a page. */
export const partTitle = (text: string): Content =>
  ({ text, bold: true, fontSize: 13, margin: [0, 6, 0, 2], needs: 90 }) as Content

/** Room for a sketch of the way there, as forms have it on their last lines. */
export const sketchMap = (label: string): Content[] => [
  {
    unbreakable: true,
    margin: [0, 3, 0, 6],
    stack: [
      { text: `${label} (แผนที่สังเขป แสดงจุดสังเกตใกล้เคียง)` },
      {
        canvas: [
          { type: 'rect', x: 0, y: 2, w: bodyWidth, h: 150, lineWidth: 0.7, lineColor: ink },
          {
            type: 'polyline',
            points: [
              { x: 434, y: 34 },
              { x: 440, y: 12 },
              { x: 446, y: 34 },
              { x: 440, y: 29 },
            ],
            closePath: true,
            color: ink,
            lineWidth: 0.5,
          },
        ],
      },
      { text: 'น', fontSize: 10, relativePosition: { x: 436.5, y: -117 } },
    ],
  },
]
