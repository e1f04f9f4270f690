/** What an officer begins the day with: how much there is to do, over all of the office and of each department. */
import { type SQL, sql } from 'drizzle-orm'
import { isoDayAt } from '#templates/thai.ts'
import type { Database } from './database.ts'
import { soonDay } from './request-queue.ts'
import { isListedFor, type Reader } from './secrecy.ts'

export const workKinds = ['fresh', 'soon', 'late', 'waiting', 'mended'] as const
export type Work = Record<(typeof workKinds)[number], number>

export interface TodaysWork {
  all: Work
  mine: Work
  /** By the id of the department; what belongs to none is not among them. */
  byDepartment: ReadonlyMap<string, Work>
}

/** Counts what is not done yet, along an index that holds nothing else and all that is asked. */
export async function countTodaysWork(db: Database, reader: Reader, at = new Date()): Promise<TodaysWork> {
  type Row = Partial<Work> & { department: string | null }
  const [rows, mine] = await Promise.all(todaysQueries(reader, at).map((query) => db.all<Row>(query)))
  const sum = (among: readonly Row[] = []) =>
    Object.fromEntries(
      workKinds.map((kind) => [kind, among.reduce((total, row) => total + (row[kind] ?? 0), 0)]),
    ) as Work
  return {
    all: sum(rows),
    mine: sum(mine),
    byDepartment: new Map(
      rows?.flatMap((row) => (row.department === null ? [] : [[row.department, sum([row])] as const])),
    ),
  }
}

/** Of everybody by department, and of the reader alone: each row is weighed once, and few of them twice. */
export function todaysQueries(reader: Reader, at: Date): SQL[] {
  const today = isoDayAt(at)
  const kinds = {
    fresh: sql`q.status = 'submitted' and q.waiting = 0`,
    soon: sql`q.waiting = 0 and q.due_on between ${today} and ${soonDay(at)}`,
    late: sql`q.waiting = 0 and q.due_on < ${today} and q.due_on <> ''`,
    waiting: sql`q.waiting = 1`,
    mended: sql`q.mended = 1`,
  }
  const sums = sql.join(
    workKinds.map((kind) => sql`sum(${kinds[kind]}) as ${sql.raw(kind)}`),
    sql`, `,
  )
  const open = sql`from queue q indexed by queue_today where q.open = 1 and ${isListedFor(reader)}`
  return [
    sql`select q.department as department, ${sums} ${open} group by q.department`,
    sql`select null as department, ${sums} ${open} and q.assigned_to = ${reader.id}`,
  ]
}
