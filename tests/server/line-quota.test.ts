import { expect, test } from 'vitest'
import { createQuotaReader } from '#server/line-quota.ts'

function opened({ answers = true } = {}) {
  const line = { answers, used: 40, asked: 0, now: 0 }
  const failure = {
    ok: false,
    message: 'hangs',
    retryable: true,
    monthlyLimit: false,
    nobody: false,
  } as never
  const reader = createQuotaReader(
    {
      quota: async () =>
        line.answers ? ({ ok: true, value: { type: 'limited', value: 300 } } as never) : failure,
      quotaUsed: async () => {
        line.asked++
        return line.answers ? ({ ok: true, value: { totalUsage: line.used } } as never) : failure
      },
    },
    () => line.now,
  )
  return { line, reader }
}

test('LINE is asked once a minute, however many want to know, and our own pushes are added meanwhile', async () => {
  const { line, reader } = opened()
  await Promise.all([reader.read(), reader.read(), reader.readSoon()])
  reader.notePush()
  expect(await reader.read()).toEqual({ used: 41, limit: 300 })
  expect(line.asked).toBe(1)
  Object.assign(line, { now: 60_000, used: 41 })
  expect(await reader.read()).toEqual({ used: 41, limit: 300 })
  expect(line.asked).toBe(2)
})

test('while LINE does not say, what it said last stands; before that nothing is known', async () => {
  const { line, reader } = opened({ answers: false })
  expect(await reader.read()).toBeUndefined()
  Object.assign(line, { answers: true, now: 60_000 })
  expect(await reader.read()).toEqual({ used: 40, limit: 300 })
  Object.assign(line, { answers: false, now: 120_000 })
  reader.notePush()
  expect(await reader.read()).toEqual({ used: 41, limit: 300 })
})
