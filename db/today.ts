/** What an officer begins the day with: how much there is to do, over all of the office and of each department. */
import { sql } from 'drizzle-orm'
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
  const rows = await db.all<Record<string, number> & { department: string | null }>(todaysQuery(reader, at))
  const sum = (prefix: string, among = rows) =>
    Object.fromEntries(
      workKinds.map((kind) => [kind, among.reduce((total, row) => total + (row[prefix + kind] ?? 0), 0)]),
    ) as Work
  return {
    all: sum(''),
    mine: sum('my_'),
    byDepartment: new Map(
      rows.flatMap((row) => (row.department === null ? [] : [[row.department, sum('', [row])] as const])),
    ),
  }
}

export function todaysQuery(reader: Reader, at: Date) {
  const today = isoDayAt(at)
  const kinds = {
    fresh: sql`q.status = 'submitted' and q.waiting = 0`,
    soon: sql`q.waiting = 0 and q.due_on between ${today} and ${soonDay(at)}`,
    late: sql`q.waiting = 0 and q.due_on < ${today} and q.due_on <> ''`,
    waiting: sql`q.waiting = 1`,
    mended: sql`q.mended = 1`,
  }
  const sums = workKinds.flatMap((kind) => [
    sql`sum(${kinds[kind]}) as ${sql.raw(kind)}`,
    sql`sum(q.assigned_to = ${reader.id} and ${kinds[kind]}) as ${sql.raw(`my_${kind}`)}`,
  ])
  return sql`select q.department as department, ${sql.join(sums, sql`, `)}
    from queue q indexed by queue_today where q.open = 1 and ${isListedFor(reader)} group by q.department`
}
