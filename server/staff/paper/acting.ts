import type { Context } from 'hono'
import { getAttachment } from '#db/attachments.ts'
import { recordView } from '#db/audit-log.ts'
import { getCitizen } from '#db/citizens.ts'
import { DomainError } from '#db/errors.ts'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { unreadReasons } from '#templates/signed-pages.ts'
import type { AppEnv } from '../../app-env.ts'
import { isOurFault, problemOf } from '../../errors.ts'
import { fileResponse } from '../../files.ts'
import { type Bringer, filePages, formStanding, takePages } from '../../signed-pages.ts'
import { submit } from '../../submission.ts'
import { attachWhole } from '../../uploads.ts'
import { draftOf, paperDraftPage } from './draft.tsx'

const officerOf = (c: Context<AppEnv>): Bringer => ({ type: 'staff', id: c.var.staff.member.id })

/** Attaches what the officer chose: pages by their QR, a page by its number, or another document that is asked for. */
export async function attachAtCounter(c: Context<AppEnv>): Promise<Response> {
  const draft = await draftOf(c)
  const form = await c.req.formData()
  const what = String(form.get('what') ?? '')
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0) as File[]
  if (files.length === 0) return paperDraftPage(c, 'กรุณาเลือกไฟล์')
  try {
    for (const file of files) await attach(c, what, file)
  } catch (error) {
    const { status, detail } = problemOf(error)
    if (isOurFault({ status })) throw error
    return paperDraftPage(c, detail)
  }
  return c.redirect(`/staff/paper/${draft.id}?done=pages`, 303)
}

async function attach(c: Context<AppEnv>, what: string, file: File): Promise<void> {
  const { runtime } = c.var
  const draft = await draftOf(c)
  const id = crypto.randomUUID()
  if (what === signedFormSlot) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const taken = await takePages(runtime, { id, name: file.name, bytes }, officerOf(c))
    if (taken.is === 'pages' && taken.draft.id === draft.id) return
    throw new DomainError(
      'invalid_answers',
      taken.is === 'unread' ? `${unreadReasons[taken.why]} ${orByHand}` : elsewhere,
    )
  }
  const [slot = '', number] = what.split(':')
  const page = number === undefined ? undefined : Number(number)
  if (page !== undefined && !(page >= 1 && page <= (await formStanding(runtime, draft)).of))
    throw new DomainError('invalid_action')
  const attachment = await attachWhole(
    runtime,
    draft,
    { id, slot, name: file.name, size: file.size },
    file.stream(),
  )
  if (page !== undefined) await filePages(runtime, attachment, { draft, pages: [page] }, officerOf(c))
}

const orByHand = 'หรือเลือกว่าไฟล์นี้คือหน้าใด'
const elsewhere = 'ไฟล์นี้ไม่ใช่ของแบบร่างนี้ หากเป็นของแบบร่างอื่น ระบบนำไปไว้ในแบบร่างนั้นแล้ว'

/** Files the request for who brought the paper; the log names the officer, and the citizen is told as always. */
export async function submitAtCounter(c: Context<AppEnv>): Promise<Response> {
  const { runtime, delivery } = c.var
  const draft = await draftOf(c)
  if ((await c.req.formData()).get('seen') !== 'yes')
    return paperDraftPage(c, 'กรุณายืนยันว่าได้ตรวจแบบฟอร์มและลายมือชื่อแล้ว')
  const citizen = await getCitizen(runtime.db, draft.citizenId)
  try {
    const filed = { draftId: draft.id, answers: {}, way: 'paper' as const, by: officerOf(c) }
    const request = await submit(runtime, citizen, filed)
    delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const fields = Object.values(error.fields ?? {})
    return paperDraftPage(c, fields.length > 0 ? fields.join(' · ') : problemOf(error).detail)
  }
}

/** A file of the draft; the look is recorded. */
export async function openPaperFile(c: Context<AppEnv>): Promise<Response> {
  const { runtime } = c.var
  const draft = await draftOf(c)
  const { id } = await getAttachment(runtime.db, draft.id, c.req.param('attachmentId') ?? '')
  await recordView(runtime.db, {
    subject: { type: 'citizen', id: draft.citizenId },
    action: 'attachment.view',
    actor: officerOf(c),
    details: { attachmentId: id },
  })
  return fileResponse(runtime, 'attachments', id)
}
