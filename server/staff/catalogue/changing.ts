import type { Context } from 'hono'
import { type CatalogueEntry, getCatalogueEntry } from '#db/catalogue.ts'
import { DomainError } from '#db/errors.ts'
import type { AppEnv } from '../../app-env.ts'
import { catalogueServicePage } from './service.tsx'

/** The service of the address as the administrator saw it; throws `conflict` when it has changed since. */
export async function seenEntry(c: Context<AppEnv>, revision: unknown): Promise<CatalogueEntry> {
  const entry = await getCatalogueEntry(c.var.runtime.db, c.req.param('code') ?? '')
  if (Number(revision) !== entry.revision) throw new DomainError('conflict')
  return entry
}

/**
 * A change that needs no typing: who was overtaken presses again on the list as it is now, and who may not do it now
 * reads why.
 */
export function changing(change: (c: Context<AppEnv>, entry: CatalogueEntry) => Promise<string>) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const { revision } = await c.req.parseBody()
    try {
      return c.redirect(await change(c, await seenEntry(c, revision)), 303)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code === 'conflict') return c.redirect('/staff/catalogue?overtaken', 303)
      if (error.code !== 'invalid_action' || !error.detail) throw error
      return catalogueServicePage(c, { trouble: error.detail, status: 409 })
    }
  }
}
