// What it takes to issue a document.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { IssuedContent } from '#templates/issuing/content.ts'
import type { Numbering } from '#templates/issuing/numbering.ts'
import type { Signer } from '#templates/issuing/signer.ts'
import { id, time } from './columns.ts'
import { staff } from './people.ts'
import { documents, requests } from './requests.ts'

/** A document that nobody has signed yet: no number, no code, for the eyes of the staff only. */
export const documentDrafts = sqliteTable(
  'document_drafts',
  {
    id: id(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    /** Which of the service's documents. */
    issueKey: text('issue_key').notNull(),
    content: text('content', { mode: 'json' }).$type<IssuedContent>().notNull(),
    replaces: text('replaces').references(() => documents.id),
    /** Who wrote it as it stands. */
    preparedBy: text('prepared_by')
      .notNull()
      .references(() => staff.id),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('document_drafts_request').on(t.requestId, t.createdAt)],
)

/** Who may sign for the office, from when until when. */
export const signatories = sqliteTable('signatories', {
  id: id(),
  /** Whose log-in signs. */
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id),
  name: text('name').notNull(),
  position: text('position', { mode: 'json' }).$type<Signer['position']>().notNull(),
  acting: text('acting', { mode: 'json' }).$type<NonNullable<Signer['acting']>>(),
  /** The order that says so: คำสั่งเทศบาลที่ 12/2570 */
  orderNumber: text('order_number'),
  /** ISO days in Thailand; no last day while it goes on. */
  validFrom: text('valid_from').notNull(),
  validUntil: text('valid_until'),
  revision: integer('revision').notNull(),
  createdAt: time('created_at').notNull(),
})

/** How the agency writes the numbers of a series, where it is not the usual way. */
export const numberSeries = sqliteTable('number_series', {
  series: text('series').primaryKey(),
  numbering: text('numbering', { mode: 'json' }).$type<Numbering>().notNull(),
  revision: integer('revision').notNull(),
  updatedAt: time('updated_at').notNull(),
})
