// Files on their way in, and bytes on their way out.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, time } from './columns.ts'
import { citizens } from './people.ts'

/** A file that a citizen is sending, part by part. Its row holds its place among the files that are allowed. */
export const uploads = sqliteTable(
  'uploads',
  {
    /** Chosen by who sends it, so that announcing it twice announces it once; the attachment's id to be. */
    id: id(),
    /** Null where nobody is to know whose it is. */
    citizenId: text('citizen_id').references(() => citizens.id),
    draftId: text('draft_id').notNull(),
    slot: text('slot').notNull(),
    name: text('name').notNull(),
    /** As announced; nothing else is taken. */
    size: integer('size').notNull(),
    /** By what the phone knows the file again after a reload; means nothing to us. */
    fingerprint: text('fingerprint').notNull(),
    received: integer('received').notNull(),
    /** What has arrived, in order; the bytes of each are in the files store under `uploads/{id}/{part id}`. */
    parts: text('parts', { mode: 'json' }).$type<readonly UploadPart[]>().notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('uploads_draft').on(t.draftId, t.createdAt), index('uploads_updated').on(t.updatedAt)],
)

export interface UploadPart {
  id: string
  size: number
}

/** Bytes that nothing points at any more: written with the change that let go of them, gone when they are. */
export const discardedFiles = sqliteTable('discarded_files', {
  /** In the files store; all that is below it where it ends with a slash. */
  key: text('key').primaryKey(),
  discardedAt: time('discarded_at').notNull(),
})
