import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { webhookEvents } from '#db/schema.ts'
import { sign } from '#tests/emulator/line/webhooks.ts'
import { type ChatWorld, openChat, wordsOf } from './chat-world.ts'

let chat: ChatWorld
beforeEach(async () => {
  chat = await openChat()
})
afterEach(() => chat.close())

const post = (body: string, signature?: string) =>
  chat.app.request('/webhook', {
    method: 'POST',
    body,
    headers: signature === undefined ? {} : { 'x-line-signature': signature },
  })
const stored = () => chat.db.select().from(webhookEvents)
const eventOf = (user: string, text: string, rest: object = {}) => ({
  ...chat.line.webhooks.event('message', chat.line.user(user).userId, {
    message: { type: 'text', id: '1', text },
  }),
  ...rest,
})
const bodyWith = (...events: unknown[]) => JSON.stringify({ destination: 'U1', events })

describe('the signature', () => {
  const documented = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'

  test('of LINE’s own example is recognised', async () => {
    expect((await post(documented, 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=')).status).toBe(200)
  })

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['garbage', '!!garbage'],
    ['of another body', 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs='],
    ['too short', 'GhRKmvmH'],
  ])('%s: 401, and nothing is stored', async (_, signature) => {
    const response = await post(bodyWith(eventOf('สมชาย', 'เมนู')), signature)
    expect(response.status).toBe(401)
    await chat.settle()
    expect(await stored()).toEqual([])
    expect(chat.line.calls).toEqual([])
  })

  test('missing: of a body that never ends nothing is read', async () => {
    let pulled = 0
    const endless = new ReadableStream(
      { pull: (controller) => controller.enqueue(new Uint8Array(++pulled)) },
      {
        highWaterMark: 0,
      },
    )
    const answer = await chat.app.request('/webhook', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect([answer.status, pulled]).toEqual([401, 0])
  })

  test('counts over the exact bytes: spaces, line breaks and escapes included', async () => {
    const pretty = JSON.stringify({ events: [eventOf('สมชาย', 'เมนู')] }, null, 3)
      .replaceAll('เ', '\\u0e40')
      .replaceAll('\n', '\r\n')
    expect((await post(pretty, sign(chat.secret, pretty))).status).toBe(200)
    expect((await post(`${pretty} `, sign(chat.secret, pretty))).status).toBe(401)
    await chat.settle()
    expect(wordsOf(chat.line.user('สมชาย').lastMessage)).toContain('เมนูบริการ')
  })

  test('right, over something that is no webhook body: 400', async () => {
    for (const body of ['', 'nothing', '[]', '{"events":{}}']) {
      expect((await post(body, sign(chat.secret, body))).status, body).toBe(400)
    }
  })
})

test('a hundred messages as long as LINE allows are one call, however it writes them down', async () => {
  const events = Array.from({ length: 100 }, (_, i) => eventOf(`คนที่ ${i}`, 'ก'.repeat(5_000)))
  const body = bodyWith(...events).replaceAll('ก', '\\u0e01')
  expect((await post(body, sign(chat.secret, body))).status).toBe(200)
  expect(await stored()).toHaveLength(100)
})

test('a body of more than four megabytes is refused unread', async () => {
  const body = bodyWith(eventOf('สมชาย', 'ก'.repeat(1_500_000)))
  expect((await post(body, sign(chat.secret, body))).status).toBe(413)
  expect(await stored()).toEqual([])
})

test('events of several people in one call are all answered', async () => {
  const people = Array.from({ length: 40 }, (_, i) => chat.line.user(`คนที่ ${i}`))
  const receipt = await chat.line.together(() => {
    for (const person of people) person.sendText('เมนู')
  })
  expect(receipt.status).toBe(200)
  await chat.settle()
  for (const person of people) expect(person.messages).toHaveLength(1)
})

test('what LINE will invent is accepted, stored and does no harm', async () => {
  const { userId } = chat.line.user('สมชาย')
  const source = { type: 'user', userId, membership: { level: 3 } }
  const strange = [
    { type: 'hologram', webhookEventId: '01A', timestamp: 1, mode: 'active', source, deep: { er: [1] } },
    {
      type: 'message',
      webhookEventId: '01B',
      timestamp: 2,
      source,
      message: { type: 'smell', id: '9' },
      replyToken: 7,
    },
    { type: 'postback', webhookEventId: '01C', timestamp: 'soon', source, postback: 'x' },
    { type: 'join', webhookEventId: '01D', timestamp: 4, source: { type: 'group', groupId: 'C1' } },
    { type: 'accountLink', webhookEventId: '01E', timestamp: 5 },
    { type: 'message', timestamp: 6, source },
    { type: 8 },
    null,
  ]
  const body = bodyWith(...strange)
  expect((await post(body, sign(chat.secret, body))).status).toBe(200)
  await chat.settle()
  const events = await stored()
  expect(events.map(({ id }) => id).sort()).toEqual(['01A', '01B', '01C', '01D', '01E'])
  expect(events.every(({ handledAt }) => handledAt !== null)).toBe(true)
})

test('the same event delivered again, before and after it was handled, is answered once', async () => {
  const somchai = chat.line.user('สมชาย')
  const event = eventOf('สมชาย', 'เมนู')
  const body = bodyWith(event, event)
  expect((await post(body, sign(chat.secret, body))).status).toBe(200)
  expect((await chat.line.webhooks.redeliver([event])).status).toBe(200)
  await chat.settle()
  expect((await chat.line.webhooks.redeliver([event])).status).toBe(200)
  await chat.settle()
  expect(somchai.messages).toHaveLength(1)
  expect(chat.line.calls).toHaveLength(1)
})

test('an event in standby is stored and gets no answer', async () => {
  const body = bodyWith(eventOf('สมชาย', 'เมนู', { mode: 'standby', replyToken: undefined }))
  expect((await post(body, sign(chat.secret, body))).status).toBe(200)
  await chat.settle()
  expect(await stored()).toMatchObject([{ failedAt: null }])
  expect(chat.line.calls).toEqual([])
})

test('what a citizen wrote is not kept once it is answered', async () => {
  await chat.line.user('สมชาย').sendText('ผมป่วยเป็นโรคที่ไม่อยากให้ใครรู้')
  await chat.settle()
  const events = await stored()
  expect(events).toMatchObject([{ event: { type: 'message' } }])
  expect(JSON.stringify(events)).not.toContain('โรค')
})
