import { expect, test } from 'vitest'
import { addressSchema, citizenIdSchema, isoDay, phoneSchema, shortText } from '#templates/answers.ts'

const address = {
  houseNo: '9/9',
  moo: '4',
  subdistrict: 'เนินกุ่ม',
  district: 'บางกระทุ่ม',
  province: 'พิษณุโลก',
  postcode: '65210',
}

test('an address may leave out moo, soi and road', () => {
  expect(addressSchema.parse({ ...address, moo: '', soi: null })).toEqual({
    ...address,
    moo: undefined,
    soi: undefined,
  })
})

test('each missing part of an address is named', () => {
  const { error } = addressSchema.safeParse({ houseNo: '', postcode: '6521' })
  expect(
    Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join(), message])),
  ).toEqual({
    houseNo: 'กรุณากรอกบ้านเลขที่',
    subdistrict: 'กรุณาเลือกตำบล',
    district: 'กรุณาเลือกอำเภอ',
    province: 'กรุณาเลือกจังหวัด',
    postcode: 'รหัสไปรษณีย์ต้องมี 5 หลัก',
  })
})

test('a postcode may be typed in Thai numerals', () => {
  expect(addressSchema.parse({ ...address, postcode: '๖๕๒๑๐' }).postcode).toBe('65210')
})

test.each([
  ['081-234-5678', '0812345678'],
  ['+66 81 234 5678', '0812345678'],
  ['๐๘๑๒๓๔๕๖๗๘', '0812345678'],
  ['(055) 391 234', '055391234'],
])('the telephone number %s is kept as %s', (typed, kept) => {
  expect(phoneSchema.parse(typed)).toBe(kept)
})

test('a day in the Buddhist era is not taken for a year of the Christian era', () => {
  expect(isoDay.safeParse('2569-11-23').success).toBe(false)
})

test('a line of text loses what no eye sees before its length is counted', () => {
  expect(shortText(3).parse('\ufeff กข\u200bค ')).toBe('กขค')
  expect(shortText(3).safeParse('กขคง').error?.issues[0]?.message).toContain('3 ตัวอักษร')
})

test.each([
  ['นํ้า', 'น้ำ'],
  ['ทํางาน', 'ทำงาน'],
  ['น้ํา', 'น้ำ'],
])('typed %s', (typed, kept) => {
  expect(shortText(20).parse(typed)).toBe(kept)
})

test.each([
  '0-1000-00000-12-3',
  '0–1000–00000–12–3',
  '0 1000 00000 12 3',
  '๐๑๐๐๐๐๐๐๐๐๑๒๓',
  '\u200b010000000\u00ad0123\u2060',
])('a citizen ID is read as people write and paste it: %j', (written) => {
  expect(citizenIdSchema.safeParse(written).data ?? written).toBe('0100000000123')
})
