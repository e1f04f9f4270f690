import { bankAccountLabels } from '#templates/banks.ts'
import { compute } from '#templates/computed.ts'
import { askedFields, numberOf } from '#templates/conditions.ts'
import {
  type AnyAnswer,
  type Field,
  type FieldKind,
  type FieldOf,
  type Fields,
  isQuestion,
} from '#templates/fields.ts'
import { arabicDigits } from '#templates/thai.ts'

type Typed = Readonly<Record<string, unknown>>

/** What a form keeps of each kind, as an answer that can be shown; undefined for what is none (yet). */
const readers: { [K in FieldKind]: (typed: unknown, field: FieldOf<K>) => AnyAnswer | undefined } = {
  text: filled,
  'long-text': filled,
  integer: (typed) => {
    const number = numberOf(typed)
    return Number.isInteger(number) ? number : undefined
  },
  decimal: numberOf,
  money: numberOf,
  date: (typed) => matching(typed, /^\d{4}-\d{2}-\d{2}$/),
  month: (typed) => matching(typed, /^\d{4}-\d{2}$/),
  time: (typed) => matching(typed, /^\d{2}:\d{2}$/),
  choice: filled,
  choices: listed,
  'yes-no': (typed) => (typeof typed === 'boolean' ? typed : undefined),
  'citizen-id': digits,
  phone: digits,
  email: filled,
  address: (typed) => {
    const parts = typed as Record<string, string> | null | undefined
    const { houseNo, moo, soi, road, subdistrict, district, province, postcode } = parts ?? {}
    if (!houseNo || !subdistrict || !district || !province || !postcode) return undefined
    return { houseNo, moo, soi, road, subdistrict, district, province, postcode }
  },
  location: (typed) => {
    const { latitude, longitude, accuracy } = (typed ?? {}) as Record<string, unknown>
    if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
    return { latitude, longitude, ...(typeof accuracy === 'number' && { accuracy }) }
  },
  'bank-account': (typed) => {
    const parts = (typed ?? {}) as Record<string, unknown>
    const [bank, number, name] = Object.keys(bankAccountLabels).map((part) => filled(parts[part]))
    const account = { bank, number: digits(number), name }
    return Object.values(account).every((part) => part !== undefined) ? (account as AnyAnswer) : undefined
  },
  attachments: listed,
  rows: (typed, { item }) => {
    if (!Array.isArray(typed) || typed.length === 0) return undefined
    const rows = typed.map((row: unknown) => typedAnswers(item, (row ?? {}) as Typed))
    return rows.every((row) => row !== undefined) ? rows : undefined
  },
  heading: () => undefined,
  paragraph: () => undefined,
  computed: () => undefined,
}

/**
 * What was typed, as it can be shown before it is sent, without the schemas, which weigh more than a page; undefined
 * when a required answer is missing or not one yet, of all or of `only` a part. Whether all is right, the schemas say
 * when it is sent.
 */
export function typedAnswers(
  fields: Fields,
  typed: Typed,
  only = fields,
): Record<string, AnyAnswer> | undefined {
  const answers: Record<string, AnyAnswer> = {}
  for (const [name, field] of Object.entries(askedFields(fields, typed))) {
    if (!(name in only)) continue
    const answer = field.kind === 'computed' ? compute(field.formula, answers) : read(field, typed[name])
    if (answer !== undefined) answers[name] = answer
    else if (isQuestion(field) && !field.optional) return undefined
  }
  return answers
}

const read = (field: Field, typed: unknown) =>
  (readers[field.kind] as (typed: unknown, field: Field) => AnyAnswer | undefined)(typed, field)

function listed(typed: unknown): string[] | undefined {
  return Array.isArray(typed) && typed.length > 0 ? typed.map(String) : undefined
}

function filled(typed: unknown): string | undefined {
  return typeof typed === 'string' ? typed.trim() || undefined : undefined
}

function matching(typed: unknown, form: RegExp): string | undefined {
  return typeof typed === 'string' && form.test(typed) ? typed : undefined
}

function digits(typed: unknown): string | undefined {
  return filled(arabicDigits(filled(typed) ?? '').replace(/\D/g, ''))
}
