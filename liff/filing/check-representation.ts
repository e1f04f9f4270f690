import { type Representation, representationSchema } from '#templates/representation-schema.ts'
import { isoDayAt } from '#templates/thai.ts'
import { type Checked, checkBy } from '../forms/check-answers.ts'

/** Loaded with the schemas of the answers. Errors are by the path of their input. */
export function checkRepresentation(
  typed: Record<string, unknown>,
  at = new Date(),
): Checked<Representation> {
  const checked = checkBy(representationSchema(isoDayAt(at)), withAddress(typed))
  if (checked.ok) return checked
  const errors = Object.entries(checked.errors).map(([path, error]) => [`represented.${path}`, error])
  return { ok: false, errors: Object.fromEntries(errors) }
}

/** An address that nobody filled in is an empty one, so that each of its parts says what is missing. */
const withAddress = (typed: Record<string, unknown>) => ({ ...typed, address: typed.address ?? {} })
