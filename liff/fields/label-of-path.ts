import { addressParts } from '#templates/address-parts.ts'
import type { Fields } from '#templates/fields.ts'

/** What a field, a part of one, or a question of a row is called. */
export function labelOfPath(fields: Fields, path: string): string | undefined {
  const [name = '', part, ...below] = path.split('.')
  const field = fields[name]
  if (part === undefined || !field) return field?.label
  if (field.kind === 'rows') {
    const asked = labelOfPath(field.item, below.join('.'))
    return asked === undefined ? field.label : `${field.rowLabel}ที่ ${Number(part) + 1}: ${asked}`
  }
  const parts: Readonly<Record<string, { label: string }>> = addressParts
  return parts[part]?.label ?? field.label
}
