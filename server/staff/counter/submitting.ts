import type { Context } from 'hono'
import { findByFollowHash } from '#db/anonymous-requests.ts'
import { DomainError } from '#db/errors.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { hashToken } from '#db/vault.ts'
import { mostComplaintsADay } from '#templates/complaint-limits.ts'
import { documentsAsked } from '#templates/documents-asked.ts'
import { parseFollowSecret } from '#templates/follow-secret.ts'
import type { DocumentAsked } from '#templates/service.ts'
import type { AppEnv } from '../../app-env.ts'
import { isOurFault, problemOf } from '../../errors.ts'
import { submit } from '../../submission.ts'
import { attachWhole } from '../../uploads.ts'
import { checkedPage } from './check.tsx'
import { fileInput, seenInput } from './document-input.tsx'
import { checked, type Filling, fillingOf, unsupported } from './draft.ts'
import { slipPage, whereFiled } from './filed.tsx'

/** Files the request for who stands at the counter; the log names the officer, and the citizen is told as always. */
export async function submitFilling(c: Context<AppEnv>): Promise<Response> {
  const form = await c.req.formData()
  const secret = parseFollowSecret(String(form.get('secret') ?? ''))
  const followHash = secret && (await hashToken(secret))
  const before = followHash && (await findByFollowHash(c.var.runtime.db, followHash))
  if (before) return slipPage(c, before, secret)
  const filling = await fillingOf(c)
  if (filling instanceof Response) return filling
  const { draft, service } = filling
  const result = await checked(c, filling)
  if ('wrong' in result || unsupported(service.fields) !== undefined)
    return c.redirect(`/staff/counter/${draft.id}?do=check`, 303)
  const documents = documentsAsked(service, result.answers, result.acting?.represented)
  const ticked = documents.flatMap(({ slot }) => (form.get(seenInput(slot)) === 'yes' ? [slot] : []))
  const again = (wrong: Readonly<Record<string, string>>) =>
    checkedPage(c, filling, result, { ticked, wrong, ...(secret && { secret }) })
  // Its citizen may have the same draft open on their phone: nothing is filed that was not read here.
  if (form.get('revision') !== String(draft.revision))
    return again({ all: 'คำตอบในแบบร่างนี้เปลี่ยนไประหว่างที่ท่านตรวจ กรุณาตรวจอีกครั้ง' })
  const unfit = await attachAll(c, filling, documents, form)
  if (Object.keys(unfit).length > 0) return again(unfit)
  if (form.get('agreed') !== 'yes') return again({ agreed: notAgreed[service.group] })
  try {
    const request = await file(c, filling, { seenOnPaper: ticked, followHash })
    c.var.delivery.deliverSoon()
    return secret && request.citizenId === null
      ? slipPage(c, request, secret)
      : c.redirect(await whereFiled(c, request), 303)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return again(error.fields ?? { all: problemOf(error).detail })
  }
}

const notAgreed = {
  request: 'กรุณายืนยันว่าผู้ยื่นตรวจและรับรองคำตอบแล้ว',
  complaint: 'กรุณายืนยันว่าผู้แจ้งตรวจข้อความและยืนยันให้ส่งเรื่องแล้ว',
}

async function file(
  c: Context<AppEnv>,
  { draft, citizen, typed, represented }: Filling,
  { seenOnPaper, followHash }: { seenOnPaper: readonly string[]; followHash: string | undefined },
): Promise<ServiceRequest> {
  const { runtime, staff } = c.var
  const by = { type: 'staff' as const, id: staff.member.id }
  // Not of the office's network, as on the phone: of the officer, whom the log names.
  const key = await runtime.vault.fingerprint(`anonymous complaints at the counter by ${by.id}`)
  const anonymous = { followHash, limit: { key, limit: mostComplaintsADay } }
  const filer = citizen ?? { id: null, followHash: draft.followHash ?? '' }
  return submit(runtime, filer, {
    draftId: draft.id,
    answers: typed,
    represented,
    by,
    seenOnPaper,
    anonymous,
  })
}

/** Puts the files into the draft, and says of which documents they do not fit. */
async function attachAll(
  c: Context<AppEnv>,
  { draft }: Filling,
  documents: readonly DocumentAsked[],
  form: FormData,
): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {}
  for (const { slot } of documents) {
    for (const file of form.getAll(fileInput(slot))) {
      if (!(file instanceof File) || file.size === 0) continue
      const announced = { id: crypto.randomUUID(), slot, name: file.name, size: file.size }
      try {
        await attachWhole(c.var.runtime, draft, announced, file.stream())
      } catch (error) {
        const { status, detail } = problemOf(error)
        if (isOurFault({ status })) throw error
        wrong[`documents.${slot}`] = detail
      }
    }
  }
  return wrong
}
