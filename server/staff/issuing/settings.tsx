import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { getNumbering, setNumbering } from '#db/number-series.ts'
import { listServices } from '#db/services.ts'
import { addSignatory, endSignatory, listPossibleSigners, listSignatories } from '#db/signatories.ts'
import { acceptanceTitle } from '#templates/documents/acceptance.ts'
import { issuesOf } from '#templates/issuing/issue.ts'
import { acceptanceSeries } from '#templates/issuing/numbering.ts'
import { isoDayAt, parseTypedDay } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Alert } from '../forms/alert.tsx'
import { Console, frameOf } from '../layout.tsx'
import { readNumbering, readSignatory } from './settings-entries.ts'
import { SeriesForm, Signatories, SignatoryForm } from './settings-forms.tsx'

const doneTexts: Readonly<Record<string, string>> = {
  added: 'เพิ่มผู้ลงนามแล้ว',
  ended: 'บันทึกวันสิ้นสุดอำนาจลงนามแล้ว เอกสารที่ลงนามไว้ยังมีผลตามเดิม',
  series: 'บันทึกรูปแบบเลขที่แล้ว มีผลกับเอกสารที่จะออกต่อไป',
}

/** Who signs for the office, and how its documents are numbered. */
export async function documentSettingsPage(c: Context<AppEnv>, wrong?: string): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, agency, signatories, people, services] = await Promise.all([
    frameOf(c),
    getAgency(db),
    listSignatories(db),
    listPossibleSigners(db),
    listServices(db, 'request'),
  ])
  const titles = new Map([[acceptanceSeries, new Set([acceptanceTitle])]])
  for (const { series, title } of services.flatMap(({ definition }) => issuesOf(definition)))
    titles.set(series, (titles.get(series) ?? new Set()).add(title))
  const series = await Promise.all(
    [...titles].map(async ([name, of]) => ({ name, titles: [...of], ...(await getNumbering(db, name)) })),
  )
  const done = c.req.method === 'GET' ? doneTexts[c.req.query('done') ?? ''] : undefined
  const page = (
    <Console frame={frame} title="เอกสารที่ออก">
      <div>
        <a class="back" href="/staff/settings">
          ← ตั้งค่าหน่วยงาน
        </a>
        <h1>เอกสารที่ออก</h1>
      </div>
      <DoneNotice>{done}</DoneNotice>
      <Alert>{wrong}</Alert>
      <Signatories agency={agency} signatories={signatories} session={c.var.staff} />
      <SignatoryForm agency={agency} people={people} session={c.var.staff} />
      <section class="stack">
        <h2>เลขที่เอกสาร</h2>
        <p class="muted">ระบบให้เลขต่อกันโดยไม่ซ้ำและไม่ข้าม เริ่มใหม่ทุกปี</p>
        {series.map((one) => (
          <SeriesForm key={one.name} series={one} session={c.var.staff} />
        ))}
      </section>
    </Console>
  )
  return renderPage(c, page, wrong ? 422 : 200)
}

const done = (c: Context, what: string) => c.redirect(`/staff/settings/documents?done=${what}`, 303)
const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })

export async function addSignatoryByForm(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const entered = readSignatory(await c.req.parseBody(), await listPossibleSigners(db))
  if (typeof entered === 'string') return documentSettingsPage(c, entered)
  await addSignatory(db, entered, actorOf(c))
  return done(c, 'added')
}

/** The typed day is the last on which they sign; today where none is typed. What was signed before stands. */
export async function endSignatoryByForm(c: Context<AppEnv>): Promise<Response> {
  const { lastDay } = await c.req.parseBody()
  const today = isoDayAt(new Date())
  const typed = typeof lastDay === 'string' ? lastDay.trim() : ''
  const day = typed === '' ? today : parseTypedDay(typed)
  if (day === undefined || day < today)
    return documentSettingsPage(c, 'วันสุดท้ายต้องเป็นวันนี้หรือหลังจากนี้ พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 30/9/2570')
  await endSignatory(c.var.runtime.db, c.req.param('id') ?? '', day, actorOf(c))
  return done(c, 'ended')
}

export async function setNumberingByForm(c: Context<AppEnv>): Promise<Response> {
  const entered = readNumbering(await c.req.parseBody())
  if (typeof entered === 'string') return documentSettingsPage(c, entered)
  const { numbering, revision } = entered
  await setNumbering(c.var.runtime.db, c.req.param('series') ?? '', numbering, revision, actorOf(c))
  return done(c, 'series')
}
