import { readdirSync, readFileSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, products } from '#tests/support/product.ts'

const folder = 'dist/web/liff/assets'
/** The largest script, of which others were made that are compressed. */
const [script = ''] = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .toSorted((one, other) => statSync(`${folder}/${other}`).size - statSync(`${folder}/${one}`).size)
const bytes = readFileSync(`${folder}/${script}`)

describe.each(Object.entries(products))('what the build made, on %s', (runtime, startProduct) => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.close())
  /** As it is written, which `fetch` would tidy up, and as it comes, which it would unpack. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Headers; body: Buffer }>((resolve, reject) => {
      const { hostname, port } = new URL(product.url)
      const call = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
        answer.on('end', () => {
          const told = new Headers(answer.headers as Record<string, string>)
          resolve({ status: answer.statusCode ?? 0, headers: told, body: Buffer.concat(parts) })
        })
      })
      call.on('error', reject).end()
    })
  const places = { script: `/liff/assets/${script}`, banner: '/liff/assets/guides/banner.webp?1' }

  test.each(Object.entries(places))(
    'is kept for good and taken as what it says it is: the %s',
    async (_, path) => {
      const { status, headers } = await ask(path)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      // The banner stands on the website of the agency.
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    },
  )

  test('comes as it is to who takes nothing compressed', async () => {
    const { headers, body } = await ask(places.script)
    expect(headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(headers.get('content-encoding')).toBeNull()
    expect(body.equals(bytes)).toBe(true)
  })

  test.each([
    'nothing.js',
    'guides',
    '..%2findex.html',
    '..%2f..%2f..%2fserver%2fnode.js',
    '%2e%2e%2f%2e%2e%2f_headers',
    '..%5c..%5c_headers',
    '../../_headers',
    '../../../server/node.js',
    '%00',
    '%ff',
  ])('is not there: %s', async (path) => {
    const { status, body } = await ask(`/liff/assets/${path}`)
    expect(status).toBe(404)
    expect(body.toString()).not.toMatch(/cache-control|import/)
  })

  // Cloudflare itself does these for the Worker.
  if (runtime !== 'Node') return

  test('comes with the headers of every answer, and an id under which it is in the log', async () => {
    const { headers } = await ask(places.script)
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    expect(headers.get('content-security-policy')).toContain("object-src 'none'")
  })

  test.each(['br', 'gzip'])('comes compressed beforehand: %s', async (encoding) => {
    const { headers, body } = await ask(places.script, { 'accept-encoding': encoding })
    expect(headers.get('content-encoding')).toBe(encoding)
    expect(headers.get('vary')).toMatch(/accept-encoding/i)
    const made = readFileSync(`${folder}/${script}.${encoding === 'br' ? 'br' : 'gz'}`)
    expect(body.equals(made)).toBe(true)
  })

  test('comes in part, or is only told of', async () => {
    const part = await ask(places.script, { range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
    expect(part.body.equals(bytes.subarray(10, 20))).toBe(true)
    expect((await ask(places.script, { range: `bytes=${bytes.length}-` })).status).toBe(416)
    const head = await ask(places.script, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length')]).toEqual([200, `${bytes.length}`])
    expect(head.body).toHaveLength(0)
    expect((await ask(places.script, {}, 'POST')).status).toBe(404)
  })
})
