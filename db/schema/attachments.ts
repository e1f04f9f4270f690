// The files that citizens send, and what the office does with photos among them.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Covering } from '#templates/covering.ts'
import { id, time } from './columns.ts'
import { citizens, staff } from './people.ts'

/** A file that a citizen sent; its bytes are in the files store under `attachments/{id}`. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: id(),
    /** Null where nobody is to know whose it is. */
    citizenId: text('citizen_id').references(() => citizens.id),
    /** The draft it was sent with; the request that follows has the same id. */
    draftId: text('draft_id').notNull(),
    slot: text('slot').notNull(),
    /** The citizen's own file name, shown and never used as a path. */
    name: text('name').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    /** A small picture of it is under `previews/{id}`. */
    hasPreview: integer('has_preview', { mode: 'boolean' }).notNull().default(false),
    /** Which pages of a form on paper it shows, by their QR or by hand, in the order in which it shows them. */
    pages: text('pages', { mode: 'json' }).$type<readonly number[]>(),
    /** The correction with which it came; null for what was filed. */
    correctionId: text('correction_id'),
    /** The correction in which others took its place; it is kept, and belongs to the request no more. */
    supersededBy: text('superseded_by'),
    createdAt: time('created_at').notNull(),
    /** Since when the public may see this photo; null: never before an officer let it. */
    publishedAt: time('published_at'),
    publishedBy: text('published_by').references(() => staff.id),
    /** The copy that they see, a new one each time: its bytes are under `public-photos/{publishedAs}`. */
    publishedAs: text('published_as'),
    /** What officers covered of it, one after the other: faces, number plates. */
    covering: text('covering', { mode: 'json' }).$type<readonly Covering[]>(),
    coveredAt: time('covered_at'),
    coveredBy: text('covered_by').references(() => staff.id),
    /** The picture with that burned in, a new one each time: its bytes are under `covered/{coveredAs}`. */
    coveredAs: text('covered_as'),
  },
  (t) => [
    index('attachments_draft').on(t.draftId, t.createdAt),
    uniqueIndex('attachments_public').on(t.publishedAs).where(sql`published_as is not null`),
  ],
)
