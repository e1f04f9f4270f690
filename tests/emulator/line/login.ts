/** LINE Login's secrets: keys, ID tokens, access tokens, authorization codes. */
import { createHash } from 'node:crypto'
import { decodeJwt, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import type { Ground } from '../ground.ts'
import { newToken } from './ids.ts'

export type Person = { userId: string; displayName: string; pictureUrl?: string }
export type IdTokenOptions = {
  audience?: string
  issuer?: string
  nonce?: string
  /** Seconds from now; negative makes an expired token. */
  expiresIn?: number
}
/** Where a LIFF app was opened: in the chat with the account, in one with a friend, or in none. */
export type OpenedIn = 'account' | 'friend' | 'nowhere'
type Grant = { person: Person; expiresAt: number; challenge?: string; openedIn?: OpenedIn }

const issuer = 'https://access.line.me'

export async function createLogin(ground: Ground) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: newToken(16), alg: 'ES256', use: 'sig' }
  const accessTokens = new Map<string, Grant>()
  const codes = new Map<string, Grant>()
  const seconds = () => Math.floor(ground.now() / 1000)

  async function idToken(person: Person, options: IdTokenOptions = {}): Promise<string> {
    const { displayName: name, pictureUrl: picture, userId } = person
    const { nonce } = options
    const claims = { amr: ['linesso'], name, ...(picture && { picture }), ...(nonce && { nonce }) }
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: jwk.kid, typ: 'JWT' })
      .setIssuer(options.issuer ?? issuer)
      .setSubject(userId)
      .setAudience(options.audience ?? ground.liff.channelId)
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + (options.expiresIn ?? 3600))
      .sign(privateKey)
  }

  function live(grants: Map<string, Grant>, token: string): Grant | undefined {
    const grant = grants.get(token)
    return grant && grant.expiresAt > ground.now() ? grant : undefined
  }

  return {
    keys: { keys: [jwk] },
    idToken,
    accessToken(person: Person, openedIn?: OpenedIn): string {
      const token = `eyJhbGciOiJIUzI1NiJ9.${newToken(60)}`
      accessTokens.set(token, {
        person,
        ...(openedIn && { openedIn }),
        expiresAt: ground.now() + 12 * 3_600_000,
      })
      return token
    },
    grantOf: (token: string) => live(accessTokens, token),
    code(person: Person, challenge: string): string {
      const code = newToken(15)
      codes.set(code, { person, challenge, expiresAt: ground.now() + 600_000 })
      return code
    },
    /** Redeems an authorization code once, if the PKCE verifier fits. */
    useCode(code: string, verifier: string): Person | undefined {
      const grant = live(codes, code)
      codes.delete(code)
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      return grant?.challenge === challenge ? grant.person : undefined
    },
    /** LINE's check of an ID token: the claims, or LINE's reason why not. */
    async check(
      token: string,
      expected: { clientId: string; nonce?: string | undefined; userId?: string | undefined },
    ) {
      try {
        await jwtVerify(token, publicKey, { algorithms: ['ES256'], currentDate: new Date(0) })
      } catch {
        return { error: 'Invalid IdToken.' }
      }
      const claims = decodeJwt(token)
      if (claims.iss !== issuer) return { error: 'Invalid IdToken Issuer.' }
      if ((claims.exp ?? 0) <= seconds()) return { error: 'IdToken expired.' }
      if (claims.aud !== expected.clientId) return { error: 'Invalid IdToken Audience.' }
      if (expected.nonce !== undefined && claims.nonce !== expected.nonce)
        return { error: 'Invalid IdToken Nonce.' }
      if (expected.userId !== undefined && claims.sub !== expected.userId)
        return { error: 'Invalid IdToken Subject Identifier.' }
      return { claims }
    },
  }
}
export type Login = Awaited<ReturnType<typeof createLogin>>
