import { getAgency } from '#db/agency.ts'
import { getCitizen } from '#db/citizens.ts'
import { findDraft } from '#db/drafts.ts'
import { DomainError } from '#db/errors.ts'
import { getServiceVersion } from '#db/services.ts'
import { blankForm } from '#templates/documents/blank-form.ts'
import { draftCode } from '#templates/filing-way.ts'
import { formTitle } from './filled-form.ts'
import type { Runtime } from './runtime/runtime.ts'

/** The form of a draft to print, with what is known of its citizen written in: the same bytes each time. */
export async function paperForm(
  runtime: Runtime,
  draftId: string,
): Promise<{ name: string; pdf: Uint8Array }> {
  const { service, layout } = await formOf(runtime, draftId)
  return { name: `${formTitle(service)}.pdf`, pdf: await runtime.pdf().render(layout) }
}

/** Of how many pages that form is which somebody signs and sends. */
export async function paperFormLength(runtime: Runtime, draftId: string): Promise<number> {
  const { layout } = await formOf(runtime, draftId)
  return runtime.pdf().signedPages(layout)
}

async function formOf({ db, vault }: Runtime, draftId: string) {
  const draft = await findDraft(db, draftId)
  if (!draft || draft.citizenId === null) throw new DomainError('not_found', 'เรื่องนี้ส่งแล้ว หรือแบบร่างถูกลบไปแล้ว')
  const [agency, citizen, service] = await Promise.all([
    getAgency(db),
    getCitizen(db, draft.citizenId),
    getServiceVersion(db, draft.serviceCode, draft.serviceVersion),
  ])
  const layout = blankForm({
    agency,
    service,
    applicant: citizen.profile,
    citizenId: await vault.open(citizen.citizenIdSealed),
    draftCode: draftCode(draft.id),
    preparedAt: draft.createdAt,
  })
  return { service, layout }
}
