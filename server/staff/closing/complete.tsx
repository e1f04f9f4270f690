import type { Context } from 'hono'
import { listCannedReplies } from '#db/canned-replies.ts'
import { documentKey } from '#db/documents.ts'
import { actOnRequest, type ServiceRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import type { Words } from '#db/step-words.ts'
import { linesOrNothing } from '#templates/answers.ts'
import type { AppEnv } from '../../app-env.ts'
import { changing } from '../acting.ts'
import { type Entered, enteredFrom } from '../forms/entered.ts'
import { noteWith } from '../notes/with-step.ts'
import { filledIn } from '../replies/fill.ts'
import { type AfterPhoto, readAfterPhoto } from './after-photo.ts'
import { stepPage } from './form-page.tsx'
import { mostResultLetters, ResultInputs } from './result-inputs.tsx'

type Picture = Exclude<AfterPhoto, { wrong: string }>

/** It is done. Whoever complained is told what was done, with a picture of it where there is one. */
export const complete = (c: Context<AppEnv>): Promise<Response> =>
  changing(c, async (request) => {
    const { runtime, staff, delivery } = c.var
    const actor = { type: 'staff' as const, id: staff.member.id }
    const { group } = await getServiceVersion(runtime.db, request.serviceCode, request.serviceVersion)
    if (group === 'complaint') {
      const refused = await completeComplaint(c, request)
      if (refused) return refused
    } else await actOnRequest(runtime.db, request, 'complete', actor, await noteWith(c, request, 'complete'))
    delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}?done=complete`, 303)
  })

/** The page again where something of it is wrong. */
async function completeComplaint(c: Context<AppEnv>, request: ServiceRequest): Promise<Response | undefined> {
  const form = await c.req.parseBody()
  const entered = enteredFrom(form)
  const begun = await filledIn(c, request, entered)
  if (begun) return again(c, request, begun, {})
  const wrong: Record<string, string> = {}
  const result = linesOrNothing(mostResultLetters).safeParse(entered.result ?? '')
  if (!result.success) wrong.result = result.error.issues[0]?.message ?? ''
  else if (result.data === null) wrong.result = 'กรุณาบอกผู้แจ้งว่าดำเนินการอย่างไร'
  const { photo: file } = form
  const photo = file instanceof File && file.size > 0 ? await readAfterPhoto(c.var.runtime, file) : undefined
  if (photo && 'wrong' in photo) wrong.photo = photo.wrong
  if (Object.keys(wrong).length > 0) return again(c, request, entered, wrong)
  const picture = photo && 'bytes' in photo ? photo : undefined
  const note = await noteWith(c, request, 'complete')
  await store(c, request, { ...note, result: result.data ?? '' }, picture)
  return undefined
}

const again = async (
  c: Context<AppEnv>,
  request: ServiceRequest,
  entered: Entered,
  wrong: Readonly<Record<string, string>>,
): Promise<Response> =>
  stepPage(c, request, {
    title: 'ดำเนินการสำเร็จ',
    lead: 'ผู้แจ้งจะได้รับข้อความและภาพนี้ และตอบได้ว่าแก้แล้วหรือยังไม่แก้',
    step: 'actions/complete',
    button: { label: 'ดำเนินการสำเร็จ' },
    files: true,
    wrong,
    children: (
      <>
        <ResultInputs entered={entered} wrong={wrong} replies={await listCannedReplies(c.var.runtime.db)} />
        <input type="hidden" name="note" value={entered.note ?? ''} />
      </>
    ),
  })

/** Bytes first, then the rows that name them; bytes that nothing names are taken away again. */
async function store(
  c: Context<AppEnv>,
  request: ServiceRequest,
  words: Words,
  picture: Picture | undefined,
): Promise<void> {
  const { runtime, staff } = c.var
  const { db, files } = runtime
  const actor = { type: 'staff' as const, id: staff.member.id }
  if (!picture) return void (await actOnRequest(db, request, 'complete', actor, words))
  const at = new Date()
  const { type, bytes } = picture
  const id = crypto.randomUUID()
  const { sha256 } = await files.put(documentKey(id), bytes, bytes.byteLength)
  const known = { id, requestId: request.id, kind: 'after-photo' as const, title: 'ภาพหลังดำเนินการ' }
  const document = {
    ...known,
    ...{ type, size: bytes.byteLength, sha256, issuedBy: actor.id, createdAt: at.toISOString() },
  }
  try {
    await actOnRequest(db, request, 'complete', actor, { ...words, document }, at)
  } catch (error) {
    await files.delete(documentKey(id))
    throw error
  }
}
