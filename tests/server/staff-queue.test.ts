import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { listDepartments, listOfficers } from '#db/departments.ts'
import { actOnRequest, type CitizenRequest, getRequest } from '#db/requests.ts'
import { auditLog, requests } from '#db/schema.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
let filed: CitizenRequest[]
let works: string
let malee: string
const queue = '/staff/requests'
const textOf = async (path: string, visitor = officer) => (await visitor.get(path)).text()
const asNow = ({ reference }: CitizenRequest) => getRequest(office.db, reference)
const csrfOf = async (visitor = officer) => (await visitor.hiddenFields(queue, '/staff/logout')).csrf ?? ''
/** The references that a page of the queue lists, from the top. */
const listedOn = async (path: string) =>
  [...(await textOf(path)).matchAll(/href="\/staff\/requests\/(\d{3}-\d{3}-\d{3})"/g)].map(([, name]) => name)
const pick = async (request: CitizenRequest) => `${request.reference} ${(await asNow(request)).revision}`

beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
  filed = []
  for (const n of [201, 202, 203]) filed.push(await office.submit(n))
  works = (await listDepartments(office.db)).find(({ name }) => name === 'กองช่าง')?.id ?? ''
  malee = (await listOfficers(office.db))[0]?.id ?? ''
})

test('several are given to a department and an officer at once, and found again by both', async () => {
  const [one, two] = filed as [CitizenRequest, CitizenRequest]
  const form = new URLSearchParams({
    csrf: await csrfOf(),
    do: 'assign',
    toDepartment: works,
    toOfficer: malee,
  })
  for (const request of [one, two]) form.append('request', await pick(request))
  const done = await officer.send(`${queue}/bulk`, { method: 'POST', body: form })
  expect(done.headers.get('location')).toBe(`${queue}?done=bulk&n=2`)
  expect((await listedOn(`${queue}?department=${works}`)).toSorted()).toEqual(
    [one.reference, two.reference].toSorted(),
  )
  expect(await listedOn(`${queue}?officer=me`)).toHaveLength(2)
  expect(await listedOn(`${queue}?officer=none`)).toEqual([filed[2]?.reference])
  expect(await textOf(`${queue}/${one.reference}`)).toContain('กองช่าง · malee')
})

test('what cannot be done is told one by one, and the rest is done', async () => {
  const [one, two, three] = filed as [CitizenRequest, CitizenRequest, CitizenRequest]
  const form = new URLSearchParams({ csrf: await csrfOf(), do: 'act', action: 'accept' })
  const stale = await pick(two)
  await actOnRequest(office.db, await asNow(one), 'accept', { type: 'staff', id: malee })
  form.append('request', await pick(one))
  await actOnRequest(office.db, await asNow(two), 'cancel', { type: 'citizen', id: two.citizenId })
  form.append('request', stale)
  form.append('request', await pick(three))
  const answer = await officer.send(`${queue}/bulk`, { method: 'POST', body: form })
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('ดำเนินการแล้ว 1 รายการ')
  expect(html).toContain(`${one.reference}</a> อยู่ที่สถานะ “เจ้าหน้าที่รับเรื่อง” จึงรับเรื่องไม่ได้`)
  expect(html).toContain(`${two.reference}</a> มีผู้ดำเนินการก่อนท่าน`)
  expect((await asNow(three)).status).toBe('accepted')
})

test.each([
  ['a part of the name', 'สมศ', 3],
  ['two letters that begin it', 'ใจ', 3],
  ['the name as it is said', 'นางสมศรี', 3],
  ['the end of the phone number', '5678', 3],
  ['nobody’s name', 'บุญเลิศ', 0],
])('the queue finds by %s', async (_what, words, found) => {
  expect(await listedOn(`${queue}?search=${encodeURIComponent(words)}`)).toHaveLength(found)
})

test('somebody is found by the 13 digits, which no further address carries', async () => {
  const digits = inventCitizenId(202)
  const sent = await officer.get(`${queue}?search=${digits}`)
  const address = sent.headers.get('location') ?? ''
  expect(address).toMatch(/citizen=/)
  expect(address).not.toContain(digits)
  expect(await listedOn(address)).toEqual([filed[1]?.reference])
})

