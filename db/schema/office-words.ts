// What officers write to each other, and what they say to citizens again and again.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { actionNames } from '../workflow.ts'
import { id, time } from './columns.ts'
import { staff } from './people.ts'
import { requests } from './requests.ts'

/** A note about a request for the eyes of the office alone. */
export const officeNotes = sqliteTable(
  'office_notes',
  {
    /** Of the form that it was written in, so that sending twice writes once. */
    id: id(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    /** It may name anybody; null once its author took it back. */
    textSealed: text('text_sealed'),
    /** The step with which it was written, if with one. */
    step: text('step', { enum: actionNames }),
    writtenBy: text('written_by')
      .notNull()
      .references(() => staff.id),
    writtenAt: time('written_at').notNull(),
    takenBackAt: time('taken_back_at'),
  },
  (t) => [index('office_notes_request').on(t.requestId, t.writtenAt)],
)

/** A text for citizens that officers need not type again, with placeholders for what differs. */
export const cannedReplies = sqliteTable('canned_replies', {
  id: id(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  revision: integer('revision').notNull(),
  createdAt: time('created_at').notNull(),
  /** Since when it is offered no more; one that came with the product does not come back. */
  removedAt: time('removed_at'),
})
