import { expect, test } from 'vitest'
import { statuses, statusNames, steps } from '#db/workflow.ts'
import { statusFaces, stepFaces } from '#liff/statuses.ts'

test('the mini-app names the statuses as the rest of the product does', () => {
  for (const name of statusNames) expect(statusFaces[name].label).toBe(statuses[name].label)
})

test('the four steps stand in the order in which a request takes them', () => {
  expect(stepFaces.map(({ label }) => label)).toEqual(steps.map((name) => statuses[name].label))
})
