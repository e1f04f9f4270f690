import { type Condition, holds } from '../conditions.ts'
import type { LicenceKind } from '../licences.ts'
import { addDays, isoDayAt } from '../thai.ts'

/** What the office typesets for somebody; officers may upload letters and other papers besides. */
export const issueKinds = ['receipt', 'licence', 'certificate'] as const
export type IssueKind = (typeof issueKinds)[number]

/**
 * Until when a document is good, counted from its first day. `answer` names a question: its day is the last one, its
 * number counts days.
 */
export type Validity =
  | { days: number }
  | { months: number }
  | { years: number }
  | { answer: string }
  | 'year-end'
  | 'fiscal-year-end'
type Answered = Readonly<Record<string, unknown>>

/** A document that a service ends in. JSON-serialisable: it is part of the service. */
export interface Issue {
  /** Stable key, unique within the service. */
  key: string
  kind: IssueKind
  /** Heading of the paper: ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ */
  title: string
  /** Numbers are counted by series and year; services may share one. */
  series: string
  /** Offered to the officer when this holds of the answers, and for whatever was filed on paper. */
  when?: Condition
  /** As what the executive gives a licence; เจ้าพนักงานท้องถิ่น where this is missing. */
  authority?: string
  /** Name of the field that tells to whom it is given, where it was answered; to the applicant otherwise. */
  holder?: string
  /** What the paper says between the office's title and the holder: อนุญาตให้ */
  grants?: string
  /** And after the holder: ประกอบกิจการที่เป็นอันตรายต่อสุขภาพ ตามรายการต่อไปนี้ */
  states?: string
  /** Names of the fields whose answers are printed, in this order. Never the citizen ID or somebody's home. */
  prints?: readonly string[]
  /** Labels of what the officer adds below: ตามใบเสร็จรับเงินเลขที่ */
  adds?: readonly string[]
  /** Good for ever where this is missing. */
  validity?: Validity
  conditions?: readonly string[]
  /** Below the signature: what the holder has to mind. */
  notice?: string
  /** Whoever prepared it may not be the one who signs it. */
  approval?: true
  /** Listed in the public register under this kind. */
  register?: LicenceKind
}

/** What the treasury gives out for any service. */
export const receiptIssue: Issue = {
  key: 'receipt',
  kind: 'receipt',
  title: 'ใบเสร็จรับเงิน',
  series: 'receipt',
}

/** What may be issued for a request of this service: its own documents and, for every one, a receipt. */
export function issuesOf({ issues = [] }: { issues?: readonly Issue[] | undefined }): readonly Issue[] {
  return issues.some(({ kind }) => kind === 'receipt') ? issues : [...issues, receiptIssue]
}

/** Those of them that these answers lead to. */
export const issuesFor = (service: Parameters<typeof issuesOf>[0], answers: Answered): readonly Issue[] =>
  issuesOf(service).filter(({ when }) => !when || Object.keys(answers).length === 0 || holds(when, answers))

/** The last day on which a document that begins on `from` (ISO day) is good; undefined when it has none. */
export function lastDay(
  validity: Validity | undefined,
  from: string,
  answers: Answered = {},
): string | undefined {
  const year = Number(from.slice(0, 4))
  if (validity === undefined) return undefined
  if (typeof validity === 'object' && 'answer' in validity)
    return lastAnswered(answers[validity.answer], from)
  if (validity === 'year-end') return `${year}-12-31`
  if (validity === 'fiscal-year-end') return `${from.slice(5) >= '10-01' ? year + 1 : year}-09-30`
  if ('days' in validity) return addDays(from, validity.days - 1)
  return dayBeforeTheSame(from, 'months' in validity ? validity.months : validity.years * 12)
}

/** The day before the same day, so many months later; the last of a month that has no such day (CCC 193/5). */
function dayBeforeTheSame(from: string, months: number): string {
  const month = (later: number) => {
    const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + later
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  }
  const same = `${month(months)}${from.slice(7)}`
  const real = isoDayAt(`${same}T00:00:00Z`) === same
  return addDays(real ? same : `${month(months + 1)}-01`, -1)
}

function lastAnswered(answer: unknown, from: string): string | undefined {
  if (typeof answer === 'number') return addDays(from, answer - 1)
  return typeof answer === 'string' && answer >= from ? answer : undefined
}
