import { type Attachment, attachmentKeys, listAttachments, removeAttachment } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { documentKey } from '#db/documents.ts'
import { type Draft, getDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { newReference } from '#db/reference.ts'
import { findRequest, isReferenceTaken, type ServiceRequest, submitRequest } from '#db/requests.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { getOpenVersion } from '#db/services.ts'
import { documentsAsked, documentsWithPaper } from '#templates/documents-asked.ts'
import type { DocumentAsked, Service } from '#templates/service.ts'
import { type Fitting, fitting, type Read, slotsOf, typesetForm } from './filled-form.ts'
import type { Runtime } from './runtime/runtime.ts'
import type { Bringer } from './signed-pages.ts'
import { deleteDiscarded } from './uploads.ts'

/** What the mini-app sends; `represented` is missing when somebody files for themselves. */
export interface Sent {
  draftId: string
  answers: unknown
  represented?: unknown
  /** At the counter: on paper whatever was chosen before, by the officer who took it. */
  way?: 'paper' | undefined
  by?: Bringer | undefined
}

/**
 * Files a draft: checks the answers against the version it was begun with, typesets the form and opens the
 * request with it. Sending the same draft again gives the request that it already became.
 */
export async function submit(
  runtime: Runtime,
  citizen: Citizen,
  sent: Sent,
  at = new Date(),
): Promise<ServiceRequest> {
  const { db } = runtime
  const filed = await findRequest(db, sent.draftId)
  if (filed?.citizenId === citizen.id) return filed
  const begun = await getDraft(db, citizen.id, sent.draftId)
  // What mends a request is sent to that request.
  if (begun.corrects !== null) throw new DomainError('not_found')
  const draft = { ...begun, way: sent.way ?? begun.way }
  const service = await getOpenVersion(db, draft.serviceCode, draft.serviceVersion)
  const sentFiles = await listAttachments(db, draft.id)
  const read = { answers: sent.answers, represented: sent.represented, files: sentFiles, at }
  const { answers, acting, documents } =
    draft.way === 'paper' ? onPaper(service) : await onScreen(runtime, citizen, service, read)
  requireDocuments(documents, sentFiles)
  const attachments = await belonging(runtime, draft, sentFiles, slotsOf(service, documents, answers))
  for (let tries = 1; ; tries++) {
    const reference = newReference(at)
    const filled = { answers, acting, disclosure: draft.disclosure, attachments, reference, at }
    const form = draft.way === 'paper' ? undefined : await typesetForm(runtime, citizen, service, filled)
    try {
      const stored = await sealAnswers(runtime.vault, service.fields, answers)
      return await submitRequest(
        db,
        citizen,
        { draft, service, reference, answers: stored, plain: answers, acting, form, by: sent.by },
        at,
      )
    } catch (error) {
      if (form) await runtime.files.delete(documentKey(form.id))
      if (isReferenceTaken(error) && tries < 10) continue
      // The same draft sent twice at once: the other one won.
      const winner = await findRequest(db, sent.draftId)
      if (winner) return winner
      throw error
    }
  }
}

interface Checked extends Fitting {
  documents: readonly DocumentAsked[]
}

/** The answers are on the paper, and so is for whom it is. */
const onPaper = (service: Service): Checked => ({
  answers: {},
  acting: undefined,
  documents: documentsWithPaper(service),
})

async function onScreen(runtime: Runtime, citizen: Citizen, service: Service, read: Read): Promise<Checked> {
  const { answers, acting } = await fitting(runtime, citizen, service, read)
  return { answers, acting, documents: documentsAsked(service, answers, acting?.represented) }
}

/** The files that are asked for, without those sent before an answer changed what is. */
async function belonging(
  { db, files }: Runtime,
  draft: Draft,
  attachments: readonly Attachment[],
  slots: readonly string[],
): Promise<Attachment[]> {
  const isPointless = ({ slot }: Attachment) => !slots.includes(slot)
  for (const { id } of attachments.filter(isPointless)) {
    await removeAttachment(db, draft.id, id)
    await deleteDiscarded({ db, files }, attachmentKeys(id))
  }
  return attachments.filter((attachment) => !isPointless(attachment))
}

/** Throws `invalid_answers` that names every document that is missing. */
export function requireDocuments(
  documents: readonly DocumentAsked[],
  attachments: readonly Pick<Attachment, 'slot'>[],
): void {
  const missing = documents.filter(
    ({ slot, optional }) => !optional && !attachments.some((attachment) => attachment.slot === slot),
  )
  if (missing.length === 0) return
  const fields = missing.map(({ slot, label }) => [`documents.${slot}`, `กรุณาแนบ${label}`])
  throw new DomainError('invalid_answers', undefined, Object.fromEntries(fields))
}
