import { type Holidays, holidayOn } from './holidays.ts'
import type { OpenHours, OpeningWeek } from './opening-hours.ts'
import { addDays, isoDayAt, isoTimeAt } from './thai.ts'

/** When the office works, in Thailand's own time. */
export interface OfficeCalendar {
  week: OpeningWeek
  holidays: Holidays
}

export type DayKind = 'working' | 'calendar'

/** The hours of an ISO day; undefined when the office is closed on that weekday, or has the day off. */
function hoursOn({ week, holidays }: OfficeCalendar, day: string): OpenHours | undefined {
  const hours = week[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return hours && holidayOn(holidays, day) === undefined ? hours : undefined
}

/** Whether the office works on an ISO day. */
export const isWorkingDay = (calendar: OfficeCalendar, day: string): boolean =>
  hoursOn(calendar, day) !== undefined

/** The first working day on or after `day`. */
function workingDayFrom(calendar: OfficeCalendar, day: string): string {
  let candidate = day
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/**
 * When something that came in at `at` counts as received: then, or, out of office hours, when the office opens next.
 * พ.ร.บ.การปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565 มาตรา 10 วรรคหนึ่ง
 */
export function deemedReceivedAt(calendar: OfficeCalendar, at: string | Date): string {
  const day = isoDayAt(at)
  const time = isoTimeAt(at)
  const today = hoursOn(calendar, day)
  if (today && time < today.opens) return instantOf(day, today.opens)
  if (today && time <= today.closes) return new Date(at).toISOString()
  const next = workingDayFrom(calendar, addDays(day, 1))
  return instantOf(next, hoursOn(calendar, next)?.opens ?? '00:00')
}

/** Thailand has no daylight saving time. */
const instantOf = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`).toISOString()

/**
 * The day by which the office answers. The first day does not count, the last one does; a last day on which the
 * office is closed moves to the next on which it works. พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 64
 */
export function dueDay(
  calendar: OfficeCalendar,
  receivedAt: string | Date,
  { days, kind = 'working' }: { days: number; kind?: DayKind | undefined },
): string {
  return forward(calendar, isoDayAt(receivedAt), days, kind)
}

/** Within which complaints are answered, whatever their category says: พ.ร.ฎ.บริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38 */
export const complaintDays = 15

/** The day by which the office answers what it counts as received then: as the service says, a complaint in 15 days at the latest. */
export function answerDay(
  calendar: OfficeCalendar,
  receivedAt: string | Date,
  { days, dayKind, group }: { days: number; dayKind?: DayKind | undefined; group: 'request' | 'complaint' },
): string {
  const due = dueDay(calendar, receivedAt, { days, kind: dayKind })
  if (group === 'request') return due
  const latest = dueDay(calendar, receivedAt, { days: complaintDays, kind: 'calendar' })
  return due < latest ? due : latest
}

/** The day by which the office answers after it waited for the citizen from one instant to another. */
export function dueDayAfterWaiting(
  calendar: OfficeCalendar,
  due: string,
  waited: { from: string | Date; to: string | Date; kind?: DayKind | undefined },
): string {
  const kind = waited.kind ?? 'working'
  const days = daysBetween(calendar, isoDayAt(waited.from), isoDayAt(waited.to), kind)
  return days === 0 ? due : forward(calendar, due, days, kind)
}

function forward(calendar: OfficeCalendar, from: string, days: number, kind: DayKind): string {
  if (kind === 'calendar') return workingDayFrom(calendar, addDays(from, days))
  let day = from
  for (let left = days; left > 0; left--) day = workingDayFrom(calendar, addDays(day, 1))
  return workingDayFrom(calendar, day)
}

/** How many days, working or all, lie after `from` up to and with `to`. */
export function daysBetween(calendar: OfficeCalendar, from: string, to: string, kind: DayKind): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (kind === 'calendar' || isWorkingDay(calendar, day)) count++
  }
  return count
}

/**
 * The same of a request that an officer sent back at `waitingSince` and that came back at `to`. What came in out of
 * office hours came back when the office opened; before the request itself counted as received no clock ran.
 */
export function resumedDueDay(
  calendar: OfficeCalendar,
  { dueOn, receivedAt, waitingSince }: { dueOn: string; receivedAt: string; waitingSince: string },
  to: string | Date,
  kind?: DayKind | undefined,
): string {
  const from = waitingSince > receivedAt ? waitingSince : receivedAt
  return dueDayAfterWaiting(calendar, dueOn, { from, to: deemedReceivedAt(calendar, to), kind })
}
