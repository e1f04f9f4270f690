import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { clientAddress } from './auth/address.ts'
import { refuse } from './errors.ts'

/**
 * How often in a minute. A whole town may call from one address (a mobile network's), so an address may do much; less
 * where a secret could be guessed or something is made without an account. wrangler.toml has the same numbers.
 */
export const perMinute = { address: 6000, account: 1200, guess: 300 } as const
export type Rate = keyof typeof perMinute

/** Counts one more and says whether it is still within the rate. */
export type Limiter = (rate: Rate, key: string) => Promise<boolean>

/** What one address may do, whoever calls from it. */
export const limitAddress =
  (rate: 'address' | 'guess'): MiddlewareHandler<AppEnv> =>
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

async function count(c: Context<AppEnv>, rate: Rate, key: string): Promise<void> {
  if (await c.var.runtime.limiter(rate, key)) return
  c.header('retry-after', '60')
  throw refuse(429)
}

/** Whoever has one address of IPv6 has the 2⁶⁴ beside it. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array(missing).fill('0'), ...(tail ?? '').split(':')].slice(0, 4).join(':')
}
