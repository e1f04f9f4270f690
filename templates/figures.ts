/** What a year's figures are: counted over requests, told by service, month and department. */
import { thaiMonth } from './thai.ts'

export interface Figures {
  filed: number
  completed: number
  declined: number
  /** With the office, or with the citizen. */
  open: number
  /** Answered after their day, or past it without an answer. */
  late: number
  /** Calendar days from filing to the answer. */
  medianDays: number | null
  /** Who complained and said whether it was fixed. */
  answered: number
  fixed: number
  /** 1 to 5, of those who gave one. */
  rating: number | null
}

export interface NamedFigures extends Figures {
  key: string
  name: string
}

export interface ServiceFigures extends NamedFigures {
  group: 'request' | 'complaint'
}

export interface Report {
  period: Period
  requests: Figures
  complaints: Figures
  all: Figures
  services: readonly ServiceFigures[]
  months: readonly NamedFigures[]
  departments: readonly NamedFigures[]
  /** Secret complaints beside all of these, where their number tells nothing of any of them. */
  secrets: number | undefined
}

/** Fewer than this may be told apart by who knows of one. */
export const fewestSecrets = 5

/** The parts of a fiscal year that offices report on, by the months since October in which they begin and end. */
export const yearParts = {
  all: { label: 'ทั้งปี', from: 0, to: 11 },
  h1: { label: '6 เดือนแรก', from: 0, to: 5 },
  h2: { label: '6 เดือนหลัง', from: 6, to: 11 },
  q1: { label: 'ไตรมาสที่ 1', from: 0, to: 2 },
  q2: { label: 'ไตรมาสที่ 2', from: 3, to: 5 },
  q3: { label: 'ไตรมาสที่ 3', from: 6, to: 8 },
  q4: { label: 'ไตรมาสที่ 4', from: 9, to: 11 },
} as const
export type YearPart = keyof typeof yearParts
export const isYearPart = (text: string): text is YearPart => text in yearParts

/** A fiscal year, named by the Buddhist year in which it ends, or a part of it. */
export interface Period {
  year: number
  part: YearPart
}

/** The months of a period: 2025-10 and on. */
export function monthsOf({ year, part }: Period): string[] {
  const { from, to } = yearParts[part]
  return Array.from({ length: to - from + 1 }, (_, n) => {
    const month = from + n + 9
    return `${year - 544 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** ปีงบประมาณ พ.ศ. 2569 (ตุลาคม 2568 – กันยายน 2569) */
export function periodText(period: Period): string {
  const months = monthsOf(period)
  const { label } = yearParts[period.part]
  const part = period.part === 'all' ? '' : ` ${label}`
  return `ปีงบประมาณ พ.ศ. ${period.year}${part} (${thaiMonth(months[0] ?? '')} – ${thaiMonth(months.at(-1) ?? '')})`
}

/** What each number is called, in the order in which tables have them. */
export const figureLabels = {
  filed: 'รับเรื่อง',
  completed: 'สำเร็จ',
  declined: 'ไม่รับดำเนินการ',
  open: 'ยังไม่เสร็จ',
  late: 'เกินกำหนด',
  medianDays: 'มัธยฐาน (วัน)',
  answered: 'ผู้ตอบความพึงพอใจ',
  fixed: 'แก้ไขแล้ว',
  rating: 'คะแนนเฉลี่ย (เต็ม 5)',
} as const satisfies Record<keyof Figures, string>
export const figureNames = Object.keys(figureLabels) as (keyof Figures)[]

/** A number as a table shows it; nothing is a dash. */
export const figureText = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('en-US', { maximumFractionDigits: 1 })

/** What stands below every table of figures. */
export const figureNotes = [
  'นับตามเดือนที่ยื่น ไม่นับเรื่องที่ผู้ยื่นยกเลิก และนับเรื่องที่รวมกันเป็นเรื่องเดียว',
  'มัธยฐาน คือจำนวนวันปฏิทินนับจากวันที่ยื่นถึงวันที่แจ้งผล ซึ่งครึ่งหนึ่งของเรื่องใช้เวลาไม่เกินนี้',
  'เกินกำหนด คือเรื่องที่แจ้งผลหลังวันครบกำหนด หรือพ้นกำหนดแล้วยังไม่แจ้งผล',
] as const

export const secretsText = (secrets: number | undefined): string =>
  secrets === undefined ? 'ตารางนี้ไม่รวมเรื่องลับ' : `ตารางนี้ไม่รวมเรื่องลับ ซึ่งทั้งปีมี ${figureText(secrets)} เรื่อง`
