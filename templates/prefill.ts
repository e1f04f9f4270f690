import { type Applicant, fullName } from './applicant.ts'
import type { Field, FieldKind, Fields, ProfileFact } from './fields.ts'

type Known = Pick<
  Applicant,
  'prefix' | 'firstName' | 'lastName' | 'birthDate' | 'phone' | 'email' | 'address'
> & {
  citizenId: string
}

const facts: { [F in ProfileFact]: (known: Known) => unknown } = {
  fullName,
  citizenId: ({ citizenId }) => citizenId,
  birthDate: ({ birthDate }) => birthDate,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  address: ({ address }) => address,
}

/** Said anew each time: when, what happened, which files, what one agrees to. */
const fresh: readonly FieldKind[] = [
  'yes-no',
  'date',
  'month',
  'time',
  'long-text',
  'attachments',
  'computed',
  'heading',
  'paragraph',
]

/** A form that is for anything asks what it is about: nothing of the matter before belongs to this one. */
const isForAnything = (fields: Fields) => 'subject' in fields

/**
 * With what a form begins: what its last request by the same citizen said, else what their profile says. Answers of
 * a form that has changed since are kept where a question of the same name and kind is still there.
 */
export function prefilled(
  fields: Fields,
  known: Known,
  earlier?: { fields: Fields; answers: Readonly<Record<string, unknown>> },
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const answer =
        (isForAnything(fields) ? undefined : earlierAnswer(name, field, earlier)) ??
        (field.prefill && facts[field.prefill](known))
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
}

function earlierAnswer(
  name: string,
  field: Field,
  earlier: { fields: Fields; answers: Readonly<Record<string, unknown>> } | undefined,
): unknown {
  if (!earlier || fresh.includes(field.kind) || earlier.fields[name]?.kind !== field.kind) return undefined
  const answer = earlier.answers[name]
  if (field.kind === 'choice')
    return typeof answer === 'string' && answer in field.options ? answer : undefined
  if (field.kind !== 'rows' || !Array.isArray(answer)) return answer
  const { item } = field
  return answer.map((row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => item[key] && !fresh.includes(item[key].kind))),
  )
}
