import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import {
  closeCitizenSession,
  findCitizenSession,
  isSeenDue,
  markSeen,
  openCitizenSession,
  sessionHours,
} from '#db/citizen-sessions.ts'
import { DomainError } from '#db/errors.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'

type C = Context<AppEnv>

/** Reads the session cookie, if there is one; what needs a session says so with a guard of its own. */
export const withSession = createMiddleware<AppEnv>(async (c, next) => {
  const token = getCookie(c, cookieName(c))
  const { db } = c.var.runtime
  const session = token ? await findCitizenSession(db, token) : undefined
  c.set('session', session)
  if (session && isSeenDue(session)) c.var.runtime.background(markSeen(db, session))
  await next()
})

/** Lets through only who has an account and is logged in to it. */
export const requireCitizen = createMiddleware<AppEnv>(async (c, next) => {
  const citizen = c.var.session?.citizen
  if (!citizen) throw new DomainError('unauthorized')
  c.set('citizen', citizen)
  await next()
})

/** Refuses changes that another site's page asks for with our visitor's cookie. */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD'
  const origin = c.req.header('origin')
  const foreignOrigin = origin !== undefined && origin !== c.var.config.publicUrl
  if (!isSafe && (foreignOrigin || c.req.header('sec-fetch-site') === 'cross-site')) throw refuse(403)
  await next()
})

/** Logs in: a new token each time, so that nobody can plant one beforehand. */
export async function logIn(
  c: C,
  who: { lineUserId: string | null; citizenId: string | null },
): Promise<void> {
  // The answer names the cookie once: what takes the first of two would take the one that ends it.
  await closeSession(c)
  const userAgent = c.req.header('user-agent') ?? ''
  const token = await openCitizenSession(c.var.runtime.db, { ...who, userAgent })
  setCookie(c, cookieName(c), token, { ...cookieOptions(c), maxAge: sessionHours * 3600 })
}

async function closeSession(c: C): Promise<void> {
  const token = getCookie(c, cookieName(c))
  if (token) await closeCitizenSession(c.var.runtime.db, token)
}

export async function logOut(c: C): Promise<void> {
  await closeSession(c)
  deleteCookie(c, cookieName(c), cookieOptions(c))
}

/** Browsers accept the `__Host-` prefix, which no subdomain can forge, only over https. */
const isSecure = (c: C) => c.var.config.publicUrl.startsWith('https://')
export const hostCookie = (c: C, name: string) => (isSecure(c) ? `__Host-${name}` : name)
const cookieName = (c: C) => hostCookie(c, 'session')
export const cookieOptions = (c: C) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c) }) as const
