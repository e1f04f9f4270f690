import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import {
  type CategoryCounts,
  type ComplaintCounts,
  countByCategory,
  countByVillage,
  listMapCategories,
  listMapPoints,
  type MapPoint,
  type VillageCounts,
} from '#db/complaint-statistics.ts'
import { listPhotographed, type PhotographedComplaint } from '#db/public-photos.ts'
import { type Agency, agencyName } from '#templates/agency.ts'
import { csv } from '#templates/csv.ts'
import { mapTilesOf, tileOrigin } from '#templates/map.ts'
import { thaiDate, typedDay } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { ComplaintMap } from './complaint-map.tsx'
import { PublicPage } from './layout.tsx'
import { type Days, daysOf, periodOf } from './public-complaints.ts'
import { PublicPhotos } from './public-photos.tsx'

/** สถิติเรื่องร้องเรียนร้องทุกข์, for any period, with a map. */
export async function complaintsPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const days = daysOf(c)
  const period = periodOf(days)
  const onMap = await listMapCategories(db)
  const codes = onMap.map(({ code }) => code)
  const [agency, categories, villages, points, photographed] = await Promise.all([
    getAgency(db),
    countByCategory(db, period),
    countByVillage(db, period),
    listMapPoints(db, codes, period),
    listPhotographed(db, codes, period),
  ])
  const tiles = mapTilesOf(agency)
  c.set('picturesFrom', tiles && tileOrigin(tiles.url))
  const names = new Map(onMap.map(({ code, name }) => [code, name]))
  const shown = { agency, days, categories, villages, points, names, photographed }
  return renderPage(c, <ComplaintsPage {...shown} />)
}

/** The same numbers as a table for programs: one line a category, then one a village. */
export async function complaintsCsv(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const days = daysOf(c)
  const period = periodOf(days)
  const [categories, villages] = await Promise.all([countByCategory(db, period), countByVillage(db, period)])
  const numbers = ({ filed, confirmedFixed, closedUnconfirmed, declined, medianDays }: ComplaintCounts) => [
    filed,
    confirmedFixed,
    closedUnconfirmed,
    medianDays ?? '',
    declined,
  ]
  const table = csv([
    [
      ...['from', 'to', 'by', 'code', 'name'],
      ...['filed', 'confirmed_fixed', 'closed_unconfirmed', 'median_days', 'declined'],
    ],
    ...categories.map((row) => [days.from, days.to, 'category', row.code, row.name, ...numbers(row)]),
    ...villages.map((row) => [
      days.from,
      days.to,
      'village',
      row.village ?? '',
      villageName(row),
      ...numbers(row),
    ]),
  ])
  return c.body(table, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="complaints-${days.from}-${days.to}.csv"`,
  })
}

interface Shown {
  agency: Agency
  days: Days
  categories: readonly CategoryCounts[]
  villages: readonly VillageCounts[]
  points: readonly MapPoint[]
  names: ReadonlyMap<string, string>
  photographed: readonly PhotographedComplaint[]
}

const title = 'สถิติเรื่องร้องเรียนร้องทุกข์'

const ComplaintsPage = ({ agency, days, categories, villages, points, names, photographed }: Shown) => {
  // Twenty categories of zeros hide the two that say something; the CSV has them all.
  const told = categories.filter(({ filed }) => filed > 0)
  return (
    <PublicPage agency={agency} title={`${title} · ${agencyName(agency)}`} description={title}>
      <div class="inner register">
        <div>
          <h1>{title}</h1>
          <p class="muted">
            {thaiDate(days.from)} ถึง {thaiDate(days.to)}
          </p>
        </div>
        <form class="card find" method="get" action="/complaints">
          <Day name="from" label="ตั้งแต่วันที่" value={days.from} />
          <Day name="to" label="ถึงวันที่" value={days.to} />
          <button class="button" type="submit">
            แสดง
          </button>
          <p class="hint" id="day-hint">
            วัน/เดือน/ปี พ.ศ. เช่น 1/10/2569
          </p>
        </form>
        <Totals categories={categories} />
        <section aria-labelledby="map">
          <h2 id="map">แผนที่</h2>
          <ComplaintMap points={points} names={names} tiles={mapTilesOf(agency)} />
        </section>
        <PublicPhotos complaints={photographed} names={names} />
        <Counts
          title="แยกตามหมวด"
          of="หมวด"
          rows={told.map((row) => ({ ...row, key: row.code, name: row.name }))}
        />
        {told.length < categories.length && (
          <p class="muted">
            {told.length === 0
              ? 'ยังไม่มีเรื่องแจ้งเข้ามาในช่วงนี้'
              : `อีก ${categories.length - told.length} หมวดไม่มีเรื่องแจ้งเข้ามาในช่วงนี้`}
          </p>
        )}
        <Counts
          title="แยกตามหมู่บ้าน"
          of="หมู่บ้าน"
          rows={villages.map((row) => ({ ...row, key: String(row.village), name: villageName(row) }))}
        />
        <p class="small">
          ข้อมูลชุดนี้: <a href={`/complaints.csv?from=${days.from}&to=${days.to}`}>CSV</a> ·{' '}
          <a href="/open311/v2/requests.json">Open311 (JSON)</a> ·{' '}
          <a href="/open311/v2/requests.xml">Open311 (XML)</a>
        </p>
      </div>
    </PublicPage>
  )
}

const villageName = ({ village }: VillageCounts) => (village === null ? 'ไม่ระบุหมู่' : `หมู่ที่ ${village}`)

const Day = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      inputMode="numeric"
      maxLength={10}
      value={typedDay(value)}
      aria-describedby="day-hint"
    />
  </div>
)

const Totals = ({ categories }: { categories: readonly CategoryCounts[] }) => {
  const sum = (key: 'filed' | 'confirmedFixed' | 'closedUnconfirmed' | 'declined') =>
    categories.reduce((total, row) => total + row[key], 0)
  return (
    <dl class="totals">
      <Total label="แจ้งเข้ามา" n={sum('filed')} />
      <Total label="ผู้แจ้งยืนยันว่าแก้แล้ว" n={sum('confirmedFixed')} />
      <Total label="ปิดโดยไม่มีคำยืนยัน" n={sum('closedUnconfirmed')} />
      <Total label="ไม่รับดำเนินการ" n={sum('declined')} />
    </dl>
  )
}

const Total = ({ label, n }: { label: string; n: number }) => (
  <div class="card">
    <dt>{label}</dt>
    <dd>{n.toLocaleString('en-US')}</dd>
  </div>
)

const Counts = ({
  title: heading,
  of,
  rows,
}: {
  title: string
  of: string
  rows: readonly (ComplaintCounts & { key: string; name: string })[]
}) =>
  rows.length === 0 ? null : (
    <section class="counts">
      <h2>{heading}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">แจ้ง</th>
            <th scope="col">ยืนยันว่าแก้แล้ว</th>
            <th scope="col">ปิดโดยไม่มีคำยืนยัน</th>
            <th scope="col">ไม่รับดำเนินการ</th>
            <th scope="col">ค่ามัธยฐาน (วัน)</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, filed, confirmedFixed, closedUnconfirmed, declined, medianDays }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-label="แจ้ง">{filed}</td>
              <td data-label="ยืนยันว่าแก้แล้ว">{confirmedFixed}</td>
              <td data-label="ปิดโดยไม่มีคำยืนยัน">{closedUnconfirmed}</td>
              <td data-label="ไม่รับดำเนินการ">{declined}</td>
              <td data-label="ค่ามัธยฐาน (วัน)">{medianDays ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
