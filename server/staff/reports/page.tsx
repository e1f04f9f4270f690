import type { Context } from 'hono'
import { reportOn } from '#db/reports.ts'
import {
  figureNotes,
  figureText,
  type Period,
  periodText,
  type Report,
  secretsText,
  yearParts,
} from '#templates/figures.ts'
import { fiscalYear, thaiDateTime, thaiMonth } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { type Option, Select } from '../forms/inputs.tsx'
import { Console, type Frame, frameOf } from '../layout.tsx'
import { BarChart, ColumnChart } from './charts.tsx'
import { firstYear, periodAsked, queryOf } from './period.ts'
import { FigureTable } from './table.tsx'

/** What came in and what became of it, in a fiscal year or a part of it. */
export async function reportsPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const at = new Date()
  const [frame, report, from] = await Promise.all([
    frameOf(c),
    reportOn(db, periodAsked(c, at), at),
    firstYear(db, at),
  ])
  return renderPage(c, <ReportsPage frame={frame} report={report} at={at} from={from} />)
}

const ReportsPage = ({
  frame,
  report,
  at,
  from,
}: {
  frame: Frame
  report: Report
  at: Date
  from: number
}) => (
  <Console frame={frame} title="รายงาน">
    <div class="head">
      <div>
        <h1>รายงาน</h1>
        <p class="muted">{periodText(report.period)}</p>
        <p class="small muted">ข้อมูล ณ {thaiDateTime(at)}</p>
      </div>
    </div>
    <PeriodForm period={report.period} now={fiscalYear(at)} from={from} />
    {report.all.filed === 0 ? (
      <p class="card empty">ยังไม่มีเรื่องที่ยื่นในช่วงนี้</p>
    ) : (
      <>
        <Numbers report={report} />
        <Months report={report} />
        <Services report={report} />
        <Departments report={report} />
      </>
    )}
    <ul class="notes small muted">
      {[...figureNotes, secretsText(report.secrets)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
    <Publishing period={report.period} />
  </Console>
)

const PeriodForm = ({ period, now, from }: { period: Period; now: number; from: number }) => (
  <form class="card find-period" method="get" action="/staff/reports">
    <Select
      name="year"
      label="ปีงบประมาณ"
      options={Array.from({ length: now - from + 1 }, (_, n): Option => [`${now - n}`, `${now - n}`])}
      value={String(period.year)}
    />
    <Select
      name="part"
      label="ช่วง"
      options={Object.entries(yearParts).map(([part, { label }]): Option => [part, label])}
      value={period.part}
    />
    <button class="button" type="submit">
      แสดง
    </button>
  </form>
)

const Numbers = ({ report: { all } }: { report: Report }) => {
  const numbers = [
    ['รับเรื่อง', figureText(all.filed)],
    ['แจ้งผลแล้ว', figureText(all.completed + all.declined)],
    ['เกินกำหนด', figureText(all.late)],
    ['มัธยฐาน (วัน)', figureText(all.medianDays)],
    ['คะแนนเฉลี่ย (เต็ม 5)', figureText(all.rating)],
  ]
  return (
    <ul class="today">
      {numbers.map(([label, number]) => (
        <li key={label} class="card">
          <strong class="numbers">{number}</strong>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  )
}

const Months = ({ report: { months, requests, complaints, all } }: { report: Report }) => (
  <section class="card figures" aria-labelledby="months">
    <h2 id="months">รายเดือน</h2>
    <ColumnChart
      id="by-month"
      title="เรื่องที่รับในแต่ละเดือน และในจำนวนนั้นที่สำเร็จแล้ว"
      description={months
        .map(({ name, filed, completed }) => `${name} รับ ${filed} เรื่อง สำเร็จ ${completed} เรื่อง`)
        .join(' · ')}
      labels={months.map(({ key }) => shortMonth(key))}
      series={[
        { label: 'รับเรื่อง', kind: 'first', values: months.map(({ filed }) => filed) },
        { label: 'สำเร็จ', kind: 'second', values: months.map(({ completed }) => completed) },
      ]}
    />
    <FigureTable of="เดือน" label="รายเดือน" rows={months} />
    <FigureTable
      of="ประเภท"
      label="ภาพรวม"
      rows={[
        { key: 'request', name: 'คำขอและคำร้อง', ...requests },
        { key: 'complaint', name: 'เรื่องร้องเรียนร้องทุกข์', ...complaints },
        { key: 'all', name: 'รวม', ...all },
      ]}
    />
  </section>
)

/** ต.ค. */
const shortMonth = (month: string) => shortMonths[Number(month.slice(5)) - 1] ?? thaiMonth(month)
const shortMonths = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')

const mostBars = 10

const Services = ({ report: { services } }: { report: Report }) => {
  const most = services.toSorted((a, b) => b.filed - a.filed).slice(0, mostBars)
  return (
    <section class="card figures" aria-labelledby="services">
      <h2 id="services">แยกตามบริการ</h2>
      <BarChart
        id="by-service"
        title={services.length > mostBars ? `${mostBars} บริการที่มีเรื่องมากที่สุด` : 'จำนวนเรื่องของแต่ละบริการ'}
        description={most.map(({ name, filed }) => `${name} ${filed} เรื่อง`).join(' · ')}
        bars={most.map(({ key, name, filed }) => ({ key, name, value: filed }))}
        unit="เรื่อง"
      />
      <FigureTable
        of="บริการ"
        label="คำขอและคำร้อง แยกตามบริการ"
        rows={services.filter(({ group }) => group === 'request')}
      />
      <FigureTable
        of="หมวด"
        label="เรื่องร้องเรียนร้องทุกข์ แยกตามหมวด"
        rows={services.filter(({ group }) => group === 'complaint')}
      />
    </section>
  )
}

const Departments = ({ report: { departments } }: { report: Report }) => {
  const timed = departments.flatMap(({ key, name, medianDays }) =>
    medianDays === null ? [] : [{ key, name, value: medianDays }],
  )
  return (
    <section class="card figures" aria-labelledby="departments">
      <h2 id="departments">แยกตามกอง</h2>
      {timed.length > 0 && (
        <BarChart
          id="by-department"
          title="จำนวนวันจนแจ้งผล (มัธยฐาน) ของแต่ละกอง"
          description={timed.map(({ name, value }) => `${name} ${figureText(value)} วัน`).join(' · ')}
          bars={timed}
          unit="วัน"
        />
      )}
      <FigureTable of="กอง" label="แยกตามกอง" rows={departments} />
    </section>
  )
}

const Publishing = ({ period }: { period: Period }) => (
  <section class="card" aria-labelledby="publishing">
    <h2 id="publishing">สถิติสำหรับเผยแพร่</h2>
    <p class="muted">
      ใช้เผยแพร่บนเว็บไซต์หน่วยงานตามการประเมิน ITA (สถิติการให้บริการและ e-Service) และ LPA ไม่มีข้อมูลส่วนบุคคล
    </p>
    <p class="doings">
      <a class="button" href={`/staff/reports/figures.pdf${queryOf(period)}`}>
        เอกสาร PDF
      </a>{' '}
      <a class="button plain" href={`/staff/reports/figures.csv${queryOf(period)}`}>
        ตาราง CSV (เปิดใน Excel)
      </a>
    </p>
  </section>
)
