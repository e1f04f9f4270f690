import type { z } from 'zod'
import { answersSchema } from '#templates/field-schemas.ts'
import type { Answers, Fields } from '#templates/fields.ts'
import { registrationSchema } from '#templates/registration.ts'
import type { FieldErrors } from '../parts/input-id.ts'

/** Loaded when a form is first sent on: the schemas weigh more than everything else of a page. */
export type Checked<T> = { ok: true; answers: T } | { ok: false; errors: FieldErrors }

export const checkAnswers = (fields: Fields, typed: Record<string, unknown>): Checked<Answers> =>
  checkBy(answersSchema(fields), onlyKnown(fields, typed))

export const checkRegistration = (typed: Record<string, unknown>) =>
  checkBy(registrationSchema, { ...typed, address: typed.address ?? {} })

export function checkBy<T>(schema: z.ZodType<T>, typed: unknown): Checked<T> {
  const result = schema.safeParse(typed)
  if (result.success) return { ok: true, answers: result.data }
  const errors: Record<string, string> = {}
  // The first complaint about a field is the plainest.
  for (const { path, message } of result.error.issues) errors[path.join('.')] ??= message
  return { ok: false, errors }
}

/**
 * The answers to the questions of the form; a draft may hold others. An address or account that nobody filled in
 * is an empty one, so that each of its parts says what is missing, or none at all where it is optional.
 */
const onlyKnown = (fields: Fields, typed: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { kind, optional }]) => {
      const answer = typed[name]
      if (!['address', 'bank-account'].includes(kind) || !isBlank(answer)) return [name, answer]
      return [name, optional ? undefined : {}]
    }),
  )

const isBlank = (parts: unknown) =>
  typeof parts !== 'object' || parts === null || Object.values(parts).every((part) => part === '')
