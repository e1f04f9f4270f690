import type { Formula } from '#templates/computed.ts'
import { numberOf } from '#templates/conditions.ts'
import { isNumber } from '#templates/definitions/condition-schema.ts'
import type { Field, FieldKind, Fields } from '#templates/fields.ts'
import type { Entered } from '../../forms/entered.ts'
import { conditionFrom, enteredCondition } from './conditions.ts'
import { optionsFrom } from './options.ts'

/** Limits that are a number and nothing else. */
const numbers = ['min', 'max', 'places', 'maxLength', 'digits'] as const
type Limit = (typeof numbers)[number]

/** The limits that an input of each kind can have. */
export const limitsByKind: Readonly<Partial<Record<FieldKind, readonly Limit[]>>> = {
  text: ['maxLength', 'digits'],
  'long-text': ['maxLength'],
  integer: ['min', 'max'],
  decimal: ['min', 'max', 'places'],
  money: ['min', 'max'],
  attachments: ['max'],
  rows: ['min', 'max'],
}
export const hasUnit = (kind: FieldKind) => ['integer', 'decimal', 'computed'].includes(kind)
export const asksNothing = (kind: FieldKind) => ['heading', 'paragraph', 'computed'].includes(kind)

/** What the form of a question holds before anybody typed. */
export function enteredField(field: Field): Entered {
  const entered: Record<string, string> = {
    label: field.label,
    hint: field.hint ?? '',
    prefill: field.prefill ?? '',
    ...(field.optional && { optional: 'yes' }),
    ...enteredCondition(field.when),
  }
  for (const name of numbers) {
    const limit: unknown = Reflect.get(field, name)
    if (typeof limit === 'number') entered[name] = String(limit)
  }
  if ('unit' in field) entered.unit = field.unit ?? ''
  if ('options' in field) entered.options = Object.values(field.options).join('\n')
  if (field.kind === 'rows') entered.rowLabel = field.rowLabel
  if (field.kind === 'computed') entered.formula = 'keep'
  return entered
}

/** What the form says, as a question of this kind; whether it is one, the schema says. */
export function fieldFrom(
  entered: Entered,
  kind: FieldKind,
  { level, before, old }: { level: Fields; before: Fields; old: Field | undefined },
): Field {
  const text = (name: string) => (entered[name] ?? '').trim()
  const field: Record<string, unknown> = { kind, label: text('label') }
  if (text('hint') !== '') field.hint = text('hint')
  if (entered.optional === 'yes' && !asksNothing(kind)) field.optional = true
  const when = conditionFrom(entered, before, old?.when)
  if (when) field.when = when
  if (text('prefill') !== '' && !asksNothing(kind)) field.prefill = text('prefill')
  for (const name of limitsByKind[kind] ?? [])
    if (text(name) !== '') field[name] = numberOf(text(name)) ?? text(name)
  if (hasUnit(kind) && text('unit') !== '') field.unit = text('unit')
  if (kind === 'choice' || kind === 'choices')
    field.options = optionsFrom(entered.options ?? '', old && 'options' in old ? old.options : {})
  if (kind === 'rows') {
    field.rowLabel = text('rowLabel')
    field.item = old?.kind === 'rows' ? old.item : { item1: { kind: 'text', label: 'รายการ' } }
  }
  if (kind === 'computed') field.formula = formulaFrom(entered, level, old)
  return field as unknown as Field
}

/** From which numbers another follows, as the form offers it. */
export const numbersAmong = (level: Fields, own: string | undefined) =>
  Object.entries(level).filter(([name, field]) => name !== own && isNumber(field))

/** What can be counted or added up of repeating rows, as the choices of a list. */
export const totalsAmong = (level: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(level).flatMap(([name, field]): [string, string][] =>
      field.kind === 'rows'
        ? [
            [`count|${name}`, `จำนวนรายการของ “${field.label}”`],
            ...Object.entries(field.item)
              .filter(([, column]) => isNumber(column))
              .map(([key, { label }]): [string, string] => [
                `total|${name}|${key}`,
                `ผลรวม “${label}” ของ “${field.label}”`,
              ]),
          ]
        : [],
    ),
  )

function formulaFrom(entered: Entered, level: Fields, old: Field | undefined): Formula {
  const choice = entered.formula ?? ''
  if (choice === 'keep' && old?.kind === 'computed') return old.formula
  const [how, rows = '', of = ''] = choice.split('|')
  if (how === 'count') return { count: rows }
  if (how === 'total') return { total: rows, of }
  const ticked = (entered.parts ?? '').split(',')
  const parts = numbersAmong(level, undefined)
    .map(([name]) => name)
    .filter((name) => ticked.includes(name))
  return how === 'product' ? { product: parts } : { sum: parts }
}
