import { type Coordinates, parseCoordinates } from '#templates/coordinates.ts'
import type { Field } from '#templates/fields.ts'
import { arabicDigits } from '#templates/thai.ts'
import type { Complaint, Told } from './complaint.ts'
import type { Question } from './next-question.ts'

/** What a sentence adds: which answer it went to, and from where to where it stands in it. */
export interface Added {
  answers: Told
  field: string
  from: number
  to: number
}

/** Puts a sentence where it answers: the asked text, a landmark while the place is asked, else the details. */
export function addSentence(
  { service: { fields }, answers }: Pick<Complaint, 'service' | 'answers'>,
  question: Question,
  said: string,
): Added | { tooLong: number } {
  const field = whereTo(fields, answers, question)
  const before = textOf(answers[field])
  const joint = before === '' ? '' : '\n'
  const after = `${before}${joint}${said.trim()}`
  const most = mostLetters(fields[field])
  if (after.length > most) return { tooLong: most }
  const village = villageIn(said)
  const isNew = village !== undefined && 'village' in fields && answers.village === undefined
  return {
    answers: { ...answers, [field]: after, ...(isNew && { village }) },
    field,
    from: before.length,
    to: after.length,
  }
}

function whereTo(fields: Readonly<Record<string, Field>>, answers: Told, question: Question): string {
  if (question.asks === 'text') return question.name
  const asksPlace = question.asks === 'place' || question.asks === 'far place'
  const isLandmark =
    asksPlace && 'where' in fields && textOf(answers.where) === '' && answers.details !== undefined
  return isLandmark ? 'where' : 'details'
}

/** Without what the last sentence added; undefined where the answer was changed since. */
export function takeBack(
  answers: Told,
  added: { field: string; from: number; to: number },
): Told | undefined {
  const { [added.field]: answer, ...rest } = answers
  const text = textOf(answer)
  if (text.length !== added.to) return undefined
  const before = text.slice(0, added.from)
  return before === '' ? rest : { ...rest, [added.field]: before }
}

const textOf = (answer: unknown) => (typeof answer === 'string' ? answer : '')

const mostLetters = (field: Field | undefined): number => {
  if (field?.kind === 'long-text') return field.maxLength ?? 1500
  return field?.kind === 'text' ? (field.maxLength ?? 200) : 1500
}

/** หมู่ 3, หมู่ที่ ๓ or ม.3 */
export function villageIn(said: string): number | undefined {
  const match = /(?:หมู่(?:ที่|บ้านที่)?|(?<![ก-๙])ม\.)\s*(\d{1,2})(?!\d)/.exec(arabicDigits(said))
  const number = Number(match?.[1])
  return number >= 1 && number <= 99 ? number : undefined
}

/** A point that somebody pasted: with so many digits that it is nothing else. */
export function pastedPlace(said: string): Coordinates | undefined {
  const [point] = /-?\d{1,2}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}/.exec(arabicDigits(said)) ?? []
  return point === undefined ? undefined : parseCoordinates(point)
}
