import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { countByCategory, listMapPoints } from '#db/complaint-statistics.ts'
import { followComplaint, listFollowers } from '#db/followers.ts'
import { findMerge, listMerged, mainOf, mergeInto, unmerge } from '#db/merges.ts'
import { listMergeable } from '#db/nearby-complaints.ts'
import { listPublicComplaints } from '#db/public-complaints.ts'
import { actOnRequest, type CitizenRequest, getRequest } from '#db/requests.ts'
import { outbox, requests } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import type { Disclosure } from '#templates/complaint.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { stores, type TestStore } from './stores.ts'

const place = { latitude: 16.5735, longitude: 100.3339 }
const year = { from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' }

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let officer: { type: 'staff'; id: string }
  let malee: Citizen
  let boonmee: Citizen
  let somsak: Citizen
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    const invited = { email: 'a@example.go.th', role: 'officer', name: 'เอ' } as const
    const { member } = await inviteStaff(store.db, invited, { type: 'system' })
    officer = { type: 'staff', id: member.id }
    malee = await registerInvented(store, 1, 'U00000000000000000000000000000001')
    boonmee = await registerInvented(store, 2, 'U00000000000000000000000000000002')
    somsak = await registerInvented(store, 3, 'U00000000000000000000000000000003')
  })
  afterAll(() => store.close())
  beforeEach(() => store.db.atomic([store.db.delete(outbox)]))

  const told = (citizen: Citizen, disclosure: Disclosure = 'named', code = 'C-ROAD') =>
    complainOf(store, citizen, { code, plain: { problem: 'pothole', details: 'หลุม', place }, disclosure })
  const now = ({ reference }: { reference: string }) => getRequest(store.db, reference)
  const merge = async (one: { reference: string }, into: { reference: string }) =>
    mergeInto(store.db, await now(one), await now(into), officer)
  const act = async (request: CitizenRequest, action: 'accept' | 'start' | 'complete') =>
    actOnRequest(store.db, await now(request), action, officer)
  const hearing = async (request: CitizenRequest) =>
    (await listFollowers(store.db, await now(request))).map(({ id }) => id).toSorted()
  const owedTo = async ({ id }: Citizen) =>
    (await store.db.select().from(outbox)).filter(({ citizenId }) => citizenId === id).length

  test('its filer hears of the other one from then on, and both say so in their history', async () => {
    const [main, again] = [await told(malee), await told(boonmee)]
    expect((await listMergeable(store.db, again)).map(({ id }) => id)).toContain(main.id)
    await store.db.atomic([store.db.delete(outbox)])
    await merge(again, main)
    expect(await now(again)).toMatchObject({ status: 'merged' })
    expect([await owedTo(boonmee), await owedTo(malee)]).toEqual([1, 0])
    expect(await hearing(main)).toEqual([boonmee.id])
    expect((await listMerged(store.db, main.id)).map(({ id }) => id)).toEqual([again.id])
    expect((await mainOf(store.db, await now(again))).id).toBe(main.id)
    const last = async (request: CitizenRequest) => (await listTimeline(store.db, request)).at(-1)
    expect(await last(again)).toMatchObject({ action: 'request.merge', details: { into: main.reference } })
    expect(await last(main)).toMatchObject({ action: 'request.take_in', details: { from: again.reference } })
    expect((await listMergeable(store.db, main)).map(({ id }) => id)).not.toContain(again.id)

    await act(main, 'accept')
    expect(await owedTo(boonmee)).toBe(2)
  })

  test('a chain passes the news on, whoever told or followed the first of it', async () => {
    const [main, second, third] = [await told(malee), await told(boonmee), await told(somsak)]
    const passer = await registerInvented(store, 4)
    await followComplaint(store.db, passer, third.reference)
    await merge(third, second)
    await merge(second, main)
    expect(await hearing(main)).toEqual([boonmee.id, somsak.id, passer.id].toSorted())
    expect((await mainOf(store.db, await now(third))).id).toBe(main.id)
    await expect(merge(main, third)).rejects.toMatchObject({ code: 'invalid_action' })
    await unmerge(store.db, await now(second), officer)
    expect(await hearing(main)).toEqual([])
    expect(await hearing(second)).toEqual([somsak.id, passer.id].toSorted())
  })

  test('taken apart it stands where it stood, and its filer is told', async () => {
    const [main, again] = [await told(malee), await told(boonmee)]
    await act(again, 'accept')
    await merge(again, main)
    await store.db.atomic([store.db.delete(outbox)])
    await unmerge(store.db, await now(again), officer)
    expect(await now(again)).toMatchObject({ status: 'accepted' })
    expect(await findMerge(store.db, again.id)).toBeUndefined()
    expect([await owedTo(boonmee), await owedTo(malee)]).toEqual([1, 0])
    expect(await hearing(main)).toEqual([])
    await expect(unmerge(store.db, await now(again), officer)).rejects.toMatchObject({
      code: 'invalid_action',
    })
  })

  test('not into itself, nor what is closed, merged or secret, nor a complaint into a request', async () => {
    const [main, again, done] = [await told(malee), await told(boonmee), await told(malee)]
    for (const action of ['accept', 'start', 'complete'] as const) await act(done, action)
    const request = await complainOf(store, somsak, { code: 'GEN-01', plain: {} })
    const secret = await told(somsak)
    await store.db.atomic([
      store.db.update(requests).set({ secrecy: 'secret' }).where(eq(requests.id, secret.id)),
    ])
    const refused = async (one: CitizenRequest, into: CitizenRequest, words: RegExp) =>
      expect(merge(one, into)).rejects.toMatchObject({
        code: 'invalid_action',
        detail: expect.stringMatching(words),
      })
    await refused(main, main, /ตัวเอง/)
    await refused(again, done, /สิ้นสุดแล้ว/)
    await refused(done, main, /สิ้นสุดแล้ว/)
    await refused(again, secret, /เรื่องลับ/)
    await refused(secret, main, /เรื่องลับ/)
    await refused(again, request, /รวมกันไม่ได้/)
    await merge(again, main)
    await refused(main, again, /รวมกับเรื่องอื่นอยู่แล้ว/)
  })

  test('two requests for a service are one only where the same person filed both', async () => {
    const filed = (citizen: Citizen) => complainOf(store, citizen, { code: 'GEN-01', plain: {} })
    const [one, twin, other] = [await filed(malee), await filed(malee), await filed(boonmee)]
    await expect(merge(other, one)).rejects.toMatchObject({ detail: expect.stringContaining('ผู้ยื่นคนเดียวกัน') })
    await merge(twin, one)
    expect(await hearing(one)).toEqual([])
  })

  test('two officers who merge both ways at once: one of them is overtaken', async () => {
    const [one, other] = [await told(malee), await told(boonmee)]
    const both = await Promise.allSettled([
      mergeInto(store.db, one, other, officer),
      mergeInto(store.db, other, one, officer),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('what its filer takes back lets the others go on by themselves', async () => {
    const [main, again] = [await told(malee), await told(boonmee)]
    await followComplaint(store.db, somsak, main.reference)
    await merge(again, main)
    await store.db.atomic([store.db.delete(outbox)])
    await actOnRequest(store.db, await now(main), 'cancel', { type: 'citizen', id: malee.id })
    expect(await now(again)).toMatchObject({ status: 'submitted' })
    expect([await owedTo(boonmee), await owedTo(somsak)]).toEqual([1, 1])
    expect(await listMerged(store.db, main.id)).toEqual([])
  })

  test('the public counts what is the same once', async () => {
    const before = await counts()
    const [main, again] = [await told(malee), await told(boonmee)]
    expect(await counts()).toEqual(before.map((n) => n + 2))
    await merge(again, main)
    expect(await counts()).toEqual(before.map((n) => n + 1))
  })

  async function counts(): Promise<number[]> {
    const codes = ['C-ROAD']
    const [byCategory, points, listed] = await Promise.all([
      countByCategory(store.db, year),
      listMapPoints(store.db, codes, year),
      listPublicComplaints(store.db, { codes, ...year, limit: 500, offset: 0 }),
    ])
    const road = byCategory.find(({ code }) => code === 'C-ROAD')
    return [road?.filed ?? 0, points.reduce((sum, { filed }) => sum + filed, 0), listed.length]
  }
})
