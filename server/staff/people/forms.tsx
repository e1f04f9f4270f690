import type { ComponentChildren } from 'preact'
import type { Department } from '#db/departments.ts'
import { roleLabels, type StaffSession, staffRoles } from '#db/staff.ts'
import type { Person } from '#db/staff-rights.ts'
import { CsrfField } from '../layout.tsx'

export const personPath = ({ id }: Pick<Person, 'id'>) => `/staff/people/${id}`

export interface About {
  person: Person
  session: StaffSession
}

/** A form about somebody as the page showed them: who was overtaken by a colleague is told. */
export const PersonForm = ({
  person,
  session,
  to,
  children,
  look = 'formstack narrow',
}: About & { to: string; children: ComponentChildren; look?: string }) => (
  <form class={look} method="post" action={`${personPath(person)}/${to}`}>
    <CsrfField session={session} />
    <input type="hidden" name="revision" value={person.revision} />
    {children}
  </form>
)

const duties = {
  admin: 'ทำได้ทุกอย่าง รวมทั้งตั้งค่า บริการ และเจ้าหน้าที่',
  officer: 'รับและดำเนินการคำร้อง ยืนยันตัวตน และออกเอกสาร',
  viewer: 'ดูคำร้องได้อย่างเดียว',
} as const

export const RoleChoice = ({ role }: { role: Person['role'] | undefined }) => (
  <fieldset class="checks">
    <legend>สิทธิ์</legend>
    {staffRoles.map((one) => (
      <label key={one}>
        <input type="radio" name="role" value={one} checked={one === role} required />
        <span>
          {roleLabels[one]} <span class="small muted">{duties[one]}</span>
        </span>
      </label>
    ))}
  </fieldset>
)

export const RoleForm = (about: About) => (
  <PersonForm {...about} to="role">
    <RoleChoice role={about.person.role} />
    <button class="button plain" type="submit">
      บันทึกสิทธิ์
    </button>
  </PersonForm>
)

/** Where somebody works. */
export const PlacesForm = ({
  departments,
  memberOf,
  ...about
}: About & { departments: readonly Department[]; memberOf: readonly string[] }) => (
  <PersonForm {...about} to="departments">
    <fieldset class="checks">
      <legend>กอง</legend>
      {departments.map(({ id, name, closedAt }) => (
        <label key={id}>
          <input type="checkbox" name="department" value={id} checked={memberOf.includes(id)} />
          <span>{closedAt ? `${name} (ปิดแล้ว)` : name}</span>
        </label>
      ))}
    </fieldset>
    <button class="button plain" type="submit">
      บันทึกกอง
    </button>
  </PersonForm>
)

/** Whether somebody sees secret complaints. */
export const SecretsForm = (about: About) => (
  <PersonForm {...about} to="secrets">
    <input type="hidden" name="sees" value={about.person.seesSecrets ? 'no' : 'yes'} />
    <p>
      {about.person.seesSecrets
        ? 'ได้รับมอบหมายให้เห็นเรื่องลับ และชื่อผู้แจ้งที่ขอปกปิดชื่อ'
        : 'ไม่เห็นเรื่องลับ และไม่เห็นชื่อผู้แจ้งที่ขอปกปิดชื่อ'}
    </p>
    <button class="button plain" type="submit">
      {about.person.seesSecrets ? 'ยกเลิกการมอบหมาย' : 'มอบหมายให้เห็นเรื่องลับ'}
    </button>
  </PersonForm>
)

/** A link for a new password, or the invitation once more. */
export const LinkForm = (about: About) => {
  const invited = about.person.passwordHash === null
  return (
    <PersonForm {...about} to="reset">
      <p class="muted">
        {invited
          ? 'ยังไม่ได้ตั้งรหัสผ่าน ลิงก์คำเชิญใช้ได้ครั้งเดียวภายใน 7 วัน'
          : 'ส่งลิงก์ทางอีเมล ใช้ได้ครั้งเดียวภายใน 24 ชั่วโมง รหัสผ่านเดิมใช้ได้จนกว่าจะตั้งใหม่'}
      </p>
      <button class="button plain" type="submit">
        {invited ? 'ส่งคำเชิญอีกครั้ง' : 'ส่งลิงก์ตั้งรหัสผ่านใหม่'}
      </button>
    </PersonForm>
  )
}

/** For whoever lost the phone and the recovery codes. */
export const FactorForm = (about: About) => (
  <PersonForm {...about} to="second-factor/remove">
    <p class="muted">
      ล้างเมื่อเจ้าตัวทำโทรศัพท์หายและไม่มีรหัสสำรอง ยืนยันตัวเจ้าของบัญชีก่อน เขาจะออกจากระบบทุกอุปกรณ์ แล้วเข้าด้วยรหัสผ่านเพื่อตั้งใหม่ได้
    </p>
    <button class="button plain" type="submit">
      ล้างการยืนยันสองขั้นตอน
    </button>
  </PersonForm>
)

/** The door itself. */
export const DoorForm = (about: About) => {
  const shut = about.person.disabledAt !== null
  return (
    <PersonForm {...about} to={shut ? 'enable' : 'disable'}>
      <p class="muted">
        {shut
          ? 'เมื่อเปิดแล้ว เข้าสู่ระบบด้วยรหัสผ่านเดิมได้'
          : 'เมื่อปิด จะออกจากระบบทุกอุปกรณ์ทันที ประวัติการทำงานยังอยู่ครบ และเปิดใหม่ได้'}
      </p>
      <button class={shut ? 'button plain' : 'button danger'} type="submit">
        {shut ? 'เปิดใช้งานบัญชี' : 'ปิดบัญชี'}
      </button>
    </PersonForm>
  )
}
