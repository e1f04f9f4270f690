import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuditEntry, auditEntry, findAuditEntry } from '#db/audit-log.ts'
import { acceptDeletion, askDeletion, findOpenDeletion, getWaitingDataRequest } from '#db/data-requests.ts'
import { addressIn, askEmailChange, confirmEmailChange, forgetAddresses } from '#db/email-changes.ts'
import { eraseCitizen } from '#db/erasure.ts'
import { mailLinkToken, openMailLink } from '#db/mail-links.ts'
import { auditLog, emailChanges, outbox } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { stores, type TestStore } from './stores.ts'

const hoursLater = (n: number) => new Date(Date.now() + n * 3_600_000)

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
  })
  afterAll(() => store.close())

  const logOf = (id: string) => store.db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  async function entryOf(id: string, action: string): Promise<AuditEntry> {
    const entry = (await logOf(id)).find((one) => one.action === action)
    if (!entry) throw new Error(action)
    return entry
  }
  const open = async (ask: AuditEntry) =>
    openMailLink(store.db, store.vault, 'citizen.ask_email_change', await mailLinkToken(store.vault, ask))
  /** Somebody who has asked for `new{n}@example.com`, and perhaps opened its link. */
  async function changed(n: number, opened = true) {
    const citizen = await registerInvented(store, n)
    await askEmailChange(store.db, citizen, `new${n}@example.com`)
    const ask = await entryOf(citizen.id, 'citizen.ask_email_change')
    return { ask, citizen: opened ? await confirmEmailChange(store.db, await open(ask)) : citizen }
  }
  const kept = (id: string) => store.db.$count(emailChanges, eq(emailChanges.citizenId, id))

  test('the log says that an address was changed, and names neither the new one nor the old', async () => {
    const { ask, citizen } = await changed(1)
    expect(citizen.email).toBe('new1@example.com')
    expect(JSON.stringify(await logOf(citizen.id))).not.toContain('@')
    expect(await addressIn(store.db, ask)).toBe('new1@example.com')
    const change = await entryOf(citizen.id, 'citizen.change_email')
    expect(await addressIn(store.db, change)).toBe('somsri1@example.com')
  })

  test('the addresses go after a day, but the old one not before it was told', async () => {
    const { ask, citizen } = await changed(2)
    const change = await entryOf(citizen.id, 'citizen.change_email')
    await forgetAddresses(store.db, hoursLater(23))
    expect(await kept(citizen.id)).toBe(2)
    await forgetAddresses(store.db, hoursLater(25))
    await expect(addressIn(store.db, ask)).rejects.toMatchObject({ code: 'not_found' })
    expect(await addressIn(store.db, change)).toBe('somsri2@example.com')
    const told = { deliveredAt: new Date().toISOString() }
    await store.db.atomic([store.db.update(outbox).set(told).where(eq(outbox.auditEntryId, change.id))])
    await forgetAddresses(store.db, hoursLater(25))
    expect(await kept(citizen.id)).toBe(0)
  })

  test('a link from before the addresses had a table still opens', async () => {
    const citizen = await registerInvented(store, 3)
    const actor = { type: 'citizen', id: citizen.id } as const
    const ask = auditEntry({
      subject: { ...actor, revision: null },
      action: 'citizen.ask_email_change',
      actor,
      details: { email: 'older3@example.com' },
      at: new Date(),
    })
    await store.db.atomic([store.db.insert(auditLog).values(ask)])
    expect(await confirmEmailChange(store.db, await open(ask))).toMatchObject({ email: 'older3@example.com' })
    expect(await findAuditEntry(store.db, ask.id)).toMatchObject({ details: { email: 'older3@example.com' } })
  })

  test('with the account both addresses go, and a link that was still open opens nothing', async () => {
    const { ask, citizen } = await changed(4, false)
    const invited = { email: 'malee@example.go.th', role: 'admin' as const, name: 'มาลี' }
    const { member } = await inviteStaff(store.db, invited, { type: 'system' })
    const officer = { type: 'staff', id: member.id } as const
    await open(ask)
    await askDeletion(store.db, citizen, '')
    const waiting = async () =>
      getWaitingDataRequest(store.db, (await findOpenDeletion(store.db, citizen.id))?.id ?? '')
    await acceptDeletion(store.db, await waiting(), officer)
    await eraseCitizen(store.db, store.vault, await waiting(), officer)
    expect(await kept(citizen.id)).toBe(0)
    await expect(open(ask)).rejects.toMatchObject({ code: 'not_found' })
    expect(JSON.stringify(await logOf(citizen.id))).not.toContain('new4@example.com')
  })
})
