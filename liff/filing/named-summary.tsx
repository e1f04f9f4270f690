import type { Definition } from '../api.ts'
import { ErrorSummary } from '../parts/error-summary.tsx'
import type { FieldErrors } from '../parts/input-id.ts'
import { labelOf } from './labels.ts'

export interface SummaryProps {
  definition: Definition
  errors: FieldErrors
  attempt: number
}

/** What is wrong, each by the name of its question. */
export const NamedSummary = ({ definition, errors, attempt }: SummaryProps) => (
  <ErrorSummary errors={errors} attempt={attempt} labelOf={(path) => labelOf(definition, path)} />
)
