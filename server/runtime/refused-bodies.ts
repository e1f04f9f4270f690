import type { Http2Bindings, HttpBindings } from '@hono/node-server'

/**
 * Lets the rest of a body flow away once its request is answered. The adapter would wait for it, but what had begun to
 * look at the body holds it still, so that the connection, with what else was asked on it, was cut half a second later.
 */
export function letGoOf(incoming: (HttpBindings | Http2Bindings)['incoming']): void {
  if (incoming.method === 'GET' || incoming.method === 'HEAD' || incoming.readableEnded) return
  incoming.removeAllListeners('data')
  incoming.resume()
}
