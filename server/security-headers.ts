import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnv } from './app-env.ts'
import type { Config } from './config.ts'

/** No page of ours runs inline script; the mini-app alone may talk to LINE and be shown in LINE's frame. */
export function pageHeaders({ publicUrl, line }: Config): MiddlewareHandler<AppEnv> {
  const lineHosts = ['https://*.line.me', 'https://*.line-scdn.net', line.liffUrl, line.apiUrl]
  const defaults = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", 'https://static.line-scdn.net'],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', 'https://profile.line-scdn.net'],
      connectSrc: ["'self'", ...lineHosts],
      frameAncestors: ["'self'", line.liffUrl],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
    // LINE's frame rules are in the policy above, which this header would contradict.
    xFrameOptions: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: 'same-site',
    referrerPolicy: 'strict-origin-when-cross-origin',
    strictTransportSecurity: publicUrl.startsWith('https:') && 'max-age=31536000; includeSubDomains',
    permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [] },
  })
  return async (c, next) => {
    let own = new Headers()
    await defaults(c, async () => {
      await next()
      own = new Headers(c.res.headers)
    })
    // What says something else about itself (a file, a page of the console) stays so.
    for (const name of ['content-security-policy', 'referrer-policy', 'cross-origin-resource-policy']) {
      const value = own.get(name)
      if (value) c.res.headers.set(name, value)
    }
    // What may be kept says so itself; answers about people stay in no cache, nor behind a browser's way back.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
    const { picturesFrom } = c.var
    const policy = c.res.headers.get('content-security-policy')
    if (picturesFrom && policy) {
      c.res.headers.set('content-security-policy', policy.replace('img-src', `img-src ${picturesFrom}`))
    }
  }
}
