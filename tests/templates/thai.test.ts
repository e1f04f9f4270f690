import { expect, test } from 'vitest'
import {
  ageAt,
  arabicDigits,
  bahtText,
  formatMoney,
  groupCitizenId,
  groupPhone,
  isCitizenId,
  maskCitizenId,
  thaiDate,
  thaiDateParts,
  thaiDateTime,
  thaiDigits,
  thaiTime,
} from '#templates/thai.ts'

test.each([
  ['2026-11-23T02:05:00.000Z', '23 พฤศจิกายน 2569', '23 พ.ย. 2569', '09.05 น.'],
  ['2026-12-31T17:00:00.000Z', '1 มกราคม 2570', '1 ม.ค. 2570', '00.00 น.'],
  ['2026-12-31T16:59:59.000Z', '31 ธันวาคม 2569', '31 ธ.ค. 2569', '23.59 น.'],
  ['2024-02-29', '29 กุมภาพันธ์ 2567', '29 ก.พ. 2567', '07.00 น.'],
])('%s is %s in Bangkok', (at, long, medium, time) => {
  expect(thaiDate(at)).toBe(long)
  expect(thaiDate(at, 'medium')).toBe(medium)
  expect(thaiTime(at)).toBe(time)
  expect(thaiDateTime(at)).toBe(`${medium} เวลา ${time}`)
})

test('a date comes apart as forms print it', () => {
  expect(thaiDateParts('2026-11-23')).toEqual({ day: '23', month: 'พฤศจิกายน', year: '2569' })
})

test.each([
  ['1980-02-03', '2026-02-02T16:59:59Z', 45],
  ['1980-02-03', '2026-02-02T17:00:00Z', 46],
  ['1980-02-29', '2026-02-28T12:00:00Z', 45],
  ['2026-11-23', '2026-11-23T02:00:00Z', 0],
])('somebody born on %s is, at %s, %i years old', (birthDate, at, years) => {
  expect(ageAt(birthDate, at)).toBe(years)
})

test.each([
  [0, 'ศูนย์บาทถ้วน'],
  [1, 'หนึ่งสตางค์'],
  [25, 'ยี่สิบห้าสตางค์'],
  [50, 'ห้าสิบสตางค์'],
  [1_00, 'หนึ่งบาทถ้วน'],
  [10_00, 'สิบบาทถ้วน'],
  [11_00, 'สิบเอ็ดบาทถ้วน'],
  [20_00, 'ยี่สิบบาทถ้วน'],
  [21_21, 'ยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์'],
  [100_00, 'หนึ่งร้อยบาทถ้วน'],
  [101_00, 'หนึ่งร้อยเอ็ดบาทถ้วน'],
  [111_11, 'หนึ่งร้อยสิบเอ็ดบาทสิบเอ็ดสตางค์'],
  [1_234_50, 'หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์'],
  [1_001_00, 'หนึ่งพันเอ็ดบาทถ้วน'],
  [120_000_00, 'หนึ่งแสนสองหมื่นบาทถ้วน'],
  [1_000_000_00, 'หนึ่งล้านบาทถ้วน'],
  [1_000_001_00, 'หนึ่งล้านเอ็ดบาทถ้วน'],
  [11_000_000_00, 'สิบเอ็ดล้านบาทถ้วน'],
  [21_500_021_00, 'ยี่สิบเอ็ดล้านห้าแสนยี่สิบเอ็ดบาทถ้วน'],
  [1_000_000_000_000_00, 'หนึ่งล้านล้านบาทถ้วน'],
])('%i satang read %s', (satang, words) => {
  expect(bahtText(satang)).toBe(words)
})

test('money is written with two decimals and groups', () => {
  expect(formatMoney(1_234_50)).toBe('1,234.50')
  expect(formatMoney(5)).toBe('0.05')
})

test.each([
  ['1101700230708', true],
  ['1101700230709', false],
  ['1234567890121', true],
  ['0000000000001', true],
  ['110170023070', false],
  ['11017002307080', false],
  ['11017002307o8', false],
  ['', false],
])('the check digit of %s: %s', (digits, right) => {
  expect(isCitizenId(digits)).toBe(right)
})

test('a citizen ID is grouped as on the card, also half typed, and masked', () => {
  expect(groupCitizenId('1101700230708')).toBe('1-1017-00230-70-8')
  expect(groupCitizenId('110170')).toBe('1-1017-0')
  expect(groupCitizenId('')).toBe('')
  expect(maskCitizenId('1101700230708')).toBe('1-1017-xxxxx-70-8')
})

test('telephone numbers are grouped as offices print them', () => {
  expect(groupPhone('0812345678')).toBe('08 1234 5678')
  expect(groupPhone('055391234')).toBe('0 5539 1234')
  expect(groupPhone('1567')).toBe('1567')
})

test('digits cross between the numerals', () => {
  expect(arabicDigits('๙/๙ หมู่ที่ ๔')).toBe('9/9 หมู่ที่ 4')
  expect(thaiDigits('พ.ศ. 2569')).toBe('พ.ศ. ๒๕๖๙')
})
