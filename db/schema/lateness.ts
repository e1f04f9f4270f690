// What is late is told on: when, and which officers are yet to get their mail about it.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { time } from './columns.ts'
import { staff } from './people.ts'
import { requests } from './requests.ts'

/** Each time that a complaint was told on for its lateness: on its first late day, then every week. */
export const escalations = sqliteTable(
  'escalations',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    /** The day that was missed; a new day makes it start again. */
    dueOn: text('due_on').notNull(),
    /** 0 on the first late day, and one more for every week since. */
    week: integer('week').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.dueOn, t.week] })],
)

/** One line of the mail that an officer gets about what is late. */
export const lateNotices = sqliteTable(
  'late_notices',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    dueOn: text('due_on').notNull(),
    week: integer('week').notNull(),
    createdAt: time('created_at').notNull(),
    /** When the mail with it went, or will not go any more. */
    settledAt: time('settled_at'),
    lastError: text('last_error'),
  },
  (t) => [
    primaryKey({ columns: [t.staffId, t.requestId, t.dueOn, t.week] }),
    index('late_notices_owed').on(t.staffId, t.createdAt).where(sql`settled_at is null`),
  ],
)
