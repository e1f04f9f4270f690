import { signedFormSlot } from '#templates/documents-asked.ts'
import type { FilingWay } from '#templates/filing-way.ts'
import { partsOf } from '#templates/parts.ts'
import type { Service } from '#templates/service.ts'
import { type FilingStep, missingDocuments, partAt, stepsOf } from './steps.ts'
import { typedAnswers } from './typed-answers.ts'

interface Left {
  answers: Readonly<Record<string, unknown>>
  attachments: readonly { slot: string }[]
  /** Whether all is there of the person for whom it is filed. */
  isFilerKnown: boolean
}

type Form = Pick<Service, 'group' | 'documents' | 'fields'> & { way: FilingWay }

/** The step at which a draft was left: the first at which something is missing, or else the check. */
export function stoppedAt(form: Form, left: Left): FilingStep {
  if (form.group === 'complaint') return 'form'
  return stepsOf(form, left.answers).find((step) => !isDone(step, form, left)) ?? 'check'
}

function isDone(
  step: FilingStep,
  { fields, documents }: Form,
  { answers, attachments, isFilerKnown }: Left,
): boolean {
  if (step === 'print') return attachments.some(({ slot }) => slot === signedFormSlot)
  if (step === 'documents') return Object.keys(missingDocuments(documents, attachments)).length === 0
  const part = partsOf(fields).find(({ number }) => number === partAt(step))
  if (!part || (part.number === 1 && !isFilerKnown)) return false
  return typedAnswers(fields, answers, part.fields) !== undefined
}
