import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from './emulator.ts'

let line: Emulator
beforeAll(async () => {
  line = await startEmulator()
  await line.user('สมชาย').follow()
})
afterAll(() => line.close())

const headers = () => ({
  authorization: `Bearer ${line.environment().LINE_CHANNEL_ACCESS_TOKEN}`,
  'content-type': 'application/json',
})
const push = (messages: unknown, extra: object = {}) =>
  fetch(`${line.url}/v2/bot/message/push`, {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({ to: line.user('สมชาย').userId, messages, ...extra }),
  })
const createMenu = (menu: unknown) =>
  fetch(`${line.url}/v2/bot/richmenu`, { method: 'POST', headers: headers(), body: JSON.stringify(menu) })

const postback = { type: 'postback', label: 'ตกลง', data: 'a=1' }
const button = { type: 'button', action: postback }
const text = (value: string) => ({ type: 'text', text: value })
const vertical = (...contents: unknown[]) => ({ type: 'box', layout: 'vertical', contents })
const bubble = (...contents: unknown[]) => ({ type: 'bubble', body: vertical(...contents) })
const flex = (contents: unknown, altText = 'ข้อความ') => ({ type: 'flex', altText, contents })
const quick = (...actions: unknown[]) => ({
  ...text('เลือก'),
  quickReply: { items: actions.map((action) => ({ type: 'action', action })) },
})
const image = { type: 'image', url: 'https://example.com/a.png' }

const good: Record<string, unknown[]> = {
  'a text': [text('สวัสดี')],
  'a text of exactly 5,000 units': [text('ก'.repeat(5000))],
  'five messages': Array.from({ length: 5 }, () => text('ก')),
  'a bubble with every part': [
    flex({
      type: 'bubble',
      size: 'giga',
      direction: 'ltr',
      header: vertical(text('หัว')),
      hero: { ...image, size: 'full', aspectRatio: '20:13', aspectMode: 'cover', action: postback },
      body: {
        ...vertical(
          { ...text('ตัวหนา'), weight: 'bold', size: 'xl', wrap: true, color: '#11223344', flex: 0 },
          { type: 'text', contents: [{ type: 'span', text: 'ก', weight: 'bold', size: '15px' }] },
          { type: 'separator', margin: 'md', color: '#dddddd' },
          {
            type: 'box',
            layout: 'baseline',
            spacing: 'sm',
            contents: [{ type: 'icon', url: image.url, size: 'sm' }, text('ก'), { type: 'filler' }],
          },
          { ...button, style: 'primary', color: '#06C755', height: 'sm' },
        ),
        paddingAll: '12px',
        cornerRadius: 'md',
        background: { type: 'linearGradient', angle: '90deg', startColor: '#ffffff', endColor: '#000000' },
      },
      footer: vertical(button),
      styles: { footer: { separator: true, separatorColor: '#eeeeee' } },
    }),
  ],
  'a carousel': [flex({ type: 'carousel', contents: [bubble(text('ก')), bubble(text('ข'))] })],
  'a quick reply with a Thai label of 20 letters on screen': [
    quick({ ...postback, label: 'กำ'.repeat(20) }, { type: 'camera', label: 'ถ่ายรูป' }),
  ],
  'a location': [{ type: 'location', title: 'อบต.', address: 'ถนน', latitude: 16.5, longitude: 100.3 }],
  'a sticker': [{ type: 'sticker', packageId: '446', stickerId: '1988' }],
  'an image': [{ type: 'image', originalContentUrl: image.url, previewImageUrl: image.url }],
  'a confirm template': [
    {
      type: 'template',
      altText: 'ยืนยัน',
      template: { type: 'confirm', text: 'ใช่ไหม', actions: [postback, postback] },
    },
  ],
}

