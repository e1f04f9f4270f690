// Numbers of what was filed, kept in step with `requests` and `confirmations` by triggers. They say nothing of anybody,
// and stay when requests go.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { time } from './columns.ts'
import { staff } from './people.ts'
import { requests } from './requests.ts'

/** How many requests stand like this; a month's rows lie together, so that a year is read without one request. */
export const requestFigures = sqliteTable(
  'request_figures',
  {
    /** In which they were filed, in Thailand: 2026-10 */
    month: text('month').notNull(),
    serviceCode: text('service_code').notNull(),
    /** Empty where there is none. */
    department: text('department').notNull(),
    secret: integer('secret').notNull(),
    status: text('status').notNull(),
    /** Calendar days until the answer; -1 before it. */
    days: integer('days').notNull(),
    /** Answered after its day. */
    late: integer('late').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.month, t.serviceCode, t.department, t.secret, t.status, t.days, t.late] }),
  ],
)

/** How many of those who complained answered like this, by the month in which they complained. */
export const answerFigures = sqliteTable(
  'answer_figures',
  {
    month: text('month').notNull(),
    serviceCode: text('service_code').notNull(),
    department: text('department').notNull(),
    secret: integer('secret').notNull(),
    fixed: integer('fixed').notNull(),
    /** 1 to 5; 0 where none was given. */
    rating: integer('rating').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.serviceCode, t.department, t.secret, t.fixed, t.rating] })],
)

/** What may not be deleted whatever its age: it is needed before a court, or by an auditor. */
export const legalHolds = sqliteTable('legal_holds', {
  requestId: text('request_id')
    .primaryKey()
    .references(() => requests.id),
  reason: text('reason').notNull(),
  placedBy: text('placed_by')
    .notNull()
    .references(() => staff.id),
  placedAt: time('placed_at').notNull(),
})
