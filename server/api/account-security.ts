import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { endCitizenSession, endOtherSessions, listCitizenSessions } from '#db/citizen-sessions.ts'
import { askEmailChange } from '#db/email-changes.ts'
import { DomainError } from '#db/errors.ts'
import { unlinkLineAccount } from '#db/line-accounts.ts'
import { changePassword } from '#db/passwords.ts'
import { emailSchema } from '#templates/answers.ts'
import { deviceName } from '#templates/devices.ts'
import { passwordSchema } from '#templates/password-schema.ts'
import type { AppEnv } from '../app-env.ts'
import { countAttempts } from '../auth/attempts.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { Presence } from '../auth/presence.ts'
import { checkNotPersonal } from './password-rules.ts'
import { orInvalid } from './validation.ts'

const password = z.string().max(1000)
const newPassword = z.object({ current: password.min(1, 'กรุณากรอกรหัสผ่านปัจจุบัน'), password: passwordSchema })
const newEmail = z.object({ email: emailSchema, password: password.optional() })

/** How one gets into the account: password, e-mail address, devices, LINE. */
export function accountSecurityApi(presence: Presence) {
  const emailAsks = countAttempts({ limit: 5, sentence: 'ขอเปลี่ยนอีเมลถี่เกินไป กรุณารอ 15 นาทีแล้วลองใหม่' })
  return new Hono<AppEnv>()
    .put('/password', zValidator('json', newPassword, orInvalid), async (c) => {
      const { db, vault } = c.var.runtime
      const { current, password } = c.req.valid('json')
      await presence.checkPassword(c, current, 'current')
      await checkNotPersonal(vault, c.var.citizen, password)
      const passwordHash = await hashPassword(password)
      await changePassword(db, c.var.citizen, { passwordHash, sessionId: sessionIdOf(c.var) })
      c.var.delivery.deliverSoon()
      return c.body(null, 204)
    })
    .post('/email', zValidator('json', newEmail, orInvalid), async (c) => {
      const { email, password } = c.req.valid('json')
      await presence.check(c, password)
      emailAsks.check(c.var.citizen.id)
      emailAsks.failed(c.var.citizen.id)
      await askEmailChange(c.var.runtime.db, c.var.citizen, email)
      c.var.delivery.deliverSoon()
      return c.json({ email }, 202)
    })
    .get('/sessions', async (c) => {
      const own = sessionIdOf(c.var)
      const sessions = await listCitizenSessions(c.var.runtime.db, c.var.citizen)
      // The one at hand first: the others are what one looks for.
      const ownFirst = sessions.toSorted((a, b) => Number(b.id === own) - Number(a.id === own))
      return c.json(
        ownFirst.map(({ id, userAgent, lineUserId, createdAt, seenAt }) => ({
          id,
          device: deviceName(userAgent),
          inLine: lineUserId !== null,
          createdAt,
          seenAt: seenAt ?? createdAt,
          current: id === own,
        })),
      )
    })
    .delete('/sessions/:id', async (c) => {
      await endCitizenSession(c.var.runtime.db, c.var.citizen, c.req.param('id'))
      return c.body(null, 204)
    })
    .delete('/sessions', async (c) => {
      await endOtherSessions(c.var.runtime.db, c.var.citizen, sessionIdOf(c.var))
      return c.body(null, 204)
    })
    .delete('/line', async (c) => {
      const { lineUserId } = c.var.citizen
      await unlinkLineAccount(c.var.runtime.db, c.var.citizen)
      if (lineUserId) c.var.delivery.accountChanged(lineUserId, 'guest')
      c.var.delivery.deliverSoon()
      return c.body(null, 204)
    })
}

function sessionIdOf({ session }: AppEnv['Variables']): string {
  if (!session) throw new DomainError('unauthorized')
  return session.id
}
