import type {
  Column,
  Content,
  ContentTable,
  Style,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces.js'
import { thaiDateParts } from '../thai.ts'

/** A document ready to be typeset. */
export interface Layout extends TDocumentDefinitions {
  info: { title: string; creationDate: Date }
  defaultStyle: Style
  /** Names that no line may cut in two. */
  words: readonly string[]
}
export type { Content }

/** Margins of official letters in points: 3 cm at the left for the file, 2 cm at the right. */
const margins = { left: 85, top: 42, right: 57, bottom: 54 }
export const bodyWidth = 595.28 - margins.left - margins.right
/** First lines of paragraphs stand in by 2.5 cm. */
const indent = 71

const ink = '#111111'
const faint = '#555555'

interface Page {
  title: string
  /** What the footer shows at the left. */
  footer: string
  /** ISO instant, part of the file: the same input gives the same bytes. */
  at: string
  content: Content[]
  words: readonly string[]
}

/** An A4 page in the office's style. pdfmake writes into what it is given, so every call makes a new one. */
export const page = ({ title, footer, at, content, words }: Page): Layout => ({
  pageSize: 'A4',
  pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
  language: 'th-TH',
  displayTitle: true,
  version: '1.7',
  subset: 'PDF/A-3b',
  info: { title, creationDate: new Date(at) },
  defaultStyle: { font: 'Sarabun', fontSize: 12, lineHeight: 1.27, color: ink },
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
})

const heading = { bold: true, fontSize: 17, alignment: 'center' } as const

/** The form's name in the middle of the page, with something in the corner to its right; a long name stands below it. */
export function titleRow(text: string, corner: Content, cornerWidth = 116): Content {
  const beside = text.length <= 22
  return {
    stack: [
      {
        columns: [
          { width: cornerWidth, text: '' },
          { width: '*', text: beside ? text : '', ...heading, margin: [0, 22, 0, 0] },
          { width: cornerWidth, stack: [corner] },
        ],
      },
      ...(beside ? [] : [{ text, ...heading }]),
    ],
    margin: [0, 0, 0, 8],
  }
}

/** A value as somebody entered it, on a dotted line. Short ones stay on one line, so that no name is cut in two. */
export const value = (text: string, before = '\u00a0'): Content => ({
  text: `${before}${text || '-'}\u00a0`,
  decoration: 'underline',
  decorationStyle: 'dotted',
  decorationColor: faint,
  decorationThickness: 0.6,
  ...(text.length <= 30 && { noWrap: true }),
})

/** The name of a place stands close to its kind: ตำบลเนินกุ่ม. */
export const placeName = (text: string): Content => value(text, '')

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

/** A box to tick, and what it stands for. */
export const tickBox = (label: string, width: number): Column => ({
  width,
  columns: [
    { width: 13, canvas: [{ type: 'rect', x: 0, y: 4, w: 8, h: 8, lineWidth: 0.7, lineColor: ink }] },
    { width: '*', text: label },
  ],
})

/** Thirteen boxes in the card's groups 1-4-5-2-1. */
export function citizenIdBoxes(digits: string): ContentTable {
  const cells: TableCell[] = []
  const widths: number[] = []
  for (const [index, digit] of [...digits].entries()) {
    if ([1, 5, 10, 12].includes(index)) {
      cells.push({ text: '', border: [false, false, false, false] })
      widths.push(3)
    }
    cells.push({ text: digit, alignment: 'center', lineHeight: 1.1 })
    widths.push(12)
  }
  return {
    table: { widths, body: [cells] },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  }
}

/** The title of a part of the form; it never stands alone at the foot of a page. */
export const partTitle = (text: string): Content => ({
  text,
  bold: true,
  fontSize: 15,
  margin: [0, 6, 0, 2],
  headlineLevel: 1,
})

/** Answers as a two-column table: the question, what was entered. */
export const answerRows = (rows: readonly (readonly [label: string, text: string])[]): Content => ({
  table: {
    widths: [158, '*'],
    body: rows.map(([label, text]) => [{ text: label, bold: true }, { text: text || '-' }]),
    dontBreakRows: false,
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    hLineColor: () => '#bbbbbb',
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 0.5,
  },
  margin: [0, 2, 0, 8],
})
