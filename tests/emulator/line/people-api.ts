/** Profiles, followers, the bot itself, its webhook, and the content that users sent. */
import { Hono } from 'hono'
import { z } from 'zod'
import type { World } from '../world.ts'
import { readBody } from './bodies.ts'
import { newToken } from './ids.ts'

export function peopleApi(world: World): Hono {
  const api = new Hono()
  let endpoint = ''

  api.get('/profile/:userId', (c) => {
    const user = world.users.find(c.req.param('userId'))
    if (!user?.reachable) return c.json({ message: 'Not found' }, 404)
    return c.json({ ...user.person, language: user.language })
  })

  api.get('/followers/ids', (c) => c.json({ userIds: world.users.friends().map(({ userId }) => userId) }))

  api.get('/info', (c) => {
    const { botUserId: userId, basicId, name: displayName } = world.channel
    return c.json({ userId, basicId, displayName, chatMode: 'bot', markAsReadMode: 'manual' })
  })

  api.post('/user/:userId/linkToken', (c) => c.json({ linkToken: newToken(24) }))

  api.get('/channel/webhook/endpoint', (c) =>
    endpoint ? c.json({ endpoint, active: true }) : c.json({ message: 'Webhook endpoint not found' }, 404),
  )
  api.put('/channel/webhook/endpoint', async (c) => {
    const body = await readBody(c, z.strictObject({ endpoint: z.url().max(500) }))
    if (body instanceof Response) return body
    endpoint = body.endpoint
    world.webhooks.aimAt(endpoint)
    return c.json({})
  })
  api.post('/channel/webhook/test', async (c) => {
    const body = JSON.stringify({ destination: world.channel.botUserId, events: [] })
    const { status, reason } = await world.webhooks.post(body)
    const success = reason === 'ok'
    const timestamp = new Date(world.now()).toISOString()
    return c.json({
      success,
      timestamp,
      statusCode: status ?? 0,
      reason: success ? 'OK' : reason,
      detail: String(status ?? reason),
    })
  })
  return api
}

/** Lives on the data host. */
export function contentApi(world: World): Hono {
  const api = new Hono()
  api.get('/message/:id/content/transcoding', (c) => {
    const content = world.users.contents.find(c.req.param('id'))
    if (!content) return c.json({ message: 'not found' }, 404)
    return c.json({ status: content.state === 'preparing' ? 'processing' : 'succeeded' })
  })
  for (const path of ['/message/:id/content', '/message/:id/content/preview'] as const) {
    api.get(path, (c) => {
      const content = world.users.contents.find(c.req.param('id'))
      if (!content) return c.json({ message: 'not found' }, 404)
      if (content.state === 'gone') return c.json({ message: 'The content is gone' }, 410)
      if (content.state === 'preparing') return c.body(null, 202)
      return c.body(new Uint8Array(content.bytes), 200, { 'content-type': content.type })
    })
  }
  return api
}
