import { type Agency, getAgency } from '../api.ts'

let asked: Promise<Agency> | undefined

/** The agency, asked once for all inputs of a page that need it; after a failure it is asked again. */
export function agencyOnce(): Promise<Agency> {
  asked ??= getAgency().catch((error: unknown) => {
    asked = undefined
    throw error
  })
  return asked
}
