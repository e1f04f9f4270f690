import { expect, test } from 'vitest'
import { chatMarkIn } from '#liff/chat-mark.ts'

test('the mark of a link is found before and after LIFF’s second redirect', () => {
  expect(chatMarkIn('?liff.state=%2Fservices%2FGEN-01%3Fthen%3Dcheck%26chat%3D20000.abc')).toBe('20000.abc')
  expect(chatMarkIn('?chat=20000.abc&then=check')).toBe('20000.abc')
})

test('an address without one has none', () => {
  for (const search of ['', '?liff.state=%2Fservices', '?then=check', '?liff.state=%2Fchat'])
    expect(chatMarkIn(search)).toBeNull()
})
