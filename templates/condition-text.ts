import type { Condition } from './conditions.ts'
import type { Field, Fields } from './fields.ts'

/** A condition as a printed form says it: เรื่องที่แจ้ง “ย้ายที่อยู่” */
export function conditionText(condition: Condition, fields: Fields): string {
  if ('all' in condition) return joined(condition.all, fields, ' และ ')
  if ('any' in condition) return joined(condition.any, fields, ' หรือ ')
  if ('not' in condition) return `ไม่ใช่ ${conditionText(condition.not, fields)}`
  const field = fields[condition.field]
  const label = field?.label ?? ''
  if ('atLeast' in condition) return `${label} ตั้งแต่ ${condition.atLeast} ขึ้นไป`
  if ('below' in condition) return `${label} ต่ำกว่า ${condition.below}`
  const keys = 'is' in condition ? [condition.is].flat() : [condition.includes]
  const names = keys.map((key) => `“${optionName(field, key)}”`)
  return [label, names.join(' หรือ ')].filter(Boolean).join(' ')
}

const joined = (conditions: readonly Condition[], fields: Fields, word: string) =>
  conditions.map((condition) => conditionText(condition, fields)).join(word)

function optionName(field: Field | undefined, key: string | boolean): string {
  if (typeof key === 'boolean') return key ? 'ใช่' : 'ไม่ใช่'
  return field && 'options' in field ? (field.options[key] ?? key) : key
}
