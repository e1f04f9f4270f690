import { type Condition, fieldsOf, holds } from '#templates/conditions.ts'
import type { AnyAnswer, Field, Fields } from '#templates/fields.ts'
import type { DocumentAsked } from '#templates/service.ts'
import { sampleAnswers } from './paper.ts'

/** The answers that lead to different questions. */
function alternatives(field: Field, conditions: readonly Condition[]): AnyAnswer[] {
  if (field.kind === 'yes-no') return [true, false]
  if (field.kind === 'choice') return Object.keys(field.options)
  if (field.kind === 'choices') return Object.keys(field.options).map((key) => [key])
  if (field.kind === 'integer' || field.kind === 'decimal' || field.kind === 'money')
    return conditions.flatMap(limitsOf).flatMap((limit) => [limit, Math.max(field.min ?? 0, limit - 1)])
  return []
}

function limitsOf(condition: Condition): number[] {
  if ('all' in condition) return condition.all.flatMap(limitsOf)
  if ('any' in condition) return condition.any.flatMap(limitsOf)
  if ('not' in condition) return limitsOf(condition.not)
  if ('atLeast' in condition) return [condition.atLeast]
  return 'below' in condition ? [condition.below] : []
}

/**
 * Valid answers to a form: each answer that a condition looks at is varied, beneath every one that leads to it, and
 * kept where two conditions meet as they never did before. All combinations would be thousands; what goes wrong between
 * questions goes wrong between two of them.
 */
export function everyBranch(
  fields: Fields,
  documents: readonly Pick<DocumentAsked, 'when'>[] = [],
): Record<string, AnyAnswer>[] {
  const conditions = [...Object.values(fields), ...documents].flatMap(({ when }) => (when ? [when] : []))
  const deciding = new Set(conditions.flatMap(fieldsOf))
  const rows = rowsVaried(fields)
  const variants: Record<string, AnyAnswer>[] = [sampleAnswers(fields, rows)]
  const seen = new Set<string>()
  for (const variant of variants) {
    for (const name of deciding) {
      const field = fields[name]
      if (!field || variant[name] === undefined) continue
      for (const answer of alternatives(field, conditions)) {
        const next = sampleAnswers(fields, { ...rows, ...variant, [name]: answer })
        const pairs = pairsOf(conditions.map((condition) => holds(condition, next)))
        if (pairs.every((pair) => seen.has(pair))) continue
        for (const pair of pairs) seen.add(pair)
        variants.push(next)
      }
    }
  }
  return variants
}

/** What holds or not, each with each and with itself. */
const pairsOf = (holding: readonly boolean[]) =>
  holding.flatMap((one, i) => holding.slice(i).map((other, j) => `${i}${one} ${i + j}${other}`))

/** Rows that between them take every branch of a row. */
const rowsVaried = (fields: Fields): Record<string, AnyAnswer> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, AnyAnswer][] =>
      field.kind === 'rows' ? [[name, everyBranch(field.item).slice(0, field.max ?? 10)]] : [],
    ),
  )
