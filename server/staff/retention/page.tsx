import type { Context } from 'hono'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { DomainError } from '#db/errors.ts'
import { atOnce, countExpired, type Expired, listExpired, listRuns, type Run } from '#db/retention.ts'
import type { StaffSession } from '#db/staff.ts'
import { approvalOf, isApproved, type Periods, periodsOf } from '#templates/retention.ts'
import { thaiDate, thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { upTo } from '../requests.tsx'

const doneTexts: Readonly<Record<string, string>> = {
  approve: 'เปิดการลบแล้ว ระบบจะเริ่มลบในคืนนี้',
  stop: 'หยุดการลบแล้ว',
}

/** What the next night deletes, and the switch: nobody turns it on without having seen this. */
export async function retentionPage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, { profile }] = await Promise.all([frameOf(c), getAgencyRow(db)])
  const periods = periodsOf(profile)
  const [expired, oldest, runs] = await Promise.all([
    countExpired(db, periods),
    listExpired(db, periods),
    listRuns(db),
  ])
  const done = doneTexts[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={frame} title="ข้อมูลที่พ้นกำหนด">
      <h1>ข้อมูลที่พ้นกำหนด</h1>
      <DoneNotice>{done}</DoneNotice>
      <Switch isOn={isApproved(profile)} periods={periods} session={c.var.staff} />
      <Counts expired={expired} periods={periods} />
      <section class="card" aria-labelledby="oldest">
        <h2 id="oldest">ตัวอย่างเรื่องที่จะลบ</h2>
        {oldest.length === 0 ? (
          <p class="muted">ไม่มีเรื่องที่พ้นกำหนด</p>
        ) : (
          <ul class="notes">
            {oldest.map(({ reference, serviceName, finishedAt }) => (
              <li key={reference}>
                <a href={`/staff/requests/${reference}`}>{reference}</a> {serviceName} ปิดเรื่องเมื่อ{' '}
                {thaiDate(finishedAt ?? '', 'medium')}
              </li>
            ))}
          </ul>
        )}
        <p class="small muted">ต้องการเก็บเรื่องใดไว้ เปิดเรื่องนั้นแล้วเลือก “ระงับการลบเรื่องนี้”</p>
      </section>
      <Runs runs={runs} />
    </Console>,
  )
}

const Switch = ({ isOn, periods, session }: { isOn: boolean; periods: Periods; session: StaffSession }) => (
  <section class="card stack" aria-labelledby="switch">
    <h2 id="switch">{isOn ? 'ระบบลบทุกคืน' : 'ยังไม่ลบ'}</h2>
    <p>
      เรื่องที่พ้นกำหนดจะเหลือเพียงเลขที่ ชื่อบริการ วันที่ และผลการดำเนินการ ข้อมูลผู้ยื่น/ผู้แจ้ง คำตอบ ไฟล์ และเอกสารถูกลบและ
      <strong>กู้คืนไม่ได้</strong> เอกสารที่ยังไม่หมดอายุและเรื่องที่ระงับไว้จะไม่ถูกลบ ตัวเลขในรายงานคงเดิม
    </p>
    <form method="post" action={`/staff/retention/${isOn ? 'stop' : 'approve'}`}>
      <CsrfField session={session} />
      <input type="hidden" name="periods" value={approvalOf(periods)} />
      <button class={isOn ? 'button plain' : 'button'} type="submit">
        {isOn ? 'หยุดการลบ' : 'ตรวจแล้ว เปิดการลบทุกคืน'}
      </button>
    </form>
  </section>
)

const Counts = ({ expired, periods }: { expired: Expired; periods: Periods }) => (
  <section class="card" aria-labelledby="next">
    <h2 id="next">พ้นกำหนดแล้ว</h2>
    <dl class="facts">
      <Count label={`คำขอและคำร้อง (${periods.requestYears} ปี)`} n={expired.requests} />
      <Count label={`เรื่องร้องเรียน (${periods.complaintYears} ปี)`} n={expired.complaints} />
      <Count label={`ข้อความและอีเมลที่ส่งแล้ว (${periods.messageDays} วัน)`} n={expired.messages} />
      <Count label="การเข้าสู่ระบบที่หมดอายุ" n={expired.sessions} />
      <Count label="ระงับการลบไว้" n={expired.held} />
    </dl>
    <p class="small muted">คำขอและเรื่องร้องเรียนลบคืนละไม่เกินอย่างละ {atOnce} เรื่อง ที่เหลือลบในคืนถัดไป</p>
    <p>
      <a href="/staff/settings/retention">เปลี่ยนระยะเวลา</a>
    </p>
  </section>
)

const Count = ({ label, n }: { label: string; n: number }) => (
  <div>
    <dt>{label}</dt>
    <dd>{upTo(n)} รายการ</dd>
  </div>
)

const Runs = ({ runs }: { runs: readonly Run[] }) => (
  <section class="card" aria-labelledby="runs">
    <h2 id="runs">ที่ลบไปแล้ว</h2>
    {runs.length === 0 ? (
      <p class="muted">ยังไม่เคยลบ</p>
    ) : (
      <ul class="notes">
        {runs.map((run) => (
          <li key={run.at}>
            {thaiDateTime(run.at)} คำขอ {run.requests} เรื่อง ร้องเรียน {run.complaints} เรื่อง ข้อความ{' '}
            {run.messages} รายการ การเข้าสู่ระบบ {run.sessions} รายการ
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** Turns it on for the periods of which the page told; others need another look. */
export const approveRetention = (c: Context<AppEnv>): Promise<Response> => set(c, 'approve')
export const stopRetention = (c: Context<AppEnv>): Promise<Response> => set(c, 'stop')

async function set(c: Context<AppEnv>, step: 'approve' | 'stop'): Promise<Response> {
  const { db } = c.var.runtime
  const { periods } = await c.req.parseBody()
  const { profile, revision } = await getAgencyRow(db)
  const seen = approvalOf(periodsOf(profile))
  if (step === 'approve' && periods !== seen)
    throw new DomainError('conflict', 'ระยะเวลาเปลี่ยนไปแล้ว กรุณาดูตัวอย่างอีกครั้ง')
  const settings = { retentionApproved: step === 'approve' ? seen : '' }
  await changeAgency(db, { revision, settings }, { type: 'staff', id: c.var.staff.member.id })
  return c.redirect(`/staff/retention?done=${step}`, 303)
}
