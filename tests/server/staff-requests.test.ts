import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { actOnRequest, getRequest, type ServiceRequest } from '#db/requests.ts'
import { auditLog, outbox } from '#db/schema.ts'
import { groupCitizenId, maskCitizenId } from '#templates/thai.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
})
const pageOf = ({ reference }: ServiceRequest) => `/staff/requests/${reference}`
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const statusOf = async ({ reference }: ServiceRequest) => (await getRequest(office.db, reference)).status

/** Presses a button of the request's page as `visitor` sees it now. */
async function press(visitor: Visitor, request: ServiceRequest, action: string) {
  const address = `${pageOf(request)}/actions/${action}`
  const fields = await visitor.hiddenFields(pageOf(request), address)
  return visitor.post(address, fields)
}

test('the queue shows what came in, counts it by status and finds it by reference and by name', async () => {
  const request = await office.submit(101)
  const html = await textOf(officer, '/staff/requests')
  expect(html).toContain(request.reference)
  expect(html).toContain('นางสมศรี ใจดี')
  expect(html).toMatch(/ส่งคำร้อง <span class="count">\d+<\/span>/)
  expect(await textOf(officer, `/staff/requests?search=${request.reference.replaceAll('-', '+')}`)).toContain(
    pageOf(request),
  )
  expect(await textOf(officer, `/staff/requests?search=${encodeURIComponent('ศรี ใจ')}`)).toContain(
    pageOf(request),
  )
  expect(await textOf(officer, '/staff/requests?search=zzz')).toContain('ไม่พบเรื่องที่ตรงกับ “zzz”')
  expect(await textOf(officer, '/staff/requests?status=cancelled')).toContain('ยังไม่มีเรื่องในรายการนี้')
})

test('an officer takes a request through the four statuses, button by button', async () => {
  const request = await office.submit(102)
  for (const [action, label, status] of [
    ['accept', 'รับเรื่อง', 'accepted'],
    ['start', 'เริ่มดำเนินการ', 'in_progress'],
    ['complete', 'ดำเนินการสำเร็จ', 'completed'],
  ] as const) {
    expect(await textOf(officer, pageOf(request))).toContain(`type="submit">${label}</button>`)
    const pressed = await press(officer, request, action)
    expect(pressed.headers.get('location')).toBe(`${pageOf(request)}?done=${action}`)
    expect(await statusOf(request)).toBe(status)
  }
  expect(await textOf(officer, pageOf(request))).not.toContain('/actions/')
})

test('of a complaint the page speaks of who told it, of a request of who filed it', async () => {
  const [request, complaint] = [
    await office.submit(130),
    await office.submit(131, { details: 'ไฟดับ' }, 'C-LIGHT'),
  ]
  expect(await textOf(officer, pageOf(request))).toMatch(/เลขที่คำร้อง <strong>.*<h2>ผู้ยื่น<.*ไฟล์ที่ผู้ยื่นแนบ/s)
  const html = await textOf(officer, pageOf(complaint))
  expect(html).toMatch(/เลขที่เรื่อง <strong>.*<h2>ผู้แจ้ง<.*ไฟล์ที่ผู้แจ้งแนบ/s)
})

test('a note that goes with a step is read on the page', async () => {
  const request = await office.submit(103)
  const address = `${pageOf(request)}/actions/accept`
  const fields = await officer.hiddenFields(pageOf(request), address)
  await officer.post(address, { ...fields, note: 'ส่งต่อ <กองช่าง>' })
  expect(await textOf(officer, pageOf(request))).toContain('<blockquote>ส่งต่อ &lt;กองช่าง></blockquote>')
})

