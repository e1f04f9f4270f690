import type { Fields } from './fields.ts'

/** The slots of a form's own questions for files: the name of the field is the slot. */
export const attachmentFields = (fields: Fields) =>
  Object.entries(fields).flatMap(([slot, field]) => (field.kind === 'attachments' ? [{ slot, field }] : []))

/** Answers with those that are files: whatever was sent to a question's slot answers it, in the order of sending. */
export function withAttachments(
  fields: Fields,
  typed: Readonly<Record<string, unknown>>,
  attachments: readonly { id: string; slot: string }[],
): Record<string, unknown> {
  const files = attachmentFields(fields).map(({ slot }) => {
    const ids = attachments.filter((attachment) => attachment.slot === slot).map(({ id }) => id)
    return [slot, ids.length > 0 ? ids : undefined] as const
  })
  return { ...typed, ...Object.fromEntries(files) }
}
