/** What the LIFF SDK asks of LINE, and the pages on which LIFF links and log-ins land. */
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { html } from 'hono/html'
import { z } from 'zod'
import type { World } from '../world.ts'
import { contextToken, primaryRedirect } from './liff.ts'
import type { LineUser } from './line-user.ts'
import type { OpenedIn } from './login.ts'

const shared = z.object({
  messages: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('text'), text: z.string().min(1).max(5000) }),
        z.object({
          type: z.literal('location'),
          title: z.string(),
          address: z.string(),
          latitude: z.number(),
          longitude: z.number(),
        }),
      ]),
    )
    .min(1)
    .max(5),
})

export function liffApi(world: World): Hono {
  const api = new Hono()

  function caller(c: Context): { user: LineUser | undefined; openedIn: OpenedIn | undefined } {
    const token = (c.req.header('authorization') ?? '').replace(/^Bearer /, '')
    const grant = world.login.grantOf(token)
    return {
      user: grant && world.users.find(grant.person.userId),
      openedIn: grant?.openedIn,
    }
  }

  api.get('/liff/v2/apps/:liffId/contextToken', (c) => {
    if (c.req.param('liffId') !== world.liff.id) return c.json({ message: 'not found' }, 404)
    const { user, openedIn } = caller(c)
    return c.json({ contextToken: contextToken(world, user, openedIn) })
  })
  api.get('/liff/v2/apps/:liffId/featureToken', (c) => c.json({ featureToken: 'emulated-feature-token' }))

  api.post('/message/v3/share', async (c) => {
    const { user, openedIn } = caller(c)
    if (!user) return c.json({ error: 'UNAUTHORIZED', error_description: 'invalid token' }, 401)
    // Only into the chat in which the app was opened, and only where its scope was ticked.
    if (
      (openedIn !== 'account' && openedIn !== 'friend') ||
      !world.liff.scopes.includes('chat_message.write')
    )
      return c.json(
        { error: 'FORBIDDEN', error_description: "user doesn't grant required permissions yet" },
        403,
      )
    const body = shared.safeParse(await c.req.json())
    if (!body.success) return c.json({ error: 'INVALID_ARGUMENT', error_description: 'bad messages' }, 400)
    for (const message of body.data.messages) {
      // Of what is said to friends the account hears nothing.
      if (openedIn === 'friend') user.toFriends.push(message)
      else if (message.type === 'text') await user.sendText(message.text)
      else await user.sendLocation(message)
    }
    return c.json({ status: 'ok' })
  })
  api.get('/liff/v2/incrementalAgreement/unauthorizedPermissions', (c) => c.json([]))
  // Extensions, translations and metrics of the SDK: there are none here, and that is fine with it.
  api.get('/line-scdn/xlt/manifest.json', (c) => c.json({ languages: { en: 'en.json' } }))
  api.get('/line-scdn/xlt/:language', (c) => c.json({}))
  api.get('/line-scdn/*', (c) => c.body('', 200, { 'content-type': 'text/javascript' }))

  api.get('/liff/v1/authorize', (c) => {
    const query = new URL(c.req.url).searchParams
    const user = world.users.find(query.get('as') ?? '')
    return user ? c.redirect(afterLogin(world, query, user)) : c.html(loginPage(world, query))
  })
  return api
}

/** Browsers call these from the app's origin. */
export const liffCors = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'POST', 'OPTIONS'],
  allowHeaders: ['content-type', 'authorization', 'accept'],
})

/** LIFF links opened in an ordinary browser. */
export function liffLinks(world: World): Hono {
  const links = new Hono()
  const root = `/${world.liff.id}`
  const follow = (c: Context) => {
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(primaryRedirect(world, pathname.slice(root.length) + search).href)
  }
  links.get(root, follow)
  links.get(`${root}/*`, follow)
  return links
}

function afterLogin(world: World, query: URLSearchParams, user: LineUser): string {
  const redirectUri = query.get('redirect_uri') ?? world.liff.endpoint
  const url = new URL(redirectUri)
  url.searchParams.set('code', world.login.code(user.person, query.get('code_challenge') ?? ''))
  url.searchParams.set('state', query.get('state') ?? '')
  url.searchParams.set('liffClientId', world.liff.channelId)
  url.searchParams.set('liffRedirectUri', redirectUri)
  return url.href
}

function loginPage(world: World, query: URLSearchParams) {
  const rows = world.users.all().map((user) => {
    const next = new URLSearchParams(query)
    next.set('as', user.userId)
    return html`<li><a href="?${next.toString()}">เข้าสู่ระบบในชื่อ ${user.person.displayName}</a></li>`
  })
  return html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>เข้าสู่ระบบด้วย LINE (จำลอง)</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/phone/pages.css" />
      </head>
      <body class="login">
        <main>
          <h1>เข้าสู่ระบบด้วย LINE</h1>
          <p>นี่คือ LINE จำลอง เลือกว่าจะเข้าสู่ระบบเป็นใคร</p>
          <ul>
            ${rows}
          </ul>
        </main>
      </body>
    </html>`
}
