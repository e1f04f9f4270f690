import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { webhookEvents } from '#db/schema.ts'
import {
  claimNextEvents,
  forgetHandledEvents,
  markFailed,
  markHandled,
  rememberWebhookEvents,
  setAsideAbandoned,
  type WebhookEvent,
} from '#db/webhook-events.ts'
import { stores, type TestStore } from './stores.ts'

const start = new Date('2026-11-23T02:00:00.000Z')
const secondsLater = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const event = (id: string, lineUserId: string, timestamp = 1) => ({
  id,
  lineUserId,
  timestamp,
  event: { type: 'message', message: { text: 'ความลับ' } },
})

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())
  beforeEach(() => store.db.atomic([store.db.delete(webhookEvents)]))

  const remember = (...events: ReturnType<typeof event>[]) => rememberWebhookEvents(store.db, events, start)
  const claim = (at = start, limit = 100) => claimNextEvents(store.db, limit, at)
  const idsOf = (events: WebhookEvent[]) => events.map(({ id }) => id).sort()
  const only = (events: WebhookEvent[]): WebhookEvent => {
    const [first] = events
    if (!first || events.length > 1) throw new Error(`${events.length} events`)
    return first
  }

  test('a hundred events in one call are stored, those known already once', async () => {
    const events = Array.from({ length: 100 }, (_, i) => event(`e${i}`, `U${i}`))
    await remember(...events.slice(0, 50))
    await remember(...events, ...events)
    expect(await claim(start, 1000)).toHaveLength(100)
  })

  test('an event delivered again after it was handled stays handled', async () => {
    await remember(event('e1', 'U1'))
    await markHandled(store.db, only(await claim()), start)
    await remember(event('e1', 'U1'))
    expect(await claim(secondsLater(999))).toEqual([])
  })

  test('two who claim at once never get the same, nor two of one person', async () => {
    await remember(event('a1', 'A', 1), event('a2', 'A', 2), event('b1', 'B', 1), event('c1', 'C', 1))
    const both = (await Promise.all([claim(start, 2), claim(start, 2)])).flat()
    expect(idsOf(both)).toEqual(['a1', 'b1', 'c1'])
  })

  test('the next of a person comes when the one before is done, by the time at which they happened', async () => {
    await remember(event('e3', 'A', 30), event('e1', 'A', 10), event('e2', 'A', 20))
    const order: string[] = []
    for (let i = 0; i < 3; i++) {
      const next = only(await claim())
      order.push(next.id)
      await markHandled(store.db, next, start)
    }
    expect(order).toEqual(['e1', 'e2', 'e3'])
  })

  test('of one millisecond the order of the call holds', async () => {
    await remember(event('z', 'A'), event('a', 'A'), event('m', 'A'))
    const first = only(await claim())
    await markHandled(store.db, first, start)
    expect([first.id, only(await claim()).id]).toEqual(['z', 'a'])
  })

  test('events that belong to nobody do not wait for each other', async () => {
    await remember(event('e1', ''), event('e2', ''))
    expect(idsOf(await claim())).toEqual(['e1', 'e2'])
  })

  test('what a process that died had claimed comes again after the lease', async () => {
    await remember(event('e1', 'A', 1), event('e2', 'A', 2))
    await claim()
    expect(await claim(secondsLater(29))).toEqual([])
    expect(only(await claim(secondsLater(31)))).toMatchObject({ id: 'e1', attempts: 2 })
  })

  test('a failed event comes again after growing pauses and is set aside after five tries', async () => {
    await remember(event('e1', 'A', 1), event('e2', 'A', 2))
    const pauses: number[] = []
    let at = start
    for (let tries = 1; tries <= 5; tries++) {
      await markFailed(store.db, only(await claim(at)), `broken ${tries}`, at)
      const rows = await store.db.select().from(webhookEvents)
      const row = rows.find(({ id }) => id === 'e1')
      expect(row?.failedAt === null).toBe(tries < 5)
      if (!row || row.failedAt) continue
      const due = new Date(row.dueAt)
      expect(await claim(new Date(due.getTime() - 1))).toEqual([])
      pauses.push(due.getTime() - at.getTime())
      at = due
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(only(await claim(at)).id).toBe('e2')
    const kept = (await store.db.select().from(webhookEvents)).find(({ id }) => id === 'e1')
    expect(kept).toMatchObject({ lastError: 'broken 5', attempts: 5, handledAt: null })
  })

  test('an event that kills its process each time is set aside as well', async () => {
    await remember(event('e1', 'A', 1), event('e2', 'A', 2))
    for (let tries = 0; tries < 5; tries++) await claim(secondsLater(tries * 31))
    await setAsideAbandoned(store.db, secondsLater(4 * 31 + 15))
    expect(await claim(secondsLater(4 * 31 + 15))).toEqual([])
    await setAsideAbandoned(store.db, secondsLater(5 * 31))
    expect(only(await claim(secondsLater(5 * 31))).id).toBe('e2')
  })

  test('what was written is gone once it is handled, and the row some days later', async () => {
    await remember(event('e1', 'A'))
    await markHandled(store.db, only(await claim()), start)
    expect(JSON.stringify(await store.db.select().from(webhookEvents))).not.toContain('ความลับ')
    await forgetHandledEvents(store.db, start)
    expect(await store.db.select().from(webhookEvents)).toHaveLength(1)
    await forgetHandledEvents(store.db, secondsLater(1))
    expect(await store.db.select().from(webhookEvents)).toEqual([])
  })
})
