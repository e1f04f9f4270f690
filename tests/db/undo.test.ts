import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { answerFix, findOpenConfirmation, listConfirmations } from '#db/confirmations.ts'
import { claimDue, markDelivered } from '#db/deliveries.ts'
import { actOnRequest, declineRequest, getRequest, type ServiceRequest } from '#db/requests.ts'
import { outbox } from '#db/schema.ts'
import { findUndoable, undoStep } from '#db/undo.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { stores, type TestStore } from './stores.ts'

const officer = { type: 'staff', id: 'officer-1' } as const
const colleague = { type: 'staff', id: 'officer-2' } as const
const place = { latitude: 16.57, longitude: 100.35 }
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)

describe.each(Object.keys(stores))('a step that was taken by mistake, on %s', (name) => {
  let store: TestStore
  let citizen: Citizen
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    citizen = await registerInvented(store, 1, 'U00000000000000000000000000000001')
  })
  afterAll(() => store.close())

  async function standing(...steps: ('accept' | 'start' | 'complete')[]): Promise<ServiceRequest> {
    const plain = { problem: 'pothole', details: 'หลุม', place }
    const { reference } = await complainOf(store, citizen, { code: 'C-ROAD', plain })
    for (const step of steps)
      await actOnRequest(store.db, await getRequest(store.db, reference), step, officer)
    await Promise.all(
      (await claimDue(store.db, 100)).map((entry) => markDelivered(store.db, entry, { via: 'push' })),
    )
    return getRequest(store.db, reference)
  }
  const owed = async () => (await store.db.select().from(outbox)).filter(({ deliveredAt }) => !deliveredAt)

  test('is taken back by whoever took it, and what was not sent is not owed any more', async () => {
    const accepted = await standing('accept')
    const started = await actOnRequest(store.db, accepted, 'start', officer)
    expect(await owed()).not.toHaveLength(0)
    expect(await findUndoable(store.db, started, colleague.id)).toBeUndefined()
    await expect(undoStep(store.db, started, colleague)).rejects.toMatchObject({ code: 'invalid_action' })
    expect(await undoStep(store.db, started, officer)).toMatchObject({ status: 'accepted' })
    expect(await owed()).toHaveLength(0)
    const now = await getRequest(store.db, started.reference)
    expect((await listTimeline(store.db, now)).at(-1)).toMatchObject({ action: 'request.undo' })
    // Once, and only as the officer saw it.
    await expect(undoStep(store.db, now, officer)).rejects.toMatchObject({ code: 'invalid_action' })
    await expect(undoStep(store.db, started, officer)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('stands after a minute', async () => {
    const accepted = await standing('accept')
    expect(await findUndoable(store.db, accepted, officer.id, inSeconds(55))).toBeDefined()
    expect(await findUndoable(store.db, accepted, officer.id, inSeconds(65))).toBeUndefined()
    await expect(undoStep(store.db, accepted, officer, inSeconds(70))).rejects.toMatchObject({
      code: 'invalid_action',
    })
  })

  test('and that said it was over: the question is withdrawn, and whoever heard of it hears that it is not', async () => {
    const done = await standing('accept', 'start', 'complete')
    expect(await findOpenConfirmation(store.db, done.id)).toBeDefined()
    expect(await undoStep(store.db, done, officer)).toMatchObject({ status: 'in_progress' })
    expect(await listConfirmations(store.db, done.id)).toEqual([])
    expect(await owed()).toHaveLength(1)
  })

  test('cannot be taken back once the citizen has answered', async () => {
    const done = await standing('accept', 'start', 'complete')
    const by = { type: 'citizen', id: citizen.id } as const
    const answered = await answerFix(store.db, done, { fixed: true, note: '' }, by)
    await expect(undoStep(store.db, done, officer)).rejects.toMatchObject({ code: 'conflict' })
    await expect(undoStep(store.db, answered, officer)).rejects.toMatchObject({ code: 'invalid_action' })
  })

  test('a refusal leads back to where it came from, through steps that were taken back themselves', async () => {
    const started = await standing('accept', 'start')
    const back = await undoStep(store.db, started, officer)
    const refusal = {
      facts: 'ก',
      law: 'ข',
      reasons: 'ค',
      appeal: 'ง',
      appealBy: '2027-01-01',
      decidedBy: 'จ',
    }
    const refused = await declineRequest(store.db, back, refusal, officer)
    expect(await undoStep(store.db, refused, officer)).toMatchObject({ status: 'accepted' })
  })
})
