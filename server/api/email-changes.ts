import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { addressIn, confirmEmailChange } from '#db/email-changes.ts'
import { openMailLink } from '#db/mail-links.ts'
import { fullName } from '#templates/applicant.ts'
import type { AppEnv } from '../app-env.ts'
import { linkToken } from './passwords.ts'
import { orInvalid } from './validation.ts'

const kind = 'citizen.ask_email_change'
const link = z.object({ token: linkToken })

/** The link that a new e-mail address was sent, opened in whatever browser the mailbox is. */
export const emailChangesApi = () =>
  new Hono<AppEnv>()
    .post('/link', zValidator('json', link, orInvalid), async (c) => {
      const { db, vault } = c.var.runtime
      const { citizen, ask } = await openMailLink(db, vault, kind, c.req.valid('json').token)
      return c.json({ name: fullName(citizen.profile), email: await addressIn(db, ask) })
    })
    .post('/confirm', zValidator('json', link, orInvalid), async (c) => {
      const { db, vault } = c.var.runtime
      const { email } = await confirmEmailChange(
        db,
        await openMailLink(db, vault, kind, c.req.valid('json').token),
      )
      c.var.delivery.deliverSoon()
      return c.json({ email })
    })
