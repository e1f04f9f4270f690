import { listAttachments } from '#db/attachments.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { type Draft, findDraft, representedInDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { documentsAsked } from '#templates/documents-asked.ts'
import { fileHeaders } from './file-headers.ts'
import { type Filled, filledForm, fitting, formTitle, slotsOf } from './filled-form.ts'
import { paperForm } from './paper-form.ts'
import type { Runtime } from './runtime/runtime.ts'

/** A draft as its form would be typeset now; throws `invalid_answers` with all that is missing or wrong. */
export async function filledDraft(runtime: Runtime, citizen: Citizen, draft: Draft) {
  const { db, vault } = runtime
  const service = await getServiceVersion(db, draft.serviceCode, draft.serviceVersion)
  const files = await listAttachments(db, draft.id)
  // As of its last change, so that the same draft gives the same bytes.
  const at = new Date(draft.updatedAt)
  const typed = await openAnswers(vault, service.fields, draft.answers)
  const answers = Object.fromEntries(Object.entries(typed).filter(([name]) => name in service.fields))
  const represented = await representedInDraft(vault, draft)
  const fits = await fitting(runtime, citizen, service, { answers, represented, files, at })
  const slots = slotsOf(
    service,
    documentsAsked(service, fits.answers, fits.acting?.represented),
    fits.answers,
  )
  const attachments = files.filter(({ slot }) => slots.includes(slot))
  const filled: Filled = { ...fits, attachments, disclosure: draft.disclosure, at }
  return { service, filled }
}

/** The form that will be attached by itself when a draft is sent, to be looked at before. */
async function formPreview(runtime: Runtime, draft: Draft): Promise<{ name: string; pdf: Uint8Array }> {
  if (draft.citizenId === null) throw new DomainError('not_found')
  const citizen = await getCitizen(runtime.db, draft.citizenId)
  const { service, filled } = await filledDraft(runtime, citizen, draft)
  const layout = await filledForm(runtime, citizen, service, filled)
  return { name: `${formTitle(service)} ตัวอย่างก่อนส่ง.pdf`, pdf: await runtime.pdf().render(layout) }
}

/** The form of a draft: with its answers, or to be filled in with a pen. Throws `not_found` when it is no draft any more. */
export async function draftFormResponse(
  runtime: Runtime,
  draftId: string,
  shown: 'inline' | 'attachment',
): Promise<Response> {
  const draft = await findDraft(runtime.db, draftId)
  if (!draft) throw new DomainError('not_found', 'เรื่องนี้ส่งแล้ว หรือแบบร่างถูกลบไปแล้ว')
  const form = draft.way === 'paper' ? paperForm(runtime, draft.id) : formPreview(runtime, draft)
  const { name, pdf } = await form
  const headers = fileHeaders({ type: 'application/pdf', size: pdf.byteLength, name, shown })
  return new Response(new Uint8Array(pdf), { headers })
}
