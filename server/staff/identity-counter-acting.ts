import type { Context } from 'hono'
import { refuseAtCounter, verifyAtCounter } from '#db/identity.ts'
import type { AppEnv } from '../app-env.ts'
import { identityCheckPage, identityOf } from './identity.tsx'
import { concluding, emptyRejection, rejectionOf } from './identity-acting.ts'

/** Ends the check of a card at the counter; whoever was overtaken is told, and nothing changes. */
export async function decideAtCounter(c: Context<AppEnv>): Promise<Response> {
  const citizen = await identityOf(c)
  const form = await c.req.formData()
  const { db } = c.var.runtime
  const actor = { type: 'staff' as const, id: c.var.staff.member.id }
  if (form.get('verdict') === 'verify') {
    if (form.get('seen') !== 'yes')
      return identityCheckPage(c, citizen, { counter: { unseen: true }, status: 422 })
    return concluding(c, { citizen, form, done: 'verify' }, () => verifyAtCounter(db, citizen, actor))
  }
  const refusal = rejectionOf(form, 'counter')
  if (refusal.reasons.length === 0 && refusal.note === '')
    return identityCheckPage(c, citizen, { counter: { refusal: emptyRejection }, status: 422 })
  return concluding(c, { citizen, form, done: 'refuse' }, () => refuseAtCounter(db, citizen, refusal, actor))
}
