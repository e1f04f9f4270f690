import { attachmentFields } from './attachment-answers.ts'
import { holds } from './conditions.ts'
import type { FieldOf, Fields } from './fields.ts'
import { mayRepresent } from './filed-for.ts'
import type { DocumentAsked, Service } from './service.ts'

/** The slot of หนังสือมอบอำนาจ, in no service's own definition. */
export const powerOfAttorneySlot = 'powerOfAttorney'

const powerOfAttorney: DocumentAsked = {
  slot: powerOfAttorneySlot,
  label: 'หนังสือมอบอำนาจ',
  hint: 'ลงนามโดยผู้มอบและผู้รับมอบ ติดอากรแสตมป์ 10 บาท',
}

/** The slot of the pages that were filled in with a pen, in no service's own definition either. */
export const signedFormSlot = 'signedForm'

const signedForm: DocumentAsked = {
  slot: signedFormSlot,
  label: 'แบบฟอร์มที่ลงนามแล้ว',
  hint: 'ถ่ายภาพหรือสแกนให้ครบทุกหน้า หน้าละภาพ หรือรวมเป็นไฟล์ PDF ไฟล์เดียว',
}

/** The documents asked: the service's own by the answers and, when somebody acts for another, หนังสือมอบอำนาจ. */
export function documentsAsked(
  { documents, fields }: Pick<Service, 'documents' | 'fields'>,
  answers: Readonly<Record<string, unknown>>,
  represented: { relation?: unknown } | null | undefined,
): readonly DocumentAsked[] {
  const asked = documents
    .filter(({ when }) => !when || holds(when, answers))
    .flatMap((document) => eachRow(document, fields, answers))
  if (!represented) return asked
  return [
    represented.relation === 'attorney' ? powerOfAttorney : { ...powerOfAttorney, optional: true },
    ...asked,
  ]
}

/**
 * The documents asked beside a form on paper. What depends on an answer, nobody can ask for: only the paper knows it,
 * so that it is offered and not required. Files `sent` for single rows, before the draft came to paper, keep their slots.
 */
export function documentsWithPaper(
  service: Pick<Service, 'documents' | 'fields' | 'group'>,
  sent: readonly { slot: string }[] = [],
): readonly DocumentAsked[] {
  const files = attachmentFields(service.fields).map(({ slot, field }): DocumentAsked => {
    const { label, hint, when, optional } = field
    return { slot, label, ...(hint && { hint }), ...((when ?? optional) && { optional: true }) }
  })
  const asked = [...service.documents, ...files].flatMap((document): DocumentAsked[] => {
    const { when, perRow: _, ...rest } = document
    const ofRows = sentForRows(document, service.fields, sent)
    // Of how many things it tells, only the paper knows: all files come to one slot.
    return [when || ofRows.length > 0 ? { ...rest, optional: true } : rest, ...ofRows]
  })
  const proxy: DocumentAsked = { ...powerOfAttorney, optional: true }
  return [signedForm, ...(mayRepresent(service) ? [proxy] : []), ...asked]
}

/** The rows that each have this document to themselves; undefined where it is asked for once. */
export function rowsOf(
  { perRow }: Pick<DocumentAsked, 'perRow'>,
  fields: Fields,
): FieldOf<'rows'> | undefined {
  const field = perRow !== undefined && Object.hasOwn(fields, perRow) ? fields[perRow] : undefined
  return field?.kind === 'rows' ? field : undefined
}

/** A document once for each row: its slot and its name end in the number of the row, and its hint says which that is. */
function eachRow(
  document: DocumentAsked,
  fields: Fields,
  answers: Readonly<Record<string, unknown>>,
): DocumentAsked[] {
  const field = rowsOf(document, fields)
  if (!field) return [document]
  if (field.when && !holds(field.when, answers)) return []
  const { perRow = '', hint, ...asked } = document
  const typed = answers[perRow]
  const rows = (Array.isArray(typed) ? typed : []) as readonly unknown[]
  // The first row stands there before anything is typed into it.
  const count = Math.max(rows.length, field.optional ? 0 : (field.min ?? 1))
  return Array.from({ length: count }, (_, index) => {
    const said = [nameOfRow(field, rows[index]), hint].filter((text) => text !== undefined)
    return {
      ...asked,
      slot: rowSlot(asked.slot, index),
      label: rowLabel(asked.label, field, index),
      ...(said.length > 0 && { hint: said.join(' · ') }),
    }
  })
}

/** The slots of single rows that hold files already. */
const sentForRows = (
  document: DocumentAsked,
  fields: Fields,
  sent: readonly { slot: string }[],
): DocumentAsked[] =>
  [...new Set(sent.map(({ slot }) => slot))]
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap((slot): DocumentAsked[] => {
      const label = labelInRow([document], fields, slot)
      return label === undefined ? [] : [{ slot, label, optional: true }]
    })

/** The slots on paper that take what each row has to itself on the screen. */
export const slotsOfAllRows = ({ documents }: Pick<Service, 'documents'>): string[] =>
  documents.filter(({ perRow }) => perRow !== undefined).map(({ slot }) => slot)

/** No key of a definition has a hyphen: this slot is nobody else's. */
export const rowSlot = (slot: string, index: number) => `${slot}-${index + 1}`
const rowLabel = (label: string, { rowLabel }: FieldOf<'rows'>, index: number) =>
  `${label} ${rowLabel}ที่ ${index + 1}`

/** By what one tells a row from the others: the first thing written in it. */
function nameOfRow({ item }: FieldOf<'rows'>, row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const entries = Object.entries(item).filter(([, { kind, optional }]) => kind === 'text' && !optional)
  const said = entries.map(([name, { label }]) => [label, (row as Record<string, unknown>)[name]] as const)
  const [label, text] = said.find(([, text]) => typeof text === 'string' && text.trim() !== '') ?? []
  return typeof text === 'string' ? `${label} ${text.trim().slice(0, 80)}` : undefined
}

/** What the document of a slot is called, whoever filed it, in whatever way, and whatever they answered. */
export function slotLabel({ documents, fields }: Pick<Service, 'documents' | 'fields'>, slot: string) {
  const question = attachmentFields(fields).find((asked) => asked.slot === slot)?.field
  const asked = [powerOfAttorney, signedForm, ...documents].find((one) => one.slot === slot)
  return asked?.label ?? question?.label ?? labelInRow(documents, fields, slot)
}

function labelInRow(documents: readonly DocumentAsked[], fields: Fields, slot: string): string | undefined {
  const [, stem, number] = /^(\w+)-([1-9]\d{0,2})$/.exec(slot) ?? []
  const asked = documents.find((one) => one.slot === stem)
  const field = asked && rowsOf(asked, fields)
  if (!field || Number(number) > (field.max ?? 10)) return undefined
  return rowLabel(asked.label, field, Number(number) - 1)
}
