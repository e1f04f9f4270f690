/** The mail service in Resend's words, and the mailbox in which its mails end. */
import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { gate } from './gate.ts'
import type { Ground } from './ground.ts'
import type { World } from './world.ts'

const address = z.string().regex(/^([^<>]*<)?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>?$/, {
  message: 'must be `email@example.com` or `Name <email@example.com>`',
})
const addresses = z.union([address, z.array(address).min(1).max(50)])
const tag = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/)

const mailBody = z.strictObject({
  from: address,
  to: addresses,
  subject: z.string().min(1),
  html: z.string().optional(),
  text: z.string().optional(),
  cc: addresses.optional(),
  bcc: addresses.optional(),
  reply_to: addresses.optional(),
  headers: z.record(z.string(), z.string()).optional(),
  tags: z.array(z.strictObject({ name: tag, value: tag })).optional(),
  scheduled_at: z.string().optional(),
  attachments: z
    .array(
      z.strictObject({
        filename: z.string().optional(),
        content: z.string().optional(),
        content_type: z.string().optional(),
        content_id: z.string().optional(),
        path: z.string().optional(),
      }),
    )
    .optional(),
})

export type Mail = z.infer<typeof mailBody> & { id: string; created_at: string; to: string[] }
type Accepted = { id: string; payload: string; at: number }

const day = 24 * 3_600_000

export function createMailbox(ground: Ground) {
  const mails: Mail[] = []
  const accepted = new Map<string, Accepted>()
  return {
    /** Every mail that was sent, oldest first. */
    mails,
    sentTo: (email: string) => mails.filter(({ to }) => to.some((each) => each.includes(email))),
    add(body: z.infer<typeof mailBody>): string {
      const id = randomUUID()
      const created_at = new Date(ground.now()).toISOString()
      mails.push({ ...body, id, created_at, to: [body.to].flat() })
      ground.changed()
      return id
    },
    acceptedBefore(key: string) {
      const found = accepted.get(key)
      return found && found.at > ground.now() - day ? found : undefined
    },
    accept(key: string, id: string, payload: string) {
      accepted.set(key, { id, payload, at: ground.now() })
    },
  }
}

function refuse(c: Context, statusCode: 400 | 401 | 403 | 404 | 409 | 422, name: string, message: string) {
  return c.json({ statusCode, name, message }, statusCode)
}

function refuseKey(c: Context, world: World): Response | undefined {
  const authorization = c.req.header('authorization')
  if (!authorization?.startsWith('Bearer '))
    return refuse(c, 401, 'missing_api_key', 'Missing API key in the authorization header.')
  if (authorization !== `Bearer ${world.resendApiKey}`)
    return refuse(c, 403, 'invalid_api_key', 'API key is invalid.')
  return undefined
}

function refuseBody(c: Context, error: z.ZodError): Response {
  const first = error.issues[0]
  const field = first?.path.join('.') ?? ''
  if (first?.code === 'invalid_type' && first.input === undefined)
    return refuse(c, 422, 'missing_required_field', `Missing \`${field}\` field.`)
  return refuse(c, 422, 'validation_error', `Invalid \`${field}\` field. ${first?.message ?? ''}`)
}

/** Resend's API, as far as sending and looking up go. */
export function mailApi(world: World): Hono {
  const api = new Hono()
  const { mailbox } = world
  api.use(gate(world, 'resend'))

  api.post('/emails', async (c) => {
    const refused = refuseKey(c, world)
    if (refused) return refused
    const key = c.req.header('idempotency-key')
    if (key !== undefined && (key.length < 1 || key.length > 256))
      return refuse(c, 400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.')
    const payload = await c.req.text()
    const before = key === undefined ? undefined : mailbox.acceptedBefore(key)
    if (before?.payload === payload) return c.json({ id: before.id })
    if (before) {
      const message = 'Same idempotency key used with a different request payload.'
      return refuse(c, 409, 'invalid_idempotent_request', message)
    }
    const body = mailBody.safeParse(parseJson(payload), { reportInput: true })
    if (!body.success) return refuseBody(c, body.error)
    if (!body.data.html && !body.data.text)
      return refuse(c, 422, 'missing_required_field', 'Missing `html` or `text` field.')
    const id = mailbox.add(body.data)
    if (key !== undefined) mailbox.accept(key, id, payload)
    return c.json({ id })
  })

  api.get('/emails/:id', (c) => {
    const refused = refuseKey(c, world)
    if (refused) return refused
    const mail = mailbox.mails.find(({ id }) => id === c.req.param('id'))
    if (!mail) return refuse(c, 404, 'not_found', 'Email not found')
    return c.json({ object: 'email', last_event: 'delivered', ...mail })
  })
  api.notFound((c) => refuse(c, 404, 'not_found', 'The requested endpoint does not exist.'))
  return api
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