const bad: Record<string, unknown> = {
  'no message': [],
  'six messages': Array.from({ length: 6 }, () => text('ก')),
  'an unknown type': [{ type: 'fax', text: 'ก' }],
  'an unknown property': [{ ...text('ก'), colour: 'red' }],
  'a blank text': [text('  ')],
  'a text over 5,000 units': [text('ก'.repeat(5001))],
  'an empty Flex text': [flex(bubble(text('')))],
  'a Flex without altText': [flex(bubble(text('ก')), '')],
  'an altText over 1,500': [flex(bubble(text('ก')), 'ก'.repeat(1501))],
  'the removed spacer': [flex(bubble({ type: 'spacer' }))],
  'a Flex property that does not exist': [flex(bubble({ ...text('ก'), fontSize: '12px' }))],
  'a bubble without blocks': [flex({ type: 'bubble' })],
  'a bubble over 30 KB': [flex(bubble(...Array.from({ length: 40 }, () => text('ก'.repeat(300)))))],
  'a span outside a text': [flex(bubble({ type: 'span', text: 'ก' }))],
  'a button in a baseline box': [flex(bubble({ type: 'box', layout: 'baseline', contents: [button] }))],
  'an icon in a vertical box': [flex(bubble({ type: 'icon', url: image.url }))],
  'a box without layout': [flex(bubble({ type: 'box', contents: [] }))],
  'a text as hero': [flex({ ...bubble(text('ก')), hero: text('ก') })],
  'a body that is no box': [flex({ type: 'bubble', body: text('ก') })],
  'thirteen bubbles': [
    flex({ type: 'carousel', contents: Array.from({ length: 13 }, () => bubble(text('ก'))) }),
  ],
  'bubbles of different size': [
    flex({ type: 'carousel', contents: [bubble(text('ก')), { ...bubble(text('ข')), size: 'kilo' }] }),
  ],
  'a named colour': [flex(bubble({ ...text('ก'), color: 'red' }))],
  'a bare number as size': [flex(bubble({ ...text('ก'), size: '12' }))],
  'an unknown weight': [flex(bubble({ ...text('ก'), weight: 'semibold' }))],
  'an image over http': [flex(bubble({ ...image, url: 'http://example.com/a.png' }))],
  'an image higher than three times its width': [flex(bubble({ ...image, aspectRatio: '1:4' }))],
  'a Flex button without label': [flex(bubble({ type: 'button', action: { type: 'postback', data: 'a' } }))],
  'a Flex button with a long label': [
    flex(bubble({ type: 'button', action: { ...postback, label: 'ก'.repeat(41) } })),
  ],
  'a uri that is not percent-encoded': [
    flex(bubble({ ...button, action: { type: 'uri', label: 'ไป', uri: 'https://example.com/ไทย' } })),
  ],
  'a uri with another scheme': [
    flex(bubble({ ...button, action: { type: 'uri', label: 'ไป', uri: 'javascript:alert(1)' } })),
  ],
  'a camera action outside quick replies': [
    flex(bubble({ ...button, action: { type: 'camera', label: 'ถ่ายรูป' } })),
  ],
  'postback data over 300': [flex(bubble({ ...button, action: { ...postback, data: 'a'.repeat(301) } }))],
  'displayText together with text': [
    flex(bubble({ ...button, action: { ...postback, displayText: 'ก', text: 'ก' } })),
  ],
  'a Buddhist year in a date picker': [
    flex(
      bubble({
        ...button,
        action: { type: 'datetimepicker', label: 'วัน', data: 'd', mode: 'date', initial: '2569-01-31' },
      }),
    ),
  ],
  'fourteen quick replies': [quick(...Array.from({ length: 14 }, () => postback))],
  'a quick reply label of 21 letters': [quick({ ...postback, label: 'ก'.repeat(21) })],
  'a quick reply without label': [quick({ type: 'postback', data: 'a' })],
  'a location without address': [{ type: 'location', title: 'ก', latitude: 1, longitude: 1 }],
  'a sender named LINE': [{ ...text('ก'), sender: { name: 'LINE' } }],
  'a confirm template with three actions': [
    {
      type: 'template',
      altText: 'ก',
      template: { type: 'confirm', text: 'ก', actions: [postback, postback, postback] },
    },
  ],
}

describe('LINE accepts', () => {
  test.each(Object.entries(good))('%s', async (_name, messages) => {
    const response = await push(messages)
    expect(await response.json()).toMatchObject({ sentMessages: messages.map(() => ({})) })
    expect(response.status).toBe(200)
  })
})

describe('LINE refuses, and delivers nothing of the call with', () => {
  test.each(Object.entries(bad))('%s', async (_name, messages) => {
    const before = line.user('สมชาย').messages.length
    const response = await push(messages)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ details: expect.any(Array) })
    expect(line.user('สมชาย').messages).toHaveLength(before)
  })
})

test('a refusal names the property and counts the errors', async () => {
  const response = await push([text(''), text('ก'.repeat(5001))])
  expect(await response.json()).toEqual({
    message: 'The request body has 2 error(s)',
    details: [
      { message: 'May not be empty', property: 'messages[0].text' },
      { message: 'Length must be between 1 and 5000', property: 'messages[1].text' },
    ],
  })
})

test('a refusal inside Flex points into the container', async () => {
  const response = await push([text('ก'), flex(bubble(text('ก'), { ...text('ข'), fontSize: '1px' }))])
  expect(await response.json()).toEqual({
    message: 'A message (messages[1]) in the request body is invalid',
    details: [{ message: 'invalid property', property: '/body/contents/1/fontSize' }],
  })
})

const menu = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: 'เมนูหลัก',
  chatBarText: 'เมนู',
  areas: [{ bounds: { x: 0, y: 0, width: 1250, height: 843 }, action: postback }],
}

test.each<[string, object]>([
  ['too narrow', { size: { width: 799, height: 400 } }],
  ['too tall', { size: { width: 1000, height: 900 } }],
  ['a chat bar text of 15 letters', { chatBarText: 'ก'.repeat(15) }],
  ['21 areas', { areas: Array.from({ length: 21 }, () => menu.areas[0]) }],
  ['an area outside', { areas: [{ bounds: { x: 1, y: 0, width: 2500, height: 843 }, action: postback }] }],
  ['no name', { name: undefined }],
])('a rich menu is refused when it is or has %s', async (_name, change) => {
  expect((await createMenu({ ...menu, ...change })).status).toBe(400)
})

test('a chat bar text of 14 letters with marks over and under is accepted', async () => {
  expect((await createMenu({ ...menu, chatBarText: 'กำลังดำเนินการ' })).status).toBe(200)
})
