import { createHmac } from 'node:crypto'

/** Keys for what must not be readable in the store: the 13-digit citizen ID, identity photos. All are derived from `APP_SECRET`. */
export interface Vault {
  /** AES-GCM; the same text never gives the same bytes twice. */
  seal(text: string): Promise<string>
  open(sealed: string): Promise<string>
  /** AES-GCM over a file; `name` is its place, under which alone it can be opened again. */
  sealBytes(name: string, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  openBytes(name: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  /** A keyed hash, the same for the same text: what look-ups and unique indexes use. */
  fingerprint(text: string): Promise<string>
  /** HMAC over a message of ours (signed links); compare with `verify`, which takes constant time. */
  sign(message: string): Promise<string>
  verify(message: string, signature: string): Promise<boolean>
  /** A keyed hash for the chain of the audit log, quick enough for a million entries in a row. */
  chain(): Promise<(text: string) => string>
}

const bytes = (text: string) => new TextEncoder().encode(text)
const ivLength = 12
const toBase64 = (data: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  Buffer.from(data as ArrayBuffer).toString('base64url')

/** `secret` is the raw `APP_SECRET`, 32 random bytes or more. Keys are derived once, when first used. */
export function createVault(secret: Uint8Array<ArrayBuffer>): Vault {
  const derive = async (
    purpose: string,
    algorithm: AesKeyGenParams | HmacKeyGenParams,
    usages: KeyUsage[],
    extractable = false,
  ) => {
    const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
    const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes(`tessaban ${purpose}`) }
    return crypto.subtle.deriveKey(hkdf, root, algorithm, extractable, usages)
  }
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const aes = { name: 'AES-GCM', length: 256 }
  let sealing: Promise<CryptoKey> | undefined
  let filing: Promise<CryptoKey> | undefined
  let hashing: Promise<CryptoKey> | undefined
  let signing: Promise<CryptoKey> | undefined
  const keys = {
    seal: () => (sealing ??= derive('seal', aes, ['encrypt', 'decrypt'])),
    file: () => (filing ??= derive('files', aes, ['encrypt', 'decrypt'])),
    hash: () => (hashing ??= derive('fingerprint', hmac, ['sign'])),
    sign: () => (signing ??= derive('sign', hmac, ['sign', 'verify'])),
  }
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(ivLength))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keys.seal(), bytes(text))
      return `${toBase64(iv)}.${toBase64(sealed)}`
    },
    async open(sealed) {
      const [iv = '', data = ''] = sealed.split('.')
      const algorithm = { name: 'AES-GCM', iv: fromBase64(iv) }
      const opened = await crypto.subtle.decrypt(algorithm, await keys.seal(), fromBase64(data))
      return new TextDecoder().decode(opened)
    },
    async sealBytes(name, data) {
      const iv = crypto.getRandomValues(new Uint8Array(ivLength))
      const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(name) }
      const sealed = await crypto.subtle.encrypt(algorithm, await keys.file(), data)
      const whole = new Uint8Array(ivLength + sealed.byteLength)
      whole.set(iv)
      whole.set(new Uint8Array(sealed), ivLength)
      return whole
    },
    async openBytes(name, sealed) {
      const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, ivLength), additionalData: bytes(name) }
      return new Uint8Array(
        await crypto.subtle.decrypt(algorithm, await keys.file(), sealed.subarray(ivLength)),
      )
    },
    async fingerprint(text) {
      return toBase64(await crypto.subtle.sign('HMAC', await keys.hash(), bytes(text)))
    },
    async sign(message) {
      return toBase64(await crypto.subtle.sign('HMAC', await keys.sign(), bytes(message)))
    },
    async verify(message, signature) {
      try {
        return await crypto.subtle.verify('HMAC', await keys.sign(), fromBase64(signature), bytes(message))
      } catch {
        return false // not base64 at all
      }
    },
    async chain() {
      const key = await crypto.subtle.exportKey('raw', await derive('audit chain', hmac, ['sign'], true))
      return (text) => createHmac('sha256', new Uint8Array(key)).update(text).digest('base64url')
    },
  }
}

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

/** A random token for a cookie or a link, and what the store keeps of it. */
export async function newToken(): Promise<{ token: string; hash: string }> {
  const token = toBase64(crypto.getRandomValues(new Uint8Array(32)))
  return { token, hash: await hashToken(token) }
}

/** SHA-256 is enough for 32 random bytes; whoever reads the store cannot log in with it. */
export async function hashToken(token: string): Promise<string> {
  return toBase64(await crypto.subtle.digest('SHA-256', bytes(token)))
}
