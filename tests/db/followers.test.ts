import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Citizen } from '#db/citizens.ts'
import {
  countFollowers,
  followComplaint,
  isFollower,
  listFollowed,
  listFollowers,
  unfollowComplaint,
} from '#db/followers.ts'
import { followable, listNearby, nearbyQuery } from '#db/nearby-complaints.ts'
import { publishPhoto, withdrawPhoto } from '#db/public-photos.ts'
import { actOnRequest, type CitizenRequest, getRequest } from '#db/requests.ts'
import { attachments, outbox, requests } from '#db/schema.ts'
import { inviteStaff, type StaffMember } from '#db/staff.ts'
import type { Disclosure } from '#templates/complaint.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { stores, type TestStore } from './stores.ts'

const here = { latitude: 16.5735, longitude: 100.3339 }
/** So many metres north of it. */
const north = (metres: number) => ({ ...here, latitude: here.latitude + metres / 111_195 })

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let filer: Citizen
  let neighbour: Citizen
  let officer: StaffMember
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    filer = await registerInvented(store, 1)
    neighbour = await registerInvented(store, 2, 'U00000000000000000000000000000002')
    const invited = { email: 'a@example.go.th', role: 'officer', name: 'เอ' } as const
    officer = (await inviteStaff(store.db, invited, { type: 'system' })).member
  })
  afterAll(() => store.close())

  const pothole = (
    place = here,
    disclosure: Disclosure = 'named',
    code = 'C-ROAD',
  ): Promise<CitizenRequest> =>
    complainOf(store, filer, {
      code,
      plain: { problem: 'pothole', details: 'บ้านผมอยู่ตรงข้าม ชื่อสมชาย', place },
      disclosure,
    })
  const act = (request: CitizenRequest, action: 'accept' | 'start' | 'complete') =>
    actOnRequest(store.db, request, action, { type: 'staff', id: officer.id }) as Promise<CitizenRequest>
  const near = async (at = here) =>
    (await listNearby(store.db, neighbour.id, 'C-ROAD', at)).map((one) => one.reference)
  const toldTo = async ({ id }: Citizen) => {
    const rows = await store.db.select().from(outbox)
    return rows.filter(({ citizenId }) => citizenId === id).length
  }

  test('what is open within 150 metres is offered, the nearest first, without who filed it nor in whose words', async () => {
    const far = await pothole(north(140))
    const close = await pothole(north(30))
    const beyond = await pothole(north(160))
    const found = await listNearby(store.db, neighbour.id, 'C-ROAD', here)
    expect(found.map(({ reference }) => reference)).toEqual([close.reference, far.reference])
    // In steps, so that nobody measures the spot from three sides.
    expect(found.map(({ metres }) => metres)).toEqual([50, 150])
    expect(JSON.stringify(found)).not.toMatch(/สมชาย|latitude|longitude|citizen/)
    expect(await listNearby(store.db, neighbour.id, 'C-LIGHT', here)).toEqual([])
    expect(await listNearby(store.db, filer.id, 'C-ROAD', here)).toEqual([])
    for (const one of [far, close, beyond])
      await act(await act(await act(one, 'accept'), 'start'), 'complete')
    expect(await near()).toEqual([])
  })

  test('its photo is shown once an officer has let it, and no more once it was withdrawn', async () => {
    const seen = await pothole(north(10))
    const photo = {
      id: crypto.randomUUID(),
      draftId: seen.id,
      slot: 'photos',
      name: 'หลุม.jpg',
      type: 'image/jpeg',
      size: 3,
      sha256: 'abc',
      hasPreview: true,
      createdAt: seen.createdAt,
    } as const
    await store.db.insert(attachments).values({ ...photo, citizenId: filer.id })
    const shown = async () =>
      (await listNearby(store.db, neighbour.id, 'C-ROAD', here)).map((one) => one.photo)
    expect(await shown()).toEqual([null])
    const by = { type: 'staff', id: officer.id } as const
    const current = async () => {
      const [row] = await store.db.select().from(attachments).where(eq(attachments.id, photo.id))
      if (!row) throw new Error('no photo')
      return [await getRequest(store.db, seen.reference), row] as const
    }
    await publishPhoto(store.db, ...(await current()), 'copy-1', by)
    expect(await shown()).toEqual(['copy-1'])
    await withdrawPhoto(store.db, ...(await current()), by)
    expect(await shown()).toEqual([null])
    await actOnRequest(store.db, await getRequest(store.db, seen.reference), 'cancel', {
      type: 'citizen',
      id: filer.id,
    })
  })

  test('where the name is hidden, or the category is not for the map, nothing is offered and nothing followed', async () => {
    const hidden = await pothole(here, 'withheld')
    const between = await pothole(here, 'named', 'C-NUIS')
    expect(await near()).toEqual([])
    expect(await listNearby(store.db, neighbour.id, 'C-NUIS', here)).toEqual([])
    for (const { reference } of [hidden, between, { reference: '690-000-000' }])
      await expect(followComplaint(store.db, neighbour, reference)).rejects.toMatchObject({
        code: 'not_found',
      })
  })

  test('a follower hears of every step, once; whoever left, or was kept from it, hears no more', async () => {
    const request = await pothole()
    await followComplaint(store.db, neighbour, request.reference)
    await followComplaint(store.db, neighbour, request.reference)
    await expect(followComplaint(store.db, filer, request.reference)).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await listFollowed(store.db, neighbour.id)).toMatchObject([{ id: request.id }])
    expect(await listFollowed(store.db, filer.id)).toEqual([])
    expect(await countFollowers(store.db, request)).toBe(1)

    const before = await toldTo(neighbour)
    const accepted = await act(request, 'accept')
    expect(await toldTo(neighbour)).toBe(before + 1)
    const [hearing] = await listFollowers(store.db, request)
    expect(hearing?.id).toBe(neighbour.id)

    await store.db.atomic([
      store.db.update(requests).set({ secrecy: 'secret' }).where(sql`id = ${request.id}`),
    ])
    const secret = await getRequest(store.db, request.reference)
    expect(await isFollower(store.db, secret, neighbour.id)).toBe(false)
    expect(await listFollowed(store.db, neighbour.id)).toEqual([])
    await store.db.atomic([
      store.db.update(requests).set({ secrecy: 'complainant' }).where(sql`id = ${request.id}`),
    ])
    expect(await listFollowers(store.db, await getRequest(store.db, request.reference))).toEqual([])
    await store.db.atomic([store.db.update(requests).set({ secrecy: 'open' }).where(sql`id = ${request.id}`)])
    expect(await isFollower(store.db, request, neighbour.id)).toBe(true)

    await unfollowComplaint(store.db, neighbour.id, request)
    await unfollowComplaint(store.db, neighbour.id, request)
    const started = await act(accepted, 'start')
    await act(started, 'complete')
    expect(await isFollower(store.db, request, neighbour.id)).toBe(false)
    expect(await toldTo(neighbour)).toBe(before + 1)
    expect(await listFollowed(store.db, neighbour.id)).toEqual([])
  })

  test('more followers than one statement binds are all told', async () => {
    const request = await pothole(north(1000))
    const many = await Promise.all(
      [10, 11, 12, 13, 14, 15, 16, 17, 18].map((n) => registerInvented(store, n)),
    )
    for (const citizen of many) await followComplaint(store.db, citizen, request.reference)
    await act(await act(await act(request, 'accept'), 'start'), 'complete')
    // The result goes by mail to those without LINE, too.
    for (const citizen of many) expect(await toldTo(citizen)).toBeGreaterThan(0)
  })

  test('what is near is found by the index of places', async () => {
    const query = nearbyQuery(store.db, 'C-ROAD', here, followable(store.db, neighbour.id)).getSQL()
    const plan = await store.db.all<{ detail: string }>(sql`explain query plan ${query}`)
    const steps = plan.map(({ detail }) => detail).join('\n')
    expect(steps).toMatch(
      /SEARCH requests USING INDEX requests_place \(service_code=\? AND latitude>\? AND latitude<\?/,
    )
    expect(steps).not.toMatch(/SCAN requests/)
  })
})
