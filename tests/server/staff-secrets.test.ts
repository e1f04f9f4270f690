import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staff } from '#db/schema.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
let chief: Visitor
let clerk: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'admin')
  chief = await office.logIn('officer', 'chief')
  clerk = await office.logIn('officer', 'clerk')
})
afterAll(() => office.close())

const statusOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).status
const read = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const pageOf = ({ reference }: { reference: string }) => `/staff/requests/${reference}`

async function idOf(name: string): Promise<string> {
  const [member] = await office.db.select().from(staff).where(eq(staff.name, name))
  return member?.id ?? ''
}

/** Presses the administrator's button beside somebody's name. */
async function toggleNaming(name: string): Promise<Response> {
  const person = `/staff/people/${await idOf(name)}`
  return admin.post(`${person}/secrets`, await admin.hiddenFields(person, `${person}/secrets`))
}

test('an administrator names who sees secret complaints; until then none is taken', async () => {
  await expect(office.submit(1, {}, 'C-CORR')).rejects.toThrow('not offered')
  expect(await read(admin, '/staff/people')).toContain('ยังไม่มีผู้ได้รับมอบหมาย')
  expect((await toggleNaming('chief')).headers.get('location')).toMatch(/done=saved$/)
  expect(await read(admin, '/staff/people')).not.toContain('ยังไม่มีผู้ได้รับมอบหมาย')
  expect(await statusOf(clerk, '/staff/people')).toBe(403)
})

test('a secret complaint, its files and its history do not exist for anybody else, whatever their role', async () => {
  const request = await office.submit(2, { details: 'เรียกเงินใต้โต๊ะ' }, 'C-CORR')
  const page = await read(chief, pageOf(request))
  expect(page).toContain('เรียกเงินใต้โต๊ะ')
  expect(page).toContain('สมศรี ใจดี')
  const viewer = /\/staff\/requests\/[\w-]+\/files\/[\w-]+/.exec(page)?.[0] ?? ''
  const form = `/staff/documents/${viewer.split('/').at(-1)}`
  for (const path of [viewer, form]) expect(await statusOf(chief, path)).toBe(200)
  for (const other of [admin, clerk]) {
    expect(await statusOf(other, pageOf(request))).toBe(404)
    expect(await read(other, '/staff/requests')).not.toContain(request.reference)
    expect(await read(other, `/staff/requests?search=${request.reference}`)).toContain('ไม่พบเรื่อง')
    for (const path of [viewer, form]) expect(await statusOf(other, path)).toBe(404)
  }
})

test('whom it is about sees it no more, and somebody always does', async () => {
  const request = await office.submit(3, { details: 'บริการช้ามาก' }, 'C-STAFF')
  await toggleNaming('clerk')
  expect(await statusOf(clerk, pageOf(request))).toBe(200)
  const action = `${pageOf(request)}/kept-from`
  const hidden = await chief.hiddenFields(pageOf(request), action)
  const kept = await chief.post(action, { ...hidden, staff: await idOf('clerk') })
  expect(kept.headers.get('location')).toBe(`${pageOf(request)}?done=kept`)
  expect(await statusOf(clerk, pageOf(request))).toBe(404)
  await toggleNaming('clerk')
})

test('who filed a complaint of a hidden complainant is shown to named officers alone', async () => {
  const request = await office.submit(4, { details: 'เสียงดัง' }, 'C-NUIS')
  const seen = await read(clerk, pageOf(request))
  expect(seen).toContain('ปกปิดชื่อผู้แจ้ง')
  expect(seen).not.toContain('สมศรี')
  expect(await read(clerk, '/staff/requests')).toContain('ไม่เปิดเผยชื่อ')
  expect(await read(chief, pageOf(request))).toContain('สมศรี ใจดี')
  // The button is not there; whoever knows its address gets no number either.
  const accept = `${pageOf(request)}/actions/accept`
  const hidden = await clerk.hiddenFields(pageOf(request), accept)
  expect((await clerk.post(`${pageOf(request)}/citizen-id`, hidden)).status).toBe(404)
  // Overtaken by a colleague, one is told by whom, still without the citizen's name.
  const stale = await clerk.post(accept, { ...hidden, revision: '7' })
  expect(stale.status).toBe(409)
  expect(await stale.text()).not.toContain('สมศรี')
})
