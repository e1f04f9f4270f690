import type { documents } from './schema.ts'

/** What goes with a step of the workflow. */
export interface Words {
  /** For the office alone. */
  note?: string | undefined
  /** What was done, to the citizen. */
  result?: string | undefined
  document?: typeof documents.$inferInsert
}
