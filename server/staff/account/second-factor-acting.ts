import type { Context } from 'hono'
import { getAgency } from '#db/agency.ts'
import { DomainError } from '#db/errors.ts'
import { beginAttempt, forgetAttempt } from '#db/log-in-attempts.ts'
import {
  beginAuthenticator,
  confirmAuthenticator,
  findAuthenticator,
  hasSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '#db/second-factor.ts'
import { arabicDigits } from '#templates/thai.ts'
import type { AppEnv } from '../../app-env.ts'
import { newSecret, stepOf } from '../../auth/one-time-codes.ts'
import { refuse } from '../../errors.ts'
import { enteredFrom } from '../forms/entered.ts'
import { isTheirPassword, wrongPassword } from './acting.ts'
import { accountPath } from './page.tsx'
import { factorPath, recoveryCodesPage, secondFactorPage } from './second-factor.tsx'

/** Whoever has a second factor already says the password before it changes. */
async function mayChange(c: Context<AppEnv>): Promise<boolean> {
  const { current = '' } = enteredFrom(await c.req.parseBody())
  return isTheirPassword(c, current)
}

export async function beginSecondFactor(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const { id } = c.var.staff.member
  if ((await hasSecondFactor(db, id)) && !(await mayChange(c))) return secondFactorPage(c, wrongPassword)
  await beginAuthenticator(db, vault, id, newSecret())
  return c.redirect(factorPath, 303)
}

/** The secret counts from now on, since a code shows that the app has it. */
export async function confirmSecondFactor(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const { member, id: sessionId } = c.var.staff
  const authenticator = await findAuthenticator(db, member.id)
  if (!authenticator?.pendingSealed) return c.redirect(factorPath, 303)
  const key = `new second factor of ${member.id}`
  const attempt = await beginAttempt(db, [{ key, limit: 10 }])
  if (!attempt) throw refuse(429, 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่')
  const { code = '' } = enteredFrom(await c.req.parseBody())
  const step = stepOf(await vault.open(authenticator.pendingSealed), arabicDigits(code).replace(/\s/g, ''))
  if (step === undefined)
    return secondFactorPage(c, 'รหัสไม่ถูกต้อง กรุณาตรวจว่านาฬิกาของโทรศัพท์ตรง แล้วกรอกรหัสที่แอปแสดงอยู่')
  await forgetAttempt(db, attempt, [key])
  const codes = await confirmAuthenticator(db, vault, authenticator, { step, sessionId })
  c.var.delivery.deliverSoon()
  return recoveryCodesPage(c, codes)
}

export async function renewCodes(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const { id } = c.var.staff.member
  if (!(await hasSecondFactor(db, id))) return c.redirect(factorPath, 303)
  if (!(await mayChange(c))) return secondFactorPage(c, wrongPassword)
  const codes = await renewRecoveryCodes(db, vault, id)
  c.var.delivery.deliverSoon()
  return recoveryCodesPage(c, codes)
}

export async function removeOwnSecondFactor(c: Context<AppEnv>): Promise<Response> {
  const { db } = c.var.runtime
  const { member, id: sessionId } = c.var.staff
  if ((await getAgency(db)).secondFactorRequired)
    throw new DomainError('forbidden', 'หน่วยงานกำหนดให้ยืนยันสองขั้นตอน จึงยกเลิกไม่ได้')
  if (!(await mayChange(c))) return secondFactorPage(c, wrongPassword)
  await removeSecondFactor(db, member.id, { type: 'staff', id: member.id }, sessionId)
  c.var.delivery.deliverSoon()
  return c.redirect(`${accountPath}?done=removed`, 303)
}
