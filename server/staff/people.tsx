import type { Context } from 'hono'
import { type Department, listDepartments, listMemberships, placeInDepartments } from '#db/departments.ts'
import { DomainError } from '#db/errors.ts'
import { type Colleague, listColleagues, nameForSecrets } from '#db/secrecy.ts'
import { roleLabels, type StaffSession } from '#db/staff.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage } from '../page.tsx'
import { Console, CsrfField, frameOf } from './layout.tsx'

/** Who works here, and who of them is named to see secret complaints. */
export async function peoplePage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, colleagues, departments, memberships] = await Promise.all([
    frameOf(c),
    listColleagues(db),
    listDepartments(db),
    listMemberships(db),
  ])
  const nobodyNamed = !colleagues.some(({ seesSecrets }) => seesSecrets)
  return renderPage(
    c,
    <Console frame={frame} title="เจ้าหน้าที่">
      <h1>เจ้าหน้าที่</h1>
      {c.req.query('done') === 'named' && (
        <p class="notice good" role="status">
          บันทึกแล้ว มีผลทันที
        </p>
      )}
      {nobodyNamed && (
        <p class="notice">
          ยังไม่มีผู้ได้รับมอบหมายให้เห็นเรื่องลับ เรื่องร้องเรียนเจ้าหน้าที่ การทุจริต ความปลอดภัย และสวัสดิการ จึงยังไม่เปิดรับทางออนไลน์
        </p>
      )}
      <div class="card table">
        <table>
          <thead>
            <tr>
              <th scope="col">ชื่อ</th>
              <th scope="col">สิทธิ์</th>
              <th scope="col">กอง</th>
              <th scope="col">เรื่องลับ</th>
            </tr>
          </thead>
          <tbody>
            {colleagues.map((colleague) => (
              <tr key={colleague.id}>
                <td class="wide">
                  {colleague.name}
                  <div class="small muted">{colleague.email}</div>
                </td>
                <td>{roleLabels[colleague.role]}</td>
                <td class="wide">
                  <Places
                    colleague={colleague}
                    departments={departments}
                    memberOf={memberships.get(colleague.id) ?? []}
                    session={c.var.staff}
                  />
                </td>
                <td>
                  <Naming colleague={colleague} session={c.var.staff} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href="/staff/blocked-senders">ผู้ถูกระงับการแจ้งเรื่องร้องเรียนร้องทุกข์</a>
      </p>
      <p class="muted">
        ผู้ได้รับมอบหมายเท่านั้นที่เห็นเรื่องลับ และเห็นชื่อผู้แจ้งที่ขอปกปิดชื่อ เพิ่มเจ้าหน้าที่ด้วยคำสั่ง npm run staff -- invite
      </p>
    </Console>,
  )
}

const Naming = ({ colleague, session }: { colleague: Colleague; session: StaffSession }) => (
  <form class="reveal" method="post" action={`/staff/people/${colleague.id}/secrets`}>
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={colleague.revision} />
    <input type="hidden" name="sees" value={colleague.seesSecrets ? 'no' : 'yes'} />
    <span>{colleague.seesSecrets ? 'ได้รับมอบหมาย' : 'ไม่เห็น'}</span>
    <button class="button plain small" type="submit">
      {colleague.seesSecrets ? 'ยกเลิกการมอบหมาย' : 'มอบหมาย'}
      <span class="hidden"> {colleague.name}</span>
    </button>
  </form>
)

/** Where somebody works. */
const Places = ({
  colleague,
  departments,
  memberOf,
  session,
}: {
  colleague: Colleague
  departments: readonly Department[]
  memberOf: readonly string[]
  session: StaffSession
}) => (
  <details class="places">
    <summary>
      {departments
        .filter(({ id }) => memberOf.includes(id))
        .map(({ name }) => name)
        .join(', ') || 'ยังไม่ระบุกอง'}
      <span class="hidden"> ของ {colleague.name}</span>
    </summary>
    <form method="post" action={`/staff/people/${colleague.id}/departments`}>
      <CsrfField session={session} />
      <input type="hidden" name="revision" value={colleague.revision} />
      <fieldset class="checks">
        <legend class="hidden">กองของ {colleague.name}</legend>
        {departments.map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" name="department" value={id} checked={memberOf.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <button class="button plain small" type="submit">
        บันทึกกอง<span class="hidden"> ของ {colleague.name}</span>
      </button>
    </form>
  </details>
)

/** The colleague of the address, as they are known now. */
async function colleagueOf(c: Context<AppEnv>): Promise<Colleague> {
  const colleague = (await listColleagues(c.var.runtime.db)).find(({ id }) => id === c.req.param('id'))
  if (!colleague) throw new DomainError('not_found')
  return colleague
}

export async function placeInDepartmentsByForm(c: Context<AppEnv>): Promise<Response> {
  const { id } = await colleagueOf(c)
  const { revision, department = [] } = await c.req.parseBody({ all: true })
  const chosen = [department].flat().filter((value) => typeof value === 'string')
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  await placeInDepartments(c.var.runtime.db, { id, revision: Number(revision) }, chosen, actor)
  return c.redirect('/staff/people?done=named', 303)
}

export async function nameForSecretsByForm(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const colleague = await colleagueOf(c)
  const { revision, sees } = await c.req.parseBody()
  const actor = { type: 'staff', id: c.var.staff.member.id } as const
  await nameForSecrets(db, { id: colleague.id, revision: Number(revision) }, sees === 'yes', actor)
  return c.redirect('/staff/people?done=named', 303)
}
