import { createMiddleware } from 'hono/factory'
import { DomainError } from '#db/errors.ts'
import { hashToken } from '#db/vault.ts'
import { parseFollowSecret } from '#templates/follow-secret.ts'
import type { AppEnv } from '../app-env.ts'

/**
 * Lets through who files: a citizen who is logged in or, with a bearer header, the holder of a secret. Whoever shows a
 * secret is nobody, also where their browser has a session.
 */
export const requireFiler = createMiddleware<AppEnv>(async (c, next) => {
  const bearer = c.req.header('authorization')
  const filer = bearer === undefined ? c.var.session?.citizen : await holderOf(bearer)
  if (!filer) throw new DomainError('unauthorized')
  c.set('filer', filer)
  await next()
})

async function holderOf(bearer: string) {
  const secret = parseFollowSecret(bearer.replace(/^Bearer /i, ''))
  return secret === undefined ? undefined : { id: null, followHash: await hashToken(secret) }
}
