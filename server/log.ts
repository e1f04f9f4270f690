import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AppEnv } from './app-env.ts'
import { clientAddress } from './auth/address.ts'

export const logLevels = ['info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** Writes one JSON line. What goes into it names no person and holds no secret: ids, kinds, numbers. */
export type Log = (level: LogLevel, line: Readonly<Record<string, unknown>>) => void

/** Who called what, as the Computer Crime Act (ม.26) has a service keep for 90 days or more. */
export interface Traffic {
  at: string
  requestId: string
  address: string
  /** Id of the citizen or officer, where somebody was logged in. */
  account: string | undefined
  method: string
  route: string
  status: number
}

/**
 * One line for each HTTP request, once it is answered: the door it went through, never its address as called, whose
 * parts may be a reference, a code or a link's secret.
 */
export const requestLog: MiddlewareHandler<AppEnv> = async (c, next) => {
  const startedAt = Date.now()
  await next()
  const { runtime, requestId, citizen, session, staff } = c.var
  const { method } = c.req
  const call = { requestId, method, route: routePath(c), status: c.res.status }
  runtime.log('info', { ...call, ms: Date.now() - startedAt })
  const account = staff?.member.id ?? (citizen ?? session?.citizen)?.id
  runtime.keepTraffic?.({
    at: new Date(startedAt).toISOString(),
    address: clientAddress(c),
    account,
    ...call,
  })
}

/** An error that nobody foresaw, with the id that its HTTP request was answered under. */
export function logUnexpected(c: Context<AppEnv>, error: unknown): void {
  const { runtime, requestId } = c.var
  runtime.log('error', { requestId, ...described(error, `${c.req.method} ${routePath(c)}`) })
}

/** What the log may know of an unexpected error: where and what kind, never the data of people in its message. */
export function described(error: unknown, where: string) {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'unknown', message: '', stack: '' }
  // The stack repeats the message, a line of which may look like a place in the code.
  const frames = (stack ?? '')
    .replace(message, '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
  return { where, error: name, at: frames.slice(0, 6).map((line) => line.trim()) }
}
