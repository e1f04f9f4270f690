import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** 16 MiB and about 0.16 s each; the same bytes on Node and on Workers. */
const cost = { N: 2 ** 14, r: 8, p: 5 }
const keyLength = 32
/** Hashing at once; more would only fill the memory and starve everybody else. */
const atOnce = 2
/** Waiting at once, beyond which somebody is asked to come back: nobody waits for minutes. */
const mostWaiting = 200

/** Too many people are logging in at this very moment. */
export class PasswordQueueFull extends Error {
  override name = 'PasswordQueueFull'
}

/** `scrypt$16384$8$5$salt$hash`: the parameters stay with the hash, so that they can be raised one day. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Takes as long without a hash as with one, so that the time does not tell whether an account exists. */
export async function verifyPassword(hash: string | null | undefined, password: string): Promise<boolean> {
  const stored = parseHash(hash ?? '')
  if (!stored) {
    await derive(password, new Uint8Array(16), cost)
    return false
  }
  const key = await derive(password, stored.salt, stored.cost)
  return key.byteLength === stored.key.byteLength && timingSafeEqual(key, stored.key)
}

function parseHash(hash: string) {
  const [scheme, N, r, p, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || !salt || !key) return undefined
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Uint8Array, parameters: typeof cost): Promise<Buffer> {
  if (running < atOnce) running++
  else if (waiting.length < mostWaiting) await new Promise<void>((start) => waiting.push(start))
  else throw new PasswordQueueFull()
  try {
    return await scryptKey(password.normalize('NFC'), salt, { ...parameters, maxmem: 64 * 2 ** 20 })
  } finally {
    // Whoever waits inherits the place.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

const scryptKey = (password: string, salt: Uint8Array, options: ScryptOptions) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password, salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
