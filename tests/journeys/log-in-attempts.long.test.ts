import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { mailboxOf, tokensIn } from '#tests/support/mailbox.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
beforeAll(async () => {
  product = await startProductOnNode()
})
afterAll(() => product.close())

const { password } = inventRegistration(1)

/** Somebody at an address of their own: the proxy on this machine says so. */
class Caller extends Visitor {
  readonly #address: string
  constructor(origin: string, address: string) {
    super(origin)
    this.#address = address
  }
  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', this.#address)
    return super.fetch(path, { ...init, headers })
  }
}

const logIn = (visitor: Visitor, n: number, guess: string) =>
  visitor.api('POST', '/session', { citizenId: inventCitizenId(n), password: guess })

/** Eleven wrong passwords from one address: one more than is let through. */
async function guess(n: number, address: string): Promise<number[]> {
  const statuses: number[] = []
  for (let i = 0; i < 11; i++) {
    statuses.push((await logIn(new Caller(product.url, address), n, `ไม่ใช่รหัสผ่าน ${i}`)).status)
  }
  return statuses
}

async function registered(n: number, address: string): Promise<Visitor> {
  const visitor = new Caller(product.url, address)
  expect((await visitor.api('POST', '/citizens', inventRegistration(n))).status).toBe(201)
  return visitor
}

test('whoever guesses is stopped; the owner logs in elsewhere, or there with a new password by e-mail', async () => {
  const { mailTo } = mailboxOf(product)
  await registered(1, '203.0.113.10')
  expect(await guess(1, '203.0.113.1')).toEqual([...Array(10).fill(401), 429])
  expect((await logIn(new Caller(product.url, '203.0.113.2'), 1, password)).status).toBe(200)

  const owner = new Caller(product.url, '203.0.113.1')
  const refused = await logIn(owner, 1, password)
  expect(refused).toMatchObject({ status: 429, body: { detail: expect.stringContaining('ลืมรหัสผ่าน') } })
  await owner.api('POST', '/passwords/forgotten', { email: 'somsri1@example.com' })
  const [token] = tokensIn(await mailTo('somsri1@example.com', 'แจ้งเปลี่ยนรหัสผ่าน'))
  const renewed = 'ฝนตกหลังบ้านทุกวัน'
  expect((await owner.api('POST', '/passwords/reset', { token, password: renewed })).status).toBe(204)
  expect((await logIn(owner, 1, renewed)).status).toBe(200)
})

test('an ID that nobody has is counted in the same way', async () => {
  expect(await guess(404, '203.0.113.4')).toEqual([...Array(10).fill(401), 429])
})

test('a browser in which somebody registered lets them in, however many guess from their own address', async () => {
  const owner = await registered(2, '203.0.113.20')
  await guess(2, '203.0.113.20')
  await owner.api('DELETE', '/session')
  expect((await logIn(owner, 2, password)).status).toBe(200)
  expect((await logIn(new Caller(product.url, '203.0.113.20'), 2, password)).status).toBe(429)
})
