import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { auditLog, logInAttempts, staffAuthenticators, staffRecoveryCodes } from '#db/schema.ts'
import { findStaffByEmail } from '#db/staff.ts'
import { openConsole, staffPassword, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let malee: Visitor
beforeEach(async () => {
  office = await openConsole()
  malee = await office.logIn('officer', 'malee')
})
const account = '/staff/account'
const factor = `${account}/second-factor`
const login = { email: 'malee@example.go.th', password: staffPassword, next: '/staff/people' }
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const idOf = async (name: string) => (await findStaffByEmail(office.db, `${name}@example.go.th`))?.id ?? ''
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })

async function press(visitor: Visitor, part: string, fields: Record<string, string> = {}) {
  const { csrf = '' } = await visitor.hiddenFields(factor, '/staff/logout')
  return visitor.post(`${factor}/${part}`, { csrf, ...fields })
}
/** Sets the second factor up as its owner does; the next code is the one of the step after. */
async function setUp(visitor = malee) {
  await press(visitor, 'begin')
  const [, shown = ''] = /<code class="secret">([^<]+)</.exec(await textOf(visitor, factor)) ?? []
  const secret = shown.replaceAll(' ', '')
  const code = codeOf(secret)
  const page = await (await press(visitor, 'confirm', { code })).text()
  return {
    secret,
    /** The one that confirmed it. */
    code,
    codes: [...page.matchAll(/<li>([A-Z0-9]{5}-[A-Z0-9]{5})<\/li>/g)].map(([, code]) => code ?? ''),
  }
}
/** Somebody with the right password, before the code. */
async function halfway(): Promise<Visitor> {
  const visitor = office.visitor()
  const asked = await visitor.post('/staff/login', login)
  expect(asked.headers.get('location')).toBe('/staff/login/code?next=%2Fstaff%2Fpeople')
  return visitor
}
const send = (visitor: Visitor, code: string) =>
  visitor.post('/staff/login/code', { code, next: '/staff/account' })

test('an officer sets up a second factor, is asked for it at the log-in, and gets in by its code', async () => {
  const other = office.visitor()
  await other.post('/staff/login', login)
  const { secret, codes } = await setUp()
  expect(codes).toHaveLength(10)
  expect((await other.get('/staff')).status, 'a session from before').toBe(303)
  expect((await malee.get('/staff')).status).toBe(200)
  const visitor = await halfway()
  expect(await textOf(visitor, '/staff/login/code')).toContain('รหัส 6 หลัก')
  const inside = await send(visitor, codeOf(secret, 1))
  expect(inside.headers.get('location')).toBe('/staff/account')
  expect(await textOf(visitor, account)).toContain('เหลือรหัสสำรอง 10 รหัส')
})

test('a half session opens nothing but the question for the code', async () => {
  await setUp()
  const visitor = await halfway()
  for (const path of ['/staff', '/staff/requests', account, factor])
    expect((await visitor.get(path)).headers.get('location')).toMatch(/^\/staff\/login\/code/)
  expect((await visitor.post(`${factor}/remove`, { csrf: 'x' })).status).toBe(303)
})

test('without the right password there is no question for a code', async () => {
  expect((await office.visitor().get('/staff/login/code')).headers.get('location')).toBe('/staff/login')
  expect((await send(office.visitor(), '000000')).headers.get('location')).toBe('/staff/login')
})

test('a code is taken once, and a secret that no code has confirmed does not count', async () => {
  const { secret, code: used } = await setUp()
  const code = codeOf(secret, 1)
  expect((await send(await halfway(), used)).status, 'the code of the set-up').toBe(401)
  expect((await send(await halfway(), code)).status).toBe(303)
  expect((await send(await halfway(), code)).status).toBe(401)
  const nipa = await office.logIn('officer', 'nipa')
  await press(nipa, 'begin')
  expect((await press(nipa, 'confirm', { code: 'abc' })).status).toBe(422)
  const direct = await office.visitor().post('/staff/login', { ...login, email: 'nipa@example.go.th' })
  expect(direct.headers.get('location')).toBe('/staff/people')
})

