/** What every call passes first: a request id, the log, the fault switches, the access token. */
import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Fault } from './faults.ts'
import { type Host, loggedBody } from './log.ts'
import type { World } from './world.ts'

/** Browsers say where a request comes from; the app's server does not. */
function fromBrowser(c: Context): boolean {
  return c.req.header('sec-fetch-site') !== undefined || c.req.header('origin') !== undefined
}

async function record(world: World, host: Host, c: Context): Promise<void> {
  const bytes = Buffer.from(await c.req.arrayBuffer())
  const { pathname, search } = new URL(c.req.url)
  const body = loggedBody(bytes, c.req.header('content-type') ?? '')
  world.log.record({
    method: c.req.method,
    host,
    path: pathname + search,
    headers: c.req.header(),
    ...(body === undefined ? {} : { body }),
  })
}

async function spoil(world: World, c: Context, fault: Fault): Promise<Response> {
  if ('hang' in fault) {
    await world.faults.hang(c.req.raw.signal)
    return new Response(null, { status: 503 })
  }
  return Response.json(fault.body ?? { message: 'The API server encountered an error' }, {
    status: fault.status,
    headers: { 'x-line-request-id': randomUUID(), ...fault.headers },
  })
}

/** Logs the app's calls to this host and lets the fault switches at them. */
export function gate(world: World, host: Host): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    c.header('x-line-request-id', randomUUID())
    if (fromBrowser(c)) return next()
    await record(world, host, c)
    const { pathname, search } = new URL(c.req.url)
    const fault = world.faults.take(host, c.req.method, pathname + search)
    if (!fault) {
      await next()
      const { status } = c.res
      const reason = status >= 400 && status < 500 ? await c.res.clone().text() : ''
      if (reason) world.log.refusals.push({ method: c.req.method, path: pathname, status, reason })
      return
    }
    if (fault.afterwards) await next()
    c.res = undefined
    c.res = await spoil(world, c, fault)
  })
}

/** LINE's answer to a wrong channel access token. */
export function channelToken(world: World): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    if (c.req.header('authorization') === `Bearer ${world.channel.accessToken}`) return next()
    const reason = 'Confirm that the access token in the authorization header is valid.'
    return c.json({ message: `Authentication failed due to the following reason: ${reason}` }, 401)
  })
}
