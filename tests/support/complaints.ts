import type { Citizen } from '#db/citizens.ts'
import { openDraft } from '#db/drafts.ts'
import { newReference } from '#db/reference.ts'
import { type CitizenRequest, submitRequest } from '#db/requests.ts'
import { drafts } from '#db/schema.ts'
import { sealAnswers } from '#db/sealed-answers.ts'
import { findService } from '#db/services.ts'
import type { Disclosure } from '#templates/complaint.ts'
import type { Answers } from '#templates/fields.ts'
import type { TestStore } from '#tests/db/stores.ts'

interface Complaint {
  code: string
  plain: Answers
  disclosure?: Disclosure
  at?: Date
}

/** A complaint of this citizen, as it stands in the store once it was sent. */
export async function complainOf(
  { db, vault }: Pick<TestStore, 'db' | 'vault'>,
  citizen: Citizen,
  { code, plain, disclosure = 'named', at = new Date() }: Complaint,
): Promise<CitizenRequest> {
  const offered = await findService(db, code)
  if (!offered) throw new Error(`${code} is not offered`)
  const service = offered.definition
  const begun = await openDraft(db, citizen.id, { code, version: offered.version })
  await db.atomic([db.update(drafts).set({ disclosure })])
  const answers = await sealAnswers(vault, service.fields, plain)
  const draft = { ...begun, disclosure }
  return submitRequest(db, citizen, { draft, service, reference: newReference(at), answers, plain }, at)
}
