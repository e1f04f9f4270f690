import { describe, expect, test } from 'vitest'
import type { Formula } from '#templates/computed.ts'
import { type Condition, fieldsOf, holds } from '#templates/conditions.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import type { Field, Fields } from '#templates/fields.ts'
import { catalogue } from '#templates/services/index.ts'
import { everyBranch } from '#tests/support/every-branch.ts'
import { agency, applicant } from '#tests/support/paper.ts'

/** Every level of a form: the form itself, and the questions of each row. */
const levelsOf = (fields: Fields): Fields[] => [
  fields,
  ...Object.values(fields).flatMap((field) => (field.kind === 'rows' ? levelsOf(field.item) : [])),
]

/** What a condition may ask of a question of this kind. */
function fits(condition: Condition, fields: Fields): boolean {
  if ('all' in condition) return condition.all.every((part) => fits(part, fields))
  if ('any' in condition) return condition.any.every((part) => fits(part, fields))
  if ('not' in condition) return fits(condition.not, fields)
  const field = fields[condition.field]
  if (!field) return false
  if ('includes' in condition) return field.kind === 'choices' && condition.includes in field.options
  if ('atLeast' in condition || 'below' in condition)
    return ['integer', 'decimal', 'money', 'computed'].includes(field.kind)
  const keys = [condition.is].flat()
  if (field.kind === 'yes-no') return keys.every((key) => typeof key === 'boolean')
  return field.kind === 'choice' && keys.every((key) => typeof key === 'string' && key in field.options)
}

/** What is wrong with a formula among these fields; nothing when all is there. */
function lacking(formula: Formula, fields: Fields): string[] {
  if (typeof formula === 'number') return []
  if (typeof formula === 'string') return isNumber(fields[formula]) ? [] : [formula]
  if ('sum' in formula) return formula.sum.flatMap((part) => lacking(part, fields))
  if ('product' in formula) return formula.product.flatMap((part) => lacking(part, fields))
  if ('quotient' in formula) return formula.quotient.flatMap((part) => lacking(part, fields))
  if ('larger' in formula) return formula.larger.flatMap((part) => lacking(part, fields))
  if ('round' in formula) return lacking(formula.round, fields)
  if ('floor' in formula) return lacking(formula.floor, fields)
  if ('hours' in formula) return formula.hours.filter((name) => fields[name]?.kind !== 'time')
  if ('lookup' in formula) {
    const field = fields[formula.lookup]
    const keys = field?.kind === 'choice' ? Object.keys(field.options) : ['']
    return keys.filter((key) => !(key in formula.in)).map((key) => `${formula.lookup}.${key}`)
  }
  const rows = fields['count' in formula ? formula.count : formula.total]
  if (rows?.kind !== 'rows') return ['rows']
  return 'count' in formula || isNumber(rows.item[formula.of]) ? [] : [formula.of]
}
const isNumber = (field: Field | undefined) =>
  field !== undefined && ['integer', 'decimal', 'money', 'computed'].includes(field.kind)

describe.each(catalogue)('$code $name', (service) => {
  const { fields, documents } = service

  test('looks only at questions that were asked before, for answers that they can have', () => {
    for (const level of levelsOf(fields)) {
      const names = Object.keys(level)
      for (const [index, { when }] of Object.values(level).entries()) {
        if (!when) continue
        for (const name of fieldsOf(when)) expect(names.slice(0, index)).toContain(name)
        expect(fits(when, level)).toBe(true)
      }
    }
    for (const { when } of documents) if (when) expect(fits(when, fields)).toBe(true)
  })

  test('works out numbers from answers that exist', () => {
    for (const level of levelsOf(fields))
      for (const field of Object.values(level))
        if (field.kind === 'computed') expect(lacking(field.formula, level)).toEqual([])
  })

  test('takes an answer to every branch of it, and typesets each', () => {
    const variants = everyBranch(fields, documents)
    for (const [name, { when }] of Object.entries(fields)) {
      if (!when) continue
      expect([name, variants.some((answers) => holds(when, answers))]).toEqual([name, true])
      expect([name, variants.some((answers) => !holds(when, answers))]).toEqual([name, true])
    }
    for (const { slot, when } of documents)
      if (when) expect([slot, variants.some((answers) => holds(when, answers))]).toEqual([slot, true])
    for (const typed of variants) {
      const result = answersSchema(fields).safeParse(typed)
      expect(result.error?.issues ?? []).toEqual([])
      if (!result.success) continue
      const layout = requestForm({
        agency,
        service,
        applicant,
        answers: result.data,
        reference: '692-184-907',
        submittedAt: '2026-11-23T02:05:00.000Z',
        attachments: [],
      })
      expect(layout.content).not.toHaveLength(0)
    }
  })

  test('asks few things on a step, where it has steps', () => {
    const steps: string[][] = [[]]
    for (const [name, field] of Object.entries(fields)) {
      if (field.when) continue
      if (field.kind === 'heading') steps.push([])
      else if (field.kind !== 'paragraph' && field.kind !== 'computed') steps.at(-1)?.push(name)
    }
    if (steps.length === 1) return
    for (const step of steps) expect(step.length, step.join()).toBeLessThanOrEqual(8)
  })
})
