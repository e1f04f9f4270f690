import { beforeEach, expect, test } from 'vitest'
import { openConsole, staffPassword, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let malee: Visitor
let elsewhere: Visitor
const account = '/staff/account'
const login = { email: 'malee@example.go.th', password: staffPassword }
beforeEach(async () => {
  office = await openConsole()
  malee = await office.logIn('viewer', 'malee')
  elsewhere = office.visitor()
  await elsewhere.post('/staff/login', login)
})
const isIn = async (visitor: Visitor) => (await visitor.get('/staff')).status === 200
async function change(current: string, password: string, again = password) {
  const fields = await malee.hiddenFields(account, `${account}/password`)
  return malee.post(`${account}/password`, { ...fields, current, password, again })
}

test('a new password by the old one ends the other log-ins, and holds from then on', async () => {
  const fresh = 'ดอกบัว-ริมคลอง-77'
  expect((await change(staffPassword, fresh)).headers.get('location')).toBe(`${account}?done=password`)
  expect([await isIn(malee), await isIn(elsewhere)]).toEqual([true, false])
  expect((await office.visitor().post('/staff/login', login)).status).toBe(401)
  expect((await office.visitor().post('/staff/login', { ...login, password: fresh })).status).toBe(303)
})

test('a wrong old password or a poor new one is told, and nothing changes', async () => {
  expect(await (await change('wrong', 'ดอกบัว-ริมคลอง-77')).text()).toContain('รหัสผ่านปัจจุบันไม่ถูกต้อง')
  expect(await (await change(staffPassword, 'short')).text()).toContain('อย่างน้อย 10 ตัวอักษร')
  expect(await isIn(elsewhere)).toBe(true)
})

test('one ends one’s other log-ins one by one or all at once, and nobody else’s', async () => {
  const third = office.visitor()
  await third.post('/staff/login', login)
  const html = await (await malee.get(account)).text()
  expect(html).toContain('เครื่องนี้')
  const [end = ''] = [...html.matchAll(/action="([^"]+\/sessions\/[^"/]+\/end)"/g)].map(([, to]) => to ?? '')
  expect((await malee.post(end, await malee.hiddenFields(account, end))).status).toBe(303)
  expect([await isIn(elsewhere), await isIn(third)].filter(Boolean)).toHaveLength(1)
  const stranger = await office.logIn('officer', 'wichai')
  const [left = ''] =
    (await (await malee.get(account)).text()).match(/[^"]+\/sessions\/[^"/]+\/end(?=")/) ?? []
  const { csrf = '' } = await stranger.hiddenFields(account, '/staff/logout')
  expect((await stranger.post(left, { csrf })).status).toBe(404)
  await office.visitor().post('/staff/login', login)
  await office.visitor().post('/staff/login', login)
  const all = `${account}/sessions/end`
  expect((await malee.post(all, await malee.hiddenFields(account, all))).status).toBe(303)
  expect([await isIn(malee), await isIn(elsewhere), await isIn(third)]).toEqual([true, false, false])
})
