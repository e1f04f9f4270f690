import { Secret, TOTP } from 'otpauth'

/** What every authenticator app takes: SHA-1, six digits, thirty seconds (RFC 6238). */
const rules = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Clocks differ, and typing takes a moment. */
const stepsAround = 1

/** 160 random bits, as the RFC asks for. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

const totp = (secret: string) => new TOTP({ ...rules, secret: Secret.fromBase32(secret) })

/** What the QR code says to the app: whose account it is and the secret. */
export const keyAddress = (secret: string, { issuer, email }: { issuer: string; email: string }): string =>
  new TOTP({ ...rules, issuer, label: email, secret: Secret.fromBase32(secret) }).toString()

/** The time step of which this is the code; undefined when it is none of about now. */
export function stepOf(secret: string, code: string, at = new Date()): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totp(secret).validate({ token: code, window: stepsAround, timestamp: at.getTime() })
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / rules.period) + delta
}
