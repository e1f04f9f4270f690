import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BotContext } from '#bot/context.ts'
import { createWebhook } from '#bot/webhook.ts'
import { webhookEvents } from '#db/schema.ts'
import { claimNextEvents } from '#db/webhook-events.ts'
import { parseConfig } from '#server/config.ts'
import { createDelivery } from '#server/outbox.ts'
import { sign } from '#tests/emulator/line/webhooks.ts'
import { settingsFor } from '#tests/support/settings.ts'
import { type ChatWorld, openChat } from './chat-world.ts'

let chat: ChatWorld
beforeEach(async () => {
  chat = await openChat()
  chat.line.fail({ path: '/v2/bot/message/reply', hang: true, times: 1000 })
})
afterEach(() => chat.close())

const webhookOf = (context: BotContext) =>
  new Hono().route('/webhook', createWebhook({ ...context, channelSecret: chat.secret }))

/** LINE calls with what these people wrote. */
async function call(webhook: Hono, people: string[]): Promise<void> {
  const events = people.map((name) =>
    chat.line.webhooks.event('message', chat.line.user(name).userId, {
      message: { type: 'text', id: '1', text: 'เมนู' },
    }),
  )
  const body = JSON.stringify({ destination: 'U1', events })
  const headers = { 'x-line-signature': sign(chat.secret, body) }
  expect((await webhook.request('/webhook', { method: 'POST', body, headers })).status).toBe(200)
}
const stored = () => chat.db.select().from(webhookEvents)

/** Remembers how many it ever held at once. */
class Handling extends Set<string> {
  most = 0
  override add(id: string): this {
    super.add(id)
    this.most = Math.max(this.most, this.size)
    return this
  }
}

test('while LINE hangs, no more than 64 events are handled at once, and each gets its turn', async () => {
  const handling = new Handling()
  const people = Array.from({ length: 120 }, (_, n) => `คนที่ ${n}`)
  const webhook = webhookOf({ ...chat.context, handling })
  await call(webhook, people.slice(0, 100))
  await vi.waitFor(() => expect(handling.size).toBeGreaterThanOrEqual(64))
  await call(webhook, people.slice(100))
  chat.line.heal()
  await chat.settle()
  expect(handling.most).toBe(64)
  expect(handling.size).toBe(0)
  expect((await stored()).filter(({ attempts }) => attempts > 0)).toHaveLength(people.length)
})

test('a stop begins nothing more and gives back what it held, which the next start need not wait for', async () => {
  const tasks: Promise<unknown>[] = []
  const config = parseConfig(settingsFor(chat.line, 'http://localhost:3000', randomBytes(32)))
  const delivery = createDelivery(config, { ...chat.runtime, background: (task) => void tasks.push(task) })
  const webhook = webhookOf(delivery.bot)
  await call(webhook, ['มาลี', 'สมชาย'])
  await vi.waitFor(() => expect(delivery.bot.handling?.size).toBe(2))
  expect((await stored()).every(({ claimedUntil }) => claimedUntil !== null)).toBe(true)
  expect(await claimNextEvents(chat.db, 10)).toEqual([])

  delivery.stop()
  await call(webhook, ['สมศรี'])
  await delivery.release()
  const left = await stored()
  expect(left.map(({ claimedUntil, handledAt }) => [claimedUntil, handledAt])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ])
  const taken = await claimNextEvents(chat.db, 10)
  expect(taken.map(({ attempts }) => attempts).toSorted()).toEqual([1, 2, 2])

  chat.line.heal()
  await Promise.all(tasks)
})
