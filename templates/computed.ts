import { numberOf } from './conditions.ts'

/** A number that follows from answers, as data: another answer by its name, a constant, or an operation on them. */
export type Formula =
  | string
  | number
  | { sum: readonly Formula[] }
  | { product: readonly Formula[] }
  | { quotient: readonly [Formula, Formula] }
  | { larger: readonly [Formula, Formula] }
  /** To whole units: more than half counts as one, half and less as none. */
  | { round: Formula }
  /** To whole units, what is less left out. */
  | { floor: Formula }
  /** By the key that was chosen. */
  | { lookup: string; in: Readonly<Record<string, number>> }
  /** Hours from one time of day to another, over midnight where that is earlier; a whole day where they are equal. */
  | { hours: readonly [from: string, to: string] }
  /** The sum of a column of repeating rows. */
  | { total: string; of: string }
  /** How many rows there are. */
  | { count: string }

type Typed = Readonly<Record<string, unknown>>

/** What the formula gives for these answers, to the satang; undefined while an answer that it needs is missing. */
export function compute(formula: Formula, typed: Typed): number | undefined {
  const number = evaluate(formula, typed)
  return number === undefined || !Number.isFinite(number) ? undefined : Math.round(number * 100) / 100
}

function evaluate(formula: Formula, typed: Typed): number | undefined {
  if (typeof formula === 'number') return formula
  if (typeof formula === 'string') return numberOf(typed[formula])
  if ('sum' in formula) return over(formula.sum, typed, (numbers) => numbers.reduce((a, b) => a + b, 0))
  if ('product' in formula)
    return over(formula.product, typed, (numbers) => numbers.reduce((a, b) => a * b, 1))
  if ('quotient' in formula) return over(formula.quotient, typed, ([a = 0, b = 1]) => a / b)
  if ('larger' in formula) return over(formula.larger, typed, (numbers) => Math.max(...numbers))
  if ('round' in formula) return over([formula.round], typed, ([number = 0]) => Math.ceil(number - 0.5))
  if ('floor' in formula) return over([formula.floor], typed, ([number = 0]) => Math.floor(number + 1e-9))
  if ('lookup' in formula) return formula.in[String(typed[formula.lookup])]
  if ('hours' in formula) return hoursBetween(typed[formula.hours[0]], typed[formula.hours[1]])
  const rows = rowsOf(typed['count' in formula ? formula.count : formula.total])
  if ('count' in formula) return rows.length
  return over(
    rows.map((row) => numberOf(row[formula.of]) ?? Number.NaN),
    typed,
    (numbers) => numbers.reduce((a, b) => a + b, 0),
  )
}

function hoursBetween(from: unknown, to: unknown): number | undefined {
  const [begins, ends] = [minutesOf(from), minutesOf(to)]
  if (begins === undefined || ends === undefined) return undefined
  return (ends > begins ? ends - begins : ends - begins + 24 * 60) / 60
}

/** Of 09:30. */
function minutesOf(time: unknown): number | undefined {
  const parts = typeof time === 'string' ? /^(\d{2}):(\d{2})$/.exec(time) : null
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined
}

function over(
  parts: readonly Formula[],
  typed: Typed,
  combine: (numbers: number[]) => number,
): number | undefined {
  const numbers = parts.map((part) => evaluate(part, typed))
  return numbers.every((number) => number !== undefined) ? combine(numbers) : undefined
}

const rowsOf = (answer: unknown): Typed[] =>
  Array.isArray(answer) ? answer.filter((row): row is Typed => typeof row === 'object' && row !== null) : []
