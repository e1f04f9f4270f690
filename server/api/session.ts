import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { findCitizenByHash, findCitizenByLineUserId } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import { useIdToken } from '#db/id-tokens.ts'
import { linkLineAccount } from '#db/line-accounts.ts'
import { isTermsDue, termsInForce } from '#db/terms.ts'
import { citizenIdSchema } from '#templates/answers.ts'
import { fullName } from '#templates/applicant.ts'
import type { AppEnv } from '../app-env.ts'
import { logIn, logOut } from '../auth/citizen.ts'
import { rememberDevice } from '../auth/known-devices.ts'
import { verifyIdToken } from '../auth/line-login.ts'
import { beginLogIn } from '../auth/log-in-attempts.ts'
import { verifyPassword } from '../auth/passwords.ts'
import { orInvalid } from './validation.ts'

/** One answer for an unknown ID and for a wrong password, so that nobody learns who is registered. */
const refused = () => new DomainError('unauthorized', 'เลขประจำตัวประชาชนหรือรหัสผ่านไม่ถูกต้อง')

const replayed = () => new DomainError('unauthorized', 'การเข้าสู่ระบบครั้งนี้ถูกใช้ไปแล้ว กรุณาปิดหน้านี้แล้วเปิดใหม่จาก LINE')

/** Who is there: in LINE, in an account, in both or in neither; logging in and out. */
export const sessionApi = () =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const { session } = c.var
      const citizen = session?.citizen
      const isDue = citizen && isTermsDue(citizen, await termsInForce(c.var.runtime.db))
      return c.json({
        // Only when it has to be done, before anything else.
        ...(isDue && { termsDue: true as const }),
        line: session?.lineUserId != null,
        citizen: citizen
          ? {
              name: fullName(citizen.profile),
              identity: citizen.identityStatus,
            }
          : null,
      })
    })
    .post(
      '/line',
      zValidator('json', z.object({ idToken: z.string().min(1).max(8192) }), orInvalid),
      async (c) => {
        const { db } = c.var.runtime
        const { idToken } = c.req.valid('json')
        const { lineUserId, expiresAt } = await verifyIdToken(c.var.config, idToken)
        const citizen = await findCitizenByLineUserId(db, lineUserId)
        if (await useIdToken(db, idToken, expiresAt)) await logIn(c, { lineUserId, citizenId: null })
        // A second tab shows the same token; whoever is logged in by it stays so, anybody else is refused.
        else if (c.var.session?.lineUserId !== lineUserId) throw replayed()
        return c.json({ account: citizen !== undefined })
      },
    )
    .post(
      '/',
      zValidator(
        'json',
        z.object({ citizenId: z.string().max(40), password: z.string().max(1000) }),
        orInvalid,
      ),
      async (c) => {
        const { db, vault } = c.var.runtime
        const { citizenId, password } = c.req.valid('json')
        const digits = citizenIdSchema.safeParse(citizenId).data ?? ''
        const account = await vault.fingerprint(digits)
        const attempt = await beginLogIn(c, account)
        const citizen = digits ? await findCitizenByHash(db, account) : undefined
        if (!(await verifyPassword(citizen?.passwordHash, password)) || !citizen) {
          throw refused()
        }
        await attempt.succeeded()
        await rememberDevice(c, account)
        const lineUserId = c.var.session?.lineUserId ?? null
        if (lineUserId && lineUserId !== citizen.lineUserId) {
          await linkLineAccount(db, citizen, lineUserId)
          if (citizen.lineUserId) c.var.delivery.accountChanged(citizen.lineUserId, 'guest')
          c.var.delivery.deliverSoon()
        }
        await logIn(c, { lineUserId, citizenId: citizen.id })
        if (lineUserId) c.var.delivery.accountChanged(lineUserId)
        return c.json({ account: true })
      },
    )
    .delete('/', async (c) => {
      await logOut(c)
      return c.body(null, 204)
    })
