import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAttachment, attachmentKey } from '#db/attachments.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { auditLog, drafts } from '#db/schema.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
})
afterAll(() => office.close())

const pageOf = ({ reference }: ServiceRequest) => `/staff/requests/${reference}`
const read = async (path: string) => (await officer.get(path)).text()

/** A file that the citizen sent with it. */
async function sent({ id: draftId }: ServiceRequest, name: string, type: string) {
  const [draft] = await office.db.select().from(drafts).where(eq(drafts.id, draftId))
  if (!draft) throw new Error(draftId)
  const bytes = new TextEncoder().encode(type === 'application/pdf' ? '%PDF-1.7 sent' : 'picture')
  const id = crypto.randomUUID()
  const { sha256 } = await office.files.put(attachmentKey(id), bytes, bytes.byteLength)
  return addAttachment(office.db, draft, { id, slot: 'other', name, type, size: bytes.byteLength, sha256 })
}
const looksAt = (request: ServiceRequest) =>
  office.db.$count(auditLog, and(eq(auditLog.subjectId, request.id), eq(auditLog.action, 'attachment.view')))

test('a file opens beside what was filled in, with who sent it, its size, and the way to the next', async () => {
  const request = await office.submit(840)
  const house = await sent(request, 'ทะเบียน <บ้าน>.pdf', 'application/pdf')
  const photo = await sent(request, 'หน้าบ้าน.jpg', 'image/jpeg')
  expect(await read(pageOf(request))).toContain(`href="${pageOf(request)}/files/${house.id}"`)
  const first = await read(`${pageOf(request)}/files/${house.id}`)
  expect(first).toContain(`<iframe src="/staff/attachments/${house.id}#`)
  for (const words of ['ทะเบียน &lt;บ้าน>.pdf', '1 KB', 'นางสมศรี ใจดี', 'ขอซ่อมถนน', '1 / 3'])
    expect(first).toContain(words)
  expect(first).not.toMatch(/rel="prev"/)
  expect(first).toMatch(new RegExp(`rel="next" href="${pageOf(request)}/files/${photo.id}"`))
  const second = await read(`${pageOf(request)}/files/${photo.id}`)
  expect(second).toContain(`<img src="/staff/attachments/${photo.id}"`)
  expect(second).toMatch(new RegExp(`rel="prev" href="${pageOf(request)}/files/${house.id}"`))
})

test('the page of a file frames nothing but our own, and a file does nothing in it', async () => {
  const request = await office.submit(841)
  const file = await sent(request, 'ก.pdf', 'application/pdf')
  const policy = async (path: string) => (await officer.get(path)).headers.get('content-security-policy')
  const page = await policy(`${pageOf(request)}/files/${file.id}`)
  for (const rule of ["default-src 'none'", "frame-src 'self'", "frame-ancestors 'none'"])
    expect(page).toContain(rule)
  expect(await policy(pageOf(request))).not.toContain('frame-src')
  const shown = await officer.get(`/staff/attachments/${file.id}`)
  for (const rule of ["default-src 'none'", 'sandbox', "frame-ancestors 'self'"])
    expect(shown.headers.get('content-security-policy')).toContain(rule)
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
})

test('looking at the page records nothing that was not looked at; the file itself is recorded each time', async () => {
  const request = await office.submit(842)
  const file = await sent(request, 'ข.jpg', 'image/jpeg')
  await officer.get(`${pageOf(request)}/files/${file.id}`)
  expect(await looksAt(request)).toBe(0)
  await officer.get(`/staff/attachments/${file.id}`)
  const saved = await officer.get(`/staff/attachments/${file.id}?download`)
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(await looksAt(request)).toBe(2)
})

test('a file is found at its own request alone', async () => {
  const [request, other] = [await office.submit(843), await office.submit(844)]
  const file = await sent(request, 'ค.jpg', 'image/jpeg')
  expect((await officer.get(`${pageOf(other)}/files/${file.id}`)).status).toBe(404)
  expect((await officer.get(`${pageOf(request)}/files/nothing`)).status).toBe(404)
})
