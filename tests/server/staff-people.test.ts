import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { auditLog, outbox } from '#db/schema.ts'
import { findStaffByEmail, type StaffMember } from '#db/staff.ts'
import { changeRole, disableStaff } from '#db/staff-rights.ts'
import { staffMail } from '#server/staff-news.ts'
import { openConsole, staffPassword, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'prapha')
})
const list = '/staff/people'
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
async function memberOf(name: string): Promise<StaffMember> {
  const member = await findStaffByEmail(office.db, `${name}@example.go.th`)
  if (!member) throw new Error(`nobody is called ${name}`)
  return member
}
/** Presses one of the buttons on somebody's page. */
async function press(name: string, part: string, fields: Record<string, string> = {}, by = admin) {
  const page = `${list}/${(await memberOf(name)).id}`
  return by.post(`${page}/${part}`, { ...(await by.hiddenFields(page, `${page}/${part}`)), ...fields })
}
/** The link that the mail owed for this kind of happening brings. */
async function mailed(action: string) {
  const owed = await office.db
    .select({ one: outbox, entry: auditLog })
    .from(outbox)
    .innerJoin(auditLog, eq(auditLog.id, outbox.auditEntryId))
    .where(eq(auditLog.action, action))
  const last = owed.at(-1)
  const message = last && (await staffMail(office.runtime, office.config.publicUrl, last.entry, last.one))
  const link = /\/staff\/invite\/[^\s]+/.exec(message?.mail.text ?? '')?.[0] ?? ''
  return { owed: owed.length, to: message?.to, link }
}
const passwords = { password: staffPassword, again: staffPassword }

test('an administrator invites somebody: the link goes by mail, is shown once, and opens the console', async () => {
  const fields = await admin.hiddenFields(`${list}/invite`, `${list}/invite`)
  const invited = { ...fields, name: 'ปรานี มีสุข', email: 'Pranee@example.go.th', role: 'viewer' }
  const page = await (await admin.post(`${list}/invite`, invited)).text()
  const { to, link } = await mailed('staff.invite')
  expect(to).toBe('pranee@example.go.th')
  expect(page).toContain(link)
  expect(await textOf(admin, `${list}/${(await memberOf('pranee')).id}`)).not.toContain(link)
  expect(await textOf(admin, list)).toContain('รอตั้งรหัสผ่าน')
  const pranee = office.visitor()
  expect((await pranee.post(link, passwords)).status).toBe(303)
  expect((await pranee.get('/staff/requests')).status).toBe(200)
  expect((await mailed('staff.invite')).to).toBeUndefined()
  const again = await admin.post(`${list}/invite`, invited)
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('มีบัญชีเจ้าหน้าที่อยู่แล้ว')
})

