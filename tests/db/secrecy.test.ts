import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import { countByStatus, listRequests } from '#db/request-queue.ts'
import type { CitizenRequest } from '#db/requests.ts'
import { asSeenBy, keepFrom, listColleagues, nameForSecrets } from '#db/secrecy.ts'
import { findService } from '#db/services.ts'
import { inviteStaff, type StaffMember } from '#db/staff.ts'
import type { Disclosure } from '#templates/complaint.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { stores, type TestStore } from './stores.ts'

const system = { type: 'system' } as const
const spot = { place: { latitude: 16.57, longitude: 100.35 }, village: 4 }

describe.each(Object.keys(stores))('on %s', (name) => {
  let store: TestStore
  let chief: StaffMember
  let wichai: StaffMember
  let clerk: StaffMember
  let citizens = 0
  beforeAll(async () => {
    const open = stores[name]
    if (!open) throw new Error(name)
    store = await open()
    const invite = async (who: string) =>
      (await inviteStaff(store.db, { email: `${who}@example.go.th`, role: 'officer', name: who }, system))
        .member
    chief = await invite('นางประภา รอบคอบ')
    wichai = await invite('นายวิชัย ตรงเวลา')
    clerk = await invite('นายสมชาย เดินสาร')
  })
  afterAll(() => store.close())
  const named = (member: StaffMember) => ({ id: member.id, seesSecrets: true })
  const ordinary = () => ({ id: clerk.id, seesSecrets: false })

  async function complain(
    code: string,
    details: string,
    disclosure: Disclosure = 'named',
  ): Promise<CitizenRequest> {
    const citizen = await registerInvented(store, ++citizens)
    return complainOf(store, citizen, { code, plain: { details, ...spot }, disclosure })
  }
  const seenIn = async (reader: { id: string; seesSecrets: boolean }, search?: string) =>
    (await listRequests(store.db, { reader, limit: 100, ...(search && { search }) })).requests

  test('a secret category is closed until somebody is named to see it', async () => {
    expect(await findService(store.db, 'C-CORR')).toBeUndefined()
    expect(await findService(store.db, 'C-LIGHT')).toBeDefined()
    for (const member of [chief, wichai]) await nameForSecrets(store.db, member, true, system)
    expect(await findService(store.db, 'C-CORR')).toBeDefined()
    await expect(nameForSecrets(store.db, chief, false, system)).rejects.toMatchObject({ code: 'conflict' })
    expect((await listColleagues(store.db)).filter(({ seesSecrets }) => seesSecrets)).toHaveLength(2)
  })

  test('only named officers see a secret complaint, and not the one of whom it speaks', async () => {
    const request = await complain('C-CORR', 'นายวิชัยเรียกเงินค่าออกใบอนุญาต')
    expect(request).toMatchObject({ secrecy: 'secret' })
    expect(await asSeenBy(store.db, named(chief), request)).toEqual(request)
    for (const reader of [named(wichai), ordinary()]) {
      expect(await asSeenBy(store.db, reader, request)).toBeUndefined()
      expect((await seenIn(reader)).map(({ id }) => id)).not.toContain(request.id)
      expect((await seenIn(reader, request.reference)).map(({ id }) => id)).toEqual([])
      expect(await countByStatus(store.db, reader)).not.toMatchObject({ submitted: 1 })
    }
    expect(await countByStatus(store.db, named(chief))).toMatchObject({ submitted: 1 })
  })

  test('a named officer keeps it from a colleague whom it is about, as long as somebody is left', async () => {
    const request = await complain('C-STAFF', 'เจ้าหน้าที่ที่โต๊ะทะเบียนพูดจาไม่สุภาพ')
    expect(await asSeenBy(store.db, named(wichai), request)).toBeDefined()
    const actor = { type: 'staff', id: chief.id } as const
    await keepFrom(store.db, request, [wichai.id], actor)
    expect(await asSeenBy(store.db, named(wichai), request)).toBeUndefined()
    const kept = { ...request, revision: request.revision + 1 }
    await expect(keepFrom(store.db, kept, [wichai.id, chief.id], actor)).rejects.toMatchObject({
      code: 'invalid_action',
    })
    await expect(keepFrom(store.db, request, [], actor)).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['C-NUIS', 'named'],
    ['C-LIGHT', 'withheld'],
  ] as const)(
    'who filed %s (%s) is known to named officers alone, in lists, search and history',
    async (code, disclosure) => {
      const request = await complain(code, 'เสียงดังทั้งคืน', disclosure)
      const seen = await asSeenBy(store.db, ordinary(), request)
      expect(seen).toMatchObject({ id: request.id, citizenId: null, applicant: null })
      expect(await asSeenBy(store.db, named(chief), request)).toEqual(request)
      const listed = (await seenIn(ordinary())).find(({ id }) => id === request.id)
      expect(listed).toMatchObject({ citizenId: null, applicant: null })
      expect((await seenIn(ordinary(), 'สมศรี')).map(({ id }) => id)).not.toContain(request.id)
      expect((await seenIn(named(chief), 'สมศรี')).map(({ id }) => id)).toContain(request.id)
      if (!seen) throw new Error('not seen')
      expect(
        JSON.stringify((await listTimeline(store.db, seen)).map(({ actorName }) => actorName)),
      ).not.toContain('สมศรี')
    },
  )

  test('an ordinary complaint shows who filed it, and where it is', async () => {
    const request = await complain('C-LIGHT', 'ไฟดับหน้าวัด')
    expect(await asSeenBy(store.db, ordinary(), request)).toEqual(request)
    expect(request).toMatchObject({ secrecy: 'open', latitude: 16.57, longitude: 100.35, village: 4 })
  })
})
