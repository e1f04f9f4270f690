import { describe, expect, test } from 'vitest'
import { passwordStrength, passwordTrouble } from '#templates/passwords.ts'

const owner = {
  citizenId: '1101700230708',
  firstName: 'สมชาย',
  lastName: 'ใจดี',
  birthDate: '1958-04-13',
  phone: '0812345678',
  email: 'somchai99@example.com',
}

test('what is shorter than eight characters is too short, whatever it is made of', () => {
  expect(passwordTrouble('ก1!aB๒')).toBe('รหัสผ่านต้องยาวอย่างน้อย 8 ตัวอักษร')
  expect(passwordTrouble('x'.repeat(129))).toContain('ยาวเกินไป')
})

test.each([
  ...[
    'password',
    'Password1',
    'p@$$w0rd99',
    'PASSWORD2569!',
    '12345678',
    '987654321',
    '00000000',
    '12121212',
  ],
  ...[
    'qwertyuiop',
    'qwerty123456',
    'asdfghjkl',
    '1q2w3e4r',
    '1qaz2wsx',
    'abcd1234',
    'iloveyou',
    'loveyouloveyou',
  ],
  ...['thailand2569', 'trustno1', 'sunshine', 'abcabcabc', '1234abcd', 'letmein!!', 'aaaaaaaa', 'football1'],
  ...['ฟหกดเ้่าสวง', 'ๆไำพะัีรนย', 'รหัสผ่าน1234', 'สวัสดีครับ', 'กขฃคฅฆงจ', '๑๒๓๔๕๖๗๘', '147258369'],
])('“%s” is what many people use', (password) => {
  expect(passwordTrouble(password)).toMatch(/เดาง่ายเกินไป/)
})

test.each([
  ['own ID', '1101700230708'],
  ['own ID as printed', '1-1017-00230-70-8'],
  ['part of the own ID', '017002307'],
  ['own phone number', '0812345678'],
  ['own phone number without its zero', '812345678'],
  ['own name', 'สมชายใจดี'],
  ['own name and year of birth', 'สมชาย2501'],
  ['birth date in Buddhist era', '13042501'],
  ['birth date with signs between', '13/04/2501'],
  ['birth date as ISO', '1958-04-13'],
  ['own mailbox and a number', 'somchai1234'],
  ['own e-mail address', 'somchai99@example.com'],
])('the %s is no password', (_, password) => {
  expect(passwordTrouble(password, owner)).toMatch(/^รหัสผ่านต้องไม่ใช่ชื่อ/)
})

test.each([
  ...[
    'ข้าวเหนียวมะม่วง',
    'correct horse',
    'ฝนตกหลังบ้าน',
    'tukkae 4 tua',
    'kx7plm2q',
    'สมชายชอบกินส้มตำปูปลาร้า',
    '84629173',
  ],
])('“%s” is good enough without any mixing of characters', (password) => {
  expect(passwordTrouble(password, owner)).toBeUndefined()
})

test('somebody else’s name is nothing about oneself', () => {
  expect(passwordTrouble('วิไลวรรณ', owner)).toBeUndefined()
})

describe('while typing, the strength is told in words', () => {
  test.each([
    ['', 0, 'ยังสั้นไป เพิ่มอีก 8 ตัวอักษร'],
    ['ข้าวเห', 0, 'ยังสั้นไป เพิ่มอีก 2 ตัวอักษร'],
    ['password', 1, 'รหัสผ่านนี้เดาง่ายเกินไป'],
    ['kx7plm2q', 2, 'ใช้ได้'],
    ['84629173', 2, 'ใช้ได้'],
    ['ฝนตกหลังบ้าน', 3, 'ปลอดภัยดี'],
    ['ข้าวเหนียวมะม่วง', 4, 'ปลอดภัยมาก'],
  ])('%s', (password, bars, words) => {
    const strength = passwordStrength(password, owner)
    expect(strength.bars).toBe(bars)
    expect(strength.words).toContain(words)
  })
})
