import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCitizenSession, findCitizenSession, openCitizenSession } from '#db/citizen-sessions.ts'
import { findCitizenByHash, findCitizenByLineUserId, registerCitizen } from '#db/citizens.ts'
import { linkLineAccount } from '#db/line-accounts.ts'
import { auditLog, citizens, outbox } from '#db/schema.ts'
import { registrationSchema } from '#templates/registration.ts'
import {
  inventCitizenId,
  inventRegistration,
  lineUserIdOf,
  registerInvented,
} from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())

  test('two registrations of one citizen ID at the same moment: one wins, the other is told how to get in', async () => {
    const registering = (lineUserId: string) =>
      registerCitizen(store.db, store.vault, registrationSchema.parse(inventRegistration(1)), {
        lineUserId,
        passwordHash: 'unused',
      })
    const results = await Promise.allSettled([registering(lineUserIdOf(1)), registering(lineUserIdOf(2))])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', detail: expect.stringContaining('ลืมรหัสผ่าน') },
    })
    expect(await store.db.$count(citizens)).toBe(1)
    // Nothing of the one who lost is left, and only the other is sent a confirmation.
    expect(await store.db.$count(auditLog, eq(auditLog.subjectType, 'citizen'))).toBe(1)
    expect(await store.db.$count(outbox)).toBe(2)
  })

  test('the 13 digits are nowhere in the store, and yet the citizen is found by them', async () => {
    const citizen = await registerInvented(store, 3)
    const digits = inventCitizenId(3)
    const row = JSON.stringify(await findCitizenByLineUserId(store.db, lineUserIdOf(3)))
    expect(row).not.toContain(digits)
    expect(await findCitizenByHash(store.db, await store.vault.fingerprint(digits))).toEqual(citizen)
    expect(await store.vault.open(citizen.citizenIdSealed)).toBe(digits)
  })

  test('a LINE account that belongs to one citizen cannot be linked to another', async () => {
    const mine = await registerInvented(store, 4)
    const other = await registerInvented(store, 5, null)
    await expect(linkLineAccount(store.db, other, mine.lineUserId ?? '')).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await findCitizenByLineUserId(store.db, lineUserIdOf(4))).toEqual(mine)
  })

  test('with a new LINE account the old one is a stranger’s', async () => {
    const citizen = await registerInvented(store, 40)
    const old = await openCitizenSession(store.db, { lineUserId: lineUserIdOf(40), citizenId: citizen.id })
    const elsewhere = await openCitizenSession(store.db, { lineUserId: null, citizenId: citizen.id })
    const moved = await linkLineAccount(store.db, citizen, lineUserIdOf(41))
    expect(await findCitizenByLineUserId(store.db, lineUserIdOf(41))).toEqual(moved)
    expect(await findCitizenByLineUserId(store.db, lineUserIdOf(40))).toBeUndefined()
    expect(await findCitizenSession(store.db, old)).toBeUndefined()
    expect(await findCitizenSession(store.db, elsewhere)).toMatchObject({ citizen: { id: citizen.id } })
  })

  test('a LINE session finds the account that was registered after it was opened', async () => {
    const token = await openCitizenSession(store.db, { lineUserId: lineUserIdOf(6), citizenId: null })
    expect(await findCitizenSession(store.db, token)).toMatchObject({ citizen: undefined })
    const citizen = await registerInvented(store, 6)
    expect(await findCitizenSession(store.db, token)).toMatchObject({ citizen: { id: citizen.id } })
  })

  test('a session ends by logging out, and by itself after a week', async () => {
    const opened = new Date('2026-11-01T00:00:00.000Z')
    const who = { lineUserId: lineUserIdOf(9), citizenId: null }
    const token = await openCitizenSession(store.db, who, opened)
    expect(await findCitizenSession(store.db, token, new Date('2026-11-07T23:59:59.000Z'))).toBeDefined()
    expect(await findCitizenSession(store.db, token, new Date('2026-11-08T00:00:00.000Z'))).toBeUndefined()
    const another = await openCitizenSession(store.db, who)
    await closeCitizenSession(store.db, another)
    expect(await findCitizenSession(store.db, another)).toBeUndefined()
  })
})
