/** Days off by their ISO day, with the name that people are told. */
export type Holidays = Readonly<Record<string, string>>

/** What the cabinet announced for the year that the product shipped in; the agency adds its own and each new year. */
export const holidays2569: Holidays = {
  '2026-01-01': 'วันขึ้นปีใหม่',
  '2026-01-02': 'วันหยุดราชการพิเศษ',
  '2026-03-03': 'วันมาฆบูชา',
  '2026-04-06': 'วันจักรี',
  '2026-04-13': 'วันสงกรานต์',
  '2026-04-14': 'วันสงกรานต์',
  '2026-04-15': 'วันสงกรานต์',
  '2026-05-04': 'วันฉัตรมงคล',
  '2026-05-13': 'วันพระราชพิธีพืชมงคลจรดพระนังคัลแรกนาขวัญ',
  '2026-05-31': 'วันวิสาขบูชา',
  '2026-06-01': 'ชดเชยวันวิสาขบูชา',
  '2026-06-03': 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี',
  '2026-07-28': 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว',
  '2026-07-29': 'วันอาสาฬหบูชา',
  '2026-07-30': 'วันเข้าพรรษา',
  '2026-08-12': 'วันแม่แห่งชาติ',
  '2026-10-13': 'วันนวมินทรมหาราช',
  '2026-10-23': 'วันปิยมหาราช',
  '2026-12-05': 'วันพ่อแห่งชาติ',
  '2026-12-07': 'ชดเชยวันพ่อแห่งชาติ',
  '2026-12-10': 'วันรัฐธรรมนูญ',
  '2026-12-31': 'วันสิ้นปี',
}

/** Days off that have the same date every year, month and day: what is known of a year that nobody entered yet. */
const everyYear: Holidays = {
  '01-01': 'วันขึ้นปีใหม่',
  '04-06': 'วันจักรี',
  '04-13': 'วันสงกรานต์',
  '04-14': 'วันสงกรานต์',
  '04-15': 'วันสงกรานต์',
  '05-04': 'วันฉัตรมงคล',
  '06-03': 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี',
  '07-28': 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว',
  '08-12': 'วันแม่แห่งชาติ',
  '10-13': 'วันนวมินทรมหาราช',
  '10-23': 'วันปิยมหาราช',
  '12-05': 'วันพ่อแห่งชาติ',
  '12-10': 'วันรัฐธรรมนูญ',
  '12-31': 'วันสิ้นปี',
}

/** Whether somebody has entered the days off of a year (Christian). */
export const hasYear = (holidays: Holidays, year: string) =>
  Object.keys(holidays).some((day) => day.startsWith(`${year}-`))

/** The name of the day off, by the agency's table or, for a year that it lacks, by the calendar of every year. */
export const holidayOn = (holidays: Holidays, day: string): string | undefined =>
  hasYear(holidays, day.slice(0, 4)) ? holidays[day] : everyYear[day.slice(5)]

/** The days off of a year (Christian) that is in the table, first to last. */
export const holidaysOf = (holidays: Holidays, year: string): [day: string, name: string][] =>
  inOrder(holidays).filter(([day]) => day.startsWith(`${year}-`))

/** What holds in a year until somebody enters its days. */
export const presumedHolidays = (year: string): Holidays =>
  Object.fromEntries(Object.entries(everyYear).map(([date, name]) => [`${year}-${date}`, name]))

/**
 * The table with days more, or named anew. A year that nobody had entered keeps what was presumed of it: one day
 * added must not make the others working days.
 */
export function withHolidays(holidays: Holidays, added: Holidays): Holidays {
  const years = new Set(Object.keys(added).map((day) => day.slice(0, 4)))
  const presumed = [...years].filter((year) => !hasYear(holidays, year)).map(presumedHolidays)
  return Object.fromEntries(inOrder(Object.assign({}, holidays, ...presumed, added)))
}

/** The table without a day. */
export const withoutHoliday = (holidays: Holidays, without: string): Holidays =>
  Object.fromEntries(inOrder(holidays).filter(([day]) => day !== without))

/** Days of a year that fall on the same date every year, moved to the next one; what is there already stays. */
export function copiedToNextYear(holidays: Holidays, year: string): Holidays {
  const next = String(Number(year) + 1)
  const fixed = holidaysOf(holidays, year).filter(([day]) => day.slice(5) in everyYear)
  const copies = fixed.map(([day, name]) => [`${next}-${day.slice(5)}`, name] as const)
  return Object.fromEntries(inOrder({ ...Object.fromEntries(copies), ...holidays }))
}

/** Days off that one table has, or names so, and the other has not. */
export const holidaysMissingIn = (other: Holidays, holidays: Holidays): Holidays =>
  Object.fromEntries(inOrder(holidays).filter(([day, name]) => other[day] !== name))

/** From this month on, the cabinet has announced the next year's days off. */
const announced = '11'

/** The year (Christian) whose days off are due to be entered: this one, or towards its end the next. */
export function yearWithoutHolidays(holidays: Holidays, today: string): string | undefined {
  const year = today.slice(0, 4)
  if (!hasYear(holidays, year)) return year
  const next = String(Number(year) + 1)
  return today.slice(5, 7) >= announced && !hasYear(holidays, next) ? next : undefined
}

const inOrder = (holidays: Holidays) => Object.entries(holidays).toSorted(([a], [b]) => a.localeCompare(b))
