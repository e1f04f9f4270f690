import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { type MailTroubleKind, rememberMailTrouble } from '#db/mail-troubles.ts'
import type { AppEnv } from './app-env.ts'
import { refuse } from './errors.ts'

const maxBytes = 256 * 1024
/** How far our clock and theirs may differ; older calls are somebody's replay. */
const toleranceMs = 5 * 60_000

const kinds: Readonly<Record<string, MailTroubleKind>> = {
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
}

/** Open: Resend adds types and properties. */
const eventSchema = z.looseObject({
  type: z.string(),
  created_at: z.string().optional(),
  data: z.looseObject({
    email_id: z.string(),
    bounce: z.looseObject({ message: z.string().optional(), type: z.string().optional() }).optional(),
    failed: z.looseObject({ reason: z.string().optional() }).optional(),
  }),
})
type MailEvent = z.output<typeof eventSchema>

/**
 * `POST /` for Resend, which tells of mails that bounced or were called unwanted. Its signature is Svix's: HMAC-SHA256
 * over `id.timestamp.body`. https://docs.svix.com/receiving/verifying-payloads/how-manual
 */
export const mailEvents = () =>
  new Hono<AppEnv>().post('/', bodyLimit({ maxSize: maxBytes }), async (c) => {
    const { webhookSecret } = c.var.config.mail
    if (webhookSecret === undefined) throw refuse(404)
    const body = Buffer.from(await c.req.arrayBuffer())
    const id = c.req.header('svix-id') ?? ''
    const timestamp = c.req.header('svix-timestamp') ?? ''
    const call = { id, timestamp, body, signatures: c.req.header('svix-signature') ?? '' }
    if (!isSigned(webhookSecret, call)) return c.json({ error: 'bad signature' }, 401)
    const event = eventSchema.safeParse(parsed(body))
    const kind = event.success ? kinds[event.data.type] : undefined
    // What is news of another kind is taken, so that it is not sent again.
    if (event.success && kind !== undefined)
      await rememberMailTrouble(c.var.runtime.db, {
        id,
        kind,
        mailId: event.data.data.email_id,
        reason: reasonOf(event.data),
        at: new Date(Number(timestamp) * 1000).toISOString(),
      })
    return c.json({})
  })

interface Call {
  id: string
  timestamp: string
  body: Buffer
  /** Several while a secret is being replaced: `v1,… v1,…` */
  signatures: string
}

function isSigned(secret: string, { id, timestamp, body, signatures }: Call, now = Date.now()): boolean {
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now - Number(timestamp) * 1000) > toleranceMs) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
  return signatures.split(' ').some((signature) => {
    const [version, text = ''] = signature.split(',')
    const given = Buffer.from(text, 'base64')
    return version === 'v1' && given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
  })
}

const reasonOf = ({ type, data: { bounce, failed } }: MailEvent) =>
  [bounce?.type, bounce?.message, failed?.reason].filter(Boolean).join(': ') || type

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
