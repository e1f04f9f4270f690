import type { Context } from 'hono'
import { type Department, listDepartments, listMemberships } from '#db/departments.ts'
import { roleLabels } from '#db/staff.ts'
import { listPeople, type Person } from '#db/staff-rights.ts'
import { thaiDateTime } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { renderPage } from '../../page.tsx'
import { Console, frameOf } from '../layout.tsx'
import { personPath } from './forms.tsx'

/** Who works here and may do what. */
export async function peoplePage(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const [frame, people, departments, memberships] = await Promise.all([
    frameOf(c),
    listPeople(db),
    listDepartments(db),
    listMemberships(db),
  ])
  const nobodyNamed = !people.some(({ seesSecrets, disabledAt }) => seesSecrets && disabledAt === null)
  return renderPage(
    c,
    <Console frame={frame} title="เจ้าหน้าที่">
      <div class="head">
        <h1>เจ้าหน้าที่</h1>
        <a class="button" href="/staff/people/invite">
          เชิญเจ้าหน้าที่
        </a>
      </div>
      {nobodyNamed && (
        <p class="notice">
          ยังไม่มีผู้ได้รับมอบหมายให้เห็นเรื่องลับ เรื่องร้องเรียนเจ้าหน้าที่ การทุจริต ความปลอดภัย และสวัสดิการ จึงยังไม่เปิดรับทางออนไลน์
        </p>
      )}
      <div class="card table">
        <table>
          <thead>
            <tr>
              {['ชื่อ', 'สิทธิ์', 'กอง', 'เรื่องลับ', 'ยืนยันสองขั้นตอน', 'ใช้ล่าสุด'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Row
                key={person.id}
                person={person}
                places={placesOf(departments, memberships.get(person.id) ?? [])}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href="/staff/blocked-senders">ผู้ถูกระงับการแจ้งเรื่องร้องเรียนร้องทุกข์</a>
      </p>
    </Console>,
  )
}

const placesOf = (departments: readonly Department[], ids: readonly string[]) =>
  departments
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ')

const Row = ({ person, places }: { person: Person; places: string }) => (
  <tr class={person.disabledAt ? 'shut' : undefined}>
    <td class="wide">
      <a class="open" href={personPath(person)}>
        {person.name}
      </a>
      <div class="small muted">{person.email}</div>
    </td>
    <td>{person.disabledAt ? <span class="badge">ปิดบัญชีแล้ว</span> : roleLabels[person.role]}</td>
    <td>{places || <span class="muted">ยังไม่ระบุกอง</span>}</td>
    <td>{person.seesSecrets ? 'เห็นเรื่องลับ' : <span class="muted">ไม่เห็นเรื่องลับ</span>}</td>
    <td>
      {person.hasSecondFactor ? (
        <span class="badge completed">ยืนยันสองขั้นตอน</span>
      ) : (
        <span class="muted">รหัสผ่านอย่างเดียว</span>
      )}
    </td>
    <td>{lastSeen(person)}</td>
  </tr>
)

export const lastSeen = ({ passwordHash, seenAt }: Person) =>
  passwordHash === null ? 'รอตั้งรหัสผ่าน' : seenAt ? thaiDateTime(seenAt) : 'ยังไม่เคยเข้าใช้'
