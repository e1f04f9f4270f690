import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { settingsOf } from '#templates/agency-settings.ts'
import { buddhistYear } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { DoneNotice } from '../done-notice.tsx'
import { type HolidayEntry, HolidayTable } from './holidays.tsx'
import { holdsAfterwards } from './overview.tsx'

/** The table of the year that the address names, this year's without one. */
export async function holidayCard(c: Context<AppEnv>, entry?: HolidayEntry) {
  const { holidays } = settingsOf(await getAgency(c.var.runtime.db))
  const now = buddhistYear(new Date()) - 543
  const entered = Object.keys(holidays).map((day) => day.slice(0, 4))
  const years = [...new Set([...entered, String(now), String(now + 1)])].toSorted()
  const asked = String(Number(entry?.year ?? c.req.query('year')) - 543)
  const year = years.includes(asked) ? asked : String(now)
  return <HolidayTable {...{ holidays, year, years, entry }} session={c.var.staff} />
}

/** What came of a change of the table. */
export function HolidaysSaved({ query: { done, days } }: { query: Record<string, string> }) {
  if (done !== 'added' && done !== 'removed') return null
  const what = done === 'removed' ? 'ลบวันหยุดแล้ว' : `บันทึกวันหยุดแล้ว ${Number(days) || 0} วัน`
  return (
    <DoneNotice>
      {what} {holdsAfterwards}
    </DoneNotice>
  )
}
