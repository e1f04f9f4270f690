import { attachmentFields } from './attachment-answers.ts'
import { holds } from './conditions.ts'
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
  { documents }: Pick<Service, 'documents'>,
  answers: Readonly<Record<string, unknown>>,
  represented: { relation?: unknown } | null | undefined,
): readonly DocumentAsked[] {
  const asked = documents.filter(({ when }) => !when || holds(when, answers))
  if (!represented) return asked
  return [
    represented.relation === 'attorney' ? powerOfAttorney : { ...powerOfAttorney, optional: true },
    ...asked,
  ]
}

/**
 * The documents asked beside a form on paper. What depends on an answer, nobody can ask for: only the paper knows it,
 * so that it is offered and not required.
 */
export function documentsWithPaper(
  service: Pick<Service, 'documents' | 'fields' | 'group'>,
): readonly DocumentAsked[] {
  const files = attachmentFields(service.fields).map(({ slot, field }): DocumentAsked => {
    const { label, hint, when, optional } = field
    return { slot, label, ...(hint && { hint }), ...((when ?? optional) && { optional: true }) }
  })
  const asked = [...service.documents, ...files].map(
    ({ when, ...rest }): DocumentAsked => (when ? { ...rest, optional: true } : rest),
  )
  const proxy: DocumentAsked = { ...powerOfAttorney, optional: true }
  return [signedForm, ...(mayRepresent(service) ? [proxy] : []), ...asked]
}

/** What the document of a slot is called, whoever filed it, in whatever way, and whatever they answered. */
export function slotLabel({ documents, fields }: Pick<Service, 'documents' | 'fields'>, slot: string) {
  const question = attachmentFields(fields).find((asked) => asked.slot === slot)?.field
  const asked = [powerOfAttorney, signedForm, ...documents].find((one) => one.slot === slot)
  return asked?.label ?? question?.label
}
