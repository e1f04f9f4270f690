import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { mergeInto, unmerge } from '#db/merges.ts'
import { parseReference } from '#db/reference.ts'
import { getRequest, type ServiceRequest } from '#db/requests.ts'
import { asSeenBy } from '#db/secrecy.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing } from '../acting.ts'
import { enteredFrom } from '../forms/entered.ts'

const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })
const unknown = 'ไม่พบเรื่องเลขที่นี้ กรุณาตรวจสอบเลขที่เรื่องแล้วลองใหม่'

/** Lets the request of the address go on in the one that was picked, or whose number was typed. */
export const merge = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const { into = '', other = '' } = enteredFrom(await c.req.parseBody())
    const main = await mainNamed(c, other.trim() === '' ? into : other)
    await mergeInto(c.var.runtime.db, request, main, actorOf(c))
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=merged`, 303)
  })

/** What this officer may not see is as unknown as what does not exist. */
async function mainNamed(c: Context<AppEnv>, typed: string): Promise<ServiceRequest> {
  const { db } = c.var.runtime
  const reference = parseReference(typed)
  const found =
    reference &&
    (await getRequest(db, reference).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'not_found') return undefined
      throw error
    }))
  const main = found && (await asSeenBy(db, c.var.staff.member, found))
  if (!main) throw new DomainError('invalid_action', unknown)
  return main
}

export const takeApart = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    await unmerge(c.var.runtime.db, request, actorOf(c))
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=unmerged`, 303)
  })
