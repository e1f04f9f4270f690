import { Hono } from 'hono'
import { z } from 'zod'
import { findAttachment } from '#db/attachments.ts'
import { findDocument, numberedTitle } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import type { AppEnv } from './app-env.ts'
import { fileHeaders } from './file-headers.ts'
import { draftFormResponse } from './form-preview.ts'
import { identityPhotoResponse } from './identity-photos.ts'
import { fileKey, isValidLink, type LinkedKind, linkedKinds } from './links.ts'
import type { Runtime } from './runtime/runtime.ts'

const link = z.object({
  kind: z.enum(linkedKinds),
  id: z.uuid(),
  expires: z.coerce.number().int(),
  signature: z.string(),
})
const expired = 'ลิงก์นี้หมดอายุแล้ว กรุณาเปิดเอกสารจากหน้า “คำร้องของฉัน” อีกครั้ง'

/** One file by a signed link, for browsers that have no session. */
export const signedFiles = () =>
  new Hono<AppEnv>().get('/:kind/:id', async (c) => {
    const asked = link.safeParse({ ...c.req.param(), ...c.req.query() })
    if (!asked.success || !(await isValidLink(c.var.runtime.vault, asked.data))) {
      throw new DomainError('not_found', expired)
    }
    const { kind, id } = asked.data
    if (kind === 'identity') return identityPhotoResponse(c.var.runtime, id)
    const shown = c.req.query('download') === undefined ? 'inline' : 'attachment'
    if (kind === 'forms') return draftFormResponse(c.var.runtime, id, shown)
    return fileResponse(c.var.runtime, kind, id, { shown })
  })

/** A stored file as a response that a browser may show and never run; throws `not_found`. Only the office sees what it revoked. */
export async function fileResponse(
  runtime: Runtime,
  kind: Exclude<LinkedKind, 'identity' | 'forms'>,
  id: string,
  { shown = 'inline', revoked = false }: { shown?: 'inline' | 'attachment'; revoked?: boolean } = {},
): Promise<Response> {
  const row =
    kind === 'attachments' ? await findAttachment(runtime.db, id) : await findDocument(runtime.db, id)
  const stored = row && (revoked || !isRevoked(row)) ? await runtime.files.get(fileKey(kind, id)) : null
  if (!row || !stored) throw new DomainError('not_found')
  const name =
    'name' in row ? row.name : `${numberedTitle(row).replaceAll('/', '-')}${extensions[row.type] ?? ''}`
  const headers = fileHeaders({ type: row.type, size: stored.size, name, shown })
  return new Response(stored.body, { headers })
}

const extensions: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}
const isRevoked = (row: object) => 'revokedAt' in row && row.revokedAt !== null
