// From whom the office takes no complaints for a while.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, time } from './columns.ts'
import { citizens, staff } from './people.ts'

/** Of complaints alone: services are owed by law, and nobody is kept from them. */
export const blockedSenders = sqliteTable(
  'blocked_senders',
  {
    id: id(),
    citizenId: text('citizen_id')
      .notNull()
      .references(() => citizens.id),
    /** Their LINE account on that day: whoever registers from it is blocked as well. */
    lineUserId: text('line_user_id'),
    /** For the office; the citizen is told to ask. */
    reason: text('reason').notNull(),
    /** Last ISO day in Thailand on which it holds. */
    until: text('until').notNull(),
    createdAt: time('created_at').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => staff.id),
    liftedAt: time('lifted_at'),
    liftedBy: text('lifted_by').references(() => staff.id),
  },
  (t) => [
    index('blocked_senders_citizen').on(t.citizenId, t.until),
    index('blocked_senders_line').on(t.lineUserId, t.until),
    index('blocked_senders_created').on(t.createdAt),
  ],
)
