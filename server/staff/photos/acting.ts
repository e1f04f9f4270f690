import type { Context } from 'hono'
import type { Attachment } from '#db/attachments.ts'
import { type ActorRef, recordView } from '#db/audit-log.ts'
import { mayUncover } from '#db/covered-photos.ts'
import { DomainError } from '#db/errors.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { coveringSchema } from '#templates/covering-schema.ts'
import type { AppEnv } from '../../app-env.ts'
import { fileResponse } from '../../files.ts'
import { cover, uncover } from '../../photos/covering.ts'
import { letPublicSee, withdrawFromPublic } from '../../photos/public-photos.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { changing, requestOf } from '../acting.ts'
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

const uncoverAll = changingPhoto(uncover, 'uncovered')
export async function uncoverByForm(c: Context<AppEnv>): Promise<Response> {
  if (!mayUncover(c.var.staff.member)) throw new DomainError('forbidden', onlyNamed)
  return uncoverAll(c)
}

/** Burns in what was drawn. */
export async function coverByForm(c: Context<AppEnv>): Promise<Response> {
  const { covering } = await c.req.parseBody()
  const drawn = coveringSchema.safeParse(parsed(covering))
  if (!drawn.success)
    throw new DomainError('invalid_answers', 'ยังไม่มีส่วนที่ปิดบัง หรือวาดมากเกินไป กรุณาวาดใหม่แล้วบันทึก')
  const change: Change = (runtime, request, photo, actor) => cover(runtime, request, photo, drawn.data, actor)
  return changingPhoto(change, 'covered')(c)
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

/** What lies below the covering, for named officers; recorded before anything is shown. */
export async function openOriginal(c: Context<AppEnv>): Promise<Response> {
  const { runtime, staff } = c.var
  if (!mayUncover(staff.member)) throw new DomainError('forbidden', onlyNamed)
  const request = await requestOf(c)
  const photo = await photoOf(c, request)
  await recordView(runtime.db, {
    subject: { type: 'request', id: request.id },
    action: 'attachment.view',
    actor: { type: 'staff', id: staff.member.id },
    details: { attachmentId: photo.id, name: photo.name, original: true },
  })
  return fileResponse(runtime, 'attachments', photo.id)
}

const onlyNamed = 'เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมายให้เห็นเรื่องลับเท่านั้นที่เห็นภาพเดิม'

/** Only who says to have looked lets others see. */
export async function publishByForm(c: Context<AppEnv>): Promise<Response> {
  const { looked } = await c.req.parseBody()
  if (looked !== 'yes') throw new DomainError('invalid_action', 'โปรดตรวจภาพและทำเครื่องหมายว่าตรวจแล้วก่อนเปิดเผย')
  return letSeen(c)
}
