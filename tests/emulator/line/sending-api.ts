/** reply, push, multicast, broadcast, their checks and the quota. */
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import {
  broadcastBody,
  loadingBody,
  markAsReadBody,
  multicastBody,
  pushBody,
  replyBody,
  validateBody,
} from '../rules/messages.ts'
import type { World } from '../world.ts'
import { readBody } from './bodies.ts'
import type { Message } from './message-parts.ts'
import type { Sent } from './messages.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const retryHeader = 'x-line-retry-key'

/** zod has checked them; its types and the SDK's differ only in spelling. */
function asMessages(messages: z.infer<typeof validateBody>['messages']): Message[] {
  return messages as Message[]
}

export function sendingApi(world: World): Hono {
  const api = new Hono()
  const { messages, users, webhooks } = world
  const overQuota = (c: Context) => c.json({ message: 'You have reached your monthly limit.' }, 429)
  const noRetryKey = (c: Context) =>
    c.json({ message: 'The retry key cannot be used with this endpoint' }, 400)

  /** Runs a send once per retry key, and answers a duplicate as LINE does. */
  function once(c: Context, send: () => Sent[] | undefined | Response): Response {
    const key = c.req.header(retryHeader)
    if (key !== undefined && !uuid.test(key)) return c.json({ message: 'Invalid retry key' }, 400)
    const before = key === undefined ? undefined : messages.acceptedBefore(key)
    if (before) {
      c.header('x-line-accepted-request-id', before.requestId)
      const { sentMessages } = before
      const message = 'The retry key is already accepted'
      return c.json({ message, ...(sentMessages && { sentMessages }) }, 409)
    }
    const result = send()
    if (result instanceof Response) return result
    if (key !== undefined) c.header('x-line-request-id', messages.accept(key, c.req.path, result))
    return c.json(result ? { sentMessages: result } : {})
  }

  api.post('/message/reply', async (c) => {
    if (c.req.header(retryHeader) !== undefined) return noRetryKey(c)
    const body = await readBody(c, replyBody)
    if (body instanceof Response) return body
    const userId = webhooks.useReplyToken(body.replyToken)
    if (!userId) return c.json({ message: 'Invalid reply token' }, 400)
    return c.json({ sentMessages: messages.deliver(userId, asMessages(body.messages), 'reply') })
  })

  api.post('/message/push', async (c) => {
    const body = await readBody(c, pushBody)
    if (body instanceof Response) return body
    if (!/^[UCR][0-9a-f]{32}$/.test(body.to)) {
      const message = "The property, 'to', in the request body is invalid (line: -, column: -)"
      return c.json({ message }, 400)
    }
    if (!users.find(body.to)) return c.json({ message: 'Failed to send messages' }, 400)
    return once(c, () => {
      if (!messages.spend(messages.reached([body.to]).length)) return overQuota(c)
      return messages.deliver(body.to, asMessages(body.messages), 'push')
    })
  })

  api.post('/message/multicast', async (c) => {
    const body = await readBody(c, multicastBody)
    if (body instanceof Response) return body
    return once(c, () => {
      const reached = messages.reached(body.to)
      if (!messages.spend(reached.length)) return overQuota(c)
      for (const id of reached) messages.deliver(id, asMessages(body.messages), 'multicast')
      return undefined
    })
  })

  api.post('/message/broadcast', async (c) => {
    const body = await readBody(c, broadcastBody)
    if (body instanceof Response) return body
    return once(c, () => {
      const friends = users.friends()
      if (!messages.spend(friends.length)) return overQuota(c)
      for (const { userId } of friends) messages.deliver(userId, asMessages(body.messages), 'broadcast')
      return undefined
    })
  })

  api.post('/message/validate/:kind{reply|push|multicast|broadcast}', async (c) => {
    const body = await readBody(c, validateBody)
    return body instanceof Response ? body : c.json({})
  })

  api.get('/message/quota', (c) => {
    const { limit } = messages.quota
    return c.json(limit === undefined ? { type: 'none' } : { type: 'limited', value: limit })
  })
  api.get('/message/quota/consumption', (c) => c.json({ totalUsage: messages.quota.used }))

  api.post('/chat/loading/start', async (c) => {
    if (c.req.header(retryHeader) !== undefined) return noRetryKey(c)
    const body = await readBody(c, loadingBody)
    if (body instanceof Response) return body
    users.find(body.chatId)?.showLoading(body.loadingSeconds ?? 20)
    return c.json({}, 202)
  })

  api.post('/chat/markAsRead', async (c) => {
    const body = await readBody(c, markAsReadBody)
    if (body instanceof Response) return body
    const known = users.all().some((user) => user.markRead(body.markAsReadToken))
    return known ? c.json({}) : c.json({ message: 'Invalid mark-as-read token' }, 400)
  })
  return api
}
