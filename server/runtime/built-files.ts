import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { builtFileHeaders } from '../built-file-headers.ts'
import type { Runtime } from './runtime.ts'

/** What the build put below this folder, compressed beforehand where it pays. On Workers Cloudflare serves it. */
export function builtFiles(webFolder: string): Runtime['builtFile'] {
  const files = new Hono()
    .use(async (c, next) => {
      await next()
      if (c.res.ok) for (const [name, value] of Object.entries(builtFileHeaders)) c.header(name, value)
    })
    .use(compress())
    .use(serveStatic({ root: webFolder, precompressed: true }))
  return async (request) => files.fetch(request)
}
