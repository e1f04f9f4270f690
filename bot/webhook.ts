import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { rememberWebhookEvents } from '#db/webhook-events.ts'
import type { BotContext } from './context.ts'
import { deliverySchema, eventSchema } from './events.ts'
import { createEventLoop } from './handle-events.ts'

export { handleWaitingEvents } from './handle-events.ts'

/** LINE's calls are a few kilobytes; 100 messages of 5,000 letters, each escaped in six bytes, stay below this. */
const maxBytes = 4 * 1024 * 1024

/**
 * `POST /` for LINE: checks the signature, stores the events, answers, and only then lets them be handled.
 * A status other than 200 makes LINE deliver again, so it is given only when nothing was stored.
 */
export function createWebhook(context: BotContext & { channelSecret: string }) {
  const isSigned = signatureCheck(context.channelSecret)
  const startHandling = createEventLoop(context)
  const now = context.now ?? (() => new Date())

  return new Hono().post('/', whoShowsSignature, bodyLimit({ maxSize: maxBytes }), async (c) => {
    const body = await c.req.arrayBuffer()
    if (!(await isSigned(body, signatureOf(c)))) return refuse(c)

    const delivery = deliverySchema.safeParse(parse(body))
    if (!delivery.success) return c.json({ error: 'not a webhook body' }, 400)

    const events = delivery.data.events.flatMap((event) => {
      const read = eventSchema.safeParse(event)
      return read.success ? [read.data] : []
    })
    // Without an id an event cannot be told from its own repetition; LINE always sends one.
    const known = events.flatMap((event) =>
      event.webhookEventId === undefined
        ? []
        : [
            {
              id: event.webhookEventId,
              lineUserId: event.source?.userId ?? '',
              timestamp: event.timestamp,
              event,
            },
          ],
    )
    if (known.length > 0) {
      await rememberWebhookEvents(context.db, known, now())
      startHandling()
    }
    return c.json({})
  })
}

/** Compares over the exact bytes and in constant time. */
function signatureCheck(channelSecret: string) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  let key: Promise<CryptoKey> | undefined
  return async (body: ArrayBuffer, signature: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    key ??= crypto.subtle.importKey('raw', new TextEncoder().encode(channelSecret), algorithm, false, [
      'verify',
    ])
    return crypto.subtle.verify(algorithm, await key, signature, body)
  }
}

/** What is no signature at all needs no look at the body, which stays unread. */
const whoShowsSignature: MiddlewareHandler = (c, next) =>
  signatureOf(c).byteLength === hmacBytes ? next() : Promise.resolve(refuse(c))

const hmacBytes = 32
/** Garbage decodes to some bytes or none. */
const signatureOf = (c: Context) =>
  new Uint8Array(Buffer.from(c.req.header('x-line-signature') ?? '', 'base64'))
const refuse = (c: Context) => c.json({ error: 'bad signature' }, 401)

function parse(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
