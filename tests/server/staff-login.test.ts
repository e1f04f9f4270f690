import { beforeAll, expect, test } from 'vitest'
import { findStaffByEmail, inviteStaff } from '#db/staff.ts'
import { safeNext } from '#server/auth/staff.ts'
import { openConsole, staffPassword } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
beforeAll(async () => {
  office = await openConsole()
  await office.logIn('officer', 'malee')
})
const invite = async (email: string) =>
  (await inviteStaff(office.db, { email, role: 'officer', name: 'สมชาย', again: true }, { type: 'system' }))
    .token

test('whoever is not logged in is sent to the log-in and back to where they wanted to go', async () => {
  const visitor = office.visitor()
  const refused = await visitor.get('/staff/requests?status=submitted')
  expect(refused.status).toBe(303)
  expect(refused.headers.get('location')).toBe('/staff/login?next=%2Fstaff%2Frequests%3Fstatus%3Dsubmitted')
  const { next = '' } = await visitor.hiddenFields(refused.headers.get('location') ?? '', '/staff/login')
  const login = { email: 'MALEE@example.go.th ', password: staffPassword, next }
  const welcome = await visitor.post('/staff/login', login)
  expect(welcome.headers.get('location')).toBe('/staff/requests?status=submitted')
  expect((await visitor.get('/staff/requests?status=submitted')).status).toBe(200)
})

test('a log-in takes what can be typed; a megabyte from a stranger is refused unread', async () => {
  const login = { email: 'malee@example.go.th', password: 'x'.repeat(2 ** 20) }
  expect((await office.visitor().post('/staff/login', login)).status).toBe(413)
})

test.each([
  ['multipart/form-data', 'email'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data\r\n\r\nmalee\r\n--x--'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nma'],
  ['multipart/form-data; boundary=', ''],
])('a form that comes in pieces is no fault of ours: %s', async (type, body) => {
  const headers = { 'content-type': type }
  const answer = await office.app.request('/staff/login', { method: 'POST', body, headers })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('กรุณาย้อนกลับแล้วส่งใหม่')
})

test('the log-in page has its labels and button', async () => {
  const html = await (await office.visitor().get('/staff/login')).text()
  for (const words of [
    '<label for="email">อีเมล</label>',
    '<label for="password">รหัสผ่าน</label>',
    'เข้าสู่ระบบ',
  ]) {
    expect(html).toContain(words)
  }
})

test('a wrong password and an unknown e-mail get one and the same answer', async () => {
  const answers = await Promise.all(
    ['malee@example.go.th', 'nobody@example.go.th'].map(async (email) => {
      const response = await office.visitor().post('/staff/login', { email, password: 'wrong password' })
      return { status: response.status, text: (await response.text()).replaceAll(email, '') }
    }),
  )
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]?.status).toBe(401)
  expect(answers[0]?.text).toContain('อีเมลหรือรหัสผ่านไม่ถูกต้อง')
})

test('after many wrong passwords even the right one has to wait', async () => {
  const { visitor, logIn } = await openConsole()
  await logIn('officer', 'wanida')
  const guess = (password: string) =>
    visitor().post('/staff/login', { email: 'wanida@example.go.th', password })
  for (let tries = 0; tries < 8; tries++) expect((await guess('wrong')).status).toBe(401)
  const waiting = await guess(staffPassword)
  expect(waiting.status).toBe(429)
  expect(await waiting.text()).toContain('15 นาที')
})

test('a log-in form that another site sends is refused', async () => {
  const fields = { email: 'malee@example.go.th', password: staffPassword }
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]) {
    const refused = await office.visitor().post('/staff/login', fields, headers)
    expect(refused.status).toBe(403)
    expect(refused.headers.get('set-cookie')).toBeNull()
  }
})

test('the cookie is out of reach for scripts, and bound to the host over https', async () => {
  const overHttp = await office.visitor().post('/staff/login', {
    email: 'malee@example.go.th',
    password: staffPassword,
  })
  expect(overHttp.headers.get('set-cookie')).toMatch(
    /^staff=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const secure = await openConsole({ publicUrl: 'https://eservice.example.go.th' })
  await secure.logIn('officer', 'malee')
  const overHttps = await secure.visitor().post('/staff/login', {
    email: 'malee@example.go.th',
    password: staffPassword,
  })
  expect(overHttps.headers.get('set-cookie')).toMatch(/^__Host-staff=.*; HttpOnly; Secure; SameSite=Lax$/)
})

test.each([
  ['https://evil.example/staff/', '/staff/requests'],
  ['//evil.example/staff/', '/staff/requests'],
  ['/\\evil.example/staff/', '/staff/requests'],
  ['/staff/../..//evil.example', '/staff/requests'],
  ['javascript:alert(1)', '/staff/requests'],
  ['/staff/login?next=x', '/staff/requests'],
  ['/staff/requests/692-184-906?done=x', '/staff/requests/692-184-906?done=x'],
])('a link that asks to go to %s after the log-in leads to %s', (next, place) => {
  expect(safeNext(next)).toBe(place)
})

test('an invited person sets a password, is logged in by it, and the link is used up', async () => {
  const visitor = office.visitor()
  const link = `/staff/invite/${await invite('somchai@example.go.th')}`
  expect(await (await visitor.get(link)).text()).toContain('สมชาย')
  const set = await visitor.post(link, { password: staffPassword, again: staffPassword })
  expect(set.headers.get('location')).toBe('/staff/requests')
  expect((await visitor.get('/staff/requests')).status).toBe(200)
  expect((await visitor.get(link)).status).toBe(404)
  const again = await office.visitor().post(link, { password: 'another-password', again: 'another-password' })
  expect(again.status).toBe(404)
  expect(await again.text()).toContain('ลิงก์นี้ใช้ไม่ได้แล้ว')
})

test.each([
  ['short', 'short', 'อย่างน้อย 10 ตัวอักษร'],
  ['a-long-password', 'a-different-one', 'ไม่ตรงกัน'],
  ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', 'เดาง่ายเกินไป'],
  ['rules@example.go.th', 'rules@example.go.th', 'อีเมลหรือชื่อ'],
])('the new password %s, then %s, is refused in words', async (password, again, words) => {
  const token = await invite('rules@example.go.th')
  const refused = await office.visitor().post(`/staff/invite/${token}`, { password, again })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(words)
  expect(await findStaffByEmail(office.db, 'rules@example.go.th')).toMatchObject({ passwordHash: null })
})

test('after the log-out the cookie opens nothing', async () => {
  const visitor = await office.logIn('admin', 'anong')
  const out = await visitor.post(
    '/staff/logout',
    await visitor.hiddenFields('/staff/requests', '/staff/logout'),
  )
  expect(out.headers.get('location')).toBe('/staff/login')
  expect((await visitor.get('/staff/requests')).status).toBe(303)
})
