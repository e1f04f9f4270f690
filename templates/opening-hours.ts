import { arabicDigits } from './thai.ts'

/** When the office is open on a day, by the clock in Thailand: 08:30 to 16:30. */
export interface OpenHours {
  opens: string
  closes: string
}

/** The hours of each weekday, Sunday first, as `Date` counts them; null where the office is closed. */
export type OpeningWeek = readonly (OpenHours | null)[]

export const usualHours: OpenHours = { opens: '08:30', closes: '16:30' }

/** Monday to Friday, as offices of the state keep them. */
export const officeWeek = (hours: OpenHours = usualHours): OpeningWeek =>
  weekdayNames.map((_, weekday) => (weekday === 0 || weekday === 6 ? null : hours))

export const weekdayNames = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const
/** The weekdays in the order in which a week is read. */
export const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const

/** 08.30, as clocks are written in Thai. */
export const clockText = (time: string) => time.replace(':', '.')

/** วันจันทร์–ศุกร์ 08.30–16.30 น. และวันเสาร์ 09.00–12.00 น. */
export function weekText(week: OpeningWeek): string {
  const runs: { days: number[]; hours: string }[] = []
  let before: string | undefined
  for (const weekday of mondayFirst) {
    const open = week[weekday]
    const hours = open ? `${clockText(open.opens)}–${clockText(open.closes)} น.` : undefined
    const run = runs.at(-1)
    if (hours && run && hours === before) run.days.push(weekday)
    else if (hours) runs.push({ days: [weekday], hours })
    before = hours
  }
  const texts = runs.map(({ days, hours }) => `วัน${daysText(days)} ${hours}`)
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(' ')} และ${texts.at(-1)}`
}

function daysText(days: readonly number[]): string {
  const names = [days[0], days.at(-1)].map((day) => weekdayNames[day ?? 0])
  return days.length === 1 ? String(names[0]) : names.join('–')
}

/** The time that somebody typed, 8.30, 08:30 or ๐๘.๓๐ น., as 08:30; undefined when it is none. */
export function parseClock(text: string): string | undefined {
  const typed = arabicDigits(text).replace(/\s*น\.?\s*$/, '')
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[.:](\d{2})\s*$/.exec(typed) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}
