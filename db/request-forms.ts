import type { documents } from './schema.ts'

/** The form of a request, whose bytes are stored already. */
export type TypesetForm = Pick<typeof documents.$inferSelect, 'id' | 'title' | 'type' | 'size' | 'sha256'>

/** The row of it. */
export const newForm = (form: TypesetForm, requestId: string, createdAt: string) => ({
  ...form,
  requestId,
  kind: 'request-form' as const,
  createdAt,
})
