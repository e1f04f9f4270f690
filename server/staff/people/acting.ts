import type { Context } from 'hono'
import { placeInDepartments } from '#db/departments.ts'
import { DomainError } from '#db/errors.ts'
import { removeSecondFactor } from '#db/second-factor.ts'
import { nameForSecrets } from '#db/secrecy.ts'
import { staffRoles } from '#db/staff.ts'
import { resetPasswordOf } from '#db/staff-links.ts'
import { changeRole, disableStaff, enableStaff, type Person } from '#db/staff-rights.ts'
import { endStaffSession, endStaffSessions } from '#db/staff-sessions.ts'
import type { AppEnv } from '../../app-env.ts'
import { staffLinkUrl } from '../../staff-news.ts'
import { personPath } from './forms.tsx'
import { personOf, personPage } from './person.tsx'

type Actor = { type: 'staff'; id: string }
type Form = Record<string, string | File | (string | File)[]>
const actorOf = (c: Context<AppEnv>): Actor => ({ type: 'staff', id: c.var.staff.member.id })
const overtaken = 'มีผู้แก้ไขข้อมูลของเจ้าหน้าที่คนนี้ก่อนท่าน กรุณาเปิดหน้านั้นใหม่ แล้วลองอีกครั้ง'

/** A change of somebody of the staff as the page showed them; throws `conflict` when they changed since. */
const changing =
  (change: (c: Context<AppEnv>, person: Person, form: Form) => Promise<void>) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const person = await personAsSeen(c)
    await change(c, person, await c.req.parseBody({ all: true }))
    c.var.delivery.deliverSoon()
    return c.redirect(`${personPath(person)}?done=saved`, 303)
  }

async function personAsSeen(c: Context<AppEnv>): Promise<Person> {
  const person = await personOf(c)
  const { revision } = await c.req.parseBody()
  if (Number(revision) !== person.revision) throw new DomainError('conflict', overtaken)
  return person
}

export const changeRoleByForm = changing(async (c, person, form) => {
  const role = staffRoles.find((one) => one === form.role)
  if (!role) throw new DomainError('invalid_action', 'กรุณาเลือกสิทธิ์')
  if (role !== person.role) await changeRole(c.var.runtime.db, person, role, actorOf(c))
})

export const placeInDepartmentsByForm = changing((c, person, { department = [] }) => {
  const chosen = [department].flat().filter((value) => typeof value === 'string')
  return placeInDepartments(c.var.runtime.db, person, chosen, actorOf(c))
})

export const nameForSecretsByForm = changing((c, person, { sees }) =>
  nameForSecrets(c.var.runtime.db, person, sees === 'yes', actorOf(c)),
)

export const removeSecondFactorByForm = changing((c, person) =>
  removeSecondFactor(c.var.runtime.db, person.id, actorOf(c)),
)

export const disableByForm = changing((c, person) => disableStaff(c.var.runtime.db, person, actorOf(c)))
export const enableByForm = changing((c, person) => enableStaff(c.var.runtime.db, person, actorOf(c)))

/** Owes the mail with the link, and shows the link once. */
export async function resetByForm(c: Context<AppEnv>): Promise<Response> {
  const { runtime, config, delivery } = c.var
  const person = await personAsSeen(c)
  const { token } = await resetPasswordOf(runtime.db, runtime.vault, person, actorOf(c))
  delivery.deliverSoon()
  return personPage(c, { id: person.id, link: staffLinkUrl(config.publicUrl, token) })
}

export async function endSessionOf(c: Context<AppEnv>): Promise<Response> {
  const person = await personOf(c)
  await endStaffSession(c.var.runtime.db, person.id, c.req.param('session') ?? '', actorOf(c))
  return c.redirect(`${personPath(person)}?done=saved`, 303)
}

export async function endSessionsOf(c: Context<AppEnv>): Promise<Response> {
  const person = await personOf(c)
  await endStaffSessions(c.var.runtime.db, person.id, actorOf(c), c.var.staff.id)
  return c.redirect(`${personPath(person)}?done=saved`, 303)
}
