import type { Context } from 'hono'
import { recordView } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import { rejectIdentity, verifyIdentity, viewActions } from '#db/identity.ts'
import { findIdentityPhoto } from '#db/identity-photos.ts'
import { type IdentityWay, reasonsFor } from '#templates/identity.ts'
import type { AppEnv } from '../app-env.ts'
import { identityPhotoResponse } from '../identity-photos.ts'
import { identityCheckPage, identityConflictPage, identityOf } from './identity.tsx'

/** One photo of the citizen of the address; the look is recorded before anything is shown. */
export async function openIdentityPhoto(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const citizen = await identityOf(c)
  const photo = await findIdentityPhoto(runtime.db, c.req.param('photo') ?? '')
  if (photo?.citizenId !== citizen.id) throw new DomainError('not_found')
  await recordView(runtime.db, {
    subject: { type: 'citizen', id: citizen.id },
    action: viewActions.photo,
    actor: { type: 'staff', id: c.var.staff.member.id },
    details: { photoId: photo.id, slot: photo.slot },
  })
  return identityPhotoResponse(runtime, photo.id)
}

/** Shows the 13 digits in this one answer, after recording it. */
export async function revealCheckedCitizenId(c: Context<AppEnv>): Promise<Response> {
  const { db, vault } = c.var.runtime
  const citizen = await identityOf(c)
  await recordView(db, {
    subject: { type: 'citizen', id: citizen.id },
    action: viewActions.citizenId,
    actor: { type: 'staff', id: c.var.staff.member.id },
  })
  return identityCheckPage(c, citizen, { citizenId: await vault.open(citizen.citizenIdSealed) })
}

/** Ends the check of the photos of the address. */
export async function decideIdentity(c: Context<AppEnv>): Promise<Response> {
  const citizen = await identityOf(c)
  const form = await c.req.formData()
  const { db } = c.var.runtime
  const actor = { type: 'staff' as const, id: c.var.staff.member.id }
  if (form.get('verdict') === 'verify')
    return concluding(c, { citizen, form, done: 'verify' }, () => verifyIdentity(db, citizen, actor))
  const rejection = rejectionOf(form, 'photos')
  if (rejection.reasons.length === 0 && rejection.note === '')
    return identityCheckPage(c, citizen, { rejection: emptyRejection, status: 422 })
  return concluding(c, { citizen, form, done: 'reject' }, () => rejectIdentity(db, citizen, rejection, actor))
}

/** Takes a decision on the citizen as the form saw them; whoever was overtaken is told, and nothing changes. */
export async function concluding(
  c: Context<AppEnv>,
  { citizen, form, done }: { citizen: Citizen; form: FormData; done: 'verify' | 'reject' | 'refuse' },
  decide: () => Promise<unknown>,
): Promise<Response> {
  if (Number(form.get('revision')) !== citizen.revision) return identityConflictPage(c, citizen)
  try {
    await decide()
  } catch (error) {
    const overtaken = error instanceof DomainError && ['conflict', 'invalid_action'].includes(error.code)
    if (!overtaken) throw error
    return identityConflictPage(c, await identityOf(c))
  }
  c.var.delivery.deliverSoon()
  return c.redirect(`/staff/identity?done=${done}`, 303)
}

/** A decision without a reason, to be completed. */
export const emptyRejection = {
  reasons: [],
  note: '',
  wrong: 'กรุณาเลือกเหตุผลอย่างน้อยหนึ่งข้อ หรือเขียนข้อความ',
}

/** What was picked of the reasons that fit, and written. */
export function rejectionOf(form: FormData, way: IdentityWay) {
  const picked = form.getAll('reason')
  const note = form.get('note')
  return {
    reasons: reasonsFor[way].filter((name) => picked.includes(name)),
    note: typeof note === 'string' ? note.trim().slice(0, 500) : '',
  }
}
