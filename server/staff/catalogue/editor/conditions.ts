import type { Condition } from '#templates/conditions.ts'
import { isNumber } from '#templates/definitions/condition-schema.ts'
import { equal } from '#templates/equal.ts'
import type { Field, Fields } from '#templates/fields.ts'
import type { Entered } from '../../forms/entered.ts'

/** One thing that a condition can look at, as a choice of a list. */
interface Test {
  /** The test as data; of a number without its number. */
  value: string
  label: string
}
export interface TestGroup {
  label: string
  tests: readonly Test[]
}

/** What conditions can look at: the answers of these questions. */
export const testsAmong = (before: Fields): TestGroup[] =>
  Object.entries(before).flatMap(([name, field]) => {
    const tests = testsOf(name, field)
    return tests.length > 0 ? [{ label: field.label, tests }] : []
  })

function testsOf(name: string, field: Field): Test[] {
  const test = (condition: unknown, label: string) => ({ value: JSON.stringify(condition), label })
  if (field.kind === 'yes-no')
    return [
      test({ field: name, is: true }, `${field.label}: ใช่`),
      test({ field: name, is: false }, `${field.label}: ไม่ใช่`),
    ]
  if (field.kind === 'choice' || field.kind === 'choices')
    return Object.entries(field.options).map(([key, label]) =>
      test({ field: name, [field.kind === 'choice' ? 'is' : 'includes']: key }, `${field.label}: ${label}`),
    )
  if (!isNumber(field)) return []
  return [
    test({ field: name, atLeast: null }, `${field.label}: ตั้งแต่ … ขึ้นไป`),
    test({ field: name, below: null }, `${field.label}: ต่ำกว่า …`),
  ]
}

/** What the inputs of a condition hold before anybody chose. */
export function enteredCondition(condition: Condition | undefined): Record<string, string> {
  if (!condition) return { whenMode: 'all' }
  const simple = simplified(condition)
  if (!simple) return { whenMode: 'keep' }
  const entered: Record<string, string> = { whenMode: simple.mode }
  for (const [index, test] of simple.tests.entries()) {
    if ('atLeast' in test || 'below' in test) {
      const [comparison, number] = 'atLeast' in test ? ['atLeast', test.atLeast] : ['below', test.below]
      entered[`when${index}`] = JSON.stringify({ field: test.field, [comparison]: null })
      entered[`whenNumber${index}`] = String(number)
    } else entered[`when${index}`] = JSON.stringify(test)
  }
  return entered
}

type Simple = Extract<Condition, { field: string }>

/** A condition as a list of single tests, where it is no more than that. */
function simplified(condition: Condition): { mode: 'all' | 'any'; tests: Simple[] } | undefined {
  if ('not' in condition) return undefined
  if ('field' in condition) {
    if (!('is' in condition) || !Array.isArray(condition.is)) return { mode: 'all', tests: [condition] }
    return { mode: 'any', tests: condition.is.map((is) => ({ field: condition.field, is })) }
  }
  const [mode, parts] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  const tests = parts.flatMap((part) =>
    'field' in part && !('is' in part && Array.isArray(part.is)) ? [part] : [],
  )
  return tests.length === parts.length ? { mode, tests } : undefined
}

/** How many tests the inputs offer: one more than there are. */
export const testPlaces = (entered: Entered) =>
  Math.min(
    8,
    Math.max(2, Object.keys(entered).filter((name) => /^when\d$/.test(name) && entered[name]).length + 1),
  )

/** The condition that the inputs hold. Unchanged, or too intricate for the inputs, it stays as it was. */
export function conditionFrom(
  entered: Entered,
  before: Fields,
  old: Condition | undefined,
): Condition | undefined {
  if (entered.whenMode === 'keep') return old
  const offered = new Set(testsAmong(before).flatMap(({ tests }) => tests.map(({ value }) => value)))
  const tests = Array.from({ length: 8 }, (_, place) => place).flatMap((place): Simple[] => {
    const value = entered[`when${place}`] ?? ''
    if (value === '') return []
    // What is not offered any more goes to the check, which says why it cannot be.
    const test = JSON.parse(offered.has(value) ? value : '{"field":"","is":""}')
    const number = Number((entered[`whenNumber${place}`] || 'x').replaceAll(',', ''))
    if ('atLeast' in test) return [{ field: test.field, atLeast: number }]
    if ('below' in test) return [{ field: test.field, below: number }]
    return [test]
  })
  const mode = entered.whenMode === 'any' ? 'any' : 'all'
  if (old && equal(simplified(old)?.tests, tests) && (tests.length < 2 || simplified(old)?.mode === mode))
    return old
  const [only] = tests
  if (!only) return undefined
  if (tests.length === 1) return only
  return mode === 'any' ? { any: tests } : { all: tests }
}
