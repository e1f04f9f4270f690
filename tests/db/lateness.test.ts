import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listHappenings } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { extendRequest } from '#db/deadlines.ts'
import { claimDue, markDelivered, markFailed } from '#db/deliveries.ts'
import { departmentNamed, placeInDepartments } from '#db/departments.ts'
import { findLateNotice } from '#db/late-notices.ts'
import { daysLate, escalateLate, listEscalated } from '#db/lateness.ts'
import { listParked } from '#db/parked-deliveries.ts'
import { type CitizenRequest, getRequest } from '#db/requests.ts'
import { outbox } from '#db/schema.ts'
import { keepFrom, nameForSecrets } from '#db/secrecy.ts'
import { inviteStaff, type StaffMember } from '#db/staff.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { stores, type TestStore } from './stores.ts'

const system = { type: 'system' } as const
const place = { latitude: 16.57, longitude: 100.35 }
const road = { code: 'C-ROAD', plain: { problem: 'pothole', details: 'หลุม', place } }

describe.each(Object.keys(stores))('a complaint that is late, on %s', (name) => {
  let store: TestStore
  let citizen: Citizen
  let admin: StaffMember
  let engineer: StaffMember
  let clerk: StaffMember
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    const invite = async (who: string, role: 'admin' | 'officer') =>
      (await inviteStaff(store.db, { email: `${who}@example.go.th`, role, name: who }, system)).member
    admin = await invite('admin', 'admin')
    engineer = await invite('engineer', 'officer')
    clerk = await invite('clerk', 'officer')
    citizen = await registerInvented(store, 1, 'U00000000000000000000000000000001')
  })
  afterAll(() => store.close())

  const on = (request: CitizenRequest, days: number) =>
    new Date(Date.parse(`${request.dueOn}T05:00:00Z`) + days * 86_400_000)
  /** What goes by mail to whom once the escalations of that day have gathered, several mails of one person apart. */
  const told = async (day: Date) => {
    const due = await claimDue(store.db, 100, new Date(day.getTime() + 300_000))
    const mails: Record<string, string[]> = {}
    for (const entry of due) {
      const { id, staffId } = entry
      if (staffId === null) continue
      const notice = await findLateNotice(store.db, { id, staffId })
      await markDelivered(store.db, entry, { via: notice ? 'mail' : 'nothing' }, day)
      if (!notice) continue
      expect(mails[notice.name], 'one mail each').toBeUndefined()
      mails[notice.name] = notice.requests.map(({ reference }) => reference)
    }
    return mails
  }
  const apologies = async (request: CitizenRequest) => {
    const history = await listHappenings(store.db, { type: 'request', id: request.id })
    const escalated = history.filter(({ action }) => action === 'request.escalated').map(({ id }) => id)
    return (await store.db.select().from(outbox)).filter(
      (owed) => owed.citizenId !== null && escalated.includes(owed.auditEntryId),
    ).length
  }

  test('is told to the administrators on its first late day and then weekly, and once to who filed it', async () => {
    const request = await complainOf(store, citizen, road)
    await escalateLate(store.db, on(request, 0))
    expect(await told(on(request, 0))).toEqual({})
    for (const days of [1, 1, 2, 7]) await escalateLate(store.db, on(request, days))
    expect(daysLate(request.dueOn, on(request, 7))).toBe(7)
    expect(await told(on(request, 7))).toEqual({ admin: [request.reference] })
    expect(await listEscalated(store.db, [request])).toEqual(new Set([request.id]))
    await escalateLate(store.db, on(request, 8))
    expect(await told(on(request, 8))).toEqual({ admin: [request.reference] })
    expect(await apologies(request)).toBe(1)
  })

  test('goes to its department in one mail; what has a new day by then is left out', async () => {
    const department = await departmentNamed(store.db, 'กองช่าง')
    await placeInDepartments(store.db, engineer, [department.id], system)
    const complain = () => complainOf(store, citizen, road)
    const [one, other, third] = [await complain(), await complain(), await complain()]
    expect(one.department).toBe(department.id)
    await escalateLate(store.db, on(one, 1))
    const actor = { type: 'staff', id: engineer.id } as const
    const dueOn = on(other, 30).toISOString().slice(0, 10)
    const current = await getRequest(store.db, other.reference)
    await extendRequest(store.db, current, { dueOn, reason: 'รอวัสดุ' }, actor, on(other, 1))
    const mails = await told(on(other, 1))
    expect(mails.engineer).toEqual([one.reference, third.reference].toSorted())
    expect(mails.admin ?? []).not.toContain(one.reference)
  })

  test('and is secret goes to who is named and not meant, never to the rest of its department', async () => {
    for (const member of [clerk, admin]) await nameForSecrets(store.db, member, true, system)
    const secret = { code: 'C-CORR', plain: { details: 'เรียกเงิน', place, village: 4 } }
    const request = await complainOf(store, citizen, secret)
    await keepFrom(store.db, request, [admin.id], { type: 'staff', id: clerk.id })
    await escalateLate(store.db, on(request, 1))
    const mails = await told(on(request, 1))
    const readers = Object.keys(mails).filter((who) => mails[who]?.includes(request.reference))
    expect(readers).toEqual(['clerk'])
  })

  test('and whose mail is given up is listed with every complaint that it told of, a secret one left out', async () => {
    const secret = { code: 'C-CORR', plain: { details: 'เรียกเงิน', place, village: 4 } }
    const late = [await complainOf(store, citizen, road), await complainOf(store, citizen, road)]
    const [first] = late
    if (!first) throw new Error('nothing is late')
    const hidden = await complainOf(store, citizen, secret)
    const day = on(first, 30)
    await escalateLate(store.db, day)
    for (const entry of await claimDue(store.db, 100, new Date(day.getTime() + 300_000)))
      if (entry.staffId !== null)
        await markFailed(store.db, entry, 'the mailbox is full', { retryable: false }, day)
    const parked = (await listParked(store.db)).map(({ references }) => references)
    // Of the one named for secrets, and of the department's own.
    expect(parked.length).toBeGreaterThan(1)
    expect(parked.some((told) => late.every(({ reference }) => told.includes(reference)))).toBe(true)
    expect(parked.flat()).not.toContain(hidden.reference)
  })
})
