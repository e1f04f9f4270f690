import { type Context, Hono } from 'hono'
import { DomainError } from '#db/errors.ts'
import { beginAttempt, forgetAttempt } from '#db/log-in-attempts.ts'
import { hasSecondFactor } from '#db/second-factor.ts'
import {
  findInvitedStaff,
  findStaffByEmail,
  openHalfSession,
  openStaffSession,
  type StaffMember,
  setPasswordByInvite,
} from '#db/staff.ts'
import { askStaffPassword } from '#db/staff-links.ts'
import type { AppEnv } from '../app-env.ts'
import { clientAddress } from '../auth/address.ts'
import { passwordMistake } from '../auth/new-password.ts'
import { hashPassword, verifyPassword } from '../auth/passwords.ts'
import { currentSession, requireSameSite, safeNext, setSessionCookie } from '../auth/staff.ts'
import { refuse } from '../errors.ts'
import { renderPage, sendStylesheet } from '../page.tsx'
import { askForCode, takeCode } from './entrance-code.tsx'
import { ForgottenPage, InvitePage, LoginPage, UnknownInvitePage } from './entrance-pages.tsx'
import { staffErrorPage } from './error-page.tsx'
import { frameOf } from './layout.tsx'
import { consoleStyle } from './style/console.ts'

/** What is open without a log-in: the log-in itself, the invitation and the stylesheet. */
export const staffEntrance = () =>
  new Hono<AppEnv>()
    .onError(staffErrorPage)
    .use('/login/*', requireSameSite)
    .use('/forgotten', requireSameSite)
    .use('/invite/*', requireSameSite)
    .get('/style.css', (c) => sendStylesheet(c, consoleStyle))

    .get('/login', async (c) => {
      const next = safeNext(c.req.query('next'))
      if (await currentSession(c)) return c.redirect(next, 303)
      const ended = c.req.query('ended') !== undefined
      return renderPage(c, <LoginPage frame={await frameOf(c)} next={next} ended={ended} />)
    })
    .post('/login', async (c) => {
      const form = await readForm(c, 'email', 'password', 'next')
      const next = safeNext(form.next)
      const member = await checkLogIn(c, form.email, form.password)
      if (member) return logIn(c, member, next)
      return renderPage(c, <LoginPage frame={await frameOf(c)} next={next} refused={form.email} />, 401)
    })

    .get('/login/code', askForCode)
    .post('/login/code', takeCode)

    .get('/forgotten', async (c) => renderPage(c, <ForgottenPage frame={await frameOf(c)} />))
    .post('/forgotten', async (c) => {
      const { email } = await readForm(c, 'email')
      await askForLink(c, email)
      return renderPage(c, <ForgottenPage frame={await frameOf(c)} asked={email} />)
    })

    .get('/invite/:token', async (c) => {
      const member = await findInvitedStaff(c.var.runtime.db, c.req.param('token'))
      if (!member) return unknownInvite(c)
      return renderPage(c, <InvitePage frame={await frameOf(c)} member={member} />)
    })
    .post('/invite/:token', async (c) => {
      const { db } = c.var.runtime
      const token = c.req.param('token')
      const member = await findInvitedStaff(db, token)
      if (!member) return unknownInvite(c)
      const form = await readForm(c, 'password', 'again')
      const wrong = passwordMistake(form.password, form.again, member)
      if (wrong)
        return renderPage(c, <InvitePage frame={await frameOf(c)} member={member} wrong={wrong} />, 422)
      try {
        const known = await setPasswordByInvite(db, token, await hashPassword(form.password))
        c.var.delivery.deliverSoon()
        return logIn(c, known, safeNext(undefined))
      } catch (error) {
        if (error instanceof DomainError) return unknownInvite(c)
        throw error
      }
    })

const unknownInvite = async (c: Context<AppEnv>) =>
  renderPage(c, <UnknownInvitePage frame={await frameOf(c)} />, 404)

async function readForm<N extends string>(c: Context<AppEnv>, ...names: N[]): Promise<Record<N, string>> {
  const body = await c.req.parseBody()
  const text = (name: N) => {
    const value = body[name]
    return typeof value === 'string' ? value : ''
  }
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<N, string>
}

/**
 * The check of an e-mail and its password: one and the same answer, after the same time, for an unknown address, a
 * wrong password and a closed account. Counts failures of one person at one place, at one account from anywhere,
 * and of one place (a whole office shares one address).
 */
async function checkLogIn(
  c: Context<AppEnv>,
  email: string,
  password: string,
): Promise<StaffMember | undefined> {
  const { db } = c.var.runtime
  const address = clientAddress(c)
  const account = email.trim().toLowerCase().slice(0, 254)
  const here = `staff log-in of ${account} from ${address}`
  const attempt = await beginAttempt(db, [
    { key: here, limit: 8 },
    { key: `staff log-in of ${account}`, limit: 30 },
    { key: `staff log-in from ${address}`, limit: 60 },
  ])
  if (!attempt) throw refuse(429, 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่')
  const member = await findStaffByEmail(db, account)
  const right = await verifyPassword(member?.passwordHash, password.slice(0, 128))
  if (!right || !member || member.disabledAt) return undefined
  await forgetAttempt(db, attempt, [here])
  return member
}

/** One and the same answer whether the address is somebody's or not. */
async function askForLink(c: Context<AppEnv>, email: string): Promise<void> {
  const { runtime, delivery } = c.var
  const account = email.trim().toLowerCase().slice(0, 254)
  const attempt = await beginAttempt(runtime.db, [
    { key: `staff link for ${account}`, limit: 3 },
    { key: `staff link from ${clientAddress(c)}`, limit: 30 },
  ])
  if (!attempt) throw refuse(429, 'ขอลิงก์หลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่')
  await askStaffPassword(runtime.db, runtime.vault, account)
  delivery.deliverSoon()
}

/** Whoever has a second factor is asked for it first, also after a new password. */
async function logIn(c: Context<AppEnv>, member: StaffMember, next: string): Promise<Response> {
  if (await hasSecondFactor(c.var.runtime.db, member.id)) {
    setSessionCookie(c, await openHalfSession(c.var.runtime.db, member))
    return c.redirect(`/staff/login/code?next=${encodeURIComponent(next)}`, 303)
  }
  const userAgent = c.req.header('user-agent')
  const { token } = await openStaffSession(c.var.runtime.db, member, { userAgent })
  setSessionCookie(c, token)
  return c.redirect(next, 303)
}
