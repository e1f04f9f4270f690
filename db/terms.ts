/** Which terms hold: those that ship, or the newest of the agency's own whose day has come. */
import type { TermsContent } from '#templates/terms-content.ts'
import { shippedTerms } from '#templates/terms-shipped.ts'
import { termsVersion } from '#templates/terms-version.ts'
import { isoDayAt } from '#templates/thai.ts'
import type { Citizen } from './citizens.ts'
import type { Database } from './database.ts'
import { listDefinitions } from './definitions.ts'

export const shippedVersion = Number(termsVersion)

export interface TermsInForce {
  version: number
  content: TermsContent
  note: string
  /** Whoever accepted an earlier version than this is asked to accept the one in force. */
  askedSince: number
}

export async function termsInForce(db: Database, at = new Date()): Promise<TermsInForce> {
  const today = isoDayAt(at)
  const inForce = (await listDefinitions(db, 'terms')).filter(({ content }) => content.from <= today)
  const askedSince = inForce.find(({ content }) => content.asksAgain)?.version ?? shippedVersion
  const [newest] = inForce
  const { version, content, note } = newest ?? { version: shippedVersion, content: shippedTerms, note: '' }
  return { version, content, note, askedSince }
}

/** Whether the terms have changed since this citizen agreed to them, so much that they are asked again. */
export const isTermsDue = ({ termsVersion: accepted }: Citizen, { askedSince }: TermsInForce): boolean =>
  !(Number(accepted) >= askedSince)
