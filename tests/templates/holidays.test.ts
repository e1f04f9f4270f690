import { describe, expect, test } from 'vitest'
import { readHolidayLines } from '#templates/holiday-lines.ts'
import {
  copiedToNextYear,
  hasYear,
  holidayOn,
  holidays2569,
  holidaysOf,
  withHolidays,
  withoutHoliday,
  yearWithoutHolidays,
} from '#templates/holidays.ts'

describe('a day off as people write it', () => {
  const years = { first: 2568, last: 2572 }

  test.each([
    '31 ธ.ค. 2569 วันสิ้นปี',
    '31 ธค 2569 วันสิ้นปี',
    '31 ธันวาคม พ.ศ. 2569 วันสิ้นปี',
    '๓๑ ธันวาคม ๒๕๖๙ วันสิ้นปี',
    'วันพฤหัสบดีที่ 31 ธันวาคม 2569 – วันสิ้นปี',
    '22. วันพฤหัสบดีที่ 31 ธันวาคม 2569 วันสิ้นปี',
    '31/12/2569 วันสิ้นปี',
    '31-12-2026, วันสิ้นปี',
    '2026-12-31\tวันสิ้นปี',
    '2569-12-31 วันสิ้นปี\r',
  ])('%s', (line) => {
    expect(readHolidayLines(line, years)).toEqual({ days: { '2026-12-31': 'วันสิ้นปี' }, wrong: [] })
  })

  test('what cannot be read is told by its line; digits in a name stay as they are', () => {
    const lines = '31 ธ.ค. 2569 วันสิ้นปี ๒๕๖๙\n\n31 ก.พ. 2569 ไม่มี\n1/1/2570\n1 ม.ค. 2596 วันขึ้นปีใหม่'
    const { days, wrong } = readHolidayLines(lines, years)
    expect(days).toEqual({ '2026-12-31': 'วันสิ้นปี ๒๕๖๙' })
    expect(wrong).toEqual([
      expect.stringMatching(/^บรรทัดที่ 3 .*อ่านวันที่ไม่ออก/),
      expect.stringMatching(/^บรรทัดที่ 4 .*ยังไม่มีชื่อวันหยุด/),
      expect.stringMatching(/^บรรทัดที่ 5 .*ต้องเป็นวันในปี 2568 ถึง 2572/),
    ])
  })
})

test('one day entered for a year that was empty leaves the days of every year off', () => {
  const table = withHolidays(holidays2569, { '2027-02-21': 'วันมาฆบูชา' })
  expect(holidayOn(table, '2027-02-21')).toBe('วันมาฆบูชา')
  expect(holidayOn(table, '2027-04-13')).toBe('วันสงกรานต์')
  expect(holidayOn(withoutHoliday(table, '2027-04-13'), '2027-04-13')).toBeUndefined()
})

test('days of the same date every year are copied on; feasts by the moon and substitutes are not', () => {
  const own = { ...holidays2569, '2027-12-31': 'วันส่งท้ายปีเก่า' }
  const next = Object.fromEntries(holidaysOf(copiedToNextYear(own, '2026'), '2027'))
  expect(Object.keys(next)).toHaveLength(14)
  expect(next).toMatchObject({ '2027-04-13': 'วันสงกรานต์', '2027-12-31': 'วันส่งท้ายปีเก่า' })
  expect(next).not.toHaveProperty('2027-12-07')
  const fewer = copiedToNextYear(withoutHoliday(holidays2569, '2026-05-04'), '2026')
  expect(fewer).not.toHaveProperty('2027-05-04')
})

test('the next year is asked for from November on, this one at once', () => {
  expect(hasYear(holidays2569, '2026')).toBe(true)
  expect(yearWithoutHolidays(holidays2569, '2026-10-31')).toBeUndefined()
  expect(yearWithoutHolidays(holidays2569, '2026-11-01')).toBe('2027')
  expect(yearWithoutHolidays(holidays2569, '2027-02-01')).toBe('2027')
  expect(yearWithoutHolidays(copiedToNextYear(holidays2569, '2026'), '2026-12-31')).toBeUndefined()
})
