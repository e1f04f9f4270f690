import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { timingSafeEqual } from 'hono/utils/buffer'
import { getAgency } from '#db/agency.ts'
import { DomainError } from '#db/errors.ts'
import { hasSecondFactor } from '#db/second-factor.ts'
import {
  findHalfSession,
  findStaffSession,
  mayAct,
  mayAdminister,
  type StaffSession,
  sessionLifetime,
} from '#db/staff.ts'
import { noteSeen } from '#db/staff-sessions.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { sentencesOf } from '../staff/words-kept.tsx'

/** Largest form that the console takes: a document of 16 MB and its envelope. */
const largestForm = 17 * 2 ** 20
/** Enough for the longest letter, and too little to trouble us with. */
const largestLetter = 256 * 1024
export const loginPage = '/staff/login'
const codePage = '/staff/login/code'
const factorPage = '/staff/account/second-factor'
const homePage = '/staff/requests'
const isSafeMethod = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/**
 * The guard of the console: a log-in or the way to one, and for everything that changes something the session's
 * CSRF token, before any handler runs.
 */
export const requireStaff = createMiddleware<AppEnv>(async (c, next) => {
  const session = await currentSession(c)
  if (!session) {
    if (await halfSession(c)) return c.redirect(`${codePage}?next=${encodeURIComponent(whereTo(c))}`, 303)
    return isSafeMethod(c.req.method) || !hasCookie(c) ? toLogIn(c) : endedMeanwhile(c)
  }
  c.set('staff', session)
  await noteSeen(c.var.runtime.db, session)
  if (await lacksSecondFactor(c, session)) return c.redirect(factorPage, 303)
  if (isSafeMethod(c.req.method)) return next()
  refuseCrossSite(c)
  return limitForm(c, async () => {
    const form = await typedForm(c)
    c.set('typed', form)
    const { csrf } = form
    const genuine = typeof csrf === 'string' && (await timingSafeEqual(csrf, session.csrfToken))
    if (!genuine)
      throw new DomainError('forbidden', 'แบบฟอร์มนี้หมดอายุหรือไม่ได้มาจากระบบ กรุณาเปิดหน้านั้นใหม่แล้วลองอีกครั้ง')
    await next()
  })
})

const toLogIn = (c: Context<AppEnv>) =>
  c.redirect(`${loginPage}?next=${encodeURIComponent(whereTo(c))}${hasCookie(c) ? '&ended=1' : ''}`, 303)

/** The log-in ended while somebody wrote: nothing is done, and what they wrote is given back rather than lost. */
async function endedMeanwhile(c: Context<AppEnv>): Promise<Response> {
  refuseCrossSite(c)
  await limitWords(c, async () => c.set('typed', await typedForm(c)))
  if (sentencesOf(c.var.typed ?? {}).length === 0) return toLogIn(c)
  throw new DomainError(
    'unauthorized',
    'หมดเวลา เปลี่ยนรหัสผ่าน หรือผู้ดูแลระบบปิดการเข้าใช้ สิ่งที่เพิ่งกดยังไม่ได้บันทึก กรุณาเข้าสู่ระบบแล้วทำรายการอีกครั้ง',
  )
}

/** The guard of what changes something, and of what is too personal to look at: a viewer only looks at the rest. */
export const requireActing: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!mayAct(c.var.staff.member.role))
    throw new DomainError('forbidden', 'บัญชีของท่านมีสิทธิ์ดูข้อมูลเท่านั้น จึงทำรายการนี้ไม่ได้')
  await next()
}

/** The guard of what decides how the whole installation works. */
export const requireAdmin: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!mayAdminister(c.var.staff.member.role))
    throw new DomainError('forbidden', 'เฉพาะผู้ดูแลระบบเท่านั้นที่ทำรายการนี้ได้')
  await next()
}

/** The guard of forms that are sent before there is a session: log-in and invitation. */
export const requireSameSite: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (isSafeMethod(c.req.method)) return next()
  refuseCrossSite(c)
  return limitTyped(c, async () => {
    await typedForm(c)
    await next()
  })
}

/** What handlers read of it afterwards is this very one, so that none of them meets a form that came in pieces. */
async function typedForm(c: Context<AppEnv>) {
  try {
    return await c.req.parseBody()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw refuse(400, 'ข้อมูลที่ส่งมาไม่ครบถ้วน กรุณาย้อนกลับแล้วส่งใหม่อีกครั้ง')
  }
}

