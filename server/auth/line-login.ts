import { z } from 'zod'
import { DomainError } from '#db/errors.ts'
import type { Config } from '../config.ts'

const verified = z.object({
  iss: z.literal('https://access.line.me'),
  sub: z.string().regex(/^U[0-9a-f]{32}$/),
  /** Seconds since 1970. */
  exp: z.number().default(() => Math.floor(Date.now() / 1000) + 3600),
})

/**
 * The LINE user that an ID token speaks of, as LINE itself verifies it: signature, audience (our Login channel)
 * and expiry. Throws `unauthorized` for any token that LINE refuses.
 * https://developers.line.biz/en/reference/line-login/#verify-id-token
 */
export async function verifyIdToken(
  { line }: Config,
  idToken: string,
): Promise<{ lineUserId: string; expiresAt: Date }> {
  const response = await fetch(`${line.apiUrl}/oauth2/v2.1/verify`, {
    method: 'POST',
    body: new URLSearchParams({ id_token: idToken, client_id: line.loginChannelId }),
    signal: AbortSignal.timeout(10_000),
  })
  if (response.status >= 500) throw new Error(`LINE Login answered ${response.status}`)
  const claims = response.ok ? verified.safeParse(await response.json()) : undefined
  if (!claims?.success)
    throw new DomainError('unauthorized', 'LINE ยืนยันตัวท่านไม่ได้ กรุณาปิดหน้านี้แล้วเปิดใหม่จาก LINE')
  return { lineUserId: claims.data.sub, expiresAt: new Date(claims.data.exp * 1000) }
}
