import type { Field, Fields } from './fields.ts'

/** When a question is asked, as data. It looks at answers of questions before it, by their name. */
export type Condition =
  | { field: string; is: Key | readonly Key[] }
  /** Of a question with several choices: this one is among them. */
  | { field: string; includes: string }
  | { field: string; atLeast: number }
  | { field: string; below: number }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
type Key = string | boolean

type Typed = Readonly<Record<string, unknown>>

/** Whether a condition holds of answers, checked or as typed so far. */
export function holds(condition: Condition, typed: Typed): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, typed))
  if ('any' in condition) return condition.any.some((part) => holds(part, typed))
  if ('not' in condition) return !holds(condition.not, typed)
  const answer = typed[condition.field]
  if ('is' in condition) return [condition.is].flat().some((key) => key === answer)
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes)
  const number = numberOf(answer)
  if (number === undefined) return false
  return 'atLeast' in condition ? number >= condition.atLeast : number < condition.below
}

/** The number that was typed: 1,200.50, or in Thai digits; undefined when it is none. */
export function numberOf(answer: unknown): number | undefined {
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : undefined
  if (typeof answer !== 'string') return undefined
  const text = answer.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/[,\s]/g, '')
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(text) ? Number(text) : undefined
}

/**
 * The part of a form that these answers ask for, in its order. What is not asked counts as not answered for the
 * conditions that follow.
 */
export function askedFields(fields: Fields, typed: Typed): Fields {
  const asked: Record<string, Field> = {}
  const answers: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.when && !holds(field.when, answers)) continue
    asked[name] = field
    answers[name] = typed[name]
  }
  return asked
}

/** The names of all fields at which a condition looks. */
export function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  if ('any' in condition) return condition.any.flatMap(fieldsOf)
  if ('not' in condition) return fieldsOf(condition.not)
  return [condition.field]
}
