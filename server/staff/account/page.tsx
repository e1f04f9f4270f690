import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { countRecoveryCodes, findAuthenticator } from '#db/second-factor.ts'
import { roleLabels, type StaffSession } from '#db/staff.ts'
import { listStaffDevices } from '#db/staff-sessions.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { NewPassword } from '../entrance-pages.tsx'
import { Alert } from '../forms/alert.tsx'
import { Console, CsrfField, frameOf } from '../layout.tsx'
import { Devices } from '../people/devices.tsx'
import { Part } from '../people/person.tsx'

export const accountPath = '/staff/account'

const done: Readonly<Record<string, string>> = {
  password: 'เปลี่ยนรหัสผ่านแล้ว อุปกรณ์อื่นออกจากระบบแล้ว',
  sessions: 'ออกจากระบบในอุปกรณ์ที่เลือกแล้ว',
  removed: 'ยกเลิกการยืนยันสองขั้นตอนแล้ว',
}

/** One's own password, second factor and log-ins. `wrong` is what is wrong with a new password. */
export async function accountPage(
  c: Context<AppEnv>,
  wrong?: string,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { db } = c.var.runtime
  const { member } = c.var.staff
  const [frame, devices, authenticator, codesLeft] = await Promise.all([
    frameOf(c),
    listStaffDevices(db, member.id),
    findAuthenticator(db, member.id),
    countRecoveryCodes(db, member.id),
  ])
  const said = done[c.req.query('done') ?? '']
  return renderPage(
    c,
    <Console frame={frame} title="บัญชีของฉัน">
      <div>
        <h1>บัญชีของฉัน</h1>
        <p class="muted">
          {member.name} · {member.email} · {roleLabels[member.role]}
        </p>
      </div>
      <DoneNotice>{said}</DoneNotice>
      <div class="settings">
        <Part title="ยืนยันสองขั้นตอน">
          {authenticator?.confirmedAt ? (
            <p>
              เปิดใช้ตั้งแต่ {thaiDateTime(authenticator.confirmedAt)} เหลือรหัสสำรอง {codesLeft} รหัส
            </p>
          ) : (
            <p class="muted">
              ยังไม่ได้เปิดใช้ เมื่อเปิดแล้ว ระบบจะขอรหัสจากแอปในโทรศัพท์หลังรหัสผ่าน ผู้ที่รู้รหัสผ่านอย่างเดียวจึงเข้าไม่ได้
            </p>
          )}
          <a class="button plain" href={`${accountPath}/second-factor`}>
            {authenticator?.confirmedAt ? 'จัดการการยืนยันสองขั้นตอน' : 'ตั้งค่าการยืนยันสองขั้นตอน'}
          </a>
        </Part>
        <Part title="เปลี่ยนรหัสผ่าน">
          <PasswordForm session={c.var.staff} wrong={wrong} />
        </Part>
        <Part title="อุปกรณ์ที่เข้าสู่ระบบ">
          <Devices devices={devices} session={c.var.staff} base={accountPath} />
        </Part>
      </div>
    </Console>,
    status,
  )
}

const PasswordForm = ({ session, wrong }: { session: StaffSession; wrong: string | undefined }) => (
  <form class="formstack narrow" method="post" action={`${accountPath}/password`}>
    <CsrfField session={session} />
    <Alert id="wrong">{wrong}</Alert>
    <CurrentPassword />
    <NewPassword name="password" label="รหัสผ่านใหม่" describedBy={wrong ? 'wrong' : undefined} />
    <NewPassword name="again" label="ยืนยันรหัสผ่านใหม่" describedBy={wrong ? 'wrong' : undefined} />
    <button class="button plain" type="submit">
      เปลี่ยนรหัสผ่าน
    </button>
  </form>
)

export const CurrentPassword = ({ id = 'current' }: { id?: string }) => (
  <div class="field">
    <label for={id}>รหัสผ่านปัจจุบัน</label>
    <input id={id} name="current" type="password" autocomplete="current-password" required maxLength={128} />
  </div>
)
