/** The phone in the browser: its page, what it shows and what a finger can do. */
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { flexStyle } from '#server/line-preview/flex-style.ts'
import { liffState, windowUrl } from '../line/liff.ts'
import type { LineUser } from '../line/line-user.ts'
import type { Action } from '../line/message-parts.ts'
import type { World } from '../world.ts'
import { samplePhoto } from './sample-photo.ts'

const types = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const

async function send(c: Context, file: URL): Promise<Response> {
  const type =
    new Map<string, string>(Object.entries(types)).get(file.pathname.split('.').at(-1) ?? '') ?? 'text/plain'
  try {
    return c.body(await readFile(file, 'utf8'), 200, { 'content-type': type, 'cache-control': 'no-cache' })
  } catch {
    return c.text('not found', 404)
  }
}

/** What the phone of this person shows. */
function view(world: World, me: LineUser) {
  const menu = me.richMenu
  return {
    account: { name: world.channel.name, basicId: world.channel.basicId },
    liffRoot: `${world.origins.api}/${world.liff.id}`,
    people: world.users.all().map(({ person }) => ({ id: person.userId, name: person.displayName })),
    mails: world.mailbox.mails.length,
    me: { id: me.userId, name: me.person.displayName, friendship: me.friendship },
    chat: me.chat,
    quickReplies: me.quickReplies,
    loadingMs: Math.max(0, me.loadingUntil - world.now()),
    richMenu: menu && {
      id: menu.richMenuId,
      size: menu.size,
      areas: menu.areas,
      chatBarText: menu.chatBarText,
      selected: menu.selected,
    },
  }
}

const place = z.object({
  title: z.string().optional(),
  address: z.string(),
  latitude: z.number(),
  longitude: z.number(),
})
const gesture = z.discriminatedUnion('do', [
  z.object({ do: z.literal('follow') }),
  z.object({ do: z.literal('block') }),
  z.object({ do: z.literal('text'), text: z.string().min(1) }),
  z.object({ do: z.literal('location'), place }),
  z.object({ do: z.literal('samplePhoto') }),
  z.object({
    do: z.literal('tap'),
    action: z.looseObject({ type: z.string() }),
    picked: z.record(z.string(), z.string()).optional(),
    isQuickReply: z.boolean().optional(),
  }),
])

async function perform(user: LineUser, act: z.infer<typeof gesture>): Promise<void> {
  switch (act.do) {
    case 'follow':
      await user.follow()
      return
    case 'block':
      await user.block()
      return
    case 'text':
      await user.sendText(act.text)
      return
    case 'location': {
      const { title, ...rest } = act.place
      await user.sendLocation(title === undefined ? rest : { title, ...rest })
      return
    }
    case 'samplePhoto':
      await user.sendImage(samplePhoto(), 'image/png')
      return
    case 'tap':
      if (act.isQuickReply) user.dismissQuickReplies()
      await user.tap(act.action as Action, act.picked)
      return
  }
}

/** Tells every open phone when something is new, at most a few times a second. */
function news(world: World, c: Context): Response {
  return streamSSE(c, async (stream) => {
    let isNew = true
    let wake = () => {}
    const stop = world.watch(() => {
      isNew = true
      wake()
    })
    const { promise: aborted, resolve: abort } = Promise.withResolvers<void>()
    stream.onAbort(abort)
    while (!stream.aborted && !stream.closed) {
      if (isNew) {
        isNew = false
        await stream.writeSSE({ event: 'changed', data: '' })
        await stream.sleep(80)
      } else {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await Promise.race([promise, aborted])
      }
    }
    stop()
  })
}

export function phonePages(world: World): Hono {
  const pages = new Hono()
  const { users, richMenus } = world
  const here = (name: string) => new URL(`./${name}`, import.meta.url)
  const person = (id: string | undefined) =>
    users.find(id ?? '') ?? users.all()[0] ?? users.named('สมชาย ใจดี')

  pages.get('/', (c) => send(c, here('phone.html')))
  pages.get('/phone/lib/preact.js', (c) => send(c, new URL(import.meta.resolve('preact'))))
  pages.get('/phone/lib/hooks.js', (c) => send(c, new URL(import.meta.resolve('preact/hooks'))))
  // The product's own: what its console previews is drawn by the same hand.
  pages.get('/phone/line-preview/:file{[a-z-]+\\.ts}', async (c) => {
    const file = new URL(`../../../server/line-preview/${c.req.param('file')}`, import.meta.url)
    return c.body(stripTypeScriptTypes(await readFile(file, 'utf8')), 200, { 'content-type': types.js })
  })
  pages.get('/phone/flex.css', (c) => c.body(flexStyle, 200, { 'content-type': types.css }))
  pages.get('/phone/events', (c) => news(world, c))
  pages.get('/phone/state', (c) => c.json(view(world, person(c.req.query('me')))))
  pages.get('/phone/content/:id', (c) => {
    const content = users.contents.find(c.req.param('id'))
    return content
      ? c.body(new Uint8Array(content.bytes), 200, { 'content-type': content.type })
      : c.text('gone', 404)
  })
  pages.get('/phone/menus/:id', (c) => {
    const picture = richMenus.pictures.get(c.req.param('id'))
    return picture
      ? c.body(new Uint8Array(picture.bytes), 200, { 'content-type': picture.type })
      : c.text('no picture', 404)
  })

  pages.post('/phone/people', async (c) => {
    const { name } = z.object({ name: z.string().trim().min(1).max(40) }).parse(await c.req.json())
    return c.json({ id: users.named(name).userId })
  })
  pages.post('/phone/people/:id/gestures', async (c) => {
    const act = gesture.parse(await c.req.json())
    await perform(person(c.req.param('id')), act)
    return c.json({})
  })
  pages.post('/phone/people/:id/photos', async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    await person(c.req.param('id')).sendImage(bytes, c.req.header('content-type'))
    return c.json({})
  })
  pages.post('/phone/people/:id/liff', async (c) => {
    const { link } = z.object({ link: z.string() }).parse(await c.req.json())
    const state = liffState(world, link)
    if (state === undefined) return c.json({ url: link })
    return c.json({ url: await windowUrl(world, person(c.req.param('id')), state) })
  })
  pages.get('/phone/:file{[a-z-]+\\.(?:js|css)}', (c) => send(c, here(c.req.param('file'))))
  return pages
}
