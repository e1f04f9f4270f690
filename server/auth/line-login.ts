import { z } from 'zod'
import { DomainError } from '#db/errors.ts'
import type { Config } from '../config.ts'
import { refuse } from '../errors.ts'

const verified = z.object({
  iss: z.literal('https://access.line.me'),
  sub: z.string().regex(/^U[0-9a-f]{32}$/),
  /** LINE compares it with the channel that we name; what it says all the same has to be ours. */
  aud: z.string().optional(),
  /** Seconds since 1970. */
  exp: z.number().default(() => Math.floor(Date.now() / 1000) + 3600),
})

/**
 * The LINE user that an ID token speaks of, as LINE itself verifies it: signature, audience (our Login channel)
 * and expiry. Throws `unauthorized` for any token that LINE refuses, and 503 where LINE does not say.
 * https://developers.line.biz/en/reference/line-login/#verify-id-token
 */
export async function verifyIdToken(
  { line }: Pick<Config, 'line'>,
  idToken: string,
): Promise<{ lineUserId: string; expiresAt: Date }> {
  const { loginChannelId } = line
  const answer = await askLine(
    `${line.apiUrl}/oauth2/v2.1/verify`,
    new URLSearchParams({ id_token: idToken, client_id: loginChannelId }),
  )
  const { success, data } = verified.safeParse(answer)
  if (!success || (data.aud ?? loginChannelId) !== loginChannelId)
    throw new DomainError('unauthorized', 'LINE ยืนยันตัวท่านไม่ได้ กรุณาปิดหน้านี้แล้วเปิดใหม่จาก LINE')
  return { lineUserId: data.sub, expiresAt: new Date(data.exp * 1000) }
}

/** What LINE says of it; nothing where it refuses. A page of somebody's proxy in between is no word of LINE's. */
async function askLine(url: string, body: URLSearchParams): Promise<unknown> {
  try {
    const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) })
    if (response.status >= 500 || response.status === 429) throw new Error(`LINE answered ${response.status}`)
    return response.ok ? z.looseObject({}).parse(await response.json()) : undefined
  } catch {
    throw refuse(503, 'ขณะนี้ติดต่อ LINE ไม่ได้ กรุณารอสักครู่แล้วลองใหม่')
  }
}
