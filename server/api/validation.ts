import type { z } from 'zod'
import { DomainError } from '#db/errors.ts'
import { fieldErrors } from '../errors.ts'

/** What a validator does with input that breaks its schema: one problem with an entry per field. */
export function orInvalid(result: { success: true } | { success: false; error: unknown }): void {
  if (!result.success) {
    throw new DomainError('invalid_answers', undefined, fieldErrors(result.error as z.ZodError))
  }
}
