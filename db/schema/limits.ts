// What is counted so that nobody does it too often, beside the log-in attempts.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How often something was done on one day. It keeps no time of day, and of an address no more than a keyed hash. */
export const dailyCounts = sqliteTable(
  'daily_counts',
  {
    /** ISO day in Thailand. */
    day: text('day').notNull(),
    key: text('key').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.key] })],
)
