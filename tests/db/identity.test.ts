import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordView } from '#db/audit-log.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import {
  countWaitingForCheck,
  listIdentityViews,
  listWaitingForCheck,
  rejectIdentity,
  submitIdentity,
  verifyIdentity,
  viewActions,
} from '#db/identity.ts'
import {
  announceIdentityPhoto,
  discardExpiredPhotos,
  forgetIdentityPhoto,
  listDiscardedPhotos,
  listIdentityPhotos,
  takeIdentityPhoto,
} from '#db/identity-photos.ts'
import { auditLog, outbox } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import { askedPhotos } from '#templates/identity.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { agency } from '#tests/support/paper.ts'
import { stores, type TestStore } from './stores.ts'

const asked = askedPhotos(agency)
const day = (n: number) => new Date(Date.UTC(2026, 10, n))

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let officer: { type: 'staff'; id: string }
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    const invited = { email: 'malee@example.go.th', role: 'officer' as const, name: 'มาลี' }
    const { member } = await inviteStaff(store.db, invited, { type: 'system' })
    officer = { type: 'staff', id: member.id }
  })
  afterAll(() => store.close())

  async function send(citizen: Citizen, slot: string, at = new Date()) {
    return takeIdentityPhoto(
      store.db,
      await announceIdentityPhoto(store.db, citizen, { slot, size: 9 }, at),
      at,
    )
  }
  async function sentIn(n: number, at = new Date()): Promise<Citizen> {
    const citizen = await registerInvented(store, n)
    for (const { slot } of asked) await send(citizen, slot, at)
    return submitIdentity(store.db, citizen, asked, at)
  }
  const slotsOf = async ({ id }: Citizen) =>
    (await listIdentityPhotos(store.db, id)).map(({ slot }) => slot).toSorted()
  const owedTo = async ({ id }: Citizen) =>
    (await store.db.select().from(outbox).where(eq(outbox.citizenId, id))).map(({ channel }) => channel)

  test('nothing is sent in before every photo that is asked is there', async () => {
    const citizen = await registerInvented(store, 1)
    await send(citizen, 'card-front')
    await expect(submitIdentity(store.db, citizen, asked)).rejects.toMatchObject({
      code: 'invalid_answers',
      fields: { 'photos.holding': expect.stringContaining('ถือบัตร') },
    })
    await send(citizen, 'holding')
    expect(await submitIdentity(store.db, citizen, asked)).toMatchObject({ identityStatus: 'pending' })
  })

  test('two photos for one slot at the same moment: one stays, the other is up for deletion', async () => {
    const citizen = await registerInvented(store, 2)
    await Promise.all([send(citizen, 'holding'), send(citizen, 'holding')])
    expect(await slotsOf(citizen)).toEqual(['holding'])
    const [discarded, ...others] = await listDiscardedPhotos(store.db, citizen.id)
    expect(others).toEqual([])
    await forgetIdentityPhoto(store.db, discarded?.id ?? '')
    expect(await listDiscardedPhotos(store.db, citizen.id)).toEqual([])
  })

  test('an upload that died is found again after an hour, not while it may still be under way', async () => {
    const citizen = await registerInvented(store, 3)
    const { id } = await announceIdentityPhoto(store.db, citizen, { slot: 'holding', size: 9 }, day(1))
    const minutesLater = (minutes: number) => new Date(day(1).getTime() + minutes * 60_000)
    expect(await listDiscardedPhotos(store.db, citizen.id, minutesLater(59))).toEqual([])
    expect(await listDiscardedPhotos(store.db, citizen.id, minutesLater(61))).toMatchObject([{ id }])
    expect(await slotsOf(citizen)).toEqual([])
  })

  test('while an officer checks, no photo can be put in the place of another', async () => {
    const citizen = await sentIn(4)
    await expect(send(citizen, 'holding')).rejects.toMatchObject({ code: 'invalid_action' })
    await expect(submitIdentity(store.db, citizen, asked)).rejects.toMatchObject({ code: 'invalid_action' })
  })

  test('a rejection is told by LINE and e-mail with its reasons, and the photos can be sent again', async () => {
    const citizen = await sentIn(5)
    const rejected = await rejectIdentity(
      store.db,
      citizen,
      { reasons: ['blurred'], note: 'ลองใหม่นะคะ' },
      officer,
    )
    expect(rejected.identityReason).toBe('ภาพไม่ชัด อ่านข้อมูลบนบัตรไม่ได้\nลองใหม่นะคะ')
    expect(await getCitizen(store.db, citizen.id)).toEqual(rejected)
    expect((await owedTo(citizen)).toSorted()).toEqual(['line', 'mail'])
    await send(rejected, 'card-front')
    expect(await submitIdentity(store.db, rejected, asked)).toMatchObject({
      identityStatus: 'pending',
      identityReason: null,
    })
  })

  test('of two officers who decide at once one succeeds, and one message goes out', async () => {
    const citizen = await sentIn(6)
    const results = await Promise.allSettled([
      verifyIdentity(store.db, citizen, officer),
      rejectIdentity(store.db, citizen, { reasons: ['expired'], note: '' }, officer),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    expect(await owedTo(citizen)).toHaveLength(2)
    const decided = await getCitizen(store.db, citizen.id)
    await expect(verifyIdentity(store.db, decided, officer)).rejects.toMatchObject({ code: 'invalid_action' })
  })

  test('who waits longest is checked first', async () => {
    const late = await sentIn(7, day(9))
    const early = await sentIn(8, day(8))
    const ids = (await listWaitingForCheck(store.db, 50)).map(({ id }) => id)
    expect(ids.indexOf(early.id)).toBeLessThan(ids.indexOf(late.id))
    expect(await countWaitingForCheck(store.db)).toBe(ids.length)
  })

  test('a citizen’s views name the officer, what was looked at and when, the newest first', async () => {
    const citizen = await sentIn(9)
    const subject = { type: 'citizen' as const, id: citizen.id }
    const photo = { subject, action: viewActions.photo, actor: officer, details: { slot: 'holding' } }
    await recordView(store.db, photo, day(20))
    await recordView(store.db, { subject, action: viewActions.citizenId, actor: officer }, day(21))
    expect(await listIdentityViews(store.db, citizen.id)).toEqual([
      { what: 'citizenId', slot: undefined, by: 'มาลี', at: day(21).toISOString() },
      { what: 'photo', slot: 'holding', by: 'มาลี', at: day(20).toISOString() },
    ])
  })

  test('photos go when their time is over: after the check, after a rejection, or when never sent in', async () => {
    const verified = await sentIn(10, day(1))
    await verifyIdentity(store.db, verified, officer, day(2))
    const rejected = await sentIn(11, day(1))
    const again = await rejectIdentity(store.db, rejected, { reasons: ['face'], note: '' }, officer, day(2))
    await send(again, 'holding', day(12))
    const unsent = await registerInvented(store, 12)
    await send(unsent, 'holding', day(3))
    const waiting = await sentIn(13, day(1))
    const before = { verifiedBefore: day(2), unusedBefore: day(2) }
    await discardExpiredPhotos(store.db, before, day(30))
    expect(await slotsOf(verified)).toEqual(['card-front', 'holding'])
    await discardExpiredPhotos(store.db, { verifiedBefore: day(3), unusedBefore: day(4) }, day(30))
    expect(await slotsOf(verified)).toEqual([])
    expect(await slotsOf(rejected)).toEqual(['holding'])
    expect(await slotsOf(unsent)).toEqual([])
    expect(await slotsOf(waiting)).toEqual(['card-front', 'holding'])
    const entries = await store.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, 'citizen.delete_identity_photo'))
    const about = entries.filter(({ subjectId }) => subjectId === verified.id)
    expect(about).toHaveLength(2)
    expect(about[0]).toMatchObject({ actorType: 'system', actorId: null })
  })
})
