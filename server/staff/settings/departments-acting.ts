import type { Context } from 'hono'
import {
  addDepartment,
  closeDepartment,
  moveDepartment,
  renameDepartment,
  reopenDepartment,
} from '#db/department-list.ts'
import { DomainError } from '#db/errors.ts'
import { shortText } from '#templates/answers.ts'
import type { AppEnv } from '../../app-env.ts'
import { departmentsPage } from './departments.tsx'

const nameSchema = shortText(100, 'กรุณากรอกชื่อกอง')
const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })
const idOf = (c: Context<AppEnv>) => c.req.param('id') ?? ''
const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 300) : '')

/** Does it and goes back to the list; what is wrong, or in the way, is said there. */
async function doing(c: Context<AppEnv>, done: string, act: () => Promise<unknown>, typed?: string) {
  try {
    await act()
  } catch (error) {
    const isSaid = error instanceof DomainError && error.detail !== undefined
    if (!isSaid) throw error
    return departmentsPage(c, { sentence: error.detail ?? '', typed })
  }
  return c.redirect(`/staff/settings/departments?done=${done}`, 303)
}

export async function addDepartmentByForm(c: Context<AppEnv>): Promise<Response> {
  const typed = textOf((await c.req.parseBody()).name)
  const name = nameSchema.safeParse(typed)
  if (!name.success) return departmentsPage(c, { sentence: name.error.issues[0]?.message ?? '', typed })
  return doing(c, 'added', () => addDepartment(c.var.runtime.db, name.data, actorOf(c)), typed)
}

export async function renameDepartmentByForm(c: Context<AppEnv>): Promise<Response> {
  const { name: typed, revision } = await c.req.parseBody()
  const name = nameSchema.safeParse(textOf(typed))
  if (!name.success) return departmentsPage(c, { sentence: name.error.issues[0]?.message ?? '' })
  const wanted = { name: name.data, revision: Number(revision) }
  return doing(c, 'renamed', () => renameDepartment(c.var.runtime.db, idOf(c), wanted, actorOf(c)))
}

export const movingDepartment = (direction: 'up' | 'down') => (c: Context<AppEnv>) =>
  doing(c, 'moved', () => moveDepartment(c.var.runtime.db, idOf(c), direction, actorOf(c)))

export const closeDepartmentByForm = (c: Context<AppEnv>) =>
  doing(c, 'closed', () => closeDepartment(c.var.runtime.db, idOf(c), actorOf(c)))

export const reopenDepartmentByForm = (c: Context<AppEnv>) =>
  doing(c, 'reopened', () => reopenDepartment(c.var.runtime.db, idOf(c), actorOf(c)))