test('an invitation without a name or an address is refused beside its field', async () => {
  const fields = await admin.hiddenFields(`${list}/invite`, `${list}/invite`)
  const refused = await admin.post(`${list}/invite`, { ...fields, name: '', email: 'x', role: 'officer' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toMatch(/name-wrong[\s\S]*email-wrong/)
})

test('a right that was withdrawn is refused at the next press in a page that was open, and said so', async () => {
  const malee = await office.logIn('officer', 'malee')
  const request = await office.submit(301)
  const page = `/staff/requests/${request.reference}`
  const fields = await malee.hiddenFields(page, `${page}/actions/accept`)
  expect((await press('malee', 'role', { role: 'viewer' })).status).toBe(303)
  const refused = await malee.post(`${page}/actions/accept`, fields)
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('มีสิทธิ์ดูข้อมูลเท่านั้น')
})

test('who is shut out is out at the next press and told so, cannot log in, and comes back when let in', async () => {
  const wichai = await office.logIn('officer', 'wichai')
  expect((await press('wichai', 'disable')).status).toBe(303)
  const out = await wichai.get('/staff/requests')
  expect(out.headers.get('location')).toContain('ended=1')
  expect(await textOf(wichai, out.headers.get('location') ?? '')).toContain('ท่านออกจากระบบแล้ว')
  const login = { email: 'wichai@example.go.th', password: staffPassword }
  expect((await office.visitor().post('/staff/login', login)).status).toBe(401)
  expect((await press('wichai', 'enable')).status).toBe(303)
  expect((await office.visitor().post('/staff/login', login)).status).toBe(303)
})

test('the last administrator keeps the rights, also of two who press at once', async () => {
  const own = await press('prapha', 'role', { role: 'viewer' })
  expect(own.status).toBe(409)
  expect(await own.text()).toContain('ผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคน')
  expect((await press('prapha', 'disable')).status).toBe(409)
  await office.logIn('admin', 'second')
  const [first, second] = [await memberOf('prapha'), await memberOf('second')]
  const tries = await Promise.allSettled([
    disableStaff(office.db, first, { type: 'staff', id: second.id }),
    changeRole(office.db, second, 'viewer', { type: 'staff', id: first.id }),
  ])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  office = await openConsole()
  admin = await office.logIn('admin', 'prapha')
})

test('of two administrators who change somebody at once, the second is told', async () => {
  await office.logIn('officer', 'somsak')
  const page = `${list}/${(await memberOf('somsak')).id}`
  const fields = await admin.hiddenFields(page, `${page}/role`)
  expect((await admin.post(`${page}/role`, { ...fields, role: 'viewer' })).status).toBe(303)
  const late = await admin.post(`${page}/role`, { ...fields, role: 'admin' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('ก่อนท่าน')
  expect((await memberOf('somsak')).role).toBe('viewer')
})

test('a forgotten password gets one answer for known and unknown addresses, and a link only for the known', async () => {
  const ask = async (email: string) => {
    const answer = await office.visitor().post('/staff/forgotten', { email })
    return `${answer.status} ${(await answer.text()).replaceAll(email, '')}`
  }
  expect(await ask('prapha@example.go.th')).toBe(await ask('nobody@example.go.th'))
  const { owed, to, link } = await mailed('staff.forget_password')
  expect([owed, to]).toEqual([1, 'prapha@example.go.th'])
  const refused = await office.visitor().post(link, { password: 'short', again: 'short' })
  expect(refused.status).toBe(422)
  for (let asks = 0; asks < 2; asks++) await ask('nobody@example.go.th')
  expect(await ask('nobody@example.go.th')).toMatch(/^429/)
})

test('an administrator sends a link for a new password, which ends every session when it is used', async () => {
  const kanya = await office.logIn('officer', 'kanya')
  const page = await (await press('kanya', 'reset')).text()
  const { link } = await mailed('staff.reset')
  expect(page).toContain(link)
  expect((await kanya.get('/staff')).status).toBe(200)
  expect((await office.visitor().post(link, passwords)).status).toBe(303)
  expect((await kanya.get('/staff')).status).toBe(303)
})

test('an administrator sees where somebody is logged in and ends it', async () => {
  await office.logIn('officer', 'nipa')
  const nipa = office.visitor()
  const browser = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36' }
  await nipa.post('/staff/login', { email: 'nipa@example.go.th', password: staffPassword }, browser)
  const page = `${list}/${(await memberOf('nipa')).id}`
  const html = await textOf(admin, page)
  expect(html).toContain('Chrome บน Windows')
  const end = /action="([^"]+\/sessions\/[^"]+\/end)"/.exec(html)?.[1] ?? ''
  expect((await admin.post(end, await admin.hiddenFields(page, end))).status).toBe(303)
  expect((await nipa.get('/staff')).status).toBe(303)
  expect((await admin.post(end, await admin.hiddenFields(page, `${page}/role`))).status).toBe(404)
})

test('everything that an administrator does is in the log', async () => {
  await office.logIn('officer', 'vanida')
  const login = { email: 'vanida@example.go.th', password: staffPassword }
  await office.visitor().post('/staff/login', login)
  for (const part of ['role', 'reset', 'sessions/end', 'disable', 'enable'])
    expect((await press('vanida', part, part === 'role' ? { role: 'admin' } : {})).status).toBeLessThan(400)
  const { id } = await memberOf('vanida')
  const entries = await office.db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  const by = (await memberOf('prapha')).id
  expect(entries.filter(({ actorId }) => actorId === by).map(({ action }) => action)).toEqual([
    'staff.change_role',
    'staff.reset',
    'staff.end_session',
    'staff.disable',
    'staff.enable',
  ])
})
