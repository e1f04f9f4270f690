import { commercialRegistration } from '#templates/services/commercial-registration.ts'
import { sampleAnswers } from './paper.ts'
import type { Visitor } from './visitor.ts'

/** Begins a long form and gives every answer; its draft. */
export async function fillIn(citizen: Visitor): Promise<string> {
  const { code, fields } = commercialRegistration
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: code })
  const { id } = body as { id: string }
  await citizen.api('PUT', `/drafts/${id}`, { answers: sampleAnswers(fields) })
  return id
}
