import { z } from 'zod'

/** In digits only: others read `1e3` and `0x10` as numbers, too. */
export const wholeUpTo = (most: number, advice: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, advice)
    .transform(Number)
    .pipe(z.number().max(most, advice))

/** Secrets travel in headers, which take no letter beyond ASCII, no space and no new line. */
export const isFilled = (text: string, length: number) =>
  text.length >= length &&
  /^[!-~]+$/.test(text) &&
  !/^(change.?me|default|example|replace|secret|your[-_ ]|(re_)?xxx|\.\.\.|<)/i.test(text)
const isLocal = (url: string) => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/.test(url)
export const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
const isOrigin = (url: string) => isHttp(url) && new URL(url).origin === url.replace(/\/$/, '')
export const publicUrlAdvice = (url: string) =>
  isOrigin(url) && (url.startsWith('https://') || isLocal(url))
    ? undefined
    : 'the https:// origin at which people reach the app, without a path, e.g. https://eservice.example.go.th (http only for localhost)'
/** LINE's SDK drops a path from its base URL, so that one would go wrong silently. */
export const originAdvice = (url: string) =>
  isOrigin(url) ? undefined : 'a bare origin without a path; leave it out for LINE itself'

/** Thirty-two bytes or more that look drawn by lot. */
export function isStrong(text: string): boolean {
  if (!isFilled(text, 43) || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false
  const secret = Buffer.from(text, 'base64')
  return secret.length >= 32 && new Set(secret).size >= 20
}
