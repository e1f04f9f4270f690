import { afterAll, beforeAll, expect, test } from 'vitest'
import { announcementOf } from '#bot/announcement.ts'
import type { Citizen } from '#db/citizens.ts'
import { claimDue, markDelivered } from '#db/deliveries.ts'
import { openDraft } from '#db/drafts.ts'
import { outbox, webhookEvents } from '#db/schema.ts'
import { rememberWebhookEvents } from '#db/webhook-events.ts'
import { submit } from '#server/submission.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { type ChatWorld, openChat, wordsOf } from './chat-world.ts'

let chat: ChatWorld
let citizen: Citizen
const malee = () => chat.line.user('มาลี')
const reply = '/v2/bot/message/reply'
beforeAll(async () => {
  chat = await openChat({ timeoutMs: 300 })
  citizen = await registerInvented(chat, 1, malee().userId)
  malee().friendship = 'friend'
})
afterAll(() => chat.close())

/** Sent in the mini-app, which says so in the chat next. */
async function sent(): Promise<string> {
  await chat.db.atomic([chat.db.delete(outbox), chat.db.delete(webhookEvents)])
  malee().chat.length = 0
  const { id: draftId } = await openDraft(chat.db, citizen.id, { code: 'GEN-01', version: 1 })
  const answers = { subject: 'ขอเต็นท์', details: 'งานบุญ', wanted: 'ยืมเต็นท์ 2 หลัง' }
  return (await submit(chat.runtime, citizen, { draftId, answers, confirmedInChat: true })).reference
}
async function says(text: string): Promise<void> {
  await malee().sendText(text)
  await chat.settle()
}
const told = (reference: string) => malee().messages.filter((message) => wordsOf(message).includes(reference))
const owed = () => chat.db.select().from(outbox)

test('the answer to what the mini-app says is the confirmation, and nothing is owed any more', async () => {
  const reference = await sent()
  await says(announcementOf(reference))
  expect(wordsOf(told(reference))).toContain('ส่งคำร้องเรียบร้อยแล้ว')
  expect(await owed()).toMatchObject([{ via: 'reply', deliveredAt: expect.any(String) }])
  expect(await claimDue(chat.db, 10, new Date(Date.now() + 3_600_000))).toEqual([])
})

test('said a second time it asks nothing; the number alone shows where the request stands', async () => {
  const reference = await sent()
  await says(announcementOf(reference))
  await says(announcementOf(reference))
  expect(told(reference)).toHaveLength(1)
  await says(reference)
  expect(told(reference)).toHaveLength(2)
})

test('said after the push it gets no second confirmation', async () => {
  const reference = await sent()
  for (const entry of await claimDue(chat.db, 10, new Date(Date.now() + 15_000)))
    await markDelivered(chat.db, entry, { via: 'push' })
  await says(announcementOf(reference))
  expect(malee().messages).toEqual([])
})

test('a process that dies after LINE took the reply confirms nothing twice', async () => {
  const reference = await sent()
  const { userId } = malee()
  const message = { type: 'text', id: '1', text: announcementOf(reference) }
  const event = chat.line.webhooks.event('message', userId, { message })
  const known = { id: event.webhookEventId, lineUserId: userId, timestamp: event.timestamp, event }
  await rememberWebhookEvents(chat.db, [known])
  await chat.later(0)
  // As it was when the reply had gone and the event was not yet marked as handled.
  await chat.db.atomic([chat.db.update(webhookEvents).set({ handledAt: null, event })])
  await chat.later(1_000)
  expect(told(reference)).toHaveLength(1)
  expect(chat.line.calls.at(-1)?.path).toBe(reply)
})

test('a process that dies for long after LINE took the reply, and once more while it comes back, confirms once', async () => {
  const reference = await sent()
  chat.line.fail({ path: reply, status: 500, afterwards: true })
  await says(announcementOf(reference))
  // As it was when two tries had died: no claim is left, and nobody wrote down why.
  const tried = { attempts: 2, claimedUntil: null, lastError: null, dueAt: new Date(0).toISOString() }
  await chat.db.atomic([chat.db.update(webhookEvents).set(tried)])
  expect(await claimDue(chat.db, 10, new Date(Date.now() + 600_000))).toEqual([])
  await chat.later(0)
  expect(told(reference)).toHaveLength(1)
  expect(await owed()).toMatchObject([{ via: 'reply' }])
})

test('a token that went for an apology confirmed nothing: the push goes', async () => {
  const reference = await sent()
  const { userId } = malee()
  const message = { type: 'text', id: '2', text: announcementOf(reference) }
  const event = chat.line.webhooks.event('message', userId, { message })
  const known = { id: event.webhookEventId, lineUserId: userId, timestamp: event.timestamp, event }
  await rememberWebhookEvents(chat.db, [known])
  await chat.context.client.reply(String(event.replyToken), [{ type: 'text', text: 'ขออภัย' }])
  await chat.db.atomic([
    chat.db.update(webhookEvents).set({ attempts: 1, lastError: 'Error: the store is busy' }),
  ])
  await chat.later(0)
  expect(await claimDue(chat.db, 10, new Date(Date.now() + 60_000))).toMatchObject([
    { channel: 'line', via: null },
  ])
})

test('while the reply’s fate is unknown no push goes, and the same event finds out', async () => {
  const reference = await sent()
  chat.line.fail({ path: reply, status: 500, afterwards: true })
  await says(announcementOf(reference))
  expect(await claimDue(chat.db, 10, new Date(Date.now() + 20_000))).toEqual([])
  await chat.later(2_000)
  expect(told(reference)).toHaveLength(1)
  expect(await owed()).toMatchObject([{ via: 'reply' }])
})
