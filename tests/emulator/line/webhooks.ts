/** Webhooks: what LINE sends to the app, signed over the exact bytes. */
import { createHmac } from 'node:crypto'
import type { Ground } from '../ground.ts'
import { newReplyToken, ulid } from './ids.ts'

export type WebhookTarget = string | ((request: Request) => Response | Promise<Response>)
export type WebhookEvent = {
  type: string
  timestamp: number
  mode: 'active' | 'standby'
  webhookEventId: string
  deliveryContext: { isRedelivery: boolean }
  source?: { type: 'user'; userId: string }
  replyToken?: string
  message?: { type: string; id: string; markAsReadToken?: string; quoteToken?: string; text?: string }
  postback?: { data: string; params?: object }
  [key: string]: unknown
}
/** How the app took a webhook: its status, or why there is none, in LINE's words. */
export type Receipt = {
  status: number | undefined
  reason: 'ok' | 'could_not_connect' | 'request_timeout' | 'error_status_code' | 'unclassified'
}

const minute = 60_000

/** LINE's signature of a body. */
export function sign(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('base64')
}

export function createWebhooks(ground: Ground, target: WebhookTarget | undefined, pauses: number[]) {
  const replyTokens = new Map<string, { userId: string; expiresAt: number; bornAt: number }>()
  const deliveries: { events: WebhookEvent[]; receipt: Receipt }[] = []
  const timers = new Set<NodeJS.Timeout>()
  let destination = target
  let batch: { events: WebhookEvent[]; done: Promise<Receipt> } | undefined

  /** One signed POST of exactly these bytes; `headers` can spoil it. */
  async function post(body: string, headers: Record<string, string> = {}): Promise<Receipt> {
    if (!destination) return { status: undefined, reason: 'could_not_connect' }
    const url = typeof destination === 'string' ? destination : 'http://app.test/webhook'
    const request = new Request(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'LineBotWebhook/2.0',
        'x-line-signature': sign(ground.channel.secret, body),
        ...headers,
      },
      signal: AbortSignal.timeout(2000),
    })
    try {
      const response = await (typeof destination === 'string' ? fetch(request) : destination(request))
      await response.arrayBuffer()
      return { status: response.status, reason: response.ok ? 'ok' : 'error_status_code' }
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError'
      return { status: undefined, reason: timedOut ? 'request_timeout' : 'could_not_connect' }
    }
  }

  async function deliver(events: WebhookEvent[]): Promise<Receipt> {
    const body = JSON.stringify({ destination: ground.channel.botUserId, events })
    const receipt = await post(body)
    deliveries.push({ events, receipt })
    return receipt
  }

  /** The same events again, as LINE redelivers: only the flag and the reply token's minute are new. */
  async function redeliver(events: WebhookEvent[]): Promise<Receipt> {
    for (const { replyToken } of events) {
      const token = replyToken && replyTokens.get(replyToken)
      if (token) token.expiresAt = Math.min(ground.now() + minute, token.bornAt + 20 * minute)
    }
    return deliver(events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } })))
  }

  function retryLater(events: WebhookEvent[], attempt: number): void {
    const pause = pauses[attempt]
    if (pause === undefined) return
    const timer = setTimeout(async () => {
      timers.delete(timer)
      const receipt = await redeliver(events)
      if (receipt.reason !== 'ok') retryLater(events, attempt + 1)
    }, pause)
    timers.add(timer)
  }

  async function deliverOrRetry(events: WebhookEvent[]): Promise<Receipt> {
    const receipt = await deliver(events)
    if (receipt.reason !== 'ok') retryLater(events, 0)
    return receipt
  }

  return {
    deliveries,
    post,
    redeliver,
    /** Where webhooks go from now on. */
    aimAt(next: WebhookTarget | undefined) {
      destination = next
    },
    /** An event of this user with everything that LINE puts around it. */
    event(type: string, userId: string, rest: Record<string, unknown>, canReply = true): WebhookEvent {
      const timestamp = ground.now()
      const event: WebhookEvent = {
        type,
        ...rest,
        webhookEventId: ulid(timestamp),
        deliveryContext: { isRedelivery: false },
        timestamp,
        source: { type: 'user', userId },
        mode: 'active',
      }
      if (!canReply) return event
      const replyToken = newReplyToken()
      replyTokens.set(replyToken, { userId, bornAt: timestamp, expiresAt: timestamp + minute })
      return { ...event, replyToken }
    },
    /** Sends an event; inside `together` it waits for the others. */
    send(event: WebhookEvent): Promise<Receipt> {
      if (!batch) return deliverOrRetry([event])
      batch.events.push(event)
      return batch.done
    },
    /** All that happens in `act` reaches the app in one call. */
    async together(act: () => void): Promise<Receipt> {
      const { promise, resolve } = Promise.withResolvers<Receipt>()
      const events: WebhookEvent[] = []
      batch = { events, done: promise }
      try {
        act()
      } finally {
        batch = undefined
      }
      resolve(await deliverOrRetry(events))
      return promise
    },
    /** Redeems a reply token: whose it is, or nothing when used, expired or unknown. */
    useReplyToken(token: string): string | undefined {
      const found = replyTokens.get(token)
      replyTokens.delete(token)
      return found && found.expiresAt >= ground.now() ? found.userId : undefined
    },
    stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
export type Webhooks = ReturnType<typeof createWebhooks>
