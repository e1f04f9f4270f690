import type { Context } from 'hono'
import { checkMend, withdrawCorrection } from '#db/corrections.ts'
import type { AppEnv } from '../../app-env.ts'
import { deleteDiscarded } from '../../uploads.ts'
import { changing } from '../acting.ts'

const actorOf = (c: Context<AppEnv>) => ({ type: 'staff' as const, id: c.var.staff.member.id })

/** The office does without what it asked for. */
export const withdraw = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const keys = await withdrawCorrection(c.var.runtime.db, request, actorOf(c))
    await deleteDiscarded(c.var.runtime, keys)
    c.var.delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=withdrawn`, 303)
  })

/** Somebody has looked at what came back. */
export const confirmMend = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    await checkMend(c.var.runtime.db, request, actorOf(c))
    return c.redirect(`/staff/requests/${request.reference}?done=checked`, 303)
  })
