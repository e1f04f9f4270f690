import type { Condition } from '../../conditions.ts'
import type { Field, Fields } from '../../fields.ts'

/** name → managerName; with no prefix the names stay. */
type Prefixed<P extends string, F extends Fields> = {
  readonly [N in keyof F & string as P extends '' ? N : `${P}${Capitalize<N>}`]: F[N]
}

/** A group of questions under names of its own, so that a form can ask it about several people or places. */
export function prefixed<const P extends string, const F extends Fields>(
  prefix: P,
  fields: F,
): Prefixed<P, F> {
  const named = (name: string) =>
    prefix !== '' && Object.hasOwn(fields, name) ? `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}` : name
  const entries = Object.entries(fields).map(([name, field]): [string, Field] => [
    named(name),
    field.when ? { ...field, when: renamed(field.when, named) } : field,
  ])
  return Object.fromEntries(entries) as Prefixed<P, F>
}

/**
 * A group of questions that is asked only when something holds. Conditions within the group stay as they are: what is
 * not asked counts as not answered.
 */
export function onlyWhen<const F extends Fields>(
  when: Condition,
  fields: F,
): { readonly [N in keyof F]: F[N] & { when: Condition } } {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    {
      ...field,
      when: !field.when ? when : isWithin(field.when, fields) ? field.when : bothOf(when, field.when),
    },
  ])
  return Object.fromEntries(entries)
}

/** A group of questions of which each may be left open. */
export const optionally = <const F extends Fields>(
  fields: F,
): { readonly [N in keyof F]: F[N] & { optional: true } } =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, optional: true }])) as {
    readonly [N in keyof F]: F[N] & { optional: true }
  }

const bothOf = (one: Condition, other: Condition): Condition => ({ all: [one, other] })

/** Whether a condition is met only by answers to this group. */
const isWithin = (condition: Condition, group: Fields): boolean => {
  if ('not' in condition) return false
  if ('all' in condition) return condition.all.some((part) => isWithin(part, group))
  if ('any' in condition) return condition.any.every((part) => isWithin(part, group))
  return Object.hasOwn(group, condition.field)
}

function renamed(condition: Condition, named: (name: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, named)) }
  if ('any' in condition) return { any: condition.any.map((part) => renamed(part, named)) }
  if ('not' in condition) return { not: renamed(condition.not, named) }
  return { ...condition, field: named(condition.field) }
}
