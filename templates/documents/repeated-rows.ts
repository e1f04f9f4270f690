import { answerText } from '../answer-text.ts'
import { askedFields } from '../conditions.ts'
import { type Field, type FieldOf, type Fields, isQuestion, type Row } from '../fields.ts'
import type { Content } from './page.ts'
import { type Sheet, textWidth } from './piece.ts'

/** What a table's column needs at least, by kind; kinds that need more do not fit into tables. */
const columnWidths: Partial<Record<Field['kind'], number>> = {
  text: 90,
  integer: 44,
  decimal: 52,
  money: 66,
  date: 84,
  month: 84,
  time: 44,
  choice: 84,
  'yes-no': 44,
  phone: 84,
  'citizen-id': 104,
  computed: 66,
}
const numeric: readonly Field['kind'][] = ['integer', 'decimal', 'money', 'computed']
const inner = 453.28
const numberWidth = 26

interface Writing {
  sheet: Sheet
  /** How the questions of one row are written one below the other. */
  stacked(item: Fields, row: Row): Content[]
}

/** The same questions several times: a table where they fit in one, else one block per thing. */
export function repeatedRows(
  field: FieldOf<'rows'>,
  answers: readonly Row[] | undefined,
  { sheet, stacked }: Writing,
): Content[] {
  const title = { text: field.label, bold: true, needs: 110, margin: [0, 3, 0, 2] } as Content
  const rows: readonly Row[] = answers ?? (sheet.toFill ? emptyRows(field) : [])
  if (rows.length === 0) return [title, { text: '-' }]
  if (fitsTable(field.item, sheet)) return [title, table(field, rows, sheet)]
  return [
    title,
    ...rows.flatMap((row, index) => [
      { text: `${field.rowLabel}ที่ ${index + 1}`, needs: 60, margin: [0, 1, 0, 0] } as Content,
      {
        margin: [16, 0, 0, 4],
        stack: stacked(sheet.toFill ? withoutMaps(field.item) : field.item, row),
      } as Content,
    ]),
  ]
}

/** A map for every row would be pages of maps: a line says where it is. */
const withoutMaps = (item: Fields): Fields =>
  Object.fromEntries(
    Object.entries(item).map(([name, field]) => [
      name,
      field.kind === 'location' ? { kind: 'text', label: field.label } : field,
    ]),
  )

/** As many as people usually need; a table costs less room than blocks. */
function emptyRows({ min = 1, max = 5, item }: FieldOf<'rows'>): Row[] {
  const usual = fitsTable(item, { toFill: true }) ? 5 : 2
  return Array.from({ length: Math.max(min, Math.min(max, usual)) }, () => ({}))
}

const columnsOf = (item: Fields) =>
  Object.entries(item).filter(([, field]) => isQuestion(field) || field.kind === 'computed')

function fitsTable(item: Fields, { toFill }: Sheet): boolean {
  const widths = columnsOf(item).map(([, field]) => {
    if (toFill && field.kind === 'choice') return undefined
    return columnWidths[field.kind]
  })
  const sum = widths.reduce<number>((total, width) => total + (width ?? inner), numberWidth)
  return Object.values(item).every(({ kind }) => kind !== 'heading') && sum <= inner
}

function table(field: FieldOf<'rows'>, rows: readonly Row[], { toFill }: Sheet): Content {
  const columns = columnsOf(field.item)
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [numberWidth - 10, ...widthsOf(columns.map(([, column]) => column))],
      heights: (row: number) => (toFill && row > 0 ? 20 : 'auto'),
      body: [
        ['ที่', ...columns.map(([, column]) => headerOf(column))].map((text) => ({
          text,
          bold: true,
          fontSize: 10.5,
          alignment: 'center' as const,
        })),
        ...rows.map((row, index) => [
          { text: String(index + 1), alignment: 'center' as const, fontSize: 11 },
          ...columns.map(([name, column]) => ({
            text: cellText(field.item, name, row, toFill),
            fontSize: 11,
            alignment: numeric.includes(column.kind) ? ('right' as const) : ('left' as const),
          })),
        ]),
      ],
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      paddingTop: () => 2,
      paddingBottom: () => 1,
      paddingLeft: () => 4,
      paddingRight: () => 4,
    },
    margin: [0, 0, 0, 6],
  }
}

/** Texts share what the other columns leave; without texts the last one takes it. */
function widthsOf(columns: readonly Field[]): (number | '*')[] {
  const stars = columns.some(({ kind }) => kind === 'text')
  return columns.map((column, index) => {
    const { kind } = column
    if (stars ? kind === 'text' : index === columns.length - 1) return '*'
    return Math.max(columnWidths[kind] ?? 0, Math.min(96, textWidth(headerOf(column), 10.5) / 2)) - 8
  })
}

function cellText(item: Fields, name: string, row: Row, toFill: boolean): string {
  const field = item[name]
  if (!field || toFill) return row[name] === undefined || !field ? '' : answerText(field, row[name])
  if (!(name in askedFields(item, row))) return '-'
  const text = answerText(field, row[name]) || '-'
  return text.endsWith(` ${unitOf(field)}`) ? text.slice(0, text.lastIndexOf(' ')) : text
}

/** Units stand in the head of their column. */
function headerOf(field: Field): string {
  const unit = unitOf(field)
  return unit && !field.label.includes(unit) ? `${field.label} (${unit})` : field.label
}

const unitOf = (field: Field) =>
  field.kind === 'money' ? 'บาท' : 'unit' in field && field.unit ? field.unit : ''
