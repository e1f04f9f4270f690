import { createHmac } from 'node:crypto'
import { text as textStream } from 'node:stream/consumers'
import { LineBotClient } from '@line/bot-sdk'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from './emulator.ts'
import { textOf } from './line/message-parts.ts'
import { sign, type WebhookEvent } from './line/webhooks.ts'

type Webhook = { signature: string | null; raw: string; destination: string; events: WebhookEvent[] }

let line: Emulator
let webhooks: Webhook[]
let answer: () => Response

beforeEach(async () => {
  webhooks = []
  answer = () => new Response('ok')
  line = await startEmulator({
    webhook: async (request) => {
      const raw = await request.text()
      const signature = request.headers.get('x-line-signature')
      webhooks.push({ signature, raw, ...(JSON.parse(raw) as Pick<Webhook, 'destination' | 'events'>) })
      return answer()
    },
  })
})
afterEach(() => line.close())

const client = () =>
  LineBotClient.fromChannelAccessToken({
    channelAccessToken: line.environment().LINE_CHANNEL_ACCESS_TOKEN,
    apiBaseURL: line.url,
    dataApiBaseURL: line.dataUrl,
  })
const text = (value: string) => ({ type: 'text' as const, text: value })
const events = () => webhooks.flatMap((webhook) => webhook.events)
const lastEvent = () => events().at(-1)
const key = () => crypto.randomUUID()

describe('webhooks', () => {
  test("the signature is LINE's own test vector", () => {
    const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
    expect(sign('8c570fa6dd201bb328f1c1eac23a96d8', body)).toBe(
      'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=',
    )
  })

  test('a text reaches the app signed over its exact bytes, with everything LINE puts around it', async () => {
    await line.user('มาลี').sendText('สวัสดี')
    const [webhook] = webhooks
    const secret = line.environment().LINE_CHANNEL_SECRET
    const expected = createHmac('sha256', secret)
      .update(webhook?.raw ?? '')
      .digest('base64')
    expect(webhook?.signature).toBe(expected)
    expect(lastEvent()).toMatchObject({
      type: 'message',
      mode: 'active',
      source: { type: 'user', userId: line.user('มาลี').userId },
      webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      deliveryContext: { isRedelivery: false },
      replyToken: expect.any(String),
      message: {
        type: 'text',
        text: 'สวัสดี',
        id: expect.stringMatching(/^\d{18,19}$/),
        quoteToken: expect.any(String),
        markAsReadToken: expect.any(String),
      },
    })
  })

  test('several people can speak in one call', async () => {
    await line.together(() => {
      line.user('มาลี').sendText('หนึ่ง')
      line.user('สมชาย').follow()
    })
    expect(webhooks).toHaveLength(1)
    expect(events().map(({ type }) => type)).toEqual(['message', 'follow'])
  })

  test('a redelivered event is the same but for its flag', async () => {
    await line.user('มาลี').sendText('หนึ่ง')
    const first = lastEvent()
    await line.webhooks.redeliver(events())
    expect(lastEvent()).toEqual({ ...first, deliveryContext: { isRedelivery: true } })
  })

  test('an event that the app refused comes again when redelivery is on', async () => {
    const insistent = await startEmulator({ webhook: () => answer(), redelivery: [1, 1] })
    const { promise, resolve } = Promise.withResolvers<void>()
    let calls = 0
    answer = () => {
      calls++
      if (calls === 3) resolve()
      return new Response(null, { status: calls < 3 ? 500 : 200 })
    }
    const receipt = await insistent.user('มาลี').sendText('หนึ่ง')
    await promise
    expect(receipt).toEqual({ status: 500, reason: 'error_status_code' })
    expect(calls).toBe(3)
    await insistent.close()
  })
})

describe('replies', () => {
  test('a reply token works once, and for a minute', async () => {
    const malee = line.user('มาลี')
    await malee.sendText('ก')
    const replyToken = lastEvent()?.replyToken ?? ''
    await client().replyMessage({ replyToken, messages: [text('ครับ')] })
    expect(malee.messages.map(textOf)).toEqual(['ครับ'])
    const again = client().replyMessage({ replyToken, messages: [text('ครับ')] })
    await expect(again).rejects.toMatchObject({ status: 400, body: '{"message":"Invalid reply token"}' })

    await malee.sendText('ข')
    line.advance(61_000)
    const late = client().replyMessage({ replyToken: lastEvent()?.replyToken ?? '', messages: [text('ค')] })
    await expect(late).rejects.toMatchObject({ status: 400 })
  })
})

