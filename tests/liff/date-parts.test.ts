import { expect, test } from 'vitest'
import { dateParts, dateValue } from '#liff/fields/date-parts.ts'

const value = (day: string, month: string, year: string) => dateValue({ day, month, year })

test('a date in the Buddhist era is kept as an ISO day', () => {
  expect(value('5', '12', '2530')).toBe('1987-12-05')
  expect(value(' 29 ', '02', '2567')).toBe('2024-02-29')
})

test('Thai digits and the names of months are understood', () => {
  expect(value('๕', '๑๒', '๒๕๓๐')).toBe('1987-12-05')
  expect(value('5', 'ธันวาคม', '2530')).toBe('1987-12-05')
  expect(value('5', 'ธ.ค.', '2530')).toBe('1987-12-05')
})

test('a year that can only be of the Christian era is taken as that', () => {
  expect(value('5', '12', '1987')).toBe('1987-12-05')
})

test.each([
  ['31', '2', '2530'],
  ['29', '2', '2566'],
  ['5', '13', '2530'],
  ['5', '12', '30'],
  ['', '12', '2530'],
])('what is no day yet, such as %s/%s/%s, stays as typed', (day, month, year) => {
  expect(value(day, month, year)).toBe(`${day}/${month}/${year}`)
  expect(dateParts(value(day, month, year))).toEqual({ day, month, year })
})

test('nothing typed is no answer', () => {
  expect(value('', ' ', '')).toBe('')
})

test('a kept day shows in the Buddhist era', () => {
  expect(dateParts('1987-12-05')).toEqual({ day: '5', month: '12', year: '2530' })
  expect(dateParts(undefined)).toEqual({ day: '', month: '', year: '' })
})
