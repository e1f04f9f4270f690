import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { reportOn } from '#db/reports.ts'
import { csv } from '#templates/csv.ts'
import { figuresTitle, yearlyFigures } from '#templates/documents/yearly-figures.ts'
import {
  type Figures,
  figureLabels,
  figureNames,
  type NamedFigures,
  type Period,
  yearParts,
} from '#templates/figures.ts'
import type { AppEnv } from '../../app-env.ts'
import { fileHeaders } from '../../file-headers.ts'
import { periodAsked } from './period.ts'

const nameOf = ({ year, part }: Period) =>
  `${figuresTitle} ปีงบประมาณ ${year}${part === 'all' ? '' : ` ${yearParts[part].label}`}`

/** The figures as a document that the office puts on its web site. */
export async function figuresPdf(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const at = new Date()
  const period = periodAsked(c, at)
  const [agency, report] = await Promise.all([getAgency(runtime.db), reportOn(runtime.db, period, at)])
  const pdf = await runtime.pdf().render(yearlyFigures(agency, report, at.toISOString()))
  const name = `${nameOf(period)}.pdf`
  const headers = fileHeaders({ type: 'application/pdf', size: pdf.byteLength, name, shown: 'inline' })
  return new Response(new Uint8Array(pdf), { headers })
}

/** The same as a table: one line for each total, month, service and department. */
export async function figuresCsv(c: Context<AppEnv>): Promise<Response> {
  const at = new Date()
  const period = periodAsked(c, at)
  const report = await reportOn(c.var.runtime.db, period, at)
  const rows = (by: string, all: readonly NamedFigures[]) =>
    all.map((row) => [
      period.year,
      yearParts[period.part].label,
      by,
      row.key,
      row.name,
      ...figureNames.map((name) => cell(row[name])),
    ])
  const total = (key: string, name: string, figures: Figures) => ({ key, name, ...figures })
  const table = csv([
    ['ปีงบประมาณ', 'ช่วง', 'แยกตาม', 'รหัส', 'รายการ', ...figureNames.map((name) => figureLabels[name])],
    ...rows('ภาพรวม', [
      total('request', 'คำขอและคำร้อง', report.requests),
      total('complaint', 'เรื่องร้องเรียนร้องทุกข์', report.complaints),
      total('all', 'รวม', report.all),
    ]),
    ...rows('เดือน', report.months),
    ...rows('บริการ', report.services),
    ...rows('กอง', report.departments),
  ])
  const bytes = new TextEncoder().encode(table)
  const headers = fileHeaders({
    type: 'text/csv; charset=utf-8',
    size: bytes.byteLength,
    name: `${nameOf(period)}.csv`,
    shown: 'attachment',
  })
  return new Response(bytes, { headers })
}

const cell = (value: number | null) => (value === null ? '' : Math.round(value * 100) / 100)
