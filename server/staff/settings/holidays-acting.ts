import type { Context } from 'hono'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { DomainError } from '#db/errors.ts'
import { settingsOf, settingsSchema } from '#templates/agency-settings.ts'
import { readHolidayLines } from '#templates/holiday-lines.ts'
import {
  copiedToNextYear,
  type Holidays,
  holidaysMissingIn,
  holidaysOf,
  withHolidays,
  withoutHoliday,
} from '#templates/holidays.ts'
import { buddhistYear } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { yearAddress } from './holidays.tsx'
import { holidayEntryPage } from './section.tsx'

/** Adds a day, or the days of several lines; nothing of it while one of them cannot be read. */
export async function addHolidays(c: Context<AppEnv>): Promise<Response> {
  const typed = await c.req.parseBody()
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].slice(0, 20_000) : '')
  const pasted = 'lines' in typed
  const now = buddhistYear(new Date())
  const line = `${text('day').trim()} ${text('name').trim()}`
  const read = readHolidayLines(pasted ? text('lines') : line, { first: now - 1, last: now + 3 })
  const days = Object.keys(read.days)
  const wrong = days.length + read.wrong.length === 0 ? ['กรุณากรอกวันที่และชื่อวันหยุด'] : read.wrong
  if (wrong.length > 0) {
    const kept = pasted ? { lines: text('lines') } : { day: text('day'), name: text('name') }
    // Of one line, the number says nothing.
    const said = pasted ? wrong : wrong.map((sentence) => sentence.replace(/^บรรทัดที่ 1 /, ''))
    return holidayEntryPage(c, { ...kept, year: text('year'), wrong: said })
  }
  const year = (days.toSorted()[0] ?? '').slice(0, 4)
  return change(c, year, (holidays) => withHolidays(holidays, read.days))
}

export async function removeHoliday(c: Context<AppEnv>): Promise<Response> {
  const day = c.req.param('day') ?? ''
  return change(c, day.slice(0, 4), (holidays) => {
    if (!(day in holidays)) throw new DomainError('not_found')
    return withoutHoliday(holidays, day)
  })
}

/** Copies what falls on the same date every year to the year after. */
export async function copyHolidays(c: Context<AppEnv>): Promise<Response> {
  const year = c.req.param('year') ?? ''
  const next = String(Number(year) + 1)
  return change(c, next, (holidays) => {
    if (holidaysOf(holidays, year).length === 0) throw new DomainError('not_found')
    return copiedToNextYear(holidays, year)
  })
}

/** The table as it is now, changed: what a colleague added meanwhile stays. */
async function change(
  c: Context<AppEnv>,
  year: string,
  changed: (holidays: Holidays) => Holidays,
): Promise<Response> {
  const { db } = c.var.runtime
  const { profile, revision } = await getAgencyRow(db)
  const before = settingsOf(profile).holidays
  const checked = settingsSchema.shape.holidays.safeParse(changed(before))
  if (!checked.success) throw new DomainError('invalid_answers', checked.error.issues[0]?.message)
  const holidays = checked.data
  await changeAgency(db, { revision, settings: { holidays } }, { type: 'staff', id: c.var.staff.member.id })
  const more = Object.keys(holidaysMissingIn(before, holidays)).length
  const done = more > 0 ? `added&days=${more}` : 'removed'
  return c.redirect(yearAddress(year).replace('?', `?done=${done}&`), 303)
}
