import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#server/auth/passwords.ts'

test('the right password is recognised, a wrong one is not', async () => {
  const hash = await hashPassword('ข้าวเหนียวมะม่วง')
  expect(await verifyPassword(hash, 'ข้าวเหนียวมะม่วง')).toBe(true)
  expect(await verifyPassword(hash, 'ข้าวเหนียวทุเรียน')).toBe(false)
})

test('the hash tells its parameters and never repeats itself', async () => {
  const [one, other] = await Promise.all([hashPassword('same'), hashPassword('same')])
  expect(one).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/)
  expect(one).not.toBe(other)
})

test('nobody gets in without a hash or with a broken one', async () => {
  for (const hash of [undefined, null, '', 'plain', 'scrypt$16384$8$5$$']) {
    expect(await verifyPassword(hash, '')).toBe(false)
  }
})

test('a password typed with composed or decomposed characters is the same password', async () => {
  expect(await verifyPassword(await hashPassword('caf\u00e9'), 'cafe\u0301')).toBe(true)
})

test('many at once all get their answer', async () => {
  const hash = await hashPassword('one of many')
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => verifyPassword(hash, n % 2 === 0 ? 'one of many' : 'other')),
  )
  expect(answers).toEqual([true, false, true, false, true, false, true, false])
})
