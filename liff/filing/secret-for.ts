import { newFollowSecret } from '#templates/follow-secret.ts'
import { rememberSecret, secretOf } from './sent-mark.ts'

/** For a complaint without a name: the same as long as it is the same filing, so that it is filed once. */
export function secretFor(code: string): string {
  const secret = secretOf(code) ?? newFollowSecret()
  rememberSecret(code, secret)
  return secret
}
