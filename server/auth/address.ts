import type { Context } from 'hono'

/** What Node's adapter hands over beside the request. */
interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string } }
}

/**
 * From where somebody calls, for counting attempts. A forwarding header counts only behind a proxy on this machine
 * or its private network (its last entry is the proxy's own word) or at Cloudflare, which overwrites its own.
 */
export function clientAddress(c: Context): string {
  const socket = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
  if (socket === undefined) return c.req.header('cf-connecting-ip') ?? 'unknown'
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && isPrivate(socket) ? forwarded : socket
}

const isPrivate = (address: string) =>
  /^(::1$|::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i.test(address)
