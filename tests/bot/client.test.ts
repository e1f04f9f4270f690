import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLineClient } from '#bot/client.ts'
import { sentence } from '#bot/messages/text.ts'
import { type ChatWorld, openChat } from './chat-world.ts'

let chat: ChatWorld
beforeEach(async () => {
  chat = await openChat({ timeoutMs: 200 })
  await chat.line.user('สมชาย').follow()
  await chat.settle()
  chat.line.calls.length = 0
})
afterEach(() => chat.close())

const push = '/v2/bot/message/push'
const key = '123e4567-e89b-42d3-a456-426614174000'
const pushOnce = () => chat.context.client.push(chat.line.user('สมชาย').userId, [sentence('สวัสดี')], key)

test('a push that LINE had accepted before counts as delivered, and arrives once', async () => {
  const before = chat.line.user('สมชาย').messages.length
  expect(await pushOnce()).toMatchObject({ ok: true })
  expect(await pushOnce()).toMatchObject({ ok: true, alreadyAccepted: true })
  expect(chat.line.user('สมชาย').messages).toHaveLength(before + 1)
  expect(chat.line.calls.map(({ headers }) => headers['x-line-retry-key'])).toEqual([key, key])
})

test.each([
  [400, 'The request body has 1 error(s)', { retryable: false }],
  [401, 'Authentication failed', { retryable: false }],
  [429, 'The API rate limit has been exceeded. Try again later.', { retryable: true }],
  [429, 'You have reached your monthly limit.', { retryable: false, monthlyLimit: true }],
  [500, 'Internal server error', { retryable: true }],
])('LINE’s %i “%s” is told as data', async (status, message, verdict) => {
  chat.line.fail({ path: push, status, body: { message } })
  const failure = await pushOnce()
  expect(failure).toMatchObject({ ok: false, status, message: expect.stringContaining(message), ...verdict })
  expect('monthlyLimit' in failure).toBe('monthlyLimit' in verdict)
})

test('an answer that is no JSON is told as data as well', async () => {
  chat.line.fail({ path: push, status: 502, body: '<html>' })
  expect(await pushOnce()).toMatchObject({ ok: false, status: 502, retryable: true })
})

test('a LINE that hangs or is away is given up, and may be tried again', async () => {
  chat.line.fail({ path: push, hang: true })
  expect(await pushOnce()).toMatchObject({ ok: false, status: 0, retryable: true })
  const away = createServer().listen(0)
  const { port } = away.address() as AddressInfo
  await new Promise((resolve) => away.close(resolve))
  const origin = `http://127.0.0.1:${port}`
  const client = createLineClient({ channelAccessToken: 't', apiUrl: origin, dataApiUrl: origin })
  expect(await client.quota()).toMatchObject({ ok: false, status: 0, retryable: true })
})

test('profile and quota are read', async () => {
  const { client } = chat.context
  expect(await client.profile(chat.line.user('สมชาย').userId)).toMatchObject({
    ok: true,
    value: { displayName: 'สมชาย' },
  })
  expect(await client.quota()).toMatchObject({ ok: true, value: { type: 'none' } })
  expect(await client.quotaUsed()).toMatchObject({ ok: true, value: { totalUsage: expect.any(Number) } })
})
