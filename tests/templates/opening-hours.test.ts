import { expect, test } from 'vitest'
import { officeWeek, parseClock, weekText } from '#templates/opening-hours.ts'
import { openingWeekSchema } from '#templates/opening-hours-schema.ts'

test('a week reads as people say it', () => {
  expect(weekText(officeWeek())).toBe('วันจันทร์–ศุกร์ 08.30–16.30 น.')
  const usual = { opens: '08:30', closes: '16:30' }
  const morning = { opens: '09:00', closes: '12:00' }
  expect(weekText([null, usual, usual, null, usual, usual, morning])).toBe(
    'วันจันทร์–อังคาร 08.30–16.30 น. วันพฤหัสบดี–ศุกร์ 08.30–16.30 น. และวันเสาร์ 09.00–12.00 น.',
  )
})

test.each([
  ['08.30', '08:30'],
  ['8:30', '08:30'],
  ['๐๘.๓๐ น.', '08:30'],
  ['24.00', undefined],
  ['8.3', undefined],
  ['เช้า', undefined],
  ['', undefined],
])('%s is the time %s', (typed, time) => {
  expect(parseClock(typed)).toBe(time)
})

test('a week without an open day is none, nor is a day that closes before it opens', () => {
  const week = (...monday: [string, string] | []) =>
    openingWeekSchema.safeParse(
      Array.from({ length: 7 }, (_, i) =>
        i === 1 && monday.length > 0 ? { opens: monday[0], closes: monday[1] } : null,
      ),
    )
  expect(week('8.30', '16.30').data?.[1]).toEqual({ opens: '08:30', closes: '16:30' })
  expect(week().error?.issues[0]?.message).toBe('ต้องเปิดทำการอย่างน้อยหนึ่งวันในสัปดาห์')
  expect(week('16.30', '8.30').error?.issues).toMatchObject([
    { path: [1, 'closes'], message: 'เวลาปิดต้องหลังเวลาเปิด' },
  ])
})
