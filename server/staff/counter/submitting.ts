import type { Context } from 'hono'
import { DomainError } from '#db/errors.ts'
import { documentsAsked } from '#templates/documents-asked.ts'
import type { DocumentAsked } from '#templates/service.ts'
import type { AppEnv } from '../../app-env.ts'
import { isOurFault, problemOf } from '../../errors.ts'
import { submit } from '../../submission.ts'
import { attachWhole } from '../../uploads.ts'
import { checkedPage, fileInput, seenInput } from './check.tsx'
import { checked, type Filling, fillingOf, unsupported } from './draft.ts'

/** Files the request for who stands at the counter; the log names the officer, and the citizen is told as always. */
export async function submitFilling(c: Context<AppEnv>): Promise<Response> {
  const { runtime, delivery, staff } = c.var
  const filling = await fillingOf(c)
  if (filling instanceof Response) return filling
  const { draft, citizen, service, typed } = filling
  const result = checked(filling)
  if ('wrong' in result || unsupported(service.fields) !== undefined)
    return c.redirect(`/staff/counter/${draft.id}?do=check`, 303)
  const form = await c.req.formData()
  const documents = documentsAsked(service, result.answers, null)
  const ticked = documents.flatMap(({ slot }) => (form.get(seenInput(slot)) === 'yes' ? [slot] : []))
  const again = (wrong: Readonly<Record<string, string>>) =>
    checkedPage(c, filling, result.answers, { ticked, wrong })
  // Its citizen may have the same draft open on their phone: nothing is filed that was not read here.
  if (form.get('revision') !== String(draft.revision))
    return again({ all: 'คำตอบในแบบร่างนี้เปลี่ยนไประหว่างที่ท่านตรวจ กรุณาตรวจอีกครั้ง' })
  const unfit = await attachAll(c, filling, documents, form)
  if (Object.keys(unfit).length > 0) return again(unfit)
  if (form.get('agreed') !== 'yes') return again({ agreed: 'กรุณายืนยันว่าผู้ยื่นตรวจและรับรองคำตอบแล้ว' })
  try {
    const by = { type: 'staff' as const, id: staff.member.id }
    const sent = { draftId: draft.id, answers: typed, by, seenOnPaper: ticked }
    const request = await submit(runtime, citizen, sent)
    delivery.deliverSoon()
    return c.redirect(`/staff/requests/${request.reference}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return again(error.fields ?? { all: problemOf(error).detail })
  }
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