/** Where the agency requires a second factor, nothing opens without it but the way to it, and the way out. */
async function lacksSecondFactor(c: Context<AppEnv>, { member }: StaffSession): Promise<boolean> {
  const { db } = c.var.runtime
  const { path } = c.req
  if (path === '/staff/logout' || path === factorPage || path.startsWith(`${factorPage}/`)) return false
  if (!(await getAgency(db)).secondFactorRequired) return false
  return !(await hasSecondFactor(db, member.id))
}

/** Strangers type a name and a password, and send no file. */
const limitTyped = bodyLimit({
  maxSize: 16 * 1024,
  onError: () => {
    throw refuse(413)
  },
})
/** Whoever sends more has a file in it, which is chosen anew. */
const limitWords = bodyLimit({ maxSize: largestLetter, onError: (c) => c.body(null) })
const limitForm = bodyLimit({
  maxSize: largestForm,
  onError: () => {
    throw refuse(413, 'ไฟล์มีขนาดใหญ่เกินไป กรุณาแนบไฟล์ไม่เกิน 16 MB')
  },
})

/** Browsers say where a form was sent from; whoever says nothing has no cookies to misuse. */
function refuseCrossSite(c: Context<AppEnv>): void {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const ours = [new URL(c.var.config.publicUrl).host, c.req.header('host')]
  const sameSite = site
    ? site === 'same-origin' || site === 'none'
    : origin === undefined || (URL.canParse(origin) && ours.includes(new URL(origin).host))
  if (!sameSite) throw new DomainError('forbidden', 'แบบฟอร์มนี้ส่งมาจากเว็บไซต์อื่น ระบบจึงไม่รับ')
}

/** Browsers keep a `__Host-` cookie to this very host, but only over https. */
const cookieName = 'staff'
const cookiePrefix = (c: Context<AppEnv>) =>
  c.var.config.publicUrl.startsWith('https:') ? ('host' as const) : undefined

function cookieOf(c: Context<AppEnv>): string | undefined {
  const prefix = cookiePrefix(c)
  return prefix ? getCookie(c, cookieName, prefix) : getCookie(c, cookieName)
}
/** Somebody was logged in until something ended it: they are told, rather than led to the log-in without a word. */
const hasCookie = (c: Context<AppEnv>) => cookieOf(c) !== undefined

export async function currentSession(c: Context<AppEnv>): Promise<StaffSession | undefined> {
  const token = cookieOf(c)
  return token ? findStaffSession(c.var.runtime.db, token) : undefined
}

/** Somebody whose password was right and who has yet to show the second factor. */
export async function halfSession(c: Context<AppEnv>): Promise<StaffSession | undefined> {
  const token = cookieOf(c)
  return token ? findHalfSession(c.var.runtime.db, token) : undefined
}

export function setSessionCookie(c: Context<AppEnv>, token: string): void {
  setCookie(c, cookieName, token, { ...cookieOptions(c), maxAge: sessionLifetime / 1000 })
}

export function clearSessionCookie(c: Context<AppEnv>): void {
  const { prefix, ...options } = cookieOptions(c)
  deleteCookie(c, prefix ? `__Host-${cookieName}` : cookieName, options)
}

function cookieOptions(c: Context<AppEnv>) {
  const prefix = cookiePrefix(c)
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure: prefix !== undefined } as const
  return { ...options, ...(prefix && { prefix }) }
}

/** Where to go after the log-in: the page asked for, or the one whose form was sent. */
export function whereTo(c: Context): string {
  const referer = c.req.header('referer')
  const asked = isSafeMethod(c.req.method) ? c.req.url : referer
  if (!asked || !URL.canParse(asked)) return homePage
  const { pathname, search } = new URL(asked)
  return safeNext(pathname + search)
}

/** A place inside the console, whatever a link says: `next` comes from the address bar. */
export function safeNext(next: string | undefined): string {
  const here = 'http://here'
  if (!next || !URL.canParse(next, here)) return homePage
  const { origin, pathname, search } = new URL(next, here)
  const inside = origin === here && pathname.startsWith('/staff/')
  const loop = [loginPage, codePage, '/staff/logout'].includes(pathname)
  return inside && !loop ? pathname + search : homePage
}
