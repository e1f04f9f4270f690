import type { Context } from 'hono'
import { type Attachment, findAttachment } from '#db/attachments.ts'
import { recordView } from '#db/audit-log.ts'
import { getCitizen } from '#db/citizens.ts'
import { coveredKey } from '#db/covered-photos.ts'
import { findDocument } from '#db/documents.ts'
import { DomainError } from '#db/errors.ts'
import { viewActions } from '#db/identity.ts'
import { findRequest } from '#db/requests.ts'
import { asSeenBy } from '#db/secrecy.ts'
import type { AppEnv } from '../app-env.ts'
import { fileHeaders } from '../file-headers.ts'
import { fileResponse } from '../files.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { requestOf } from './acting.ts'
import { requestPage } from './request.tsx'

/** Shows the 13 digits in this one answer; the look is recorded before anything is shown. */
export async function revealCitizenId(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const request = await requestOf(c)
  if (request.citizenId === null) throw new DomainError('not_found')
  const citizen = await getCitizen(db, request.citizenId)
  await recordView(db, {
    subject: { type: 'citizen', id: citizen.id },
    action: 'citizen.view_citizen_id',
    actor: { type: 'staff', id: c.var.staff.member.id },
    details: { reference: request.reference },
  })
  return requestPage(c, request, { citizenId: await vault.open(citizen.citizenIdSealed) })
}

/** Shows the represented person's 13 digits in this one answer; the look is recorded before anything is shown. */
export async function revealRepresentedCitizenId(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const request = await requestOf(c)
  const { representedCitizenIdSealed: sealed, representedCitizenId } = request
  if (sealed === null) throw new DomainError('not_found')
  await recordView(db, {
    // Noted on the request while that person has no account of their own.
    subject: representedCitizenId
      ? { type: 'citizen', id: representedCitizenId }
      : { type: 'request', id: request.id },
    action: viewActions.citizenId,
    actor: { type: 'staff', id: c.var.staff.member.id },
    details: { reference: request.reference },
  })
  return requestPage(c, request, { representedCitizenId: await vault.open(sealed) })
}

type Shown = 'inline' | 'attachment'
/** To be looked at, or to be saved. */
const shownAs = (c: Context<AppEnv>): Shown =>
  c.req.query('download') === undefined ? 'inline' : 'attachment'

/** No page but ours shows it in a frame. */
function inOurFrame(file: Response): Response {
  const policy = file.headers.get('content-security-policy')
  file.headers.set('content-security-policy', `${policy}; frame-ancestors 'self'`)
  return file
}

/** The request of a file, as this officer may see it. */
async function findVisible(c: Context<AppEnv>, id: string) {
  const { db } = c.var.runtime
  const request = await findRequest(db, id)
  return request && asSeenBy(db, c.var.staff.member, request)
}

/** A citizen's file. One that belongs to a draft is still the citizen's own, and unknown here. */
export async function openAttachment(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const attachment = await findAttachment(runtime.db, c.req.param('id') ?? '')
  const request = attachment && (await findVisible(c, attachment.draftId))
  if (!attachment || !request) throw new DomainError('not_found')
  await recordView(runtime.db, {
    subject: { type: 'request', id: request.id },
    action: 'attachment.view',
    actor: { type: 'staff', id: c.var.staff.member.id },
    details: { attachmentId: attachment.id },
  })
  const shown = shownAs(c)
  return inOurFrame(
    attachment.coveredAs === null
      ? await fileResponse(runtime, 'attachments', attachment.id, { shown })
      : await coveredResponse(runtime, attachment, shown),
  )
}

/** What everybody in the office sees of a photo that was covered. */
async function coveredResponse(
  { files }: Runtime,
  { coveredAs, name }: Attachment,
  shown: Shown,
): Promise<Response> {
  const stored = await files.get(coveredKey(coveredAs ?? ''))
  if (!stored) throw new DomainError('not_found')
  return new Response(stored.body, {
    headers: fileHeaders({ type: 'image/jpeg', size: stored.size, name, shown }),
  })
}

/** A document of the office. What was issued to somebody is looked at on record, wherever the officer found it. */
export async function openDocument(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const document = await findDocument(runtime.db, c.req.param('id') ?? '')
  if (!document || !(await findVisible(c, document.requestId))) throw new DomainError('not_found')
  if (document.code !== null) {
    await recordView(runtime.db, {
      subject: { type: 'request', id: document.requestId },
      action: 'document.view',
      actor: { type: 'staff', id: c.var.staff.member.id },
      details: { documentId: document.id, name: document.title },
    })
  }
  return inOurFrame(
    await fileResponse(runtime, 'documents', document.id, { revoked: true, shown: shownAs(c) }),
  )
}
