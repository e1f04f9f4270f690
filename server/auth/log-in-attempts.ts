import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { clientAddress } from './address.ts'
import { type Attempts, countAttempts } from './attempts.ts'
import { knownDevice } from './known-devices.ts'

const sentence = 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่ หรือกด “ลืมรหัสผ่าน” เพื่อตั้งรหัสผ่านใหม่ทางอีเมล'

/**
 * Limits guesses at passwords: for an account from one address, for an account from everywhere, and from one address
 * at many accounts. A browser that the owner used before is counted by itself, so that strangers lock nobody out.
 */
export function limitLogIns() {
  const here = countAttempts({ sentence })
  const everywhere = countAttempts({ limit: 50, sentence })
  // Many people share an address: a village's mobile network, the office's own counter.
  const address = countAttempts({ limit: 100, sentence })

  return {
    /** Throws 429 when there were too many; otherwise counts this one, until `succeeded` is called. */
    async begin(c: Context<AppEnv>, account: string): Promise<{ succeeded(): void }> {
      const from = clientAddress(c)
      const device = await knownDevice(c, account)
      const counted: [Attempts, string][] = device
        ? [[here, `${account} ${device}`]]
        : [
            [here, `${account} ${from}`],
            [everywhere, account],
            [address, from],
          ]
      for (const [attempts, key] of counted) attempts.check(key)
      // Counted before the answer is known, so that guesses sent at once are counted as well.
      for (const [attempts, key] of counted) attempts.failed(key)
      return {
        succeeded() {
          // One's own success says nothing about the other guesses from that address.
          for (const [attempts, key] of counted) if (attempts !== address) attempts.succeeded(key)
        },
      }
    },
  }
}
