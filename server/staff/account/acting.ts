import type { Context } from 'hono'
import { beginAttempt, forgetAttempt } from '#db/log-in-attempts.ts'
import { changeStaffPassword } from '#db/staff-passwords.ts'
import { endStaffSession, endStaffSessions } from '#db/staff-sessions.ts'
import type { AppEnv } from '../../app-env.ts'
import { passwordMistake } from '../../auth/new-password.ts'
import { hashPassword, verifyPassword } from '../../auth/passwords.ts'
import { refuse } from '../../errors.ts'
import { enteredFrom } from '../forms/entered.ts'
import { accountPage, accountPath } from './page.tsx'

export const wrongPassword = 'รหัสผ่านปัจจุบันไม่ถูกต้อง'

/** Whether the person themselves is there, and not somebody who found their desk empty; throws 429 after many guesses. */
export async function isTheirPassword(c: Context<AppEnv>, password: string): Promise<boolean> {
  const { db } = c.var.runtime
  const { member } = c.var.staff
  const key = `staff password of ${member.id}`
  const attempt = await beginAttempt(db, [{ key, limit: 10 }])
  if (!attempt) throw refuse(429, 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่')
  if (!(await verifyPassword(member.passwordHash, password.slice(0, 128)))) return false
  await forgetAttempt(db, attempt, [key])
  return true
}

export async function changePasswordByForm(c: Context<AppEnv>): Promise<Response> {
  const { current = '', password = '', again = '' } = enteredFrom(await c.req.parseBody())
  const { member, id: sessionId } = c.var.staff
  if (!(await isTheirPassword(c, current))) return accountPage(c, wrongPassword, 422)
  const wrong = passwordMistake(password, again, member)
  if (wrong) return accountPage(c, wrong, 422)
  const passwordHash = await hashPassword(password)
  await changeStaffPassword(c.var.runtime.db, member, { passwordHash, sessionId })
  c.var.delivery.deliverSoon()
  return c.redirect(`${accountPath}?done=password`, 303)
}

const self = (c: Context<AppEnv>) => ({ type: 'staff', id: c.var.staff.member.id }) as const

export async function endOwnSession(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  await endStaffSession(db, c.var.staff.member.id, c.req.param('session') ?? '', self(c))
  return c.redirect(`${accountPath}?done=sessions`, 303)
}

export async function endOtherSessions(c: Context<AppEnv>): Promise<Response> {
  await endStaffSessions(c.var.runtime.db, c.var.staff.member.id, self(c), c.var.staff.id)
  return c.redirect(`${accountPath}?done=sessions`, 303)
}
