import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntry, commitChange, type RequestEvent } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import {
  claimDue,
  fateOfConfirmation,
  giveBackReply,
  isTooLate,
  markDelivered,
  markFailed,
  markReplied,
  releaseEntries,
  takeForReply,
} from '#db/deliveries.ts'
import { owe } from '#db/outbox.ts'
import { listParked, retryParked } from '#db/parked-deliveries.ts'
import { outbox, webhookEvents } from '#db/schema.ts'
import { claimNextEvents, rememberWebhookEvents, setAsideAbandoned } from '#db/webhook-events.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const start = new Date('2026-11-23T02:00:00.000Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const minute = 60_000
const officer = { type: 'staff', id: 'officer' } as const

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let citizen: Citizen
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    citizen = await registerInvented(store, 1)
  })
  afterAll(() => store.close())
  beforeEach(() => store.db.atomic([store.db.delete(outbox), store.db.delete(webhookEvents)]))

  let revision = 0
  async function happens(requestId: string, event: RequestEvent, at = start, replyUntil?: Date) {
    const subject = { type: 'request', id: requestId, revision: ++revision } as const
    const entry = auditEntry({ subject, action: event, actor: { type: 'system' }, at })
    await commitChange(store.db, entry, owe(store.db, event, entry, citizen, replyUntil))
    return entry
  }
  const claim = (at: Date, gatherMs = minute) => claimDue(store.db, 100, at, gatherMs)
  const comes = (id: string) => {
    const event = { id, lineUserId: 'U1', timestamp: 1, event: { type: 'message' } }
    return rememberWebhookEvents(store.db, [event], start)
  }
  const inLine = async () =>
    (await store.db.select().from(outbox)).filter(({ channel }) => channel === 'line')

  async function tell(at: Date) {
    const due = (await claim(at)).filter(({ channel }) => channel === 'line')
    for (const entry of due) await markDelivered(store.db, entry, { via: 'push' }, at)
    return due
  }

  test('the first news of a request goes at once; what follows within the minute becomes one message', async () => {
    await happens('r1', 'request.accept')
    expect(await tell(start)).toMatchObject([{ weight: 2 }])
    await happens('r1', 'document.issue', later(10))
    await happens('r1', 'request.start', later(20))
    await happens('r1', 'request.ask_correction', later(30))
    expect(await tell(later(59))).toEqual([])
    expect(await tell(later(60))).toMatchObject([{ weight: 4, requestId: 'r1' }])
    expect((await inLine()).filter(({ toldBy }) => toldBy !== null)).toHaveLength(2)
  })

  test('a result waits for nothing, and tells what still waited', async () => {
    await happens('r5', 'request.accept')
    await tell(start)
    await happens('r5', 'request.start', later(5))
    expect(await tell(later(5))).toEqual([])
    await happens('r5', 'request.complete', later(6))
    expect(await tell(later(6))).toMatchObject([{ weight: 5 }])
    expect(await tell(later(3600))).toEqual([])
  })

  test('what happened to another request, or after the minute, is a message of its own', async () => {
    await happens('r2', 'request.accept')
    await tell(start)
    await happens('r3', 'request.accept', later(1))
    expect(await tell(later(1))).toMatchObject([{ requestId: 'r3' }])
    await happens('r2', 'request.start', later(61))
    expect(await tell(later(61))).toMatchObject([{ requestId: 'r2' }])
  })

  test('a confirmation waits for nothing', async () => {
    await happens('r4', 'request.submit')
    expect(await claim(start)).toHaveLength(1)
  })

  test('a reply takes the place of the push, once, however often its event is handled', async () => {
    await happens('r6', 'request.submit', start, later(14))
    const owed = { requestId: 'r6', citizenId: citizen.id, eventId: 'event-1' }
    await comes(owed.eventId)
    const entry = await takeForReply(store.db, owed)
    expect(entry).toBeDefined()
    expect(await takeForReply(store.db, { ...owed, eventId: 'event-2' })).toBeUndefined()
    // Whoever sent the reply may have died, for however long.
    expect(await claim(later(9_999))).toEqual([])
    expect(await takeForReply(store.db, owed)).toMatchObject({ id: entry?.id })
    await markReplied(store.db, entry?.id ?? '', later(33))
    expect(await inLine()).toMatchObject([{ via: 'reply', deliveredAt: later(33).toISOString() }])
    expect(await claim(later(9_999))).toEqual([])
  })

  test('what its event never answered, though done with or set aside, is pushed', async () => {
    for (const [i, ended] of ['handledAt', 'failedAt'].entries()) {
      const requestId = `r${20 + i}`
      const eventId = `event-${20 + i}`
      await happens(requestId, 'request.submit', start, later(14))
      await comes(eventId)
      const entry = await takeForReply(store.db, { requestId, citizenId: citizen.id, eventId })
      expect(await claim(later(20))).toEqual([])
      await store.db.atomic([store.db.update(webhookEvents).set({ [ended]: start.toISOString() })])
      expect(await claim(later(20))).toMatchObject([{ id: entry?.id }])
    }
  })

  test('an event whose reply may have arrived is tried more often than others before it is set aside for a push', async () => {
    await happens('r30', 'request.submit', start, later(14))
    const owed = { requestId: 'r30', citizenId: citizen.id, eventId: 'event-30' }
    await comes(owed.eventId)
    await takeForReply(store.db, owed)
    // Each process that claims it dies, and may have sent the reply.
    const dies = async () => {
      const [event] = await claimNextEvents(store.db, 1, later(0))
      await store.db.atomic([store.db.update(webhookEvents).set({ claimedUntil: later(-1).toISOString() })])
      await setAsideAbandoned(store.db, later(0))
      return event?.attempts
    }
    for (let tries = 1; tries <= 15; tries++) {
      expect(await claim(later(20))).toEqual([])
      expect(await dies()).toBe(tries)
    }
    expect(await claim(later(20))).toMatchObject([{ requestId: 'r30' }])
  })

  test('only a confirmation is answered in its place, and it is known what became of it', async () => {
    const owed = { requestId: 'r12', citizenId: citizen.id, eventId: 'event-5' }
    expect(await fateOfConfirmation(store.db, owed)).toBeUndefined()
    await happens('r12', 'request.extend', start, later(14))
    expect(await takeForReply(store.db, owed)).toBeUndefined()
    await happens('r12', 'request.submit', start, later(14))
    const entry = await takeForReply(store.db, owed)
    await markReplied(store.db, entry?.id ?? '', later(3))
    expect(await fateOfConfirmation(store.db, owed)).toBe('answered')
    expect(await fateOfConfirmation(store.db, { ...owed, eventId: 'event-6' })).toBe('told')
  })

  test('without a word in the chat the push goes, and a late reply does not repeat it', async () => {
    await happens('r7', 'request.submit', start, later(14))
    expect(await claim(later(13))).toEqual([])
    expect(await claim(later(14))).toHaveLength(1)
    const owed = { requestId: 'r7', citizenId: citizen.id, eventId: 'event-3' }
    expect(await takeForReply(store.db, owed)).toBeUndefined()
  })

  test('a reply that cannot arrive any more is pushed at once', async () => {
    await happens('r8', 'request.submit', start, later(14))
    const owed = { requestId: 'r8', citizenId: citizen.id, eventId: 'event-4' }
    await comes(owed.eventId)
    const entry = await takeForReply(store.db, owed)
    await giveBackReply(store.db, entry?.id ?? '', later(3))
    // Its event may still be tried again, and finds it gone.
    expect(await takeForReply(store.db, owed)).toBeUndefined()
    expect(await claim(later(3))).toMatchObject([{ id: entry?.id }])
  })

  test('a try that ended without a trace is known as one, so that a day later nobody sends it twice', async () => {
    await happens('r9', 'request.submit')
    await claim(start)
    const [again] = await claim(later(25 * 3600))
    if (!again) throw new Error('not due')
    expect(again).toMatchObject({ attempts: 0, firstAttemptAt: start.toISOString() })
    expect(isTooLate(again, later(25 * 3600))).toBe(true)
    expect(isTooLate(again, later(23 * 3600))).toBe(false)
  })

  test('what a stopping process lets go of is taken by the next at once', async () => {
    await happens('r10', 'request.submit')
    const [held] = await claim(start)
    expect(await claim(later(1))).toEqual([])
    await releaseEntries(store.db, [held?.id ?? ''])
    expect(await claim(later(1))).toMatchObject([{ id: held?.id }])
  })

  test('what was given up is listed with the words of who refused it, and goes again when somebody says so', async () => {
    await happens('r11', 'request.submit')
    const [entry] = await claim(start)
    if (!entry) throw new Error('not due')
    await markFailed(
      store.db,
      entry,
      'LINE answered 400: Failed to send messages',
      { retryable: false },
      start,
    )
    const [parked] = await listParked(store.db)
    expect(parked).toMatchObject({
      action: 'request.submit',
      lastError: expect.stringContaining('Failed to send'),
    })
    await retryParked(store.db, entry.id, officer, later(60))
    expect(await listParked(store.db)).toEqual([])
    const [again] = await claim(later(60))
    if (!again) throw new Error('not due')
    await markDelivered(store.db, again, { via: 'push' }, later(61))
    await expect(retryParked(store.db, entry.id, officer)).rejects.toMatchObject({ code: 'not_found' })
  })
})
