import type { Context } from 'hono'
import { recordView } from '#db/audit-log.ts'
import { openDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { findService } from '#db/services.ts'
import { mayPrint } from '#templates/filing-way.ts'
import type { AppEnv } from '../../app-env.ts'
import { fileHeaders } from '../../file-headers.ts'
import { paperForm } from '../../paper-form.ts'
import { identityOf } from '../identity.tsx'
import { draftOf } from './draft.tsx'

/** Opens the citizen's draft of the service on paper, or the one that they had begun; on record with who did it. */
export async function beginAtCounter(c: Context<AppEnv>): Promise<Response> {
  const { runtime, staff } = c.var
  const citizen = await identityOf(c)
  const { service: code } = await c.req.parseBody()
  const offered = typeof code === 'string' ? await findService(runtime.db, code) : undefined
  if (!offered || !mayPrint(offered.definition))
    throw new DomainError('invalid_action', 'กรุณาเลือกบริการที่เปิดให้ยื่นอยู่')
  const { id, serviceCode } = await openDraft(runtime.db, citizen.id, {
    code: offered.definition.code,
    version: offered.version,
    way: 'paper',
  })
  await recordView(runtime.db, {
    subject: { type: 'citizen', id: citizen.id },
    action: 'citizen.begin_at_counter',
    actor: { type: 'staff', id: staff.member.id },
    details: { draftId: id, service: serviceCode },
  })
  return c.redirect(`/staff/paper/${id}`, 303)
}

/** The form of the draft to print, with the name and the QR that brings its pages back. */
export async function printAtCounter(c: Context<AppEnv>): Promise<Response> {
  const { name, pdf } = await paperForm(c.var.runtime, (await draftOf(c)).id)
  const headers = fileHeaders({ type: 'application/pdf', size: pdf.byteLength, name, shown: 'inline' })
  return new Response(new Uint8Array(pdf), { headers })
}
