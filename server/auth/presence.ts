import type { Context } from 'hono'
import { isFresh } from '#db/citizen-sessions.ts'
import { DomainError } from '#db/errors.ts'
import type { AppEnv } from '../app-env.ts'
import { countAttempts } from './attempts.ts'
import { verifyPassword } from './passwords.ts'

const wrong = (sentence: string, field: string) =>
  new DomainError('invalid_answers', sentence, { [field]: sentence })

/** Makes sure that the person themselves is there, and not somebody who found their phone unlocked. */
export interface Presence {
  /** Throws `invalid_answers` at `field` unless this is the account's password; 429 after many wrong ones. */
  checkPassword(c: Context<AppEnv>, password: string, field?: string): Promise<void>
  /** The same, unless the log-in was just now. */
  check(c: Context<AppEnv>, password: string | undefined): Promise<void>
}

/** Counts wrong passwords per account, wherever they are asked for. */
export function checkPresence(): Presence {
  const attempts = countAttempts()
  const checkPassword: Presence['checkPassword'] = async (c, password, field = 'password') => {
    const { citizen } = c.var
    attempts.check(citizen.id)
    // Counted before the answer is known, so that guesses sent at once are counted as well.
    attempts.failed(citizen.id)
    if (!(await verifyPassword(citizen.passwordHash, password))) throw wrong('รหัสผ่านไม่ถูกต้อง', field)
    attempts.succeeded(citizen.id)
  }
  return {
    checkPassword,
    async check(c, password) {
      const { session } = c.var
      if (session && isFresh(session)) return
      if (!password) throw wrong('กรุณากรอกรหัสผ่านเพื่อยืนยันว่าเป็นท่าน', 'password')
      await checkPassword(c, password)
    },
  }
}
