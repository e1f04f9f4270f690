import type { documents, officeNotes } from './schema.ts'

/** What goes with a step of the workflow. */
export interface Words {
  /** For the office alone, sealed. */
  note?: typeof officeNotes.$inferInsert | undefined
  /** What was done, to the citizen. */
  result?: string | undefined
  document?: typeof documents.$inferInsert | undefined
}
