import { Hono } from 'hono'
import { listDocumentsOf, standingOf } from '#db/documents.ts'
import type { AppEnv } from '../app-env.ts'
import { signedFileUrl } from '../links.ts'
import { mayOpen } from '../representation.ts'

/** What the office issued to whoever is logged in: as long as it is good, and after. */
export const documentsApi = () =>
  new Hono<AppEnv>().get('/', async (c) => {
    const { runtime, config, citizen } = c.var
    const at = new Date()
    const found = await listDocumentsOf(runtime.db, citizen.id)
    const own = found.filter(({ request }) => mayOpen(request, citizen))
    const link = { publicUrl: config.publicUrl, vault: runtime.vault }
    return c.json(
      await Promise.all(
        own.map(async ({ document, request }) => {
          const { id, kind, title, number, type, size, code, createdAt, validUntil, revokedAt } = document
          const standing = standingOf(document, at)
          return {
            id,
            kind,
            title,
            number,
            type,
            size,
            createdAt,
            validUntil,
            revokedAt,
            revokedReason: document.revokedReason,
            standing,
            reference: request.reference,
            serviceName: request.serviceName,
            verifyUrl: `${config.publicUrl}/verify/${code}`,
            /** None for what was revoked: it is not to be shown to anybody. */
            url: standing === 'revoked' ? null : await signedFileUrl(link, 'documents', id, 'tap', at),
          }
        }),
      ),
    )
  })
