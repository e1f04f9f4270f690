import type { Definition } from '../api.ts'
import { type FilingStep, partAt, partStep, stepOfField } from './steps.ts'

/** The first step at which something is wrong. A complaint has its photos on the page of the form. */
export function firstWrong(definition: Definition, paths: readonly string[]): FilingStep {
  const inForm = paths.filter((path) => !path.startsWith('documents.'))
  if (inForm.length === 0) return definition.group === 'complaint' ? 'form' : 'documents'
  const parts = inForm.map((path) => partAt(stepOfField(definition, path)) ?? 1)
  return partStep(Math.min(...parts))
}
