import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '#server/app-env.ts'
import { logIn, withSession } from '#server/auth/citizen.ts'
import { knownDevice, rememberDevice } from '#server/auth/known-devices.ts'
import type { Config } from '#server/config.ts'
import { quiet } from '#tests/support/quiet.ts'
import { openTestStore } from '#tests/support/store.ts'

const account = 'fingerprint of an ID'

async function cookiesAt(publicUrl: string) {
  const store = await openTestStore()
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('config', { publicUrl } as Config)
      c.set('runtime', { ...store, ...quiet } as unknown as AppEnv['Variables']['runtime'])
      await next()
    })
    .use(withSession)
    .post('/', async (c) => {
      await rememberDevice(c, account)
      await logIn(c, { lineUserId: 'U'.padEnd(33, '1'), citizenId: null })
      return c.body(null, 204)
    })
    .get('/', async (c) =>
      c.json({ session: c.var.session !== undefined, device: (await knownDevice(c, account)) !== undefined }),
    )
  const logInWith = async (cookie: string) =>
    (await app.request('/', { method: 'POST', headers: { cookie } })).headers.getSetCookie()
  const first = await logInWith('')
  const jar = first.map((line) => line.split(';')[0]).join('; ')
  const again = await logInWith(jar)
  const seen = await (await app.request('/', { headers: { cookie: jar } })).json()
  store.close()
  return { first, again, seen }
}

test('over https both cookies of a citizen are bound to the host; over http they could not be kept so', async () => {
  const { first } = await cookiesAt('https://eservice.example.go.th')
  const flags = '=[^;]{40,}; Max-Age=\\d+; Path=/; HttpOnly; Secure; SameSite=Lax$'
  expect(first).toEqual([
    expect.stringMatching(`^__Host-known${flags}`),
    expect.stringMatching(`^__Host-session${flags}`),
  ])
  const local = await cookiesAt('http://localhost:3000')
  expect(local.first.map((line) => line.split('=')[0])).toEqual(['known', 'session'])
})

test('a log-in over a log-in names each cookie once, ends the session before, and knows the browser', async () => {
  const { again, seen } = await cookiesAt('https://eservice.example.go.th')
  expect(again.map((line) => line.split('=')[0])).toEqual(['__Host-known', '__Host-session'])
  expect(again[1]).not.toContain('Max-Age=0')
  expect(seen).toEqual({ session: false, device: true })
})
