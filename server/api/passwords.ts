import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { DomainError } from '#db/errors.ts'
import { linkMinutes, openMailLink } from '#db/mail-links.ts'
import { askPasswordReset, resetPassword } from '#db/passwords.ts'
import { emailSchema } from '#templates/answers.ts'
import { fullName } from '#templates/applicant.ts'
import { passwordSchema } from '#templates/password-schema.ts'
import type { AppEnv } from '../app-env.ts'
import { clientAddress } from '../auth/address.ts'
import { countAttempts } from '../auth/attempts.ts'
import { rememberDevice } from '../auth/known-devices.ts'
import { hashPassword } from '../auth/passwords.ts'
import { checkNotPersonal } from './password-rules.ts'
import { orInvalid } from './validation.ts'

const kind = 'citizen.forget_password'
export const linkToken = z.string().max(300)

/** Longer than looking up and writing takes, so that the time does not tell whether an address is known. */
const answerAfterMs = 400
const tooOften = 'ขอลิงก์ถี่เกินไป กรุณาตรวจสอบกล่องจดหมายและจดหมายขยะ หรือลองใหม่ในอีก 15 นาที'

/** A forgotten password: asking for a link, opening it, setting a new one. */
export function passwordsApi() {
  const asksByMailbox = countAttempts({ limit: 5, sentence: tooOften })
  // Many people share an address: a village's mobile network, the office's own counter.
  const asksByAddress = countAttempts({ limit: 60, sentence: tooOften })
  return new Hono<AppEnv>()
    .post('/forgotten', zValidator('json', z.object({ email: emailSchema }), orInvalid), async (c) => {
      const { email } = c.req.valid('json')
      const address = clientAddress(c)
      asksByAddress.check(address)
      asksByMailbox.check(email)
      asksByAddress.failed(address)
      asksByMailbox.failed(email)
      await Promise.all([askPasswordReset(c.var.runtime.db, email), pause(answerAfterMs)])
      c.var.delivery.deliverSoon()
      return c.json({ minutes: linkMinutes(kind) }, 202)
    })
    .post('/link', zValidator('json', z.object({ token: linkToken }), orInvalid), async (c) => {
      const { db, vault } = c.var.runtime
      const { citizen } = await openMailLink(db, vault, kind, c.req.valid('json').token)
      return c.json({ name: fullName(citizen.profile) })
    })
    .post(
      '/reset',
      zValidator('json', z.object({ token: linkToken, password: passwordSchema }), orInvalid),
      async (c) => {
        const { db, vault } = c.var.runtime
        const { token, password } = c.req.valid('json')
        const { citizen } = await openMailLink(db, vault, kind, token)
        await checkNotPersonal(vault, citizen, password)
        await resetPassword(db, citizen, await hashPassword(password)).catch(async (error: unknown) => {
          if (!(error instanceof DomainError) || error.code !== 'conflict') throw error
          // Somebody opened the link twice: the second one is told that it is used.
          await openMailLink(db, vault, kind, token)
          throw error
        })
        // Whoever guessed before must not keep the owner from logging in with it now.
        await rememberDevice(c, citizen.citizenIdHash)
        c.var.delivery.deliverSoon()
        return c.body(null, 204)
      },
    )
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
