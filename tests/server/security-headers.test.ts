import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '#server/app-env.ts'
import type { Config } from '#server/config.ts'
import { pageHeaders } from '#server/security-headers.ts'

const headersAt = async (publicUrl: string, path = '/') => {
  const line = { liffUrl: 'https://liff.line.me', apiUrl: 'https://api.line.me' }
  const app = new Hono<AppEnv>()
    .use(pageHeaders({ publicUrl, line } as Config))
    .get('/', (c) => c.text('x'))
    .get('/kept', (c) => c.text('x', 200, { 'cache-control': 'public, max-age=60' }))
  return (await app.request(path)).headers
}
const directives = (headers: Headers) =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split('; ').map((one) => {
      const [name = '', ...sources] = one.split(' ')
      return [name, sources]
    }),
  )

test('no page runs inline script, loads plug-ins, or is framed by anybody but us and LINE', async () => {
  const policy = directives(await headersAt('https://eservice.example.go.th'))
  expect(policy['script-src']).toEqual(["'self'", 'https://static.line-scdn.net'])
  expect(policy['style-src']).toEqual(["'self'"])
  expect(policy['object-src']).toEqual(["'none'"])
  expect(policy['base-uri']).toEqual(["'none'"])
  expect(policy['frame-ancestors']).toEqual(["'self'", 'https://liff.line.me'])
})

test('over https browsers are told to come back by https only; over http they are not', async () => {
  const secure = await headersAt('https://eservice.example.go.th')
  expect(secure.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  expect(secure.get('x-content-type-options')).toBe('nosniff')
  expect((await headersAt('http://localhost:3000')).get('strict-transport-security')).toBeNull()
})

test('what does not say itself that it may be kept is kept by no browser and no proxy', async () => {
  const at = 'https://eservice.example.go.th'
  expect((await headersAt(at)).get('cache-control')).toBe('no-store')
  expect((await headersAt(at, '/kept')).get('cache-control')).toBe('public, max-age=60')
})
