import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMailTroubles } from '#db/mail-troubles.ts'
import { outbox } from '#db/schema.ts'
import type { AppEnv } from '#server/app-env.ts'
import { mailEvents } from '#server/mail-events.ts'
import { openConsole } from '#tests/support/console.ts'

const secret = `whsec_${Buffer.from('an invented secret of 32 letters').toString('base64')}`
const mailId = '4ef9a417-02e9-4d39-ad75-9611e0fcc33c'
let office: Awaited<ReturnType<typeof openConsole>>
let reference: string
beforeAll(async () => {
  office = await openConsole()
  reference = (await office.submit(1)).reference
  await office.db.atomic([office.db.update(outbox).set({ mailId }).where(eq(outbox.weight, 0))])
})
afterAll(() => office.close())

const app = (webhookSecret?: string) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      const mail = { ...office.config.mail, ...(webhookSecret && { webhookSecret }) }
      c.set('config', { ...office.config, mail })
      c.set('runtime', office.runtime)
      await next()
    })
    .route('/webhook/resend', mailEvents())

interface Told {
  type?: string
  id?: string
  at?: number
  key?: string
  /** What arrives, where it is not what was signed. */
  arrives?: string
}
async function told({
  type = 'email.bounced',
  id = 'msg_1',
  at = Date.now(),
  key = secret,
  arrives,
}: Told = {}) {
  const bounce = { message: 'The recipient’s mailbox does not exist.', type: 'Permanent', subType: 'General' }
  const body = JSON.stringify({
    type,
    created_at: new Date(at).toISOString(),
    data: { email_id: mailId, bounce },
  })
  const timestamp = String(Math.floor(at / 1000))
  const hmac = createHmac('sha256', Buffer.from(key.slice(6), 'base64'))
  const signature = hmac.update(`${id}.${timestamp}.${body}`).digest('base64')
  const headers = { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,AAAA v1,${signature}` }
  const call = { method: 'POST', body: arrives ?? body, headers }
  return (await app(secret).request('/webhook/resend', call)).status
}

test('the signature is that of Svix’s own example', async () => {
  const example = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const body = '{"test": 2432232314}'
  const signed = createHmac('sha256', Buffer.from(example.slice(6), 'base64'))
    .update(`msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.${body}`)
    .digest('base64')
  expect(signed).toBe('g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('wrongly signed, changed on the way, or older than five minutes: 401, and nothing is noted', async () => {
  expect(await told({ key: `whsec_${Buffer.from('somebody else’s secret').toString('base64')}` })).toBe(401)
  expect(await told({ arrives: '{"type":"email.bounced","data":{"email_id":"x"}}' })).toBe(401)
  expect(await told({ at: Date.now() - 6 * 60_000 })).toBe(401)
  expect(await told({ at: Date.now() + 6 * 60_000 })).toBe(401)
  expect(await listMailTroubles(office.db)).toEqual([])
})

test('a bounce is noted once however often it is told, with its reason, beside the request', async () => {
  expect(await told()).toBe(200)
  expect(await told()).toBe(200)
  expect(await listMailTroubles(office.db)).toMatchObject([
    { kind: 'bounced', reference, reason: expect.stringContaining('mailbox does not exist') },
  ])
})

test('news of another kind is taken and changes nothing', async () => {
  expect(await told({ type: 'email.delivered', id: 'msg_2' })).toBe(200)
  expect(await told({ type: 'email.levitated', id: 'msg_3' })).toBe(200)
  expect(await listMailTroubles(office.db)).toHaveLength(1)
})

test('the console shows it until somebody has taken care of it', async () => {
  const officer = await office.logIn('officer')
  const page = async () => (await officer.get('/staff/deliveries')).text()
  expect(await page()).toContain('อีเมลตีกลับ: ส่งเรื่อง')
  const settle = '/staff/deliveries/mails/msg_1/settle'
  const sent = await officer.post(settle, await officer.hiddenFields('/staff/deliveries', settle))
  expect(sent.status).toBe(303)
  expect(await page()).toContain('ไม่มีอีเมลตีกลับ')
})

test('without a secret there is no such door', async () => {
  expect((await app().request('/webhook/resend', { method: 'POST', body: '{}' })).status).toBe(404)
})
