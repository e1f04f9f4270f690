import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { parseReference } from '#db/reference.ts'
import { actOnRequest, getRequest, type ServiceRequest } from '#db/requests.ts'
import { asSeenBy } from '#db/secrecy.ts'
import { actionNames } from '#db/workflow.ts'
import { accept } from '../acceptance.ts'
import type { AppEnv } from '../app-env.ts'
import { complete } from './closing/complete.tsx'
import { conflictPage, refusalPage } from './conflict-page.tsx'
import { noteWith } from './notes/with-step.ts'

/** The request that the address names, in any spelling of its reference, as this officer may see it; throws `not_found`. */
export async function requestOf(c: Context<AppEnv>): Promise<ServiceRequest> {
  const reference = parseReference(c.req.param('reference') ?? '')
  if (!reference) throw new DomainError('not_found')
  const { db } = c.var.runtime
  const request = await asSeenBy(db, c.var.staff.member, await getRequest(db, reference))
  if (!request) throw new DomainError('not_found')
  return request
}

/** Takes a step with the request of the address; whoever was overtaken by a colleague is told, and nothing changes. */
export async function act(c: Context<AppEnv>): Promise<Response> {
  const action = actionNames.find((name) => name === c.req.param('action'))
  // A refusal has a form of its own.
  if (!action || action === 'decline') throw new DomainError('not_found')
  if (action === 'complete') return complete(c)
  return changing(c, async (request) => {
    const actor = { type: 'staff' as const, id: c.var.staff.member.id }
    const { runtime, config, staff } = c.var
    const written = await noteWith(c, request, action)
    if (action === 'accept') await accept(runtime, config.publicUrl, request, staff.member, written)
    else await actOnRequest(runtime.db, request, action, actor, written)
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=${action}`, 303)
  })
}

/** Runs a change on the request as the officer saw it, or shows how it stands since somebody else was quicker. */
export async function changing(
  c: Context<AppEnv>,
  change: (request: ServiceRequest) => Promise<Response>,
): Promise<Response> {
  const request = await requestOf(c)
  const { revision } = await c.req.parseBody()
  if (Number(revision) !== request.revision) return conflictPage(c, request)
  try {
    return await change(request)
  } catch (error) {
    const overtaken = error instanceof DomainError && ['conflict', 'invalid_action'].includes(error.code)
    if (!overtaken) throw error
    if (error.code === 'invalid_action' && error.detail) return refusalPage(c, request, error.detail)
    return conflictPage(c, await requestOf(c))
  }
}