test('of two who send one code at once, one gets in', async () => {
  const { secret } = await setUp()
  const visitors = [await halfway(), await halfway()]
  const answers = await Promise.all(visitors.map((visitor) => send(visitor, codeOf(secret, 1))))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 401])
})

test('after ten wrong codes even the right one has to wait', async () => {
  const { secret } = await setUp()
  const visitor = await halfway()
  for (let tries = 0; tries < 10; tries++) expect((await send(visitor, 'ABCDE-FGHJK')).status).toBe(401)
  expect((await send(await halfway(), codeOf(secret, 1))).status).toBe(429)
  await office.db.delete(logInAttempts)
  expect((await send(visitor, codeOf(secret, 1))).status).toBe(303)
})

test('a recovery code opens once; the store holds neither it nor the secret', async () => {
  const { secret, codes } = await setUp()
  const [code = ''] = codes
  expect((await send(await halfway(), code.toLowerCase().replace('-', ' '))).status).toBe(303)
  expect((await send(await halfway(), code)).status).toBe(401)
  const stored = [
    await office.db.select().from(staffAuthenticators),
    await office.db.select().from(staffRecoveryCodes),
    await office.db.select().from(auditLog),
  ]
  expect(JSON.stringify(stored)).not.toContain(code.replace('-', ''))
  expect(JSON.stringify(stored)).not.toContain(secret)
})

test('its owner changes and removes it by the password alone', async () => {
  await setUp()
  expect((await press(malee, 'remove', { current: 'wrong' })).status).toBe(422)
  expect((await press(malee, 'codes', { current: staffPassword })).status).toBe(200)
  expect((await press(malee, 'begin', { current: 'wrong' })).status).toBe(422)
  const removed = await press(malee, 'remove', { current: staffPassword })
  expect(removed.headers.get('location')).toBe(`${account}?done=removed`)
  const direct = await office.visitor().post('/staff/login', login)
  expect(direct.headers.get('location')).toBe('/staff/people')
})

test('an administrator removes it for whoever lost the phone, who is logged out by that', async () => {
  await setUp()
  const admin = await office.logIn('admin')
  expect(await textOf(admin, '/staff/people')).toContain('>ยืนยันสองขั้นตอน</span>')
  const page = `/staff/people/${await idOf('malee')}`
  const action = `${page}/second-factor/remove`
  expect((await admin.post(action, await admin.hiddenFields(page, action))).status).toBe(303)
  expect((await malee.get('/staff')).status).toBe(303)
  const entries = await office.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, 'staff.remove_second_factor'))
  expect(entries.map(({ actorId }) => actorId)).toEqual([await idOf('admin')])
})

test('a password that is reset by a link does not lead past the second factor', async () => {
  await setUp()
  const admin = await office.logIn('admin')
  const page = `/staff/people/${await idOf('malee')}`
  const shown = await admin.post(`${page}/reset`, await admin.hiddenFields(page, `${page}/reset`))
  const link = /\/staff\/invite\/[^<]+/.exec(await shown.text())?.[0] ?? ''
  const visitor = office.visitor()
  const set = await visitor.post(link, { password: staffPassword, again: staffPassword })
  expect(set.headers.get('location')).toMatch(/^\/staff\/login\/code/)
  expect((await visitor.get('/staff')).status).toBe(303)
})

test('where the agency requires it, whoever has none is led to set it up before anything else', async () => {
  const { revision } = await getAgencyRow(office.db)
  const actor = { type: 'staff', id: await idOf('malee') } as const
  await changeAgency(office.db, { revision, settings: { secondFactorRequired: true } }, actor)
  for (const path of ['/staff', '/staff/requests', account])
    expect((await malee.get(path)).headers.get('location')).toBe(factor)
  expect(await textOf(malee, factor)).toContain('กรุณาตั้งค่าก่อน')
  await setUp()
  expect((await malee.get('/staff')).status).toBe(200)
  expect((await press(malee, 'remove', { current: staffPassword })).status).toBe(403)
})