test('the queue is narrowed by status, village, day and due day, and an empty answer leads back', async () => {
  const [one, , three] = filed as [CitizenRequest, CitizenRequest, CitizenRequest]
  await office.db.update(requests).set({ village: 4, dueOn: '2026-01-05' }).where(eq(requests.id, three.id))
  expect(await listedOn(`${queue}?village=4`)).toEqual([three.reference])
  expect(await listedOn(`${queue}?due=late&order=due`)).toEqual([three.reference])
  expect((await listedOn(`${queue}?order=due`))[0]).toBe(three.reference)
  expect((await listedOn(`${queue}?status=accepted`)).toSorted()).toEqual(
    [one.reference, three.reference].toSorted(),
  )
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Bangkok' })
  expect(await listedOn(`${queue}?from=${today}&to=${today}`)).toHaveLength(3)
  expect(await textOf(`${queue}?to=2020-01-01`)).toContain('ลองลดตัวกรองลง')
  expect(await listedOn(`${queue}?village=much&from=2026-13-45&status=lost`)).toHaveLength(3)
})

test('a filter is kept under a name by who made it alone, and let go again', async () => {
  const csrf = await csrfOf()
  await officer.post('/staff/filters', { csrf, village: '4', name: 'หมู่ 4 <ด่วน>' })
  expect(await textOf(queue)).toContain('href="/staff/requests?village=4">หมู่ 4 &lt;ด่วน></a>')
  const other = await office.logIn('officer', 'somchai')
  expect(await textOf(queue, other)).not.toContain('หมู่ 4 &lt;')
  const [, id = ''] = /filters\/([\w-]+)\/forget/.exec(await textOf(`${queue}?village=4`)) ?? []
  expect((await other.post(`/staff/filters/${id}/forget`, { csrf: await csrfOf(other) })).status).toBe(404)
  await officer.post(`/staff/filters/${id}/forget`, { csrf })
  expect(await textOf(queue)).not.toContain('หมู่ 4 &lt;')
})

test('what is filtered leaves as a table that Excel opens right, and who took it is on record', async () => {
  const hostile = await office.submit(204)
  await office.db
    .update(requests)
    .set({ serviceName: '=HYPERLINK("http://x")', village: 9 })
    .where(eq(requests.id, hostile.id))
  const sent = await officer.post(`${queue}/export`, { csrf: await csrfOf(), village: '9', search: 'สมศรี' })
  const bytes = new Uint8Array(await sent.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`${hostile.reference},"'=HYPERLINK(""http://x"")",ส่งคำร้อง`)
  expect(lines[1]).toContain('นางสมศรี ใจดี,08 1234 5678')
  const entries = await office.db.select().from(auditLog).where(eq(auditLog.action, 'request.export'))
  expect(entries).toMatchObject([{ actorId: malee, details: { filter: 'village=9', searched: true } }])
  const viewer = await office.logIn('viewer', 'duang')
  expect((await viewer.post(`${queue}/export`, { csrf: await csrfOf(viewer) })).status).toBe(403)
})

test('a forged cursor begins at the beginning', async () => {
  for (const after of ['x', "1'; drop", '_', '99999999999999999999'])
    expect((await officer.get(`${queue}?after=${encodeURIComponent(after)}`)).status).toBe(200)
})

test('an administrator says where somebody works', async () => {
  const admin = await office.logIn('admin', 'prapha')
  const address = `/staff/people/${malee}/departments`
  const fields = await admin.hiddenFields(`/staff/people/${malee}`, address)
  const saved = await admin.post(address, { ...fields, department: works })
  expect(saved.headers.get('location')).toBe(`/staff/people/${malee}?done=saved`)
  expect(await textOf('/staff/people', admin)).toContain('<td>กองช่าง</td>')
  expect((await admin.post(address, { ...fields, department: works })).status).toBe(409)
})
