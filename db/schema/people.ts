// Citizens and staff, and their log-ins.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Applicant } from '#templates/citizen.ts'
import { id, time } from './columns.ts'

export const citizens = sqliteTable('citizens', {
  id: id(),
  lineUserId: text('line_user_id').unique(),
  /** Keyed hash of the 13 digits, for look-up; the digits themselves are sealed. */
  citizenIdHash: text('citizen_id_hash').notNull().unique(),
  citizenIdSealed: text('citizen_id_sealed').notNull(),
  profile: text('profile', { mode: 'json' }).$type<Applicant>().notNull(),
  email: text('email').notNull(),
  passwordHash: text('password_hash').notNull(),
  /** Null while the office has not yet checked who it is. */
  identityVerifiedAt: time('identity_verified_at'),
  termsVersion: text('terms_version').notNull(),
  termsAcceptedAt: time('terms_accepted_at').notNull(),
  revision: integer('revision').notNull(),
  createdAt: time('created_at').notNull(),
  updatedAt: time('updated_at').notNull(),
})

/** A log-in of somebody in LINE (perhaps without an account yet) or, outside LINE, of a citizen. */
export const citizenSessions = sqliteTable(
  'citizen_sessions',
  {
    /** SHA-256 of the cookie's token. */
    id: id(),
    lineUserId: text('line_user_id'),
    citizenId: text('citizen_id').references(() => citizens.id),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (t) => [index('citizen_sessions_expires').on(t.expiresAt)],
)

/** Somebody who added the LINE account; `blockedAt` once they blocked it. */
export const friends = sqliteTable('friends', {
  lineUserId: text('line_user_id').primaryKey(),
  followedAt: time('followed_at').notNull(),
  blockedAt: time('blocked_at'),
})

export const staff = sqliteTable('staff', {
  id: id(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  role: text('role', { enum: ['admin', 'officer', 'viewer'] }).notNull(),
  /** Null until the invited person has set a password. */
  passwordHash: text('password_hash'),
  disabledAt: time('disabled_at'),
  revision: integer('revision').notNull(),
  createdAt: time('created_at').notNull(),
})

/** A one-time link with which a member of the staff sets a password. */
export const staffInvites = sqliteTable('staff_invites', {
  /** SHA-256 of the link's token. */
  id: id(),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id),
  createdAt: time('created_at').notNull(),
  expiresAt: time('expires_at').notNull(),
  usedAt: time('used_at'),
})

export const staffSessions = sqliteTable('staff_sessions', {
  /** SHA-256 of the cookie's token. */
  id: id(),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id),
  /** What every form of this session carries. */
  csrfToken: text('csrf_token').notNull(),
  createdAt: time('created_at').notNull(),
  expiresAt: time('expires_at').notNull(),
})
