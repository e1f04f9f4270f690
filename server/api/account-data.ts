import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { changeCitizen } from '#db/citizens.ts'
import { acceptTerms, muteEvents, setNewsConsent } from '#db/consents.ts'
import { askDeletion, withdrawDeletion } from '#db/data-requests.ts'
import { listViewsOf } from '#db/views.ts'
import { mutableEvents } from '#templates/notifications.ts'
import type { AppEnv } from '../app-env.ts'
import { countAttempts } from '../auth/attempts.ts'
import type { Presence } from '../auth/presence.ts'
import { exportUrl } from '../export-links.ts'
import { orInvalid } from './validation.ts'

const proof = z.object({ password: z.string().max(1000).optional() })
const deletion = proof.extend({
  reason: z
    .string()
    .max(2000, 'ยาวเกินไป กรุณาพิมพ์ไม่เกิน 2,000 ตัวอักษร')
    .transform((text) => text.trim())
    .default(''),
})

/** What one agreed to, and the rights over one's data. */
export function accountDataApi(presence: Presence) {
  const exports = countAttempts({ limit: 5, sentence: 'ดาวน์โหลดถี่เกินไป กรุณารอ 15 นาทีแล้วลองใหม่' })
  return new Hono<AppEnv>()
    .post('/terms', zValidator('json', z.object({ version: z.string().max(40) }), orInvalid), async (c) => {
      await acceptTerms(c.var.runtime.db, c.var.citizen, c.req.valid('json').version)
      return c.body(null, 204)
    })
    .put('/consents', zValidator('json', z.object({ news: z.boolean() }), orInvalid), async (c) => {
      const { db } = c.var.runtime
      const { newsConsentAt } = await setNewsConsent(db, c.var.citizen, c.req.valid('json').news)
      return c.json({ newsConsentAt })
    })
    .put(
      '/notifications',
      zValidator('json', z.object({ muted: z.array(z.enum(mutableEvents)).max(10) }), orInvalid),
      async (c) => {
        const { db } = c.var.runtime
        const { mutedEvents } = await muteEvents(db, c.var.citizen, c.req.valid('json').muted)
        return c.json({ mutedEvents })
      },
    )
    .get('/views', async (c) => c.json(await listViewsOf(c.var.runtime.db, c.var.citizen.id)))
    .post('/exports', zValidator('json', proof, orInvalid), async (c) => {
      const { db, vault } = c.var.runtime
      await presence.check(c, c.req.valid('json').password)
      exports.check(c.var.citizen.id)
      exports.failed(c.var.citizen.id)
      await changeCitizen(db, c.var.citizen, { action: 'citizen.export_data' })
      c.var.delivery.deliverSoon()
      return c.json({ url: await exportUrl(c.var.config.publicUrl, vault, c.var.citizen.id) }, 201)
    })
    .post('/deletion', zValidator('json', deletion, orInvalid), async (c) => {
      const { password, reason } = c.req.valid('json')
      await presence.check(c, password)
      const { createdAt, dueAt } = await askDeletion(c.var.runtime.db, c.var.citizen, reason)
      c.var.delivery.deliverSoon()
      return c.json({ askedAt: createdAt, dueAt }, 201)
    })
    .delete('/deletion', async (c) => {
      await withdrawDeletion(c.var.runtime.db, c.var.citizen)
      c.var.delivery.deliverSoon()
      return c.body(null, 204)
    })
}
