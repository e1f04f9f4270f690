import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import { getCitizen } from '#db/citizens.ts'
import { mostNoteLetters } from '#db/office-notes.ts'
import { type CitizenRequest, getRequest } from '#db/requests.ts'
import { auditLog, officeNotes, staff } from '#db/schema.ts'
import { citizenTimeline } from '#server/api/timeline.ts'
import { officeNotesNotIncluded, recordsOf } from '#server/export-records.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { everyRow } from '#tests/support/traces.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let malee: Visitor
let somchai: Visitor
let viewer: Visitor
beforeAll(async () => {
  office = await openConsole()
  malee = await office.logIn('officer', 'malee')
  somchai = await office.logIn('officer', 'somchai')
  viewer = await office.logIn('viewer', 'viewer')
})
afterAll(() => office.close())

const pageOf = ({ reference }: { reference: string }) => `/staff/requests/${reference}`
const read = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const isThere = '<h2>บันทึกภายใน'

/** Writes it as somebody who has the page open would. */
async function note(visitor: Visitor, request: CitizenRequest, text: string) {
  const action = `${pageOf(request)}/notes`
  return visitor.post(action, { ...(await visitor.hiddenFields(pageOf(request), action)), text })
}
/** The address at which the only note of this page is taken back, as whoever wrote it finds it there. */
const takingBack = async (visitor: Visitor, request: CitizenRequest) =>
  /action="([^"]+\/take-back)"/.exec(await read(visitor, pageOf(request)))?.[1] ?? ''

test('what an officer notes is read by the whole office with name and time, and can be written while others work', async () => {
  const request = await office.submit(800)
  const open = await somchai.hiddenFields(pageOf(request), `${pageOf(request)}/actions/accept`)
  const written = await note(malee, request, 'โทรแล้ว\nสะดวก <วันพุธ>')
  expect(written.headers.get('location')).toBe(`${pageOf(request)}?done=noted#notes`)
  for (const colleague of [somchai, viewer]) {
    const html = await read(colleague, pageOf(request))
    expect(html).toContain('<blockquote>โทรแล้ว\nสะดวก &lt;วันพุธ></blockquote>')
    expect(html).toMatch(/malee · <time/)
  }
  // A colleague who had the page open before is not told that the request changed.
  expect((await somchai.post(`${pageOf(request)}/actions/accept`, open)).status).toBe(303)
})

test('an empty note and one that is too long are refused, and what was typed stays', async () => {
  const request = await office.submit(801)
  const empty = await note(malee, request, ' \n ')
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('กรุณาเขียนข้อความก่อนบันทึก')])
  const long = await note(malee, request, `จำไว้ ${'ก'.repeat(mostNoteLetters)}`)
  expect(long.status).toBe(422)
  const again = await long.text()
  expect(again).toContain('กรุณาเขียนไม่เกิน 2000 ตัวอักษร')
  expect(again).toContain('>จำไว้ กกก')
  expect(await office.db.$count(officeNotes, eq(officeNotes.requestId, request.id))).toBe(0)
})

test('a form that is sent twice writes one note', async () => {
  const request = await office.submit(802)
  const action = `${pageOf(request)}/notes`
  const fields = { ...(await malee.hiddenFields(pageOf(request), action)), text: 'ครั้งเดียว' }
  const sent = await Promise.all([malee.post(action, fields), malee.post(action, fields)])
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
  expect(await office.db.$count(officeNotes, eq(officeNotes.requestId, request.id))).toBe(1)
})

test('only its author takes a note back: the text is gone, that it was there is not', async () => {
  const request = await office.submit(803)
  await note(malee, request, 'เขียนผิดเรื่อง')
  const action = await takingBack(malee, request)
  expect(await takingBack(somchai, request)).toBe('')
  const csrf = await somchai.hiddenFields(pageOf(request), `${pageOf(request)}/notes`)
  expect((await somchai.post(action, csrf)).status).toBe(404)
  expect(await read(somchai, pageOf(request))).toContain('เขียนผิดเรื่อง')

  const fields = await malee.hiddenFields(pageOf(request), action)
  expect((await malee.post(action, fields)).headers.get('location')).toContain('done=note_taken_back')
  const html = await read(somchai, pageOf(request))
  expect(html).not.toContain('เขียนผิดเรื่อง')
  expect(html).toContain('ผู้เขียนถอนบันทึกนี้แล้ว')
  const happened = await office.db
    .select({ action: auditLog.action, by: staff.name })
    .from(auditLog)
    .innerJoin(staff, eq(staff.id, auditLog.actorId))
    .where(and(eq(auditLog.subjectId, request.id), eq(auditLog.actorType, 'staff')))
  expect(happened).toEqual([
    { action: 'request.note', by: 'malee' },
    { action: 'request.take_back_note', by: 'malee' },
  ])
})

