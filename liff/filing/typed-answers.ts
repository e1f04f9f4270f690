import type { AnyAnswer, Field, FieldKind, FieldOf, Fields } from '#templates/fields.ts'
import { arabicDigits } from '#templates/thai.ts'

type Typed = Readonly<Record<string, unknown>>

/** What a form keeps of each kind, as an answer that can be shown; undefined for what is none (yet). */
const readers: { [K in FieldKind]: (typed: unknown, field: FieldOf<K>) => AnyAnswer | undefined } = {
  text: filled,
  'long-text': filled,
  integer: (typed) => {
    const number = Number(filled(String(typed)) ?? Number.NaN)
    return Number.isInteger(number) ? number : undefined
  },
  date: (typed) => matching(typed, /^\d{4}-\d{2}-\d{2}$/),
  time: (typed) => matching(typed, /^\d{2}:\d{2}$/),
  choice: filled,
  choices: (typed) => (Array.isArray(typed) && typed.length > 0 ? typed.map(String) : undefined),
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
    const { latitude, longitude } = (typed ?? {}) as Record<string, unknown>
    return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined
  },
}

/**
 * What was typed, as it can be shown before it is sent, without the schemas, which weigh more than a page; undefined
 * when a required answer is missing or not one yet. Whether all is right, the schemas say when it is sent.
 */
export function typedAnswers(fields: Fields, typed: Typed): Record<string, AnyAnswer> | undefined {
  const answers: Record<string, AnyAnswer> = {}
  for (const [name, field] of Object.entries(fields)) {
    const answer = (readers[field.kind] as (typed: unknown, field: Field) => AnyAnswer | undefined)(
      typed[name],
      field,
    )
    if (answer !== undefined) answers[name] = answer
    else if (!field.optional) return undefined
  }
  return answers
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
