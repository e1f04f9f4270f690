import { expect, test } from 'vitest'
import type { Message } from '#bot/client.ts'
import { card, flex, text } from '#bot/messages/flex.ts'
import { requestCard } from '#bot/messages/request-card.ts'
import { servicesCarousel } from '#bot/messages/services.ts'
import { actions } from '#db/workflow.ts'
import { messages as lineMessages } from '#tests/emulator/rules/messages.ts'
import { wordsOf } from './chat-world.ts'
import { agency, links, notify, requestAt, sampleMessages, servicesOf } from './sample-messages.ts'

test.each(Object.entries(sampleMessages))('LINE takes the message “%s”', (_, sample) => {
  expect(lineMessages.safeParse(sample).error?.issues).toBeUndefined()
  for (const message of sample) {
    if (message.type === 'flex') expect(message.altText.trim()).not.toBe('')
  }
})

const bubblesOf = (message: Message) =>
  message.type === 'flex' && message.contents.type === 'carousel' ? message.contents.contents : []

test('up to twelve services have a card each', () => {
  const bubbles = bubblesOf(servicesCarousel(agency, servicesOf(12), links))
  expect(bubbles).toHaveLength(12)
  expect(wordsOf(bubbles[11])).toContain('คำร้องทั่วไป 12')
})

test('of more services eleven have a card, and the twelfth card leads to all of them', () => {
  const bubbles = bubblesOf(servicesCarousel(agency, servicesOf(13), links))
  expect(bubbles).toHaveLength(12)
  expect(JSON.stringify(bubbles[0])).toContain(`${links.liffUrl('/services/GEN-01')}"`)
  expect(wordsOf(bubbles[11])).toContain('13 รายการ')
  expect(JSON.stringify(bubbles[11])).toContain(`${links.liffUrl('/services')}"`)
})

test('a request shows the four steps of the manual, the reached one in bold', () => {
  const card = requestCard(requestAt('accepted'), links)
  expect(wordsOf(card)).toMatch(/ส่งคำร้อง .*เจ้าหน้าที่รับเรื่อง .*กำลังดำเนินการ .*ดำเนินการสำเร็จ/)
  const bold = JSON.stringify(card)
    .match(/"text":"[^"]+"[^}]*"weight":"bold"/g)
    ?.join()
  expect(bold).toContain('เจ้าหน้าที่รับเรื่อง')
  expect(bold).not.toContain('กำลังดำเนินการ')
})

test('a cancelled request shows that, and no steps', () => {
  const words = wordsOf(requestCard(requestAt('cancelled'), links))
  expect(words).toContain('ยกเลิกแล้ว')
  expect(words).not.toContain('กำลังดำเนินการ')
})

test('each step of a request is told with its service, its number and a way to its page', () => {
  const names = ['submit', ...Object.keys(actions)] as const
  for (const name of names) {
    const sent = notify(`request.${name}` as Parameters<typeof notify>[0])
    expect(wordsOf(sent)).toContain('คำร้องทั่วไป')
    expect(wordsOf(sent)).toContain('692-184-906')
    expect(JSON.stringify(sent)).toContain(links.liffUrl('/requests/692-184-906'))
  }
})

test('the result names the documents that were issued, not our own typesetting nor what was revoked', () => {
  const words = wordsOf(
    notify('request.complete', [
      { kind: 'request-form', number: null, validUntil: null, revokedAt: null },
      { kind: 'receipt', number: '12/2570', validUntil: null, revokedAt: null },
      { kind: 'licence', number: '3/2570', validUntil: null, revokedAt: '2026-11-24T00:00:00.000Z' },
    ]),
  )
  expect(words).toContain('ดำเนินการสำเร็จ')
  expect(words).toContain('ใบเสร็จรับเงิน เลขที่ 12/2570')
  expect(words).not.toContain('ใบอนุญาต')
  expect(words).toContain('เปิดดูเอกสาร')
})

test('whether a complaint is fixed is asked by two buttons of the same weight, above the way to its page', () => {
  const [message] = sampleMessages['complaint done, with a picture'] ?? []
  const bubble = message?.type === 'flex' && message.contents.type === 'bubble' ? message.contents : undefined
  const buttons = (bubble?.footer?.contents ?? []) as { style?: string; action?: { label?: string } }[]
  expect(buttons.map(({ style, action }) => [style, action?.label]).slice(0, 2)).toEqual([
    ['secondary', 'แก้แล้ว'],
    ['secondary', 'ยังไม่แก้'],
  ])
  expect(buttons.slice(2).map(({ style }) => style)).toEqual(['link'])
})

test('the end of a document is told with its number and its day, a revoked one by its number', () => {
  const licence = { kind: 'licence', number: '3/2570', validUntil: '2027-11-22', revokedAt: null } as const
  expect(wordsOf(notify('document.remind', [licence]))).toContain(
    'ใบอนุญาต เลขที่ 3/2570 หมดอายุวันที่ 22 พฤศจิกายน 2570',
  )
  const revoked = { ...licence, revokedAt: '2026-12-01T00:00:00.000Z' }
  expect(wordsOf(notify('document.revoke', [revoked]))).toContain('ใบอนุญาต เลขที่ 3/2570')
})

test('a blank becomes a dash: one blank text would cost the whole answer', () => {
  const blank = flex(' ', card({ headline: '', body: [text('  ')] }))
  expect(lineMessages.safeParse([blank]).success).toBe(true)
  expect(wordsOf(blank)).toBe('– – –')
})