test('while nothing of a request may be deleted, no note is taken back', async () => {
  const request = await office.submit(804)
  await note(malee, request, 'ใช้เป็นหลักฐาน')
  const hold = `${pageOf(request)}/hold`
  await malee.post(hold, { ...(await malee.hiddenFields(pageOf(request), hold)), reason: 'คดีในศาล' })
  const action = await takingBack(malee, request)
  const refused = await malee.post(action, await malee.hiddenFields(pageOf(request), action))
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('จึงถอนบันทึกไม่ได้')])
  expect(await read(malee, pageOf(request))).toContain('ใช้เป็นหลักฐาน')
})

test('a viewer reads and does not write; no note without the token of the session', async () => {
  const request = await office.submit(805)
  expect(await read(viewer, pageOf(request))).toContain(isThere)
  const action = `${pageOf(request)}/notes`
  const fields = { ...(await malee.hiddenFields(pageOf(request), action)), text: 'ปลอม' }
  expect(await viewer.hiddenFields(pageOf(request), action)).toEqual({})
  expect((await malee.post(action, { ...fields, csrf: 'guessed' })).status).toBe(403)
  const logout = await viewer.hiddenFields('/staff', '/staff/logout')
  expect((await viewer.post(action, { ...fields, ...logout })).status).toBe(403)
  expect(await office.db.$count(officeNotes, eq(officeNotes.requestId, request.id))).toBe(0)
})

test('a note with a step is one of them; neither stands readable in the store, nor in what a citizen gets', async () => {
  const request = await office.submit(806)
  await note(malee, request, 'สงสัยว่าเอกสารปลอม')
  const accept = `${pageOf(request)}/actions/accept`
  await malee.post(accept, {
    ...(await malee.hiddenFields(pageOf(request), accept)),
    note: 'รับไว้ตามที่หารือปลัด',
  })
  const secrets = ['สงสัยว่าเอกสารปลอม', 'รับไว้ตามที่หารือปลัด']
  const html = await read(somchai, pageOf(request))
  for (const secret of secrets) expect(html).toContain(secret)
  expect(html).toMatch(/malee · <time[^>]*>[^<]*<\/time> · รับเรื่อง/)

  const rows = (await everyRow(office.db)).map(({ text }) => text).join('\n')
  const current = await getRequest(office.db, request.reference)
  const citizen = await getCitizen(office.db, request.citizenId)
  const copy = await recordsOf(office.runtime, citizen, [current])
  expect(copy.notIncluded).toBe(officeNotesNotIncluded)
  const timeline = citizenTimeline(await listTimeline(office.db, current), { citizenId: citizen.id })
  const list = '/staff/requests/export'
  const table = await malee.post(list, await malee.hiddenFields('/staff/requests', list))
  expect(table.status).toBe(200)
  const told = [rows, JSON.stringify(copy), JSON.stringify(timeline), await table.text()]
  expect(told[3]).toContain(request.reference)
  for (const text of told) for (const secret of secrets) expect(text).not.toContain(secret)
})

test('notes of a secret complaint are for named officers; anybody else cannot write there either', async () => {
  await office.db.update(staff).set({ seesSecrets: true }).where(eq(staff.name, 'malee'))
  const request = await office.submit(807, { details: 'เรียกเงินใต้โต๊ะ' }, 'C-CORR')
  await note(malee, request, 'ส่งนิติกรแล้ว')
  expect(await read(malee, pageOf(request))).toContain('ส่งนิติกรแล้ว')
  const mine = await office.submit(808)
  const fields = await somchai.hiddenFields(pageOf(mine), `${pageOf(mine)}/notes`)
  expect((await somchai.post(`${pageOf(request)}/notes`, { ...fields, text: 'แอบดู' })).status).toBe(404)
  expect((await somchai.post(await takingBack(malee, request), fields)).status).toBe(404)
})
