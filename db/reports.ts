/** Figures of a period, read once from counts that triggers keep: a year of a million requests is some thousand rows. */
import { type SQL, sql } from 'drizzle-orm'
import {
  type Figures,
  fewestSecrets,
  monthsOf,
  type NamedFigures,
  type Period,
  type Report,
  type ServiceFigures,
} from '#templates/figures.ts'
import { isoDayAt, thaiMonth } from '#templates/thai.ts'
import type { Database } from './database.ts'
import { listDepartments } from './departments.ts'
import { placeOfDay } from './request-queue.ts'
import { services, serviceVersions } from './schema.ts'
import { isCurrent } from './services.ts'
import { openStatuses, type Status, uncountedStatuses } from './workflow.ts'

type By = 'month' | 'service_code' | 'department'
type Place = Readonly<Record<By, string>>
interface CountRow extends Place {
  status: Status
  days: number
  late: number
  n: number
}
interface AnswerRow extends Place {
  fixed: number
  rating: number
  n: number
}
interface LateRow extends Place {
  n: number
}

/** First and last month. */
export interface Months {
  from: string
  to: string
}

const uncounted = sql.raw(uncountedStatuses.map((status) => `'${status}'`).join(', '))

/** How many stand like this, in every month, service and department: tables add them up in their own way. */
export const countsIn = ({ from, to }: Months): SQL => sql`
  select month, service_code, department, status, days, late, n from request_figures
  where month between ${from} and ${to} and secret = 0 and status not in (${uncounted})`

export const answersIn = ({ from, to }: Months): SQL => sql`
  select month, service_code, department, fixed, rating, n from answer_figures
  where month between ${from} and ${to} and secret = 0`

/** Past its day and not answered: this changes overnight, so it is counted along the index of what runs, from month to month. */
export const overdue = ({ from, to }: Months, today: string): SQL => sql`
  select strftime('%Y-%m', place / 4000000, 'unixepoch', '+7 hours') as month, service_code,
    coalesce(department, '') as department, count(*) as n
  from queue indexed by queue_running
  where open = 1 and waiting = 0 and due_on > '' and due_on < ${today} and secrecy <> 'secret'
    and place >= ${placeOfDay(`${from}-01`)} and place < ${placeOfDay(`${monthAfter(to)}-01`)}
  group by 1, 2, 3`

const monthAfter = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 7)

export const countSecrets = ({ from, to }: Months): SQL => sql`
  select coalesce(sum(n), 0) as n from request_figures
  where month between ${from} and ${to} and secret = 1 and status not in (${uncounted})`

/** The figures of a period, secret complaints apart: their number is told of a whole year, and where it is not small. */
export async function reportOn(db: Database, period: Period, at = new Date()): Promise<Report> {
  const all = monthsOf(period)
  const months = { from: all[0] ?? '', to: all.at(-1) ?? '' }
  const [counts, answers, late, names, departments, secrets] = await Promise.all([
    db.all<CountRow>(countsIn(months)),
    db.all<AnswerRow>(answersIn(months)),
    db.all<LateRow>(overdue(months, isoDayAt(at))),
    listNames(db),
    listDepartments(db),
    db.all<{ n: number }>(countSecrets(months)),
  ])
  const by = (what: By) => tally(what, counts, answers, late)
  const [byService, byMonth, byDepartment] = [by('service_code'), by('month'), by('department')]
  const of = (group: ServiceFigures['group']) =>
    figuresOf(
      names.filter((service) => service.group === group).map(({ key }) => byService.get(key) ?? none()),
    )
  const told = secrets[0]?.n ?? 0
  return {
    period,
    requests: of('request'),
    complaints: of('complaint'),
    all: figuresOf([...byService.values()]),
    services: names.flatMap((name) => named(name, byService)),
    months: all.map((month) => ({
      key: month,
      name: thaiMonth(month),
      ...figuresOf([byMonth.get(month) ?? none()]),
    })),
    departments: [
      ...departments.flatMap(({ id, name }) => named({ key: id, name }, byDepartment)),
      ...named({ key: '', name: 'ไม่ระบุกอง' }, byDepartment),
    ],
    secrets: period.part === 'all' && told >= fewestSecrets ? told : undefined,
  }
}

/** The month in which the first request came. */
export async function findFirstMonth(db: Database): Promise<string | undefined> {
  const [row] = await db.all<{ month: string | null }>(sql`select min(month) as month from request_figures`)
  return row?.month ?? undefined
}

const listNames = (db: Database) =>
  db
    .select({
      key: services.code,
      group: services.group,
      name: sql<string>`${serviceVersions.definition} ->> '$.name'`,
    })
    .from(services)
    .innerJoin(serviceVersions, isCurrent)
    .orderBy(services.group, services.position)

/** What belongs to one line of a table. */
interface Tally {
  counts: CountRow[]
  answers: AnswerRow[]
  overdue: number
}
const none = (): Tally => ({ counts: [], answers: [], overdue: 0 })

function tally(
  by: By,
  counts: readonly CountRow[],
  answers: readonly AnswerRow[],
  late: readonly LateRow[],
): Map<string, Tally> {
  const all = new Map<string, Tally>()
  const at = (key: string) => {
    const known = all.get(key) ?? none()
    all.set(key, known)
    return known
  }
  for (const row of counts) at(row[by]).counts.push(row)
  for (const row of answers) at(row[by]).answers.push(row)
  for (const row of late) at(row[by]).overdue += row.n
  return all
}

const named = <N extends { key: string; name: string }>(
  name: N,
  by: ReadonlyMap<string, Tally>,
): (N & NamedFigures)[] => {
  const found = by.get(name.key)
  return found ? [{ ...name, ...figuresOf([found]) }] : []
}

function figuresOf(tallies: readonly Tally[]): Figures {
  const counts = tallies.flatMap((of) => of.counts)
  const answers = tallies.flatMap((of) => of.answers)
  const rated = answers.filter(({ rating }) => rating > 0)
  const stars = rated.reduce((sum, { rating, n }) => sum + rating * n, 0)
  const answeredLate = sum(counts.filter(({ late }) => late === 1))
  return {
    filed: sum(counts),
    completed: sum(counts.filter(({ status }) => status === 'completed')),
    declined: sum(counts.filter(({ status }) => status === 'declined')),
    open: sum(counts.filter(({ status }) => openStatuses.includes(status))),
    late: tallies.reduce((total, of) => total + of.overdue, answeredLate),
    medianDays: medianOf(counts.filter(({ days }) => days >= 0)),
    answered: sum(answers),
    fixed: sum(answers.filter(({ fixed }) => fixed === 1)),
    rating: rated.length > 0 ? stars / sum(rated) : null,
  }
}

const sum = (rows: readonly { n: number }[]) => rows.reduce((total, { n }) => total + n, 0)

/** The middle one of all, or half way between the two in the middle. */
function medianOf(rows: readonly Pick<CountRow, 'days' | 'n'>[]): number | null {
  const total = sum(rows)
  if (total === 0) return null
  const lasted = new Map<number, number>()
  for (const { days, n } of rows) lasted.set(days, (lasted.get(days) ?? 0) + n)
  const inOrder = [...lasted].toSorted(([a], [b]) => a - b)
  const nth = (place: number) => {
    let passed = 0
    for (const [days, n] of inOrder) {
      passed += n
      if (passed > place) return days
    }
    return 0
  }
  return (nth(Math.floor((total - 1) / 2)) + nth(Math.floor(total / 2))) / 2
}
