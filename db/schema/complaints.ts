// What becomes of a complaint beside its status: whether it was fixed, and who else follows it.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { statusNames } from '../workflow.ts'
import { time } from './columns.ts'
import { citizens } from './people.ts'
import { requests } from './requests.ts'

/** Asked of who complained when the office says that it is done: is it? A second round follows where it was not. */
export const confirmations = sqliteTable(
  'confirmations',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    round: integer('round').notNull(),
    /** When the office said that it is done. */
    askedAt: time('asked_at').notNull(),
    /** Until when an answer counts. */
    answerBy: time('answer_by').notNull(),
    fixed: integer('fixed', { mode: 'boolean' }),
    /** 1 to 5. */
    rating: integer('rating'),
    /** In the citizen's own words; may be empty. */
    note: text('note').notNull().default(''),
    answeredAt: time('answered_at'),
    /** Since when what they send in the chat belongs to their no; null where it does not. */
    listeningSince: time('listening_since'),
    /** When it was closed because nobody answered. */
    closedAt: time('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.round] }),
    index('confirmations_open').on(t.answerBy).where(sql`answered_at is null and closed_at is null`),
  ],
)

/** Which complaint goes on in which other one that is about the same. Taken apart again, its row is gone. */
export const merges = sqliteTable(
  'merges',
  {
    requestId: text('request_id')
      .primaryKey()
      .references(() => requests.id),
    intoId: text('into_id')
      .notNull()
      .references(() => requests.id),
    /** Where it stood before. */
    statusBefore: text('status_before', { enum: statusNames }).notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('merges_into').on(t.intoId)],
)

/** Who follows somebody else's complaint instead of filing it again. */
export const followers = sqliteTable(
  'followers',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    citizenId: text('citizen_id')
      .notNull()
      .references(() => citizens.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.citizenId] }),
    index('followers_citizen').on(t.citizenId, t.createdAt),
  ],
)
