import { expect, test } from 'vitest'
import { officeCalendar } from '#templates/agency.ts'
import { hasYear, holidays2569 } from '#templates/holidays.ts'
import { officeWeek } from '#templates/opening-hours.ts'
import {
  answerDay,
  daysBetween,
  deemedReceivedAt,
  dueDay,
  dueDayAfterWaiting,
  isWorkingDay,
  resumedDueDay,
} from '#templates/working-days.ts'
import { agency } from '#tests/support/agency.ts'

const office = { week: officeWeek(), holidays: holidays2569 }
/** An instant by the clock on the wall in Thailand. */
const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

test.each([
  ['on a Monday morning it is received at once', '2026-11-23T09:05', '2026-11-23T09:05'],
  ['at the last minute too', '2026-11-23T16:30', '2026-11-23T16:30'],
  ['a minute later it is tomorrow', '2026-11-23T16:31', '2026-11-24T08:30'],
  ['before the office opens it waits for that', '2026-11-23T05:00', '2026-11-23T08:30'],
  ['on Friday evening it waits for Monday', '2026-11-27T20:00', '2026-11-30T08:30'],
  ['on Saturday too', '2026-11-28T10:00', '2026-11-30T08:30'],
  ['a long weekend with a substitute day counts whole', '2026-12-04T17:00', '2026-12-08T08:30'],
  ['Songkran counts whole', '2026-04-10T18:00', '2026-04-16T08:30'],
  ['new year crosses the years', '2026-12-30T18:00', '2027-01-04T08:30'],
])('%s', (_, sent, received) => {
  expect(deemedReceivedAt(office, at(sent))).toBe(at(received))
})

test.each([
  ['seven working days from Monday', '2026-11-23T09:00', 7, '2026-12-02'],
  ['three working days over a long weekend', '2026-12-03T09:00', 3, '2026-12-09'],
  ['three working days over constitution day', '2026-12-08T09:00', 3, '2026-12-14'],
])('%s: the first day does not count, the last one does', (_, received, days, due) => {
  expect(dueDay(office, at(received), { days })).toBe(due)
})

test('calendar days count every day; a last day off moves to the next working day', () => {
  expect(dueDay(office, at('2026-11-23T09:00'), { days: 45, kind: 'calendar' })).toBe('2027-01-07')
  expect(dueDay(office, at('2026-11-23T09:00'), { days: 5, kind: 'calendar' })).toBe('2026-11-30')
  expect(dueDay(office, at('2026-11-23T09:00'), { days: 12, kind: 'calendar' })).toBe('2026-12-08')
})

test('a complaint is answered in fifteen days, or sooner where its category says so', () => {
  const calendar = officeCalendar(agency)
  const received = '2026-11-02T03:00:00.000Z'
  const day = (days: number, group: 'request' | 'complaint') => answerDay(calendar, received, { days, group })
  expect(day(30, 'complaint')).toBe('2026-11-17')
  expect(day(3, 'complaint')).toBe('2026-11-05')
  expect(day(30, 'request') > '2026-12-01').toBe(true)
})

test('the days on which the office waited for the citizen are added', () => {
  const waited = { from: at('2026-11-24T10:00'), to: at('2026-11-26T15:00') }
  expect(dueDayAfterWaiting(office, '2026-12-02', waited)).toBe('2026-12-04')
  expect(dueDayAfterWaiting(office, '2026-12-02', { ...waited, to: at('2026-11-24T11:00') })).toBe(
    '2026-12-02',
  )
  expect(dueDayAfterWaiting(office, '2026-12-02', { ...waited, kind: 'calendar' })).toBe('2026-12-04')
})

test('what comes back out of office hours came back when the office opened; days off in between are not added', () => {
  const sentBack = {
    dueOn: '2026-12-02',
    receivedAt: at('2026-11-23T09:00'),
    waitingSince: at('2026-11-27T10:00'),
  }
  // Saturday evening counts as Monday: one working day was waited.
  expect(resumedDueDay(office, sentBack, at('2026-11-28T20:00'))).toBe('2026-12-03')
  expect(resumedDueDay(office, sentBack, at('2026-11-27T15:00'))).toBe('2026-12-02')
  // Over the long weekend of 5–7 December: 8 and 9 December follow, the 10th is a day off.
  const late = { ...sentBack, dueOn: '2026-12-08', waitingSince: at('2026-12-04T10:00') }
  expect(resumedDueDay(office, late, at('2026-12-09T09:00'))).toBe('2026-12-11')
})

test('before a request counts as received no clock runs that could stand still', () => {
  const early = {
    dueOn: '2026-12-09',
    receivedAt: at('2026-11-30T08:30'),
    waitingSince: at('2026-11-28T10:00'),
  }
  expect(resumedDueDay(office, early, at('2026-11-30T11:00'))).toBe('2026-12-09')
})

test('a weekend is no working day, nor is a day off by the table', () => {
  expect(isWorkingDay(office, '2026-11-22')).toBe(false)
  expect(isWorkingDay(office, '2026-12-07')).toBe(false)
  expect(isWorkingDay(office, '2026-12-08')).toBe(true)
  expect(daysBetween(office, '2026-12-04', '2026-12-08', 'working')).toBe(1)
  expect(daysBetween(office, '2026-12-04', '2026-12-08', 'calendar')).toBe(4)
})

test('a year that nobody entered has the days off of every year', () => {
  expect(hasYear(holidays2569, '2027')).toBe(false)
  expect(isWorkingDay(office, '2027-04-13')).toBe(false)
  expect(isWorkingDay(office, '2027-03-03')).toBe(true)
  const entered = { ...office, holidays: { ...holidays2569, '2027-02-21': 'วันมาฆบูชา' } }
  expect(isWorkingDay(entered, '2027-04-13')).toBe(true)
})

test('each weekday has hours of its own: a Saturday morning counts, a Wednesday that is closed does not', () => {
  const saturday = { opens: '09:00', closes: '12:00' }
  const week = officeWeek().map((hours, weekday) => (weekday === 3 ? null : weekday === 6 ? saturday : hours))
  const calendar = { week, holidays: holidays2569 }
  expect(deemedReceivedAt(calendar, at('2026-11-28T10:00'))).toBe(at('2026-11-28T10:00'))
  expect(deemedReceivedAt(calendar, at('2026-11-28T08:30'))).toBe(at('2026-11-28T09:00'))
  expect(deemedReceivedAt(calendar, at('2026-11-27T18:00'))).toBe(at('2026-11-28T09:00'))
  expect(deemedReceivedAt(calendar, at('2026-11-24T18:00'))).toBe(at('2026-11-26T08:30'))
  expect(dueDay(calendar, at('2026-11-23T09:00'), { days: 3 })).toBe('2026-11-27')
})

test('a profile from when all days had the same hours is read as before', () => {
  const calendar = officeCalendar({ ...agency, opens: '08:00', closes: '15:30' })
  expect(deemedReceivedAt(calendar, at('2026-11-23T15:31'))).toBe(at('2026-11-24T08:00'))
  expect(officeCalendar(agency)).toEqual(office)
})
