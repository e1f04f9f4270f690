import type { Citizen } from '#db/citizens.ts'
import { findLatestRequest } from '#db/requests.ts'
import { openAnswers, type SealedAnswers, sealAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { prefilled } from '#templates/prefill.ts'
import type { Service } from '#templates/service.ts'
import type { Runtime } from './runtime/runtime.ts'

/**
 * The answers with which a new draft begins: from the last request of the service for oneself, and from the profile.
 * What is complained of is another matter each time: the place of the last pothole must not stand on the next.
 */
export async function beginning(
  { db, vault }: Runtime,
  citizen: Citizen,
  { code, group, fields }: Service,
): Promise<SealedAnswers> {
  const latest = group === 'complaint' ? undefined : await findLatestRequest(db, citizen.id, code)
  const then = latest && (await getServiceVersion(db, code, latest.serviceVersion))
  const earlier = latest &&
    then && { fields: then.fields, answers: await openAnswers(vault, then.fields, latest.answers) }
  const known = { ...citizen.profile, citizenId: await vault.open(citizen.citizenIdSealed) }
  return sealAnswers(vault, fields, prefilled(fields, known, earlier))
}
