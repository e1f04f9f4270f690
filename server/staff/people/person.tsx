import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { listDepartments, listMemberships } from '#db/departments.ts'
import { roleLabels } from '#db/staff.ts'
import { getPerson } from '#db/staff-rights.ts'
import { listStaffDevices } from '#db/staff-sessions.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { Console, frameOf } from '../layout.tsx'
import { Devices } from './devices.tsx'
import { DoorForm, FactorForm, LinkForm, PlacesForm, personPath, RoleForm, SecretsForm } from './forms.tsx'
import { lastSeen } from './list.tsx'

export const personOf = (c: Context<AppEnv>) => getPerson(c.var.runtime.db, c.req.param('id') ?? '')

/** One of the staff: what they may do, where they work, where they are logged in. A `link` is told this once. */
export async function personPage(
  c: Context<AppEnv>,
  { id, link }: { id: string; link?: string },
): Promise<Response> {
  const { db } = c.var.runtime
  const person = await getPerson(db, id)
  const [frame, departments, memberships, devices] = await Promise.all([
    frameOf(c),
    listDepartments(db),
    listMemberships(db),
    listStaffDevices(db, person.id),
  ])
  const about = { person, session: c.var.staff }
  return renderPage(
    c,
    <Console frame={frame} title={person.name}>
      <div>
        <a class="back" href="/staff/people">
          ← เจ้าหน้าที่
        </a>
        <h1>{person.name}</h1>
        <p class="muted">
          {person.email} · {roleLabels[person.role]} · {lastSeen(person)}
        </p>
      </div>
      {c.req.query('done') === 'saved' && <DoneNotice>บันทึกแล้ว มีผลทันที</DoneNotice>}
      {person.disabledAt && <p class="notice waiting">บัญชีนี้ปิดอยู่ เข้าสู่ระบบไม่ได้</p>}
      {link && <OneTimeLink email={person.email} link={link} />}
      <div class="settings">
        <Part title="สิทธิ์การใช้งาน">
          <RoleForm {...about} />
        </Part>
        <Part title="กองที่สังกัด">
          <PlacesForm
            {...about}
            departments={departments.filter(
              ({ id, closedAt }) => !closedAt || memberships.get(person.id)?.includes(id),
            )}
            memberOf={memberships.get(person.id) ?? []}
          />
        </Part>
        <Part title="เรื่องลับ">
          <SecretsForm {...about} />
        </Part>
        {person.disabledAt === null && (
          <Part title="รหัสผ่าน">
            <LinkForm {...about} />
          </Part>
        )}
        {person.hasSecondFactor && (
          <Part title="ยืนยันสองขั้นตอน">
            <FactorForm {...about} />
          </Part>
        )}
        <Part title="อุปกรณ์ที่เข้าสู่ระบบ">
          <Devices devices={devices} session={c.var.staff} base={personPath(person)} />
        </Part>
        <Part title={person.disabledAt ? 'เปิดใช้งาน' : 'ปิดบัญชี'}>
          <DoorForm {...about} />
        </Part>
      </div>
    </Console>,
  )
}

export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card stack">
    <h2>{title}</h2>
    {children}
  </section>
)

/** The link for whoever cannot wait for the mail; nobody can look it up again. */
const OneTimeLink = ({ email, link }: { email: string; link: string }) => (
  <div class="notice good" role="status">
    <p>ส่งลิงก์ไปที่ {email} แล้ว หากอีเมลไม่ถึง คัดลอกลิงก์นี้ส่งให้เจ้าตัวทางอื่นได้ ลิงก์ใช้ได้ครั้งเดียว และแสดงเฉพาะตอนนี้</p>
    <p class="onetime">
      <code>{link}</code>
    </p>
  </div>
)
