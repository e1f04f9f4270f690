import type { Agency } from '#templates/agency.ts'
import type { GuideName } from '#templates/guides.ts'
import { filing } from './filing.ts'
import type { Guide } from './guide.ts'
import { registration } from './registration.ts'
import { using } from './using.ts'

/** One of the manual's three guides. */
export function guideOf(agency: Agency, name: GuideName): Guide {
  return { using, registration: registration(agency), filing }[name]
}
