// What is late is told on: when.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { time } from './columns.ts'
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
