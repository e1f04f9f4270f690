import type { FilingWay } from '#templates/filing-way.ts'
import { askedParts, partOf } from '#templates/parts.ts'
import type { Service } from '#templates/service.ts'

/** The steps of filing; each is an address of its own, so that Back works. A long form has one for each of its parts. */
export type FilingStep = 'form' | `form-${number}` | 'print' | 'documents' | 'check' | 'done'

/** กรอกต่อ: an address that leads to the step at which a draft was left. */
export const continued = 'continue'
export type FilingAddress = FilingStep | typeof continued

/** On the screen where no way is named. */
type Form = Pick<Service, 'group' | 'documents' | 'fields'> & { way?: FilingWay | undefined }
type Typed = Readonly<Record<string, unknown>>

/** The way that a step is of; the steps that both ways have say nothing of it. */
export const wayOf = (step: FilingAddress): FilingWay | undefined =>
  step === 'print' ? 'paper' : partAt(step) === undefined ? undefined : 'online'

/**
 * The steps that a service asks for. A complaint is one page with its photos and ส่ง, as the manual has it;
 * a request goes through the parts of its form, its documents and a check. On paper the form is printed, and comes
 * back as a document.
 */
export function stepsOf({ group, documents, fields, way }: Form, typed: Typed): FilingStep[] {
  if (way === 'paper') return ['print', 'documents', 'check', 'done']
  if (group === 'complaint') return ['form', 'done']
  const parts = askedParts(fields, typed).map(({ number }) => partStep(number))
  return [...parts, ...(documents.length > 0 ? (['documents'] as const) : []), 'check', 'done']
}

export const partStep = (number: number): FilingStep => (number === 1 ? 'form' : `form-${number}`)
/** The number of the part that is a step; undefined for the other steps. */
export const partAt = (step: FilingAddress): number | undefined =>
  step === 'form' ? 1 : step.startsWith('form-') ? Number(step.slice(5)) : undefined
/** The step at which a field of the form is asked. */
export const stepOfField = ({ group, fields }: Form, path: string): FilingStep =>
  group === 'complaint' ? 'form' : partStep(partOf(fields, path.split('.')[0] ?? ''))

export function stepAfter(service: Form, typed: Typed, step: FilingStep): FilingStep {
  const steps = stepsOf(service, typed)
  return steps[steps.indexOf(step) + 1] ?? 'done'
}

/** The step to go back to; before the first comes the page of the service itself. */
export function stepBefore(service: Form, typed: Typed, step: FilingStep): FilingStep | undefined {
  const steps = stepsOf(service, typed)
  return steps[steps.indexOf(step) - 1]
}

/** Where one is: step 2 of 3. The page that says it is done is no step to take. */
export function stepPlace(service: Form, typed: Typed, step: FilingStep) {
  const steps = stepsOf(service, typed).filter((name): boolean => name !== 'done')
  return { number: steps.indexOf(step) + 1, of: steps.length }
}

export const isFilingAddress = (text: string | undefined): text is FilingAddress =>
  text !== undefined && /^(form(-([2-9]|[1-9]\d))?|print|documents|check|done|continue)$/.test(text)

/** /liff/services/GEN-01, or with its step. */
export const filingPath = ({ code, group }: Pick<Service, 'code' | 'group'>, step?: FilingAddress) =>
  `/liff/${group === 'complaint' ? 'complaints' : 'services'}/${encodeURIComponent(code)}${step ? `/${step}` : ''}`

/** Where one answer can be changed; from there it goes back to the check. */
export const editPath = (service: Form & Pick<Service, 'code'>, path: string) =>
  `${filingPath(service, stepOfField(service, path))}?field=${encodeURIComponent(path)}&then=check`

/** The documents that are asked for and not there. Errors by the path of their input. */
export function missingDocuments(
  documents: Service['documents'],
  attachments: readonly { slot: string }[],
): Record<string, string> {
  const missing = documents.filter(
    ({ slot, optional }) => !optional && !attachments.some((attachment) => attachment.slot === slot),
  )
  return Object.fromEntries(missing.map(({ slot }) => [documentPath(slot), 'กรุณาแนบเอกสารนี้']))
}

export const documentPath = (slot: string) => `documents.${slot}`
