import { expect, test } from 'vitest'
import { type PostbackName, packPostback, postbacks, tap, unpackPostback } from '#bot/postbacks.ts'

test('a tap travels as LINE writes postbacks and arrives as it was sent', () => {
  const packed = packPostback('requests.show', { reference: '692-184-906' })
  expect(packed).toBe('action=requests.show&reference=692-184-906')
  expect(unpackPostback(packed)).toEqual({ name: 'requests.show', data: { reference: '692-184-906' } })
})

test('every tap there is stays within the 300 characters that LINE takes', () => {
  const longest: Record<string, string> = {
    reference: 'ก'.repeat(20),
    draft: crypto.randomUUID(),
    code: 'C-DISAST-OF-THE-AGENCY-ITSELF-0123456789',
    field: 'a-question-of-forty-letters-0123456789-a',
    option: 'an-answer-of-forty-letters-0123456789-ab',
    fixed: 'yes',
    rating: '5',
    what: 'a-question-of-forty-letters-0123456789-a',
  }
  for (const name of Object.keys(postbacks) as PostbackName[]) {
    const data = Object.fromEntries(
      Object.keys(postbacks[name].shape).map((key) => [key, longest[key] ?? '']),
    )
    const packed = packPostback(name, data as never)
    expect(packed.length, name).toBeLessThanOrEqual(300)
    expect(unpackPostback(packed), name).toEqual({ name, data })
  }
  expect(() => packPostback('requests.show', { reference: 'ก'.repeat(60) })).toThrow('300')
})

test('a button shows its label as the words of whoever tapped it', () => {
  expect(tap('คำร้องของฉัน', 'requests.list', {})).toEqual({
    type: 'postback',
    label: 'คำร้องของฉัน',
    data: 'action=requests.list',
    displayText: 'คำร้องของฉัน',
  })
})

test.each([
  '',
  'action=',
  'action=nothing.known',
  'action=toString',
  'action=requests.show',
  'ก&=&&',
  '%E0%B8',
])('the tap %j means nothing to us', (packed) => {
  expect(unpackPostback(packed)).toBeUndefined()
})
