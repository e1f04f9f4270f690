import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attemptsWindowMs, beginAttempt, forgetAttempt } from '#db/log-in-attempts.ts'
import { logInAttempts } from '#db/schema.ts'
import { stores, type TestStore } from './stores.ts'

const noon = Date.parse('2026-11-23T05:00:00Z')

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())
  const begin = (keys: Record<string, number>, after = 0) =>
    beginAttempt(
      store.db,
      Object.entries(keys).map(([key, limit]) => ({ key, limit })),
      new Date(noon + after),
    )
  const attempt = async (keys: Record<string, number>, after = 0) => (await begin(keys, after)) !== undefined
  const rows = () => store.db.select().from(logInAttempts)

  test('as many as the limit are let through, and more again once the first are long ago', async () => {
    const tried = [await attempt({ a: 2 }), await attempt({ a: 2 }, 1000), await attempt({ a: 2 }, 2000)]
    expect(tried).toEqual([true, true, false])
    expect(await attempt({ b: 2 })).toBe(true)
    expect(await attempt({ a: 2 }, attemptsWindowMs - 1)).toBe(false)
    expect(await attempt({ a: 2 }, attemptsWindowMs)).toBe(true)
  })

  test('guesses sent at once are counted like guesses one after the other', async () => {
    const tried = await Promise.all(Array.from({ length: 6 }, () => attempt({ atOnce: 4 })))
    expect(tried.filter(Boolean)).toHaveLength(4)
  })

  test('one that is refused counts against nothing', async () => {
    expect(await attempt({ full: 1, other: 1 })).toBe(true)
    expect(await attempt({ full: 1, third: 1 })).toBe(false)
    expect(await attempt({ third: 1 })).toBe(true)
  })

  test('a success forgets what was the owner’s own, and nothing else', async () => {
    await attempt({ owner: 2, place: 2 })
    const own = await begin({ owner: 2, place: 2 })
    await forgetAttempt(store.db, own ?? [], ['owner'])
    expect([await attempt({ owner: 2 }), await attempt({ owner: 2 })]).toEqual([true, true])
    // Of the two from that place the success itself counts no more; the guess before it does.
    expect([await attempt({ place: 2 }), await attempt({ place: 2 })]).toEqual([true, false])
  })

  test('nothing stays that counts no more, and no address is in clear', async () => {
    await attempt({ 'log-in from 203.0.113.1': 1 }, 2 * attemptsWindowMs)
    const left = await rows()
    expect(left).toHaveLength(1)
    expect(JSON.stringify(left)).not.toContain('203.0.113.1')
  })
})