describe('pushes', () => {
  test('the same retry key delivers once and answers 409 with the same messages', async () => {
    const malee = line.user('มาลี')
    await malee.follow()
    const retryKey = key()
    const body = { to: malee.userId, messages: [text('เสร็จแล้ว')] }
    const first = await client().pushMessageWithHttpInfo(body, retryKey)
    const error = await client()
      .pushMessage(body, retryKey)
      .then(undefined, (reason: unknown) => reason)
    expect(error).toMatchObject({ status: 409 })
    const refused = error as { body: string; headers: Headers }
    expect(JSON.parse(refused.body)).toEqual({
      message: 'The retry key is already accepted',
      sentMessages: first.body.sentMessages,
    })
    const firstId = first.httpResponse.headers.get('x-line-request-id')
    expect(refused.headers.get('x-line-accepted-request-id')).toBe(firstId)
    expect(malee.messages).toHaveLength(1)
  })

  test('a push whose answer got lost was delivered all the same', async () => {
    const malee = line.user('มาลี')
    await malee.follow()
    line.fail({ path: '/v2/bot/message/push', status: 500, afterwards: true })
    const retryKey = key()
    const body = { to: malee.userId, messages: [text('เสร็จแล้ว')] }
    await expect(client().pushMessage(body, retryKey)).rejects.toMatchObject({ status: 500 })
    await expect(client().pushMessage(body, retryKey)).rejects.toMatchObject({ status: 409 })
    expect(malee.messages).toHaveLength(1)
  })

  test('somebody who blocked the account gets nothing, and LINE says 200', async () => {
    const malee = line.user('มาลี')
    await malee.follow()
    await malee.block()
    await client().pushMessage({ to: malee.userId, messages: [text('ก')] }, key())
    expect(malee.messages).toEqual([])
    expect(line.quota.used).toBe(0)
    await expect(client().getProfile(malee.userId)).rejects.toMatchObject({ status: 404 })
  })

  test('an unknown person is refused', async () => {
    const push = client().pushMessage({ to: `U${'0'.repeat(32)}`, messages: [text('ก')] })
    await expect(push).rejects.toMatchObject({ status: 400, body: '{"message":"Failed to send messages"}' })
  })

  test('the monthly limit counts recipients, and replies are free', async () => {
    line.quota.limit = 2
    const [malee, somchai] = [line.user('มาลี'), line.user('สมชาย')]
    await Promise.all([malee.follow(), somchai.follow()])
    await client().multicast({ to: [malee.userId, somchai.userId], messages: [text('ก'), text('ข')] })
    expect(await client().getMessageQuotaConsumption()).toEqual({ totalUsage: 2 })
    await expect(client().pushMessage({ to: malee.userId, messages: [text('ค')] })).rejects.toMatchObject({
      status: 429,
      body: '{"message":"You have reached your monthly limit."}',
    })
    await malee.sendText('ถาม')
    await client().replyMessage({ replyToken: lastEvent()?.replyToken ?? '', messages: [text('ตอบ')] })
    expect(malee.lastMessage).toEqual(text('ตอบ'))
  })

  test('a call that hangs can be given up', async () => {
    line.fail({ path: '/v2/bot/message/push', hang: true })
    const call = fetch(`${line.url}/v2/bot/message/push`, { method: 'POST', signal: AbortSignal.timeout(50) })
    await expect(call).rejects.toThrow('timeout')
  })
})

test('a wrong access token is refused', async () => {
  const response = await fetch(`${line.url}/v2/bot/info`, { headers: { authorization: 'Bearer wrong' } })
  expect(response.status).toBe(401)
  expect(response.headers.get('x-line-request-id')).toBeTruthy()
})

describe('on the phone', () => {
  test('a quick reply vanishes after its tap', async () => {
    const malee = line.user('มาลี')
    await malee.follow()
    const action = { type: 'postback' as const, label: 'ใช่', data: 'yes', displayText: 'ใช่ค่ะ' }
    const items = [{ type: 'action' as const, action }]
    await client().pushMessage({ to: malee.userId, messages: [{ ...text('ใช่ไหม'), quickReply: { items } }] })
    expect(malee.quickReplies).toHaveLength(1)
    await malee.press('ใช่')
    expect(malee.quickReplies).toEqual([])
    expect(lastEvent()).toMatchObject({ type: 'postback', postback: { data: 'yes' } })
    expect(malee.chat.at(-1)).toMatchObject({ from: 'user', message: text('ใช่ค่ะ') })
  })

  test('a photo can be fetched from the data host only, until it is taken back', async () => {
    const malee = line.user('มาลี')
    await malee.sendImage(Buffer.from('jpeg'))
    const id = malee.chat.at(-1)?.id ?? ''
    expect(await textStream(await client().getMessageContent(id))).toBe('jpeg')
    line.contents.setState(id, 'preparing')
    expect((await client().getMessageContentWithHttpInfo(id)).httpResponse.status).toBe(202)
    await malee.unsend(id)
    await expect(client().getMessageContent(id)).rejects.toMatchObject({ status: 410 })
    const headers = { authorization: `Bearer ${line.environment().LINE_CHANNEL_ACCESS_TOKEN}` }
    expect((await fetch(`${line.url}/v2/bot/message/${id}/content`, { headers })).status).toBe(404)
  })

  test('a message is read once the app says so', async () => {
    const malee = line.user('มาลี')
    await malee.sendText('ก')
    const { markAsReadToken } = lastEvent()?.message ?? {}
    await client().markMessagesAsReadByToken({ markAsReadToken: markAsReadToken ?? '' })
    expect(malee.chat).toMatchObject([{ read: true }])
  })
})
