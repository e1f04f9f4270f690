import { useEffect, useState } from 'preact/hooks'
import type { Definition } from '../api.ts'
import { ErrorSummary, type FieldErrors } from '../parts/error-summary.tsx'
import type { labelOf } from './labels.ts'

interface SummaryProps {
  definition: Definition
  errors: FieldErrors
  attempt: number
}

/** What is wrong in a form, or with its documents. The names of all its questions come when something is. */
export function Summary({ definition, errors, attempt }: SummaryProps) {
  const [named, setNamed] = useState<{ labelOf: typeof labelOf }>()
  const needed = Object.keys(errors).length > 0
  useEffect(() => {
    // Without the names the sentences still say what is missing.
    if (needed && !named) import('./labels.ts').then(setNamed, () => setNamed({ labelOf: () => undefined }))
  }, [needed])
  if (!named) return null
  return (
    <ErrorSummary errors={errors} attempt={attempt} labelOf={(path) => named.labelOf(definition, path)} />
  )
}
