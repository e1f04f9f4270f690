import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  type CatalogueEntry,
  getCatalogueEntry,
  isWaiting,
  listCatalogue,
  listServiceVersions,
  standingOf,
} from '#db/catalogue.ts'
import { choosable, listDepartments } from '#db/departments.ts'
import { findShippedUpdate } from '#db/shipped-services.ts'
import { mayAdminister } from '#db/staff.ts'
import { rowsOf } from '#templates/documents-asked.ts'
import { cannotAcceptYet } from '#templates/identity-wait.ts'
import { answerTime, type Service } from '#templates/service.ts'
import { type EnteredTerms, enteredTerms } from '#templates/service-terms.ts'
import { catalogue } from '#templates/services/index.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Alert } from '../forms/alert.tsx'
import { Console, frameOf } from '../layout.tsx'
import { Fact } from '../request-parts.tsx'
import { CopyForm, type EnteredCopy, freeCode } from './copying.tsx'
import { ShippedUpdate } from './new-forms.tsx'
import { markLabels, StandingBadge } from './overview.tsx'
import { TermsForm } from './terms-form.tsx'
import { Versions } from './versions.tsx'

interface PageState {
  entered?: EnteredTerms
  wrong?: Readonly<Record<string, string>>
  /** A copy that could not be made. */
  copy?: EnteredCopy
  /** What happened that the administrator did not expect, and whether anything was saved. */
  trouble?: string
  status?: ContentfulStatusCode
}

/** One service: what citizens are told, what nobody has vouched for, and every version there was. */
export async function catalogueServicePage(
  c: Context<AppEnv>,
  { entered, wrong = {}, copy, trouble, status }: PageState = {},
): Promise<Response> {
  const { db } = c.var.runtime
  const entry = await getCatalogueEntry(db, c.req.param('code') ?? '')
  const [frame, versions, update, all, departments] = await Promise.all([
    frameOf(c),
    listServiceVersions(db, entry.code),
    findShippedUpdate(catalogue, entry),
    listCatalogue(db),
    listDepartments(db),
  ])
  const admin = mayAdminister(c.var.staff.member.role)
  const { definition } = entry
  return renderPage(
    c,
    <Console frame={frame} title={definition.name}>
      <div>
        <a class="back" href={`/staff/catalogue#${entry.code}`}>
          ← บริการและหมวดร้องเรียน
        </a>
        <h1>{definition.name}</h1>
        <p class="reference">
          {entry.code} · ฉบับที่ {entry.version} · <StandingBadge standing={standingOf(entry)} />
        </p>
      </div>
      <Alert>{trouble}</Alert>
      {c.req.query('done') !== undefined && <Done all={all} entry={entry} />}
      <div class="detail">
        <div class="main stack">
          {admin ? (
            <TermsForm
              entry={entry}
              session={c.var.staff}
              entered={entered ?? enteredTerms(definition)}
              wrong={wrong}
              departments={choosable(departments)}
            />
          ) : (
            <TermsRead entry={entry} />
          )}
          <Asked definition={definition} waiting={isWaiting(entry)} />
        </div>
        <div class="side stack">
          {admin && <EditorWay entry={entry} />}
          {admin && update && (
            <ShippedUpdate session={c.var.staff} entry={entry} shipped={update.definition} />
          )}
          <Versions code={entry.code} versions={versions} current={entry.version} />
          {admin && (
            <CopyForm
              entry={entry}
              session={c.var.staff}
              entered={copy ?? { code: freeCode(entry, all), name: `${definition.name} (สำเนา)` }}
            />
          )}
        </div>
      </div>
    </Console>,
    status,
  )
}

/** The way to the form itself. */
const EditorWay = ({ entry: { code } }: { entry: CatalogueEntry }) => (
  <section class="card formstack">
    <h2>แบบฟอร์ม</h2>
    <p class="small muted">แก้คำถาม เงื่อนไข เอกสาร และข้อความ ดูตัวอย่าง แล้วเผยแพร่เป็นฉบับใหม่</p>
    <a class="button plain" href={`/staff/catalogue/${code}/edit`}>
      แก้ไขแบบฟอร์ม
    </a>
    <a class="button plain" href={`/staff/catalogue/${code}/export`}>
      บันทึกเป็นไฟล์
    </a>
  </section>
)

/** Saved, and on to the next that waits. */
const Done = ({ all, entry }: { all: readonly CatalogueEntry[]; entry: CatalogueEntry }) => {
  const next = all.find((one) => one.code !== entry.code && standingOf(one) === 'unconfirmed')
  return (
    <div class="notice good" role="status">
      <p>บันทึกแล้ว {standingOf(entry) === 'open' ? 'บริการนี้เปิดให้ประชาชนแล้ว' : 'บริการนี้ยังไม่เปิดให้ประชาชน'}</p>
      {next && <a href={`/staff/catalogue/${next.code}`}>รายการถัดไปที่รอยืนยัน: {next.definition.name} →</a>}
    </div>
  )
}

/** The same for who may not change it. */
const TermsRead = ({ entry }: { entry: CatalogueEntry }) => {
  const { definition } = entry
  return (
    <section class="card">
      <h2>ข้อมูลที่ประชาชนเห็น</h2>
      {isWaiting(entry) && (
        <p class="marks">ยังไม่ยืนยัน: {definition.unconfirmed?.map((mark) => markLabels[mark]).join(' · ')}</p>
      )}
      <dl class="facts">
        <Fact label="ค่าธรรมเนียม">{definition.fee}</Fact>
        <Fact label="ระยะเวลาดำเนินการ">{answerTime(definition)}</Fact>
        {definition.notice && <Fact label="ข้อความที่แจ้งก่อนเริ่มกรอก">{definition.notice}</Fact>}
        <Fact label="กองหรืองานที่รับผิดชอบ">{definition.department}</Fact>
        <Fact label="กฎหมายที่เกี่ยวข้อง" full>
          {definition.law.join('\n')}
        </Fact>
      </dl>
    </section>
  )
}

/** What the form asks for beside its questions, where somebody has to vouch for it. */
const Asked = ({ definition, waiting }: { definition: Service; waiting: boolean }) => {
  const sums = Object.values(definition.fields).filter(({ kind }) => kind === 'computed')
  const isMarked = (mark: 'documents' | 'amounts') => waiting && definition.unconfirmed?.includes(mark)
  return (
    <section class="card">
      <h2>เอกสารที่ขอ {isMarked('documents') && <span class="badge unconfirmed">ยังไม่ยืนยัน</span>}</h2>
      {definition.documents.length > 0 ? (
        <ul class="listed">
          {definition.documents.map(({ slot, label, hint, optional, when, perRow }) => (
            <li key={slot}>
              {label}
              <span class="muted">
                {optional ? ' (ไม่บังคับ)' : when ? ' (เฉพาะบางกรณี)' : ''}
                {perRow && ` แยกแต่ละ${rowsOf({ perRow }, definition.fields)?.rowLabel ?? ''}`}
                {hint && ` ${hint}`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="muted">ไม่ขอเอกสาร</p>
      )}
      {definition.identityLevel === 2 && <p class="small">{cannotAcceptYet}</p>}
      {sums.length > 0 && (
        <p class="small muted">
          แบบฟอร์มคำนวณให้เป็นประมาณการ: {sums.map(({ label }) => label).join(' · ')}
          {isMarked('amounts') && ' (อัตรายังไม่ยืนยัน)'}
        </p>
      )}
    </section>
  )
}