test('of two officers who press at once, one sees what the other did', async () => {
  const request = await office.submit(104)
  const colleague = await office.logIn('officer', 'somchai')
  const answers = await Promise.all([press(officer, request, 'accept'), press(colleague, request, 'accept')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const conflict = await answers.find(({ status }) => status === 409)?.text()
  expect(conflict).toContain('เรื่องนี้เปลี่ยนไปแล้ว')
  expect(conflict).toContain('เจ้าหน้าที่รับเรื่อง')
  expect(await office.db.select().from(auditLog).where(eq(auditLog.subjectId, request.id))).toHaveLength(2)
})

test('a button on a page that is out of date changes nothing', async () => {
  const request = await office.submit(105)
  const address = `${pageOf(request)}/actions/accept`
  const fields = await officer.hiddenFields(pageOf(request), address)
  await actOnRequest(office.db, request, 'cancel', { type: 'citizen', id: request.citizenId })
  const pressed = await officer.post(address, fields)
  expect(pressed.status).toBe(409)
  expect(await pressed.text()).toContain('ยกเลิกแล้ว')
  expect(await statusOf(request)).toBe('cancelled')
})

test('a form without the CSRF token, or with another, is refused and changes nothing', async () => {
  const request = await office.submit(106)
  const address = `${pageOf(request)}/actions/accept`
  const { revision = '' } = await officer.hiddenFields(pageOf(request), address)
  const owed = await office.db.select().from(outbox)
  for (const fields of [{ revision }, { revision, csrf: 'guessed' }]) {
    const refused = await officer.post(address, fields)
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('ทำรายการนี้ไม่ได้')
  }
  const genuine = await officer.hiddenFields(pageOf(request), address)
  expect((await officer.post(address, genuine, { 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect(await statusOf(request)).toBe('submitted')
  expect(await office.db.select().from(outbox)).toHaveLength(owed.length)
})

test('a viewer sees everything an officer sees and can change nothing', async () => {
  const request = await office.submit(107)
  const viewer = await office.logIn('viewer', 'duang')
  const html = await textOf(viewer, pageOf(request))
  expect(html).toContain('ขอซ่อมถนน')
  expect(html).not.toContain('/actions/')
  expect(html).not.toContain('แนบเอกสารให้ผู้ยื่น')
  const { csrf = '' } = await viewer.hiddenFields(pageOf(request), '/staff/logout')
  for (const place of ['actions/accept', 'documents', 'citizen-id']) {
    expect((await viewer.post(`${pageOf(request)}/${place}`, { csrf, revision: '1' })).status).toBe(403)
  }
  expect(await statusOf(request)).toBe('submitted')
})

test.each([
  '/staff/requests/699-999-990',
  '/staff/requests/nonsense',
  '/staff/nowhere',
  '/staff/attachments/x',
])('%s is a page that says it was not found', async (path) => {
  const unknown = await officer.get(path)
  expect(unknown.status).toBe(404)
  expect(await unknown.text()).toContain('ไม่พบหน้าที่ต้องการ')
})

test('what a citizen typed is text, whatever it looks like', async () => {
  const request = await office.submit(108, { subject: '<script>alert(1)</script>', details: '"><img src=x>' })
  const html = await textOf(officer, pageOf(request))
  expect(html).toContain('&lt;script>alert(1)&lt;/script>')
  expect(html).not.toMatch(/<script|<img/)
})

test('the citizen ID is masked until somebody asks, who is then on record', async () => {
  const request = await office.submit(109)
  const digits = inventCitizenId(109)
  const html = await textOf(officer, pageOf(request))
  expect(html).toContain(maskCitizenId(digits))
  expect(html).not.toContain(groupCitizenId(digits))
  const address = `${pageOf(request)}/citizen-id`
  const shown = await officer.post(
    address,
    await officer.hiddenFields(pageOf(request), `${address}#applicant`),
  )
  expect(await shown.text()).toContain(groupCitizenId(digits))
  expect(await textOf(officer, pageOf(request))).not.toContain(groupCitizenId(digits))
  const views = await office.db.select().from(auditLog).where(eq(auditLog.action, 'citizen.view_citizen_id'))
  expect(views).toMatchObject([
    { subjectId: request.citizenId, actorType: 'staff', details: { reference: request.reference } },
  ])
})

test('no page of the console may run a script, be framed or be kept', async () => {
  const { headers } = await officer.get('/staff/requests')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
})
