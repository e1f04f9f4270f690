import type { Service } from '#templates/service.ts'

/** The steps of filing; each is an address of its own, so that Back works. */
export type FilingStep = 'form' | 'documents' | 'check' | 'done'

/**
 * The steps that a service asks for. A complaint is one page with its photos and ส่ง, as the manual has it;
 * a request goes through its documents and a check.
 */
export function stepsOf({ group, documents }: Pick<Service, 'group' | 'documents'>): FilingStep[] {
  if (group === 'complaint') return ['form', 'done']
  return documents.length > 0 ? ['form', 'documents', 'check', 'done'] : ['form', 'check', 'done']
}

export function stepAfter(service: Pick<Service, 'group' | 'documents'>, step: FilingStep): FilingStep {
  const steps = stepsOf(service)
  return steps[steps.indexOf(step) + 1] ?? 'done'
}

/** The step to go back to; before the first comes the page of the service itself. */
export function stepBefore(
  service: Pick<Service, 'group' | 'documents'>,
  step: FilingStep,
): FilingStep | undefined {
  const steps = stepsOf(service)
  return steps[steps.indexOf(step) - 1]
}

/** Where one is: step 2 of 3. The page that says it is done is no step to take. */
export function stepPlace(service: Pick<Service, 'group' | 'documents'>, step: FilingStep) {
  const steps = stepsOf(service).filter((name): boolean => name !== 'done')
  return { number: steps.indexOf(step) + 1, of: steps.length }
}

export const isFilingStep = (text: string | undefined): text is FilingStep =>
  text !== undefined && ['form', 'documents', 'check', 'done'].includes(text)

/** /liff/services/GEN-01, or with its step. */
export const filingPath = ({ code, group }: Pick<Service, 'code' | 'group'>, step?: FilingStep | undefined) =>
  `/liff/${group === 'complaint' ? 'complaints' : 'services'}/${encodeURIComponent(code)}${step ? `/${step}` : ''}`

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
