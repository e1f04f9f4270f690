import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { clientAddress } from './auth/address.ts'
import { refuse, toProblem } from './errors.ts'

/**
 * How often in a minute. A whole town may call from one address (a mobile network's), so an address may do much, and
 * most of all fetch files, of which a first view takes a dozen; less where a secret could be guessed or something is
 * made without an account. wrangler.toml has the same numbers.
 */
export const perMinute = { address: 6000, file: 30_000, account: 1200, guess: 300 } as const
export type Rate = keyof typeof perMinute

/** Counts one more and says whether it is still within the rate. */
export type Limiter = (rate: Rate, key: string) => Promise<boolean>

/** What one address may do, whoever calls from it. */
export const limitAddress =
  (rate: 'address' | 'file' | 'guess'): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await count(c, rate, networkOf(clientAddress(c)))
    await next()
  }

/** What one account may do, from wherever it calls. Comes after the guard that knows whose it is. */
export const limitAccount: MiddlewareHandler<AppEnv> = async (c, next) => {
  const account = c.var.staff?.member.id ?? c.var.session?.citizen?.id
  if (account) await count(c, 'account', account)
  await next()
}

/** Looking at a form is no try; sending it is. */
export const onlyChanges =
  (limit: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> =>
  (c, next) =>
    c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : limit(c, next)

/**
 * For a door whose guard is a signature: counts only the calls that showed none or a wrong one, so that who signs may
 * call as often as there is news, even from an address from which others guess.
 */
export const limitUnsigned: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  // Too much of a body is refused before its signature could be checked.
  if (c.res.status !== 401 && c.res.status !== 413) return
  if (await c.var.runtime.limiter('guess', networkOf(clientAddress(c)))) return
  // Always a problem, never a page: whoever guesses is worth no look into the store.
  c.res = toProblem(refuse(429), c)
  c.header('retry-after', patience)
}

async function count(c: Context<AppEnv>, rate: Rate, key: string): Promise<void> {
  if (await c.var.runtime.limiter(rate, key)) return
  c.header('retry-after', patience)
  throw refuse(429)
}

/** In seconds: until the minute that is counted is over. */
const patience = '60'

/** Whoever has one address of IPv6 has the 2⁶⁴ beside it. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array(missing).fill('0'), ...(tail ?? '').split(':')].slice(0, 4).join(':')
}
