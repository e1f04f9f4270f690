import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { networkOf, perMinute } from '#server/limits.ts'
import { createMemoryLimiter } from '#server/runtime/memory-limiter.ts'
import { sign } from '#tests/emulator/line/webhooks.ts'
import { type Product, products } from '#tests/support/product.ts'

describe.each(Object.entries(products))('too often from one address, on %s', (_, startProduct) => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.close())

  // Somebody elsewhere, so that whoever else uses this workerd is not made to wait.
  const elsewhere = (last: number) => ({
    'x-forwarded-for': `198.51.100.${last}`,
    'cf-connecting-ip': `198.51.100.${last}`,
  })
  const headers = { 'content-type': 'application/json', ...elsewhere(7) }
  const guess = () => fetch(`${product.url}/api/session`, { method: 'POST', body: '{', headers })

  /** Until the first is told to wait. */
  async function refusedAfter(call: () => Promise<Response>): Promise<Response | undefined> {
    // Cloudflare counts by the clock: a new minute may begin in between, a second one does not.
    for (let n = 0; n < 2 * perMinute.guess + 50; n += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, call))
      const refused = answers.find(({ status }) => status === 429)
      if (refused) return refused
    }
    return undefined
  }

  test('guessing passwords ends with a wait that is told; everything else stays open', async () => {
    const refused = await refusedAfter(guess)
    expect(refused?.headers.get('retry-after')).toBe('60')
    expect(await refused?.json()).toMatchObject({
      status: 429,
      detail: expect.stringContaining('กรุณารอสักครู่'),
    })
    const answer = await fetch(`${product.url}/verify/AAAA-0000`, { headers: elsewhere(8) })
    expect(answer.status).toBe(404)
    for (const path of ['/', '/healthz', '/staff/login', '/api/services']) {
      expect((await fetch(product.url + path, { headers })).status, path).toBe(200)
    }
    expect((await fetch(`${product.url}/verify/AAAA-0000`, { headers })).status).toBe(429)
  })

  test('who calls in LINE’s name without its signature is told to wait, and LINE never is', async () => {
    const body = JSON.stringify({ destination: 'U1', events: [] })
    const secret = product.line.environment().LINE_CHANNEL_SECRET
    const call = (signature: string) =>
      fetch(`${product.url}/webhook`, {
        method: 'POST',
        body,
        headers: { ...elsewhere(9), 'x-line-signature': signature },
      })
    // More than may be guessed in a minute, from an address that nobody guessed from yet.
    for (let n = 0; n < perMinute.guess + 50; n += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => call(sign(secret, body))))
      expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
    }
    const another = sign('a secret of somebody else', body)
    expect((await call(another)).status).toBe(401)
    const refused = await refusedAfter(() => call(another))
    expect(refused?.headers.get('retry-after')).toBe('60')
    expect(refused?.headers.get('content-type')).toBe('application/problem+json')
    expect((await call('')).status).toBe(429)
    expect((await call(sign(secret, body))).status).toBe(200)
  })
})

test('one key reaches its rate without touching another', async () => {
  const limiter = createMemoryLimiter()
  const tries = await Promise.all(
    Array.from({ length: perMinute.guess + 1 }, () => limiter('guess', '192.0.2.1')),
  )
  expect(tries.filter(Boolean)).toHaveLength(perMinute.guess)
  expect(await limiter('guess', '192.0.2.2')).toBe(true)
  expect(await limiter('account', '192.0.2.1')).toBe(true)
})

test('a network of IPv6 counts as one caller, an address of IPv4 by itself', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe(networkOf('::2'))
  expect(networkOf('::ffff:192.0.2.7')).toBe('::ffff:192.0.2.7')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})

test('Cloudflare is told the same numbers', () => {
  const wrangler = readFileSync('wrangler.toml', 'utf8')
  for (const [rate, limit] of Object.entries(perMinute)) {
    const binding = new RegExp(
      `name = "LIMIT_${rate.toUpperCase()}"\nnamespace_id = "\\d+"\nsimple = \\{ limit = ${limit}, period = 60 \\}`,
    )
    expect(wrangler).toMatch(binding)
  }
})
