import type { Context } from 'hono'
import { beginAttempt, type Counted, forgetAttempt } from '#db/log-in-attempts.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { clientAddress } from './address.ts'
import { knownDevice } from './known-devices.ts'

const sentence = 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่ หรือกด “ลืมรหัสผ่าน” เพื่อตั้งรหัสผ่านใหม่ทางอีเมล'

/**
 * Limits guesses at passwords: for an account from one address, for an account from everywhere, and from one address
 * at many accounts. A browser that the owner used before is counted by itself, so that strangers lock nobody out.
 * Throws 429 when there were too many; otherwise counts this one, until `succeeded` is called.
 */
export async function beginLogIn(
  c: Context<AppEnv>,
  account: string,
): Promise<{ succeeded(): Promise<void> }> {
  const { db } = c.var.runtime
  const own = await ownCounts(c, account)
  const attempt = await beginAttempt(db, own.all)
  if (!attempt) throw refuse(429, sentence)
  return { succeeded: () => forgetAttempt(db, attempt, own.forgiven) }
}

async function ownCounts(
  c: Context<AppEnv>,
  account: string,
): Promise<{ all: Counted[]; forgiven: string[] }> {
  const device = await knownDevice(c, account)
  if (device) {
    const key = `log-in of ${account} on ${device}`
    return { all: [{ key, limit: 10 }], forgiven: [key] }
  }
  const from = clientAddress(c)
  const [here, everywhere] = [`log-in of ${account} from ${from}`, `log-in of ${account}`]
  return {
    all: [
      { key: here, limit: 10 },
      { key: everywhere, limit: 50 },
      // Many people share an address: a village's mobile network, the office's own counter.
      { key: `log-in from ${from}`, limit: 100 },
    ],
    // One's own success says nothing about the other guesses from that address, and is none itself.
    forgiven: [here, everywhere],
  }
}
