import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntry, commitChange } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { claimDue, markDelivered, markFailed } from '#db/deliveries.ts'
import { type OutboxEntry, owedFor } from '#db/outbox.ts'
import { outbox } from '#db/schema.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const start = new Date('2026-11-23T02:00:00.000Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let citizen: Citizen
  let happenings = 0
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    citizen = await registerInvented(store, 1)
  })
  afterAll(() => store.close())
  beforeEach(() => store.db.atomic([store.db.delete(outbox)]))

  /** One message owed since `start`. */
  async function owe(): Promise<OutboxEntry> {
    const subject = { type: 'request', id: `request-${happenings++}`, revision: 1 } as const
    const entry = auditEntry({ subject, action: 'request.submit', actor: { type: 'system' }, at: start })
    const [owed] = owedFor('request.submit', entry, citizen)
    if (!owed) throw new Error('nothing owed')
    await commitChange(store.db, entry, [store.db.insert(outbox).values(owed)])
    return owed
  }

  test('what one process has claimed no other gets, until the lease runs out', async () => {
    const owed = await owe()
    const [first, second] = await Promise.all([claimDue(store.db, 10, start), claimDue(store.db, 10, start)])
    expect([...first, ...second].map(({ id }) => id)).toEqual([owed.id])
    expect(await claimDue(store.db, 10, later(29))).toEqual([])
    expect(await claimDue(store.db, 10, later(31))).toMatchObject([{ id: owed.id }])
  })

  test('what was delivered is never claimed again', async () => {
    await owe()
    for (const entry of await claimDue(store.db, 10, start))
      await markDelivered(store.db, entry, { via: 'push' }, start)
    expect(await claimDue(store.db, 10, later(999_999))).toEqual([])
  })

  test('a failed try comes again after a pause, and the pauses grow', async () => {
    await owe()
    const pauses: number[] = []
    for (let at = start, tries = 0; tries < 4; tries++) {
      const [entry] = await claimDue(store.db, 1, at)
      if (!entry) throw new Error('not due')
      await markFailed(store.db, entry, 'LINE answered 500', { retryable: true }, at)
      const [row] = await store.db.select().from(outbox)
      const due = new Date(row?.dueAt ?? '')
      pauses.push(due.getTime() - at.getTime())
      expect(await claimDue(store.db, 1, new Date(due.getTime() - 1))).toEqual([])
      at = due
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses[3]).toBeGreaterThan(4 * (pauses[0] ?? 0))
  })

  test('an error that no try can mend is parked with its words', async () => {
    await owe()
    for (const entry of await claimDue(store.db, 10, start)) {
      await markFailed(store.db, entry, 'LINE answered 400', { retryable: false }, start)
    }
    expect(await claimDue(store.db, 10, later(999_999))).toEqual([])
    expect(await store.db.select().from(outbox)).toMatchObject([
      { failedAt: start.toISOString(), lastError: 'LINE answered 400', deliveredAt: null },
    ])
  })

  test('after a day, when LINE has forgotten the retry key, nothing is tried again', async () => {
    await owe()
    const [first] = await claimDue(store.db, 1, start)
    if (!first) throw new Error('not due')
    await markFailed(store.db, first, 'no answer', { retryable: true }, start)
    const late = later(24 * 3600)
    const [second] = await claimDue(store.db, 1, late)
    if (!second) throw new Error('not due')
    await markFailed(store.db, second, 'no answer', { retryable: true }, late)
    expect(await store.db.select().from(outbox)).toMatchObject([
      { failedAt: late.toISOString(), attempts: 2 },
    ])
  })

  test('a citizen outside LINE hears of the result by e-mail, one in LINE by both', () => {
    const subject = { type: 'request', id: 'r', revision: 4 } as const
    const entry = auditEntry({ subject, action: 'request.complete', actor: { type: 'system' }, at: start })
    const channels = (who: Citizen) => owedFor('request.complete', entry, who).map(({ channel }) => channel)
    expect(channels(citizen)).toEqual(['line', 'mail'])
    expect(channels({ ...citizen, lineUserId: null })).toEqual(['mail'])
  })

  test.each(['request.submit', 'request.accept', 'request.start', 'request.decline'] as const)(
    'a citizen outside LINE hears of it by e-mail, too: %s',
    (event) => {
      const subject = { type: 'request', id: 'r', revision: 4 } as const
      const entry = auditEntry({ subject, action: event, actor: { type: 'system' }, at: start })
      const owed = owedFor(event, entry, { ...citizen, lineUserId: null })
      expect(owed.map(({ channel }) => channel)).toEqual(['mail'])
    },
  )
})
