import { expect, test } from 'vitest'
import { keyAddress, newSecret, stepOf } from '#server/auth/one-time-codes.ts'

/** "12345678901234567890" of RFC 6238, appendix B, whose eight digits end in these six. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('the code of second %i is the one that RFC 6238 prints', (second, code) => {
  const step = Math.floor(second / 30)
  const at = (steps: number) => new Date((second + steps * 30) * 1000)
  expect(stepOf(secret, code, at(0))).toBe(step)
  expect([stepOf(secret, code, at(1)), stepOf(secret, code, at(-1))]).toEqual([step, step])
  expect([stepOf(secret, code, at(2)), stepOf(secret, code, at(-2))]).toEqual([undefined, undefined])
})

test('what is no code of six digits is none', () => {
  for (const typed of ['', '28708', '2870820', 'abcdef', '287 082'])
    expect(stepOf(secret, typed, new Date(59_000))).toBeUndefined()
})

test('the app is told whose account it is, and no two secrets are alike', () => {
  const address = keyAddress(secret, { issuer: 'e-Service เทศบาล', email: 'a@example.go.th' })
  expect(address).toMatch(/^otpauth:\/\/totp\/.+secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/)
  expect(decodeURIComponent(address)).toContain('a@example.go.th')
  expect(newSecret()).not.toBe(newSecret())
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
})
