import type { hc } from 'hono/client'
import type { App } from '#server/app.ts'
import { networkError } from './api-error.ts'

/** Longest wait for an answer; a phone on the edge of coverage otherwise waits for ever. */
const answerLimit = 20_000

/** Drafts that belong to nobody, with the secret that opens each. */
const held = new Map<string, string>()
export const holdDraft = (id: string, secret: string): void => void held.set(id, secret)
export const isHeld = (id: string) => held.has(id)
export const bearer = (secret: string | undefined): Record<string, string> =>
  secret === undefined ? {} : { authorization: `Bearer ${secret}` }
/** What a call about this draft shows to be let in, where there is no session. */
export const keyTo = (draftId: string) => bearer(held.get(draftId))

interface Arguments {
  param?: Readonly<Record<string, string>>
  query?: Record<string, string>
  json?: unknown
}

interface Options {
  headers?: Record<string, string>
}

/** Hono's client as the types know it. Its code does far more than ours asks, and every page would carry it. */
export const { api } = callsTo([]) as ReturnType<typeof hc<App>>

/** Collects the way to a route, `api.drafts[':id'].$put`, until it is called. */
function callsTo(path: readonly string[]): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? callsTo([...path, name]) : undefined),
    apply: (_, __, [given, options]: [Arguments?, Options?]) =>
      call(path, given ?? {}, options?.headers ?? {}),
  })
}

function call(
  path: readonly string[],
  { param = {}, query, json }: Arguments,
  headers: Record<string, string>,
): Promise<Response> {
  const address = path
    .slice(0, -1)
    .map((part) => (part.startsWith(':') ? encodeURIComponent(param[part.slice(1)] ?? '') : part))
    .join('/')
  const search = query ? `?${new URLSearchParams(query)}` : ''
  return limitedFetch(`/${address}${search}`, {
    method: path[path.length - 1]?.slice(1).toUpperCase() ?? 'GET',
    headers: { ...headers, ...(json !== undefined && { 'content-type': 'application/json' }) },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })
}

/** Cancels what takes too long. (`AbortSignal.timeout` is missing in older WebViews.) */
async function limitedFetch(address: string, options: RequestInit): Promise<Response> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), answerLimit)
  try {
    return await fetch(address, { ...options, signal: controller.signal })
  } catch (error) {
    throw networkError(error)
  } finally {
    clearTimeout(timer)
  }
}
