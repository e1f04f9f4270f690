import { afterEach, beforeEach, expect, test } from 'vitest'
import { newReference } from '#db/reference.ts'
import { agency, webhookEvents } from '#db/schema.ts'
import { seed } from '#db/seed.ts'
import { rememberWebhookEvents } from '#db/webhook-events.ts'
import { type ChatWorld, openChat, wordsOf } from './chat-world.ts'

let chat: ChatWorld
beforeEach(async () => {
  chat = await openChat({ timeoutMs: 300 })
})
afterEach(() => chat.close())

const stored = () => chat.db.select().from(webhookEvents)
const reply = '/v2/bot/message/reply'
const push = '/v2/bot/message/push'
/** A number that nobody's request bears. */
const reference = newReference(new Date())
const somchai = () => chat.line.user('สมชาย')

test('LINE is told 200 while its own API hangs, and the answer comes when it is back', async () => {
  chat.line.fail({ path: reply, hang: true })
  expect((await somchai().sendText('เมนู')).status).toBe(200)
  await chat.settle()
  expect(somchai().messages).toEqual([])
  await chat.later(2_000)
  expect(somchai().messages).toHaveLength(1)
  expect(await stored()).toMatchObject([{ attempts: 2, lastError: null }])
})

test('an answer that LINE took and did not confirm comes once', async () => {
  chat.line.fail({ path: reply, status: 500, afterwards: true })
  await somchai().sendText(reference)
  await chat.settle()
  await chat.later(2_000)
  expect(somchai().messages).toHaveLength(1)
  expect(chat.line.calls.map(({ path }) => path)).toEqual([reply, reply])
  expect((await stored())[0]?.handledAt).not.toBeNull()
})

test('a reply token that LINE refuses at once is replaced by a push', async () => {
  chat.line.fail({ path: reply, status: 400, body: { message: 'Invalid reply token' } })
  await somchai().sendText('เมนู')
  await chat.settle()
  expect(chat.line.calls.map(({ path }) => path)).toEqual([reply, push])
  expect(somchai().messages).toHaveLength(1)
})

test('the push in place of a reply is tried again as the same one when LINE has trouble, until it is taken', async () => {
  chat.line.fail({ path: reply, status: 400, body: { message: 'Invalid reply token' } })
  chat.line.fail({ path: push, status: 500 })
  await somchai().sendText('เมนู')
  await chat.settle()
  expect(somchai().messages).toEqual([])
  await chat.later(2_000)
  expect(somchai().messages).toHaveLength(1)
  expect(chat.line.calls.map(({ path }) => path)).toEqual([reply, push, push])
  const [, first, second] = chat.line.calls.map(({ headers }) => headers['x-line-retry-key'])
  expect(first).toBeTruthy()
  expect(second).toBe(first)
})

test('a mere menu is not pushed minutes later, the status of a request is', async () => {
  chat.line.webhooks.aimAt(() => new Response())
  const { webhooks, user } = chat.line
  for (const [name, text] of [
    ['มานี', 'เมนู'],
    ['ปิติ', reference],
  ] as const) {
    const lineUserId = user(name).userId
    const event = webhooks.event('message', lineUserId, { message: { type: 'text', id: '1', text } })
    await rememberWebhookEvents(chat.db, [
      { id: event.webhookEventId, lineUserId, timestamp: event.timestamp, event },
    ])
    // Whoever writes can be pushed to.
    await user(name).sendText(text)
  }
  // The process died after it had stored the events, and starts again five minutes later.
  await chat.later(300_000)
  expect(user('มานี').messages).toEqual([])
  expect(user('ปิติ').messages).toHaveLength(1)
  expect((await stored()).every(({ handledAt }) => handledAt !== null)).toBe(true)
})

test('when we fail the citizen gets an excuse, and the answer once we can', async () => {
  const rows = await chat.db.select().from(agency)
  await chat.db.atomic([chat.db.update(agency).set({ profile: {} as never })])
  await somchai().sendText('ติดต่อ')
  await chat.settle()
  expect(wordsOf(somchai().messages)).toContain('ขออภัย ระบบขัดข้องชั่วคราว')
  expect(await stored()).toMatchObject([{ attempts: 1, handledAt: null, failedAt: null }])
  await chat.db.atomic([chat.db.delete(agency)])
  await seed(chat.db, new Date(), rows[0]?.profile)
  await chat.later(2_000)
  expect(await stored()).toMatchObject([{ attempts: 2, failedAt: null, lastError: null }])
})

test('an event that fails every time is set aside after five tries, and the next ones are answered', async () => {
  const [row] = await chat.db.select().from(agency)
  await chat.db.atomic([chat.db.update(agency).set({ profile: {} as never })])
  await somchai().sendText('ติดต่อ')
  await chat.settle()
  await somchai().sendText('เมนู')
  await chat.settle()
  for (let tries = 1; tries < 5; tries++) await chat.later(30_000)
  const [first, second] = (await stored()).sort((a, b) => a.timestamp - b.timestamp)
  expect(first).toMatchObject({ attempts: 5, handledAt: null, lastError: expect.stringContaining('Error') })
  expect(first?.failedAt).not.toBeNull()
  await chat.db.atomic([chat.db.delete(agency)])
  await seed(chat.db, new Date(), row?.profile)
  await chat.later(30_000)
  await chat.later(30_000)
  expect((await stored()).find(({ id }) => id === second?.id)?.handledAt).not.toBeNull()
})

test('one person’s events are answered in the order in which they happened', async () => {
  await chat.line.together(() => {
    for (const text of ['เมนู', 'วิธีใช้', 'ติดต่อ', 'สวัสดี']) somchai().sendText(text)
  })
  await chat.settle()
  expect(
    somchai().messages.map(({ type, ...message }) => String(Reflect.get(message, 'altText') ?? type)),
  ).toEqual(['เมนูบริการ', expect.stringContaining('วิธีใช้'), expect.stringContaining('ติดต่อ'), 'เมนูบริการ'])
})
