import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citizenSessions } from '#db/schema.ts'
import { createApp } from '#server/app.ts'
import { doors } from '#tests/support/doors.ts'
import { knock } from '#tests/support/knocking.ts'
import { showComplaints } from '#tests/support/many-complaints.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
beforeAll(async () => {
  product = await startProductOnNode()
  await showComplaints(product.db)
})
afterAll(() => product.close())

test('every route of the app is in the table', () => {
  const config = {
    publicUrl: 'http://localhost',
    line: { liffUrl: 'http://localhost', apiUrl: 'http://localhost' },
  }
  const app = createApp(config as never, {} as never, { bot: {} } as never)
  const routes = new Set(
    app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  )
  expect([...routes].toSorted()).toEqual(Object.values(doors).flat().toSorted())
})

describe('somebody who is not logged in', () => {
  const nobody = () => new Visitor(product.url)
  test.each(doors.citizen)('is told to log in at %s', async (door) => {
    const response = await knock(nobody(), door)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ detail: 'กรุณาเข้าสู่ระบบก่อน' })
  })
  test.each([...doors.half, ...doors.staff, ...doors.officer, ...doors.named, ...doors.admin])(
    'is led to the log-in at %s',
    async (door) => {
      const response = await knock(nobody(), door)
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toMatch(/^\/staff\/login/)
    },
  )
  test.each(doors.signed)('gets nothing without a signature at %s', async (door) => {
    expect([401, 404]).toContain((await knock(nobody(), door)).status)
  })
  test.each(doors.open)('is not sent away at %s', async (door) => {
    const { status } = await knock(nobody(), door)
    expect([303, 500]).not.toContain(status)
    if (door.startsWith('GET') && !/:token|:code|:photo|seal|assets/.test(door)) expect(status).toBe(200)
  })
})

test('a change that another site asks for is refused', async () => {
  const response = await fetch(`${product.url}/api/session`, {
    method: 'DELETE',
    headers: { origin: 'https://evil.example.com' },
  })
  expect(response.status).toBe(403)
})

test('the health check answers while database and files do', async () => {
  expect(await (await fetch(`${product.url}/healthz`)).json()).toEqual({ status: 'ok' })
})

test('an unknown API path is a problem, an unknown page a page', async () => {
  const api = await fetch(`${product.url}/api/nothing`)
  expect([api.status, api.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  const page = await fetch(`${product.url}/nothing`, { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
})

test.each([
  ['broken JSON', '{"citizenId":'],
  ['not an object', '[]'],
  ['a hole without a bottom', `{"password":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['wrong types', '{"citizenId":1,"password":{}}'],
])('%s is refused with a problem', async (_, body) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${product.url}/api/session`, { method: 'POST', body, headers })
  expect([400, 422]).toContain(response.status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(((await response.json()) as { detail: string }).detail).toMatch(/[ก-๙]/)
})

test.each([
  ['expired', { expiresIn: -60 }],
  ['of another channel', { audience: '9999999999' }],
  ['of another issuer', { issuer: 'https://evil.example.com' }],
])('an ID token that is %s opens no session', async (_, options) => {
  const visitor = new Visitor(product.url)
  const sessions = await product.db.$count(citizenSessions)
  const idToken = await product.line.user('คนแปลกหน้า').idToken(options)
  expect(await visitor.api('POST', '/session/line', { idToken })).toMatchObject({
    status: 401,
    body: { detail: expect.stringContaining('กรุณาปิดหน้านี้แล้วเปิดใหม่จาก LINE') },
  })
  expect(await product.db.$count(citizenSessions)).toBe(sessions)
  expect((await visitor.api('GET', '/session')).body).toEqual({ line: false, citizen: null })
})

test('an ID token opens one session: shown again by somebody else it is refused, by the same browser it does no harm', async () => {
  const idToken = await product.line.user('มาลี').idToken()
  const malee = new Visitor(product.url)
  const thief = new Visitor(product.url)
  expect((await malee.api('POST', '/session/line', { idToken })).status).toBe(200)
  expect(await thief.api('POST', '/session/line', { idToken })).toMatchObject({
    status: 401,
    body: { detail: expect.stringContaining('ถูกใช้ไปแล้ว') },
  })
  expect((await thief.api('GET', '/session')).body).toEqual({ line: false, citizen: null })
  expect((await malee.api('POST', '/session/line', { idToken })).status).toBe(200)
})
