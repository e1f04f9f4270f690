import { type Agency, agencyName, officeName } from '../agency.ts'
import { sealOnPaper } from '../agency-seal.ts'
import {
  type Figures,
  figureLabels,
  figureNotes,
  figureText,
  type NamedFigures,
  periodText,
  type Report,
  secretsText,
} from '../figures.ts'
import { thaiDateTime } from '../thai.ts'
import { namesOfAgency } from './form-head.ts'
import { heading } from './issued-parts.ts'
import { type Content, type Layout, page, partTitle } from './page.ts'

export const figuresTitle = 'สถิติการให้บริการ e-Service'

/** The figures that an office publishes of a year: what came in, what became of it, how long that took. */
export function yearlyFigures(agency: Agency, report: Report, at: string): Layout {
  const period = periodText(report.period)
  const office = agencyName(agency)
  const sorted = (group: 'request' | 'complaint') => report.services.filter((row) => row.group === group)
  return page({
    title: `${figuresTitle} ${period}`,
    footer: `${office}  ·  ข้อมูล ณ วันที่ ${thaiDateTime(at)}`,
    at,
    agency,
    words: [...namesOfAgency(agency), officeName(agency)],
    lineHeight: 1.15,
    content: [
      ...sealOnPaper(agency, 52),
      heading(`${figuresTitle} ${office}`, period),
      ...table('ภาพรวม', 'ประเภท', [
        { key: 'request', name: 'คำขอและคำร้อง', ...report.requests },
        { key: 'complaint', name: 'เรื่องร้องเรียนร้องทุกข์', ...report.complaints },
        { key: 'all', name: 'รวม', ...report.all },
      ]),
      ...table('รายเดือน', 'เดือน', report.months),
      ...table('คำขอและคำร้อง แยกตามบริการ', 'บริการ', sorted('request')),
      ...table('เรื่องร้องเรียนร้องทุกข์ แยกตามหมวด', 'หมวด', sorted('complaint')),
      ...table('แยกตามกอง', 'กอง', report.departments),
      {
        ul: [...figureNotes, secretsText(report.secrets)],
        fontSize: 10,
        margin: [0, 6, 0, 0],
      },
    ],
  })
}

const columns = ['filed', 'completed', 'declined', 'open', 'late', 'medianDays', 'rating'] as const
const narrow: Partial<Record<keyof Figures, string>> = { rating: 'คะแนน (เต็ม 5)', declined: 'ไม่รับ' }

function table(title: string, of: string, rows: readonly NamedFigures[]): Content[] {
  if (rows.length === 0) return [partTitle(title), { text: 'ไม่มีเรื่องในช่วงนี้' }]
  const number = (value: number | null) => ({ text: figureText(value), alignment: 'right' as const })
  return [
    partTitle(title),
    {
      fontSize: 10,
      margin: [0, 0, 0, 4],
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: ['*', ...columns.map(() => 43)],
        body: [
          [
            { text: of, bold: true },
            ...columns.map((name) => ({
              text: narrow[name] ?? figureLabels[name],
              bold: true,
              alignment: 'right' as const,
            })),
          ],
          ...rows.map((row) => [{ text: row.name }, ...columns.map((name) => number(row[name]))]),
        ],
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0,
        hLineColor: () => '#999999',
        paddingTop: () => 2,
        paddingBottom: () => 1,
        paddingLeft: () => 3,
        paddingRight: () => 3,
      },
    },
  ]
}
