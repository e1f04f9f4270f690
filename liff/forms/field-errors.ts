import type { FieldErrors } from '../parts/input-id.ts'

/** The errors without those of a field that is being changed. */
export function withoutErrorsOf(errors: FieldErrors, name: string): FieldErrors {
  const left = Object.entries(errors).filter(([path]) => path !== name && !path.startsWith(`${name}.`))
  return left.length === Object.keys(errors).length ? errors : Object.fromEntries(left)
}
