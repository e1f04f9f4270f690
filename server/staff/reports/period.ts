import type { Context } from 'hono'
import type { Database } from '#db/database.ts'
import { findFirstMonth } from '#db/reports.ts'
import { isYearPart, type Period } from '#templates/figures.ts'
import { arabicDigits, fiscalYear } from '#templates/thai.ts'

/** The fiscal year of this moment, unless another one or a part of it is asked for. */
export function periodAsked(c: Context, at: Date): Period {
  const year = arabicDigits(c.req.query('year') ?? '')
  const part = c.req.query('part') ?? ''
  return {
    year: /^2[5-9]\d\d$/.test(year) ? Number(year) : fiscalYear(at),
    part: isYearPart(part) ? part : 'all',
  }
}

export const queryOf = ({ year, part }: Period) => `?year=${year}&part=${part}`

/** The fiscal year in which the first request came; there is always one to choose. */
export async function firstYear(db: Database, at: Date): Promise<number> {
  const month = await findFirstMonth(db)
  return month === undefined ? fiscalYear(at) : Math.min(fiscalYear(`${month}-15`), fiscalYear(at))
}
