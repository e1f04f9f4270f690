import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymize } from '#db/anonymize.ts'
import { placeHold } from '#db/legal-holds.ts'
import { listOfficeNotes, takeBackOfficeNote, writeOfficeNote } from '#db/office-notes.ts'
import { getRequest } from '#db/requests.ts'
import { auditLog, officeNotes } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { stores, type TestStore } from './stores.ts'

const spot = { place: { latitude: 16.57, longitude: 100.35 }, village: 4 }

describe.each(Object.keys(stores))('a note on %s', (name) => {
  let store: TestStore
  let author: { type: 'staff'; id: string }
  let citizens = 0
  beforeAll(async () => {
    store = (await stores[name]?.()) as TestStore
    const asked = { email: 'malee@example.go.th', role: 'officer', name: 'malee' } as const
    author = { type: 'staff', id: (await inviteStaff(store.db, asked, { type: 'system' })).member.id }
  })
  afterAll(() => store.close())
  const told = async () => {
    const citizen = await registerInvented(store, ++citizens)
    return complainOf(store, citizen, { code: 'C-LIGHT', plain: { details: 'ไฟดับ', ...spot } })
  }
  const texts = async (id: string) => (await listOfficeNotes(store, id)).map(({ text }) => text)

  test('is sealed, read in order, written once, and gone when it is taken back', async () => {
    const request = await told()
    const first = { id: crypto.randomUUID(), text: 'หนึ่ง' }
    await writeOfficeNote(store, request, first, author, new Date('2026-11-23T02:00:00Z'))
    await writeOfficeNote(store, request, { id: crypto.randomUUID(), text: 'สอง' }, author)
    await writeOfficeNote(store, request, first, author)
    expect(await texts(request.id)).toEqual(['หนึ่ง', 'สอง'])
    await takeBackOfficeNote(store.db, request, first.id, author)
    await takeBackOfficeNote(store.db, request, first.id, author)
    expect(await texts(request.id)).toEqual([undefined, 'สอง'])
    const logged = await store.db.select().from(auditLog).where(eq(auditLog.subjectId, request.id))
    const ofNotes = logged.map(({ action }) => action).filter((action) => action.includes('note'))
    expect(ofNotes.toSorted()).toEqual(['request.note', 'request.note', 'request.take_back_note'])
  })

  test('of another request or another author is as unknown as none, and stays while it is held', async () => {
    const [request, other] = [await told(), await told()]
    const id = crypto.randomUUID()
    await writeOfficeNote(store, request, { id, text: 'หลักฐาน' }, author)
    const taking = (of: typeof request, by: string) =>
      takeBackOfficeNote(store.db, of, id, { type: 'staff', id: by })
    await expect(taking(other, author.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(taking(request, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' })
    await placeHold(store.db, request, 'คดีในศาล', author)
    await expect(taking(request, author.id)).rejects.toMatchObject({ code: 'invalid_action' })
    expect(await texts(request.id)).toEqual(['หลักฐาน'])
  })

  test('goes with whom the request was, and none comes after', async () => {
    const request = await told()
    await writeOfficeNote(store, request, { id: crypto.randomUUID(), text: 'ลาก่อน' }, author)
    expect(await anonymize(store.db, await getRequest(store.db, request.reference), new Date())).toBe(true)
    expect(await store.db.$count(officeNotes, eq(officeNotes.requestId, request.id))).toBe(0)
    const late = writeOfficeNote(store, request, { id: crypto.randomUUID(), text: 'ช้าไป' }, author)
    await expect(late).rejects.toMatchObject({ code: 'invalid_action' })
  })
})
