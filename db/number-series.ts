import { and, asc, eq, max } from 'drizzle-orm'
import {
  type Numbering,
  nextNumber,
  numberText,
  numberYear,
  usualNumbering,
} from '#templates/issuing/numbering.ts'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { isUniqueViolation } from './errors.ts'
import { documents, numberSeries } from './schema.ts'

/** A number that would be the next of its series; it is ours once a document with it is written. */
export interface NextNumber {
  series: string
  seriesYear: number
  seriesNumber: number
  number: string
}

/** How the numbers of a series are written, and the revision of that. */
export async function getNumbering(
  db: Database,
  series: string,
): Promise<{ numbering: Numbering; revision: number }> {
  const [row] = await db.select().from(numberSeries).where(eq(numberSeries.series, series))
  return row ?? { numbering: usualNumbering, revision: 0 }
}

/** The agency's own ways of writing numbers. */
export const listNumberings = (db: Database) =>
  db.select().from(numberSeries).orderBy(asc(numberSeries.series))

/**
 * The number that follows the last one written. Two who ask at once get the same: the store takes it from one of them
 * only (`isNumberTaken`), so that no number is given twice and none is left out.
 */
export async function peekNumber(db: Database, series: string, at = new Date()): Promise<NextNumber> {
  const { numbering } = await getNumbering(db, series)
  const seriesYear = numberYear(numbering, at)
  const [row] = await db
    .select({ last: max(documents.seriesNumber) })
    .from(documents)
    .where(and(eq(documents.series, series), eq(documents.seriesYear, seriesYear)))
  const seriesNumber = nextNumber(numbering, seriesYear, row?.last ?? undefined)
  return { series, seriesYear, seriesNumber, number: numberText(numbering, seriesYear, seriesNumber) }
}

/** Whether a document was not written only because another has its number, so that the next may be tried. */
export const isNumberTaken = (error: unknown) => isUniqueViolation(error, 'documents.series')

/** Changes how a series is written from now on; numbers that were given stay as they are. */
export async function setNumbering(
  db: Database,
  series: string,
  numbering: Numbering,
  expected: number,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const revision = expected + 1
  const entry = auditEntry({
    subject: { type: 'agency', id: `series ${series}`, revision },
    action: 'agency.number_series',
    actor,
    details: { series, numbering },
    at,
  })
  const row = { numbering, revision, updatedAt: at.toISOString() }
  await commitChange(db, entry, [
    db
      .insert(numberSeries)
      .values({ series, ...row })
      .onConflictDoUpdate({ target: numberSeries.series, set: row }),
  ])
}
