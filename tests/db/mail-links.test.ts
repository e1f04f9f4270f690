import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAuditEntry } from '#db/audit-log.ts'
import { askEmailChange, confirmEmailChange } from '#db/email-changes.ts'
import { mailLinkToken, openMailLink } from '#db/mail-links.ts'
import { askPasswordReset, asksTogether, changePassword } from '#db/passwords.ts'
import { citizens, outbox } from '#db/schema.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const minutes = (n: number) => new Date(Date.now() + n * 60_000)

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())

  /** The asks of the mails owed to somebody, in the order in which they were asked. */
  async function asksOf(citizenId: string) {
    const owed = await store.db
      .select()
      .from(outbox)
      .where(eq(outbox.citizenId, citizenId))
      .orderBy(outbox.createdAt)
    return Promise.all(owed.map(({ auditEntryId }) => findAuditEntry(store.db, auditEntryId)))
  }
  async function tokenOf(citizenId: string) {
    const ask = (await asksOf(citizenId)).at(-1)
    if (!ask) throw new Error('nothing was asked')
    return mailLinkToken(store.vault, ask)
  }
  const openReset = (token: string, at?: Date) =>
    openMailLink(store.db, store.vault, 'citizen.forget_password', token, at)
  const openEmail = (token: string, at?: Date) =>
    openMailLink(store.db, store.vault, 'citizen.ask_email_change', token, at)
  const refusedWith = (words: string) => ({ code: 'not_found', detail: expect.stringContaining(words) })

  test('a link works for thirty minutes and not a moment longer', async () => {
    const citizen = await registerInvented(store, 1)
    await askPasswordReset(store.db, citizen.email)
    const token = await tokenOf(citizen.id)
    expect(await openReset(token, minutes(29))).toMatchObject({ citizen: { id: citizen.id } })
    await expect(openReset(token, minutes(30))).rejects.toMatchObject(refusedWith('หมดอายุ'))
  })

  test('the token is nowhere in the store, and the same each time it is asked for', async () => {
    const citizen = await registerInvented(store, 2)
    await askPasswordReset(store.db, citizen.email)
    const [ask] = await asksOf(citizen.id)
    const token = await tokenOf(citizen.id)
    expect(await tokenOf(citizen.id)).toBe(token)
    expect(JSON.stringify(ask)).not.toContain(token.split('.')[1])
  })

  test('a link dies when the password changes by another way', async () => {
    const citizen = await registerInvented(store, 3)
    await askPasswordReset(store.db, citizen.email, minutes(-1))
    const token = await tokenOf(citizen.id)
    await changePassword(store.db, citizen, { passwordHash: 'scrypt$other', sessionId: '' })
    await expect(openReset(token)).rejects.toMatchObject(refusedWith('ใช้ไปแล้ว'))
  })

  test('a reset link of one kind is no link of the other', async () => {
    const citizen = await registerInvented(store, 4)
    await askPasswordReset(store.db, citizen.email)
    await expect(openEmail(await tokenOf(citizen.id))).rejects.toMatchObject(refusedWith('ไม่ถูกต้อง'))
  })

  test('of several new addresses the one asked for last counts', async () => {
    const citizen = await registerInvented(store, 5)
    await askEmailChange(store.db, citizen, 'first@example.com', minutes(-2))
    const first = await tokenOf(citizen.id)
    await askEmailChange(store.db, citizen, 'second@example.com', minutes(-1))
    await expect(openEmail(first)).rejects.toMatchObject({ code: 'not_found' })
    const link = await openEmail(await tokenOf(citizen.id))
    expect(await confirmEmailChange(store.db, link)).toMatchObject({
      email: 'second@example.com',
      profile: { email: 'second@example.com' },
    })
  })

  test('a mailbox that thirty share gets one message about all of them', async () => {
    const shared = 'village@example.com'
    for (let n = 10; n < 42; n++) {
      const { id } = await registerInvented(store, n)
      await store.db.atomic([store.db.update(citizens).set({ email: shared }).where(eq(citizens.id, id))])
    }
    await askPasswordReset(store.db, shared)
    const owed = (await store.db.select().from(outbox)).filter(({ channel }) => channel === 'mail')
    const asks = await Promise.all(owed.map(({ auditEntryId }) => findAuditEntry(store.db, auditEntryId)))
    const many = asks.filter((ask) => ask && asksTogether(ask).length > 1)
    expect(many.map((ask) => ask && asksTogether(ask).length)).toEqual([30])
  })

  test('whoever asks, one mailbox gets five messages an hour', async () => {
    const citizen = await registerInvented(store, 50)
    for (let n = 0; n < 7; n++) await askPasswordReset(store.db, citizen.email)
    expect(await asksOf(citizen.id)).toHaveLength(5)
  })
})
