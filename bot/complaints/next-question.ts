import { photoSlot } from '#templates/complaint.ts'
import { askedFields } from '#templates/conditions.ts'
import { type Coordinates, kilometresBetween } from '#templates/coordinates.ts'
import { type Field, type FieldOf, isQuestion } from '#templates/fields.ts'
import type { Complaint } from './complaint.ts'

/** What the chat asks next; `nothing` when it can be sent. */
export type Question =
  | { asks: 'category' }
  | { asks: 'choice'; name: string; field: FieldOf<'choice'> }
  | { asks: 'place'; name: string; optional: boolean }
  /** Whether a place so far away is meant. */
  | { asks: 'far place'; kilometres: number }
  | { asks: 'text'; name: string; label: string }
  /** What only the form can ask. */
  | { asks: 'form'; label: string }
  | { asks: 'photo' }
  | { asks: 'nothing' }

/** Beyond it a place is hardly the agency's. */
const farKm = 25

type State = Pick<Complaint, 'notes' | 'service' | 'answers' | 'photos'>

/** Follows from the draft alone, in whatever order it was told. `centre` is the middle of the agency's area. */
export function nextQuestion(complaint: State, centre: Coordinates | undefined): Question {
  const { notes, service, answers, photos } = complaint
  if (notes.undecided) return { asks: 'category' }
  const kilometres = farOff(complaint, centre)
  if (kilometres !== undefined) return { asks: 'far place', kilometres }
  const open = Object.entries(askedFields(service.fields, answers)).filter(
    ([name, field]) => isQuestion(field) && isMissing(answers[name]) && !notes.skipped?.includes(name),
  )
  const questions = open.flatMap(([name, field]) => questionOf(name, field) ?? [])
  const [first] = questions.toSorted((a, b) => order.indexOf(a.asks) - order.indexOf(b.asks))
  if (first) return first
  const wantsPhoto = service.documents.some(({ slot }) => slot === photoSlot)
  return wantsPhoto && photos === 0 && !notes.skipped?.includes('photo')
    ? { asks: 'photo' }
    : { asks: 'nothing' }
}

const order: readonly Question['asks'][] = ['choice', 'place', 'text', 'form']

function questionOf(name: string, field: Field): Question | undefined {
  const { label } = field
  // A place is worth a question also where it may be left out; the rest of what may be is not.
  if (field.kind === 'location') return { asks: 'place', name, optional: field.optional === true }
  if (field.optional) return undefined
  if (field.kind === 'choice') return { asks: 'choice', name, field }
  if (field.kind === 'long-text' || (field.kind === 'text' && field.digits === undefined))
    return { asks: 'text', name, label }
  return { asks: 'form', label }
}

const isMissing = (answer: unknown) => answer === undefined || answer === null || answer === ''

function farOff({ answers, notes }: State, centre: Coordinates | undefined): number | undefined {
  const place = placeIn(answers)
  if (!place || !centre || notes.placeIsMeant) return undefined
  const kilometres = kilometresBetween(place, centre)
  return kilometres > farKm ? Math.round(kilometres) : undefined
}

/** Where it is, if that was told. */
export function placeIn({ place }: State['answers']): Coordinates | undefined {
  return typeof place === 'object' && 'latitude' in place ? place : undefined
}
