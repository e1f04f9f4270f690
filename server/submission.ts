import { getAgency } from '#db/agency.ts'
import { listAttachments } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { documentKey } from '#db/documents.ts'
import { type Draft, getDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { newReference } from '#db/reference.ts'
import { findRequest, isReferenceTaken, type ServiceRequest, submitRequest } from '#db/requests.ts'
import { getServiceVersion } from '#db/services.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { answersSchema } from '#templates/fields.ts'
import { checked } from './errors.ts'
import type { Runtime } from './runtime/runtime.ts'

/**
 * Files a draft: checks the answers against the version it was begun with, typesets the form and opens the
 * request with it. Sending the same draft again gives the request that it already became.
 */
export async function submit(
  runtime: Runtime,
  citizen: Citizen,
  { draftId, answers }: { draftId: string; answers: unknown },
  at = new Date(),
): Promise<ServiceRequest> {
  const sent = await findRequest(runtime.db, draftId)
  if (sent?.citizenId === citizen.id) return sent
  const draft = await getDraft(runtime.db, citizen.id, draftId)
  const service = await getServiceVersion(runtime.db, draft.serviceCode, draft.serviceVersion)
  const fitting = checked(answersSchema(service.fields), answers)
  const attachments = await listAttachments(runtime.db, draft.id)
  const missing = service.documents.filter(
    ({ slot, optional }) => !optional && !attachments.some((attachment) => attachment.slot === slot),
  )
  if (missing.length > 0) {
    const fields = Object.fromEntries(
      missing.map(({ slot, label }) => [`documents.${slot}`, `กรุณาแนบ${label}`]),
    )
    throw new DomainError('invalid_answers', undefined, fields)
  }
  for (let tries = 1; ; tries++) {
    const reference = newReference(at)
    const content = requestForm({
      agency: await getAgency(runtime.db),
      service,
      applicant: citizen.profile,
      answers: fitting,
      reference,
      submittedAt: at.toISOString(),
      attachments: attachments.map(
        ({ slot }) => service.documents.find((asked) => asked.slot === slot)?.label ?? slot,
      ),
    })
    const form = await storeForm(runtime, draft, service.name, await runtime.pdf().render(content))
    try {
      return await submitRequest(
        runtime.db,
        citizen,
        { draft, service, reference, answers: fitting, form },
        at,
      )
    } catch (error) {
      await runtime.files.delete(documentKey(form.id))
      if (isReferenceTaken(error) && tries < 10) continue
      // The same draft sent twice at once: the other one won.
      const winner = await findRequest(runtime.db, draftId)
      if (winner) return winner
      throw error
    }
  }
}

async function storeForm(runtime: Runtime, draft: Draft, title: string, pdf: Uint8Array) {
  const id = crypto.randomUUID()
  const { sha256 } = await runtime.files.put(documentKey(id), pdf, pdf.byteLength)
  return {
    id,
    title: `แบบ${title} (${draft.serviceCode})`,
    type: 'application/pdf',
    size: pdf.byteLength,
    sha256,
  }
}
