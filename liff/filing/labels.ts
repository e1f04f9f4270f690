import { representationFields } from '#templates/representation.ts'
import type { Definition } from '../api.ts'
import { labelOfPath } from '../fields/label-of-path.ts'

/** The label of a field, also of the represented person's, or of an asked document. */
export function labelOf(definition: Definition, path: string): string | undefined {
  const [name, slot] = path.split('.')
  if (name === 'documents') return definition.documents.find((asked) => asked.slot === slot)?.label
  if (name === 'represented') return labelOfPath(representationFields, path.slice(name.length + 1))
  return labelOfPath(definition.fields, path)
}
