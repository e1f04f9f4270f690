import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import { DomainError } from '#db/errors.ts'
import { findService, listServices } from '#db/services.ts'
import type { AppEnv } from '../app-env.ts'
import { orInvalid } from './validation.ts'

const query = z.object({ group: z.enum(['request', 'complaint']).default('request') })

/** The agency's catalogue, open to everybody. */
export const servicesApi = () =>
  new Hono<AppEnv>()
    .get('/', zValidator('query', query, orInvalid), async (c) => {
      const offered = await listServices(c.var.runtime.db, c.req.valid('query').group)
      return c.json(
        offered.map(({ definition }) => {
          const { code, name, description, group, department, days, fee } = definition
          return { code, name, description, group, department, days, fee }
        }),
      )
    })
    .get('/:code', async (c) => {
      const service = await findService(c.var.runtime.db, c.req.param('code'))
      if (!service) throw new DomainError('not_found', 'ไม่พบบริการนี้ หรือหน่วยงานปิดรับคำร้องแล้ว')
      return c.json({ version: service.version, definition: service.definition })
    })
