import type { Context } from 'hono'
import type { Attachment } from '#db/attachments.ts'
import type { ActorRef } from '#db/audit-log.ts'
import { DomainError } from '#db/errors.ts'
import type { ServiceRequest } from '#db/requests.ts'
import type { AppEnv } from '../../app-env.ts'
import { letPublicSee, withdrawFromPublic } from '../../photos/public-photos.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { changing } from '../acting.ts'
import { photoOf } from './photo-page.tsx'

type Officer = Extract<ActorRef, { id: string }>
type Change = (runtime: Runtime, request: ServiceRequest, photo: Attachment, actor: Officer) => Promise<void>

/** Changes the photo of the address, as the officer saw its request, and goes back to its page. */
const changingPhoto = (change: Change, done: string) => (c: Context<AppEnv>) =>
  changing(c, async (request) => {
    const photo = await photoOf(c, request)
    await change(c.var.runtime, request, photo, { type: 'staff', id: c.var.staff.member.id })
    return c.redirect(`/staff/requests/${request.reference}/photos/${photo.id}?done=${done}`, 303)
  })

const letSeen = changingPhoto(letPublicSee, 'public')
export const withdrawByForm = changingPhoto(withdrawFromPublic, 'withdrawn')

/** Only who says to have looked lets others see. */
export async function publishByForm(c: Context<AppEnv>): Promise<Response> {
  const { looked } = await c.req.parseBody()
  if (looked !== 'yes') throw new DomainError('invalid_action', 'โปรดตรวจภาพและทำเครื่องหมายว่าตรวจแล้วก่อนเปิดเผย')
  return letSeen(c)
}
