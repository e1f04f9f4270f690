/** Identifiers in the shapes that LINE uses. */
import { createHash, randomBytes } from 'node:crypto'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID, as in `webhookEventId`: 48 bits of time, 80 random bits. */
export function ulid(time: number): string {
  let value = (BigInt(time) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = crockford.charAt(Number(value & 31n)) + text
    value >>= 5n
  }
  return text
}

let latest = 0n
/** A message id: 18 digits as a string, growing with time and never the same; too big for a JavaScript number. */
export function messageId(time: number): string {
  const id = 500_000_000_000_000_000n + BigInt(time) * 100n + BigInt(randomBytes(1).readUInt8() % 100)
  latest = id > latest ? id : latest + 1n
  return String(latest)
}

export const newUserId = () => `U${randomBytes(16).toString('hex')}`
/** The same name always gets the same id, so that a restarted demo knows its people again. */
export const userIdOf = (name: string) => `U${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
export const newRichMenuId = () => `richmenu-${randomBytes(16).toString('hex')}`
export const newToken = (bytes = 24) => randomBytes(bytes).toString('base64url')
export const newReplyToken = () => randomBytes(16).toString('hex')
