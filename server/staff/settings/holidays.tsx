import type { StaffSession } from '#db/staff.ts'
import {
  copiedToNextYear,
  type Holidays,
  hasYear,
  holidaysOf,
  presumedHolidays,
} from '#templates/holidays.ts'
import { thaiDate, thaiWeekday } from '#templates/thai.ts'
import { TextInput } from '../forms/inputs.tsx'
import { CsrfField } from '../layout.tsx'

/** What somebody typed that could not be taken, and why. */
export interface HolidayEntry {
  /** Of the page on which they typed, Buddhist. */
  year: string
  day?: string
  name?: string
  lines?: string
  wrong: readonly string[]
}

interface Props {
  holidays: Holidays
  /** Christian, as the table's days. */
  year: string
  years: readonly string[]
  session: StaffSession
  entry: HolidayEntry | undefined
}

const buddhist = (year: string) => Number(year) + 543
export const yearAddress = (year: string) => `/staff/settings/hours?year=${buddhist(year)}#holidays`

/** The table of days off, a year at a time, with the ways to change it. */
export const HolidayTable = ({ holidays, year, years, session, entry }: Props) => (
  <section class="card stack narrow" id="holidays" aria-labelledby="holidays-title">
    <h2 id="holidays-title">วันหยุดปี {buddhist(year)}</h2>
    <nav class="tabs" aria-label="ปี">
      {years.map((one) => (
        <a key={one} href={yearAddress(one)} aria-current={one === year ? 'page' : undefined}>
          {buddhist(one)} <span class="count">{holidaysOf(holidays, one).length}</span>
          <span class="hidden"> วัน</span>
        </a>
      ))}
    </nav>
    {hasYear(holidays, year) ? (
      <Days year={year} holidays={holidays} session={session} />
    ) : (
      <Presumed year={year} holidays={holidays} session={session} />
    )}
    <AddOne year={year} session={session} entry={entry} />
    <AddLines year={year} session={session} entry={entry} />
    <CopyOn year={year} holidays={holidays} session={session} />
  </section>
)

const Days = ({ year, holidays, session }: { year: string; holidays: Holidays; session: StaffSession }) => (
  <ul class="days">
    {holidaysOf(holidays, year).map(([day, name]) => (
      <li key={day}>
        <Day day={day} name={name} />
        <form method="post" action={`/staff/settings/holidays/${day}/remove`}>
          <CsrfField session={session} />
          <button class="button plain small" type="submit">
            ลบ<span class="hidden">{` ${thaiDate(day)} ${name}`}</span>
          </button>
        </form>
      </li>
    ))}
  </ul>
)

const Day = ({ day, name }: { day: string; name: string }) => (
  <div>
    <strong>{name}</strong>
    <div class="small muted">
      {thaiWeekday(day)}ที่ {thaiDate(day)}
    </div>
  </div>
)

/** Nobody entered this year yet. */
const Presumed = ({ year, holidays, session }: Pick<Props, 'year' | 'holidays' | 'session'>) => {
  const days = Object.entries(presumedHolidays(year))
  return (
    <>
      <p class="notice waiting">
        ยังไม่ได้กำหนดวันหยุดปี {buddhist(year)} ระหว่างนี้ระบบใช้วันหยุดที่ตรงกันทุกปี {days.length} วัน ซึ่งยังไม่มีวันพระใหญ่
        วันหยุดชดเชย และวันหยุดพิเศษ กรุณาเพิ่มตามประกาศคณะรัฐมนตรี
      </p>
      <details>
        <summary>ดูวันหยุดที่ใช้ระหว่างนี้</summary>
        <ul class="days">
          {days.map(([day, name]) => (
            <li key={day}>
              <Day day={day} name={name} />
            </li>
          ))}
        </ul>
      </details>
      <CopyOn year={String(Number(year) - 1)} holidays={holidays} session={session} />
    </>
  )
}

interface FormProps {
  year: string
  session: StaffSession
  entry: HolidayEntry | undefined
}

const AddOne = ({ year, session, entry }: FormProps) => (
  <form class="formstack" method="post" action="/staff/settings/holidays" aria-labelledby="add-one">
    <h3 id="add-one">เพิ่มวันหยุด</h3>
    <CsrfField session={session} />
    <input type="hidden" name="year" value={buddhist(year)} />
    <div class="dayoff">
      <TextInput
        name="day"
        label="วันที่"
        hint={`เช่น 31 ธ.ค. ${buddhist(year)} หรือ 31/12/${buddhist(year)}`}
        value={entry?.day}
        refusedIn={entry?.day !== undefined && 'holiday-wrong'}
      />
      <TextInput name="name" label="ชื่อวันหยุด" value={entry?.name} most={120} />
    </div>
    {entry?.day !== undefined && <Wrong entry={entry} />}
    <button class="button plain" type="submit">
      เพิ่มวันหยุด
    </button>
  </form>
)

const AddLines = ({ year, session, entry }: FormProps) => (
  <details open={entry?.lines !== undefined}>
    <summary>วางหลายวันพร้อมกัน</summary>
    <form class="formstack" method="post" action="/staff/settings/holidays">
      <CsrfField session={session} />
      <input type="hidden" name="year" value={buddhist(year)} />
      <TextInput
        name="lines"
        label="บรรทัดละหนึ่งวัน: วันที่ แล้วตามด้วยชื่อวันหยุด"
        hint={
          <span class="lines">
            {`31 ธ.ค. ${buddhist(year)} วันสิ้นปี\n31/12/${buddhist(year)} วันสิ้นปี\n${year}-12-31 วันสิ้นปี`}
          </span>
        }
        rows={8}
        value={entry?.lines}
        refusedIn={entry?.lines !== undefined && 'holiday-wrong'}
      />
      {entry?.lines !== undefined && <Wrong entry={entry} />}
      <button class="button plain" type="submit">
        เพิ่มวันหยุดทั้งหมดนี้
      </button>
    </form>
  </details>
)

const Wrong = ({ entry }: { entry: HolidayEntry }) => (
  <ul class="notice bad" id="holiday-wrong">
    {entry.wrong.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)

/** Only what is not there yet is copied. */
function CopyOn({ year, holidays, session }: Pick<Props, 'year' | 'holidays' | 'session'>) {
  const more = Object.keys(copiedToNextYear(holidays, year)).length - Object.keys(holidays).length
  if (more === 0) return null
  const next = String(Number(year) + 1)
  return (
    <form class="formstack" method="post" action={`/staff/settings/holidays/${year}/copy`}>
      <CsrfField session={session} />
      <button class="button plain" type="submit">
        คัดลอกวันหยุดที่ตรงกันทุกปี {more} วัน ไปปี {buddhist(next)}
      </button>
    </form>
  )
}
