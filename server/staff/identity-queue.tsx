import type { Context } from 'hono'
import type { Citizen } from '#db/citizens.ts'
import { listWaitingForCheck } from '#db/identity.ts'
import { fullName } from '#templates/applicant.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { DoneNotice } from './done-notice.tsx'
import { photosShown } from './identity.tsx'
import { Console, frameOf } from './layout.tsx'

/** Those beyond these move up as the first are checked. */
const shownAtOnce = 50

/** What has just been done, as the address says after a redirect. */
const doneTexts: Readonly<Record<string, string>> = {
  verify: 'บันทึกการยืนยันตัวตนแล้ว ระบบจะแจ้งผู้ลงทะเบียนทาง LINE และอีเมล',
  refuse: 'บันทึกว่ายืนยันตัวตนไม่ได้แล้ว ระบบจะแจ้งผู้ลงทะเบียนทาง LINE และอีเมล',
  reject: 'ส่งกลับให้แก้ไขแล้ว ระบบจะแจ้งผู้ลงทะเบียนทาง LINE และอีเมล',
}

/** Whose identity waits to be checked, whoever waits longest first. */
export async function identityQueuePage(c: Context<AppEnv>): Promise<Response> {
  const [frame, waiting] = await Promise.all([frameOf(c), listWaitingForCheck(c.var.runtime.db, shownAtOnce)])
  const total = frame.waitingChecks ?? waiting.length
  const done = doneTexts[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={frame} title="ยืนยันตัวตน">
      <div class="head">
        <h1>ยืนยันตัวตน</h1>
        <a class="button plain" href="/staff/identity/counter">
          ยืนยันที่เคาน์เตอร์
        </a>
        {total > 0 && <p class="muted">รอตรวจสอบ {total.toLocaleString('en-US')} ราย ผู้ที่รอนานที่สุดอยู่บนสุด</p>}
      </div>
      <DoneNotice>{done}</DoneNotice>
      {waiting.length > 0 ? <Waiting citizens={waiting} /> : <NobodyWaits />}
      {total > waiting.length && (
        <p class="muted">แสดง {waiting.length} รายแรก รายต่อไปจะแสดงเมื่อตรวจรายเหล่านี้แล้ว</p>
      )}
    </Console>,
  )
}

const Waiting = ({ citizens }: { citizens: readonly Citizen[] }) => (
  <div class="card table">
    <table>
      <thead>
        <tr>
          <th scope="col">ผู้ลงทะเบียน</th>
          <th scope="col">ที่อยู่</th>
          <th scope="col">ส่งภาพเมื่อ</th>
        </tr>
      </thead>
      <tbody>
        {citizens.map(({ id, profile, identityChangedAt }) => (
          <tr key={id}>
            <td class="wide">
              <a class="open" href={`/staff/identity/${id}${photosShown}`}>
                {fullName(profile)}
              </a>
            </td>
            <td class="person wide">
              ต.{profile.address.subdistrict} อ.{profile.address.district}
            </td>
            <td class="when wide muted">
              {identityChangedAt && (
                <time dateTime={identityChangedAt}>{thaiDateTime(identityChangedAt)}</time>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const NobodyWaits = () => (
  <div class="card empty">
    <h2>ไม่มีรายการรอตรวจสอบ</h2>
    <p class="muted">เมื่อประชาชนส่งภาพยืนยันตัวตน รายการจะแสดงที่นี่ทันที</p>
  </div>
)
