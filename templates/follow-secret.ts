/**
 * The secret with which somebody follows what they filed without a name. 32 signs, five bits each, none of which is
 * taken for another when it is read from a slip of paper; twelve of them are 60 bits.
 */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const signs = 12

/** Drawn where it will be kept: it is told to nobody but the server, which keeps its hash. */
export const newFollowSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(signs))].map((byte) => alphabet[byte % alphabet.length]).join('')

/** As it is written down: K7MQ-2PXA-9DRT would be read in one breath too long, so K7M-Q2P-XA9-DRT. */
export const inThrees = (secret: string) => secret.match(/.{1,3}/g)?.join('-') ?? ''

/** The secret in what somebody typed, in any spelling; undefined when it cannot be one. */
export function parseFollowSecret(typed: string): string | undefined {
  const secret = typed
    .toUpperCase()
    .replace(/[๒-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\s\-–—.·]/g, '')
    // There is neither a one nor an I: whoever reads one has an L before them.
    .replace(/[1I]/g, 'L')
  return secret.length === signs && [...secret].every((sign) => alphabet.includes(sign)) ? secret : undefined
}
