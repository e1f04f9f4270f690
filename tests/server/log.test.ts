import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventRegistration } from '#tests/support/citizens.ts'
import { startKillable } from '#tests/support/killable.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Awaited<ReturnType<typeof startKillable>>
beforeAll(async () => {
  product = await startKillable()
})
afterAll(() => product.close())

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const traffic = () => {
  const folder = join(product.dataDir, 'traffic')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

test('each HTTP request leaves a line with an id, its door, its answer and how long it took', async () => {
  const answer = await fetch(`${product.url}/verify/ABCD-EFGH?from=somewhere`)
  const requestId = answer.headers.get('x-request-id')
  expect(requestId).toMatch(/^[\w-]{36}$/)
  await expect
    .poll(() => lines(product.printed()).find((line) => line.requestId === requestId))
    .toMatchObject({
      level: 'info',
      method: 'GET',
      route: '/verify/:code',
      status: 404,
      ms: expect.any(Number),
    })
})

test('what people say and what opens doors is in no log: numbers, names, passwords, links, cookies, addresses as called', async () => {
  const registration = inventRegistration(3) as { citizenId: string; password: string; lastName?: string }
  const citizen = new Visitor(product.url)
  await citizen.api('POST', '/session/line', { idToken: await product.line.user('มาลี').idToken() })
  expect((await citizen.api('POST', '/citizens', registration)).status).toBe(201)
  const wrong = 'รหัสผ่านที่ปลูกไว้-7734'
  await new Visitor(product.url).api('POST', '/session', {
    citizenId: registration.citizenId,
    password: wrong,
  })
  await fetch(`${product.url}/files/planted-secret-in-a-link?signature=planted-signature`)
  await fetch(`${product.url}/staff/invite/planted-invitation`)
  await fetch(`${product.url}/liff/requests/692-184-906?planted=query`)
  await fetch(`${product.url}/api/session/line`, {
    method: 'POST',
    body: '{"idToken":"planted-broken-token"',
    headers: { 'content-type': 'application/json' },
  })
  const last = await fetch(`${product.url}/healthz`)
  const until = last.headers.get('x-request-id') ?? 'none'
  await expect.poll(() => product.printed()).toContain(until)
  await expect.poll(traffic).toContain(until)
  const planted = [
    registration.citizenId,
    registration.password,
    wrong,
    ...citizen.cookie.split('; ').map((pair) => pair.split('=')[1] ?? ''),
    '692-184-906',
    'planted',
    product.env.APP_SECRET ?? '',
    product.line.environment().LINE_CHANNEL_ACCESS_TOKEN,
    'มาลี',
  ]
  for (const secret of planted) {
    expect(secret.length).toBeGreaterThan(3)
    expect(product.printed()).not.toContain(secret)
    expect(traffic()).not.toContain(secret)
  }
})

test('the traffic log says who called from where and when, as the law asks', async () => {
  const citizen = new Visitor(product.url)
  await citizen.api('POST', '/session/line', { idToken: await product.line.user('มาลี').idToken() })
  const answer = await citizen.fetch('/api/requests')
  const requestId = answer.headers.get('x-request-id')
  await expect
    .poll(() => lines(traffic()).find((line) => line.requestId === requestId))
    .toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
      account: expect.stringMatching(/^[\w-]{36}$/),
      method: 'GET',
      route: '/api/requests',
      status: 200,
    })
})
