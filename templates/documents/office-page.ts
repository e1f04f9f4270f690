import { type Agency, executiveTitle } from '../agency.ts'
import { requestWords } from '../request-words.ts'
import type { OfficeRecord, Service } from '../service.ts'
import { fixedGap, gap, option, value } from './ink.ts'
import { bodyWidth, type Content } from './page.ts'

/** Whose form the page belongs to, where it is known. */
interface Of {
  agency: Agency
  service: Service
  name?: string | undefined
  reference?: string | undefined
  apart?: true
}

/** What the office records, decides and hands out. On paper to fill in it stands on a page `apart`. */
export function officePage({ agency, service, name, reference, apart }: Of): Content[] {
  if (!service.officePage) return []
  const { ownPaper } = service
  const isApart = apart || ownPaper !== undefined
  const isFirst = isApart || service.officers?.length === 0
  return [
    {
      fontSize: 10.5,
      lineHeight: 1.25,
      margin: [0, isFirst ? 4 : 8, 0, 0],
      ...(isApart && { pageBreak: 'before' as const }),
      stack: [
        ...(isFirst ? heading(ownPaper?.title ?? 'สำหรับเจ้าหน้าที่', service, name, reference) : []),
        // On the paper to fill in the head of the page says it.
        ...(ownPaper && !apart ? [{ text: ownPaper.note, margin: [0, 0, 0, 4] } as Content] : []),
        ...service.officePage.map((record) => written(record, agency, name)),
      ],
    },
  ]
}

const heading = (title: string, { group }: Service, name?: string, reference?: string): Content[] => [
  { text: title, bold: true, fontSize: 13, alignment: 'center', needs: 150 } as Content,
  {
    text: [
      'แบบของ\u00a0',
      name ? value(name) : gap(160),
      ` ${requestWords(group).reference}\u00a0`,
      reference ? value(reference) : gap(70),
    ],
    margin: [0, 2, 0, 4],
  },
]

function written(
  { title, lines, table, signed, slip }: OfficeRecord,
  agency: Agency,
  name?: string,
): Content {
  const text: Content[] = [
    { text: title, bold: true, margin: [0, 0, 0, 1] },
    ...lines.map((line): Content => ({ text: pieces(line, name) })),
    ...(table ? [listed(table)] : []),
  ]
  const signatures = signed.map((role) =>
    signature(role === 'นายก' ? executiveTitle(agency) : role, signed.length),
  )
  const [only] = signatures
  const record: Content =
    signatures.length === 1 && only && !table
      ? {
          columns: [
            { width: '*', stack: text },
            { width: 180, stack: [only] },
          ],
          columnGap: 12,
        }
      : {
          stack: [
            ...text,
            ...(only ? [{ columns: signatures, columnGap: 10, margin: [0, 2, 0, 0] } as Content] : []),
          ],
        }
  return {
    unbreakable: true,
    stack: [...(slip ? [cut()] : []), framed(record)],
  }
}

/** An empty table, to list things in. */
const listed = ({ columns, rows }: NonNullable<OfficeRecord['table']>): Content => ({
  margin: [0, 3, 0, 2],
  table: {
    widths: ['auto', ...columns.map((_, index) => (index === 0 ? '*' : 'auto'))],
    heights: (row: number) => (row === 0 ? 'auto' : 17),
    body: [
      ['ที่', ...columns].map((text) => ({ text, bold: true, alignment: 'center' as const, fontSize: 10 })),
      ...Array.from({ length: rows }, (_, index) => [
        { text: String(index + 1), alignment: 'center' as const },
        ...columns.map(() => ''),
      ]),
    ],
  },
  layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 1, paddingBottom: () => 1 },
})

/** In a line … is room to write, [ ] a box to tick, and {ชื่อ} whoever asks. */
const pieces = (line: string, name: string | undefined): Content[] =>
  line.split(/(…|\{ชื่อ\}|\[ \][^…[]+)/).flatMap((piece): Content[] => {
    if (piece === '') return []
    if (piece === '…') return ['\u00a0', gap(36), '\u00a0']
    if (piece === '{ชื่อ}') return ['\u00a0', name ? value(name) : gap(150), '\u00a0']
    if (piece.startsWith('[ ]')) return [' ', ...option(piece.slice(3).trim(), false), ' \u00a0']
    return [piece.trim() === '' ? ' ' : piece.trim()]
  })

const signature = (role: string, of: number): Content => ({
  alignment: 'center',
  stack: [
    { text: ['ลงชื่อ\u00a0', fixedGap(of > 2 ? 90 : 130)] },
    { text: ['(', fixedGap(of > 2 ? 110 : 150), ')'] },
    { text: role },
    { text: ['วันที่\u00a0', fixedGap(of > 2 ? 80 : 110)] },
  ],
})

const framed = (content: Content): Content => ({
  margin: [0, 0, 0, 5],
  table: { widths: ['*'], body: [[content]] },
  layout: {
    hLineWidth: () => 0.7,
    vLineWidth: () => 0.7,
    paddingTop: () => 3,
    paddingBottom: () => 3,
    paddingLeft: () => 8,
    paddingRight: () => 8,
  },
})

/** Where the slip is torn off. Made anew each time: pdfmake moves the lines that it is given. */
const cut = (): Content => ({
  canvas: [
    { type: 'line', x1: 0, y1: 0, x2: bodyWidth, y2: 0, lineWidth: 0.7, dash: { length: 5, space: 3 } },
  ],
  margin: [0, 6, 0, 8],
})
