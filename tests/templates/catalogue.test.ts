import { describe, expect, test } from 'vitest'
import { holds } from '#templates/conditions.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { answersSchema } from '#templates/field-schemas.ts'
import { departments } from '#templates/services/groups/words.ts'
import { catalogue } from '#templates/services/index.ts'
import { everyBranch } from '#tests/support/every-branch.ts'
import { agency, applicant } from '#tests/support/paper.ts'

describe.each(catalogue)('$code $name', (service) => {
  const { fields, documents } = service

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
        reference: '692-184-906',
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

test('every service is answered by a department of the one list, under the one name that it has there', () => {
  const named = new Set(catalogue.map(({ department }) => department))
  expect([...named].toSorted()).toEqual(Object.values(departments).toSorted())
})
