/** Where the app finds the outside: three servers, behind which one world after the other may stand. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Ports {
  /** Phone, LIFF and Messaging API; 0 or nothing takes any free port. */
  port?: number
  dataPort?: number
  mailPort?: number
}
const names = ['api', 'data', 'mail'] as const
type Hosts = Record<(typeof names)[number], Hono>

export async function openOrigins({ port = 0, dataPort, mailPort }: Ports = {}) {
  let hosts: Hosts | undefined
  const ports = { api: port, data: dataPort ?? (port && port + 1), mail: mailPort ?? (port && port + 2) }
  const servers: Server[] = []
  const urls = { api: '', data: '', mail: '' }
  for (const name of names) {
    const answer: Hono['fetch'] = (request, env) =>
      hosts?.[name].fetch(request, env) ?? new Response(null, { status: 503 })
    const server = createAdaptorServer({ fetch: answer }) as Server
    server.listen(ports[name])
    await once(server, 'listening')
    servers.push(server)
    urls[name] = `http://localhost:${(server.address() as AddressInfo).port}`
  }
  return {
    urls,
    /** From now on these answer. */
    show: (next: Hosts) => {
      hosts = next
    },
    async close() {
      for (const server of servers) {
        const closed = once(server, 'close')
        server.close()
        server.closeAllConnections()
        await closed
      }
    },
  }
}
export type Origins = Awaited<ReturnType<typeof openOrigins>>
