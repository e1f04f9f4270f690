/** What may be asked of a request that goes back to its citizen, and what may then be changed. */
import { attachmentFields } from './attachment-answers.ts'
import { askedFields } from './conditions.ts'
import type { Defect } from './correction.ts'
import { documentsAsked, documentsWithPaper, slotLabel } from './documents-asked.ts'
import { isQuestion } from './fields.ts'
import type { FilingWay } from './filing-way.ts'
import type { DocumentAsked, Service } from './service.ts'

export type Correctable = Pick<Defect, 'kind' | 'name'> & { label: string }

type Typed = Readonly<Record<string, unknown>>
/** As it was filed, or stands now. */
interface Filed {
  service: Service
  way: FilingWay
  answers: Typed
  represented: { relation?: unknown } | null
}

/** All that can be sent back of a request, in the order of its form. On paper the answers are on the pages. */
export function correctables({ service, way, answers, represented }: Filed): Correctable[] {
  const asked = askedFields(service.fields, answers)
  const fields = Object.entries(way === 'paper' ? {} : asked).flatMap(([name, field]): Correctable[] =>
    isQuestion(field) && field.kind !== 'attachments' ? [{ kind: 'field', name, label: field.label }] : [],
  )
  const documents = documentsOf({ service, way, answers, represented })
  return [
    ...fields,
    ...documents.map(({ slot, label }) => ({ kind: 'document' as const, name: slot, label })),
  ]
}

/** The documents that such a request has slots for, the files that answer a question among them. */
function documentsOf({ service, way, answers, represented }: Filed): readonly DocumentAsked[] {
  if (way === 'paper') return documentsWithPaper(service)
  const files = attachmentFields(askedFields(service.fields, answers)).map(({ slot, field }) => {
    const { label, hint, optional } = field
    return { slot, label, ...(hint !== undefined && { hint }), ...(optional && { optional }) }
  })
  return [...documentsAsked(service, answers, represented), ...files]
}

export interface Mendable {
  /** Names of fields whose answers may change. */
  fields: readonly string[]
  /** Documents to send: what was asked for, and what the new answers ask for besides. */
  documents: readonly DocumentAsked[]
}

/** What may be changed: what the officer asked for and, where a new answer asks for more, that. */
export function mendable(
  defects: readonly Pick<Defect, 'kind' | 'name'>[],
  before: Filed,
  after: Typed,
): Mendable {
  const named = (kind: Defect['kind']) => defects.flatMap((one) => (one.kind === kind ? [one.name] : []))
  const { fields } = before.service
  const earlier = askedFields(fields, before.answers)
  const more = before.way === 'paper' ? [] : Object.keys(askedFields(fields, after))
  const known = documentsOf(before).map(({ slot }) => slot)
  const documents = documentsOf({ ...before, answers: after }).flatMap((paper): DocumentAsked[] => {
    if (!named('document').includes(paper.slot)) return known.includes(paper.slot) ? [] : [paper]
    const { optional: _, ...asked } = paper
    return [asked]
  })
  return { fields: [...named('field'), ...more.filter((name) => !(name in earlier))], documents }
}

/** What the thing that is wrong is called on the form. */
export const defectLabel = (
  service: Pick<Service, 'documents' | 'fields'>,
  { kind, name }: Pick<Defect, 'kind' | 'name'>,
) => (kind === 'field' ? service.fields[name]?.label : slotLabel(service, name)) ?? name
