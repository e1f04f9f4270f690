// Citizens and staff, and their log-ins.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Applicant } from '#templates/applicant.ts'
import { identityStatuses, identityWays } from '#templates/identity.ts'
import type { MutableEvent } from '#templates/notifications.ts'
import { id, time } from './columns.ts'

export const citizens = sqliteTable(
  'citizens',
  {
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
    identityStatus: text('identity_status', { enum: identityStatuses }).notNull().default('none'),
    /** When it last changed: since when somebody waits for the check, or when the photos were sent back. */
    identityChangedAt: time('identity_changed_at'),
    /** How it was last checked; null before the first check. */
    identityWay: text('identity_way', { enum: identityWays }),
    /** Why it could not be verified, as the citizen reads it. */
    identityReason: text('identity_reason'),
    termsVersion: text('terms_version').notNull(),
    termsAcceptedAt: time('terms_accepted_at').notNull(),
    /** Since when news may be sent; null while nobody agreed to it. */
    newsConsentAt: time('news_consent_at'),
    /** Of which of the happenings that may be kept quiet one does not want to be told. */
    mutedEvents: text('muted_events', { mode: 'json' })
      .$type<readonly MutableEvent[]>()
      .notNull()
      .default([]),
    /** The profile picture; its sealed bytes are in the files store under `pictures/{id}`. */
    pictureId: text('picture_id'),
    /** When its owner had it deleted: what is left only holds together what the law keeps. */
    erasedAt: time('erased_at'),
    revision: integer('revision').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    index('citizens_identity_waiting').on(t.identityChangedAt).where(sql`identity_status = 'pending'`),
    // Not unique: a family may share a mailbox.
    index('citizens_email').on(t.email),
  ],
)

/** A photo that proves who a citizen is, with the crossing mark in it; sealed in the files store under `identity/{id}`. */
export const identityPhotos = sqliteTable(
  'identity_photos',
  {
    id: id(),
    citizenId: text('citizen_id')
      .notNull()
      .references(() => citizens.id),
    slot: text('slot').notNull(),
    /** Of the marked picture, unsealed. */
    size: integer('size').notNull(),
    /** Written before the bytes are, so that no bytes can be left behind that no row knows. */
    announcedAt: time('announced_at').notNull(),
    /** Since when it counts: its bytes are stored. */
    createdAt: time('created_at'),
    /** Replaced, or past its time: bytes and row are about to go. */
    discardedAt: time('discarded_at'),
  },
  (t) => [
    uniqueIndex('identity_photos_slot')
      .on(t.citizenId, t.slot)
      .where(sql`created_at is not null and discarded_at is null`),
    index('identity_photos_announced').on(t.announcedAt),
  ],
)

/** A log-in of somebody in LINE (perhaps without an account yet) or, outside LINE, of a citizen. */
export const citizenSessions = sqliteTable(
  'citizen_sessions',
  {
    /** SHA-256 of the cookie's token. */
    id: id(),
    lineUserId: text('line_user_id'),
    citizenId: text('citizen_id').references(() => citizens.id),
    /** What the browser said of itself, so that one recognises one's own devices. */
    userAgent: text('user_agent').notNull().default(''),
    createdAt: time('created_at').notNull(),
    /** When it was last used, to the hour; null until an hour has passed. */
    seenAt: time('seen_at'),
    expiresAt: time('expires_at').notNull(),
  },
  (t) => [
    index('citizen_sessions_expires').on(t.expiresAt),
    index('citizen_sessions_citizen').on(t.citizenId),
    index('citizen_sessions_line').on(t.lineUserId),
  ],
)

/** Somebody exercises a right over their data that the office has to answer: deletion. */
export const dataRequests = sqliteTable(
  'data_requests',
  {
    id: id(),
    citizenId: text('citizen_id')
      .notNull()
      .references(() => citizens.id),
    kind: text('kind', { enum: ['deletion'] }).notNull(),
    /** In the citizen's own words; may be empty. */
    reason: text('reason').notNull(),
    createdAt: time('created_at').notNull(),
    /** By when the law wants an answer. */
    dueAt: time('due_at').notNull(),
    withdrawnAt: time('withdrawn_at'),
    /** Since when the office means to do it; until an administrator confirms, all of it can be taken back. */
    acceptedAt: time('accepted_at'),
    acceptedBy: text('accepted_by').references(() => staff.id),
    answeredAt: time('answered_at'),
    answeredBy: text('answered_by').references(() => staff.id),
    /** What the office did, as the citizen reads it. */
    answer: text('answer'),
  },
  (t) => [
    uniqueIndex('data_requests_open')
      .on(t.citizenId, t.kind)
      .where(sql`withdrawn_at is null and answered_at is null`),
    index('data_requests_due').on(t.dueAt).where(sql`withdrawn_at is null and answered_at is null`),
  ],
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
  /** Named to see secret complaints, and who filed those whose filer is hidden. */
  seesSecrets: integer('sees_secrets', { mode: 'boolean' }).notNull().default(false),
  /** Null until the invited person has set a password. */
  passwordHash: text('password_hash'),
  disabledAt: time('disabled_at'),
  /** When they last used the console, to a few minutes; null before the first time. */
  seenAt: time('seen_at'),
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
  /** What the browser said of itself, so that one recognises one's own devices. */
  userAgent: text('user_agent').notNull().default(''),
  /** The password was right and the code is still to come: it opens nothing but the question for the code. */
  awaitsCode: integer('awaits_code', { mode: 'boolean' }).notNull().default(false),
  createdAt: time('created_at').notNull(),
  /** When it was last used, to a few minutes; null until then. */
  seenAt: time('seen_at'),
  expiresAt: time('expires_at').notNull(),
})

/** The app on somebody's phone that tells the codes of their second factor (RFC 6238). */
export const staffAuthenticators = sqliteTable('staff_authenticators', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id),
  /** The shared secret, sealed; null until the first one is confirmed. */
  secretSealed: text('secret_sealed'),
  /** One that was shown and not yet confirmed by a code: it does not count. */
  pendingSealed: text('pending_sealed'),
  confirmedAt: time('confirmed_at'),
  /** The time step of the last code that was taken: no code is taken twice. */
  lastStep: integer('last_step'),
})

/** Codes for the day on which the phone is lost; each works once. */
export const staffRecoveryCodes = sqliteTable(
  'staff_recovery_codes',
  {
    /** Keyed hash of whose it is and the code. */
    id: id(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    usedAt: time('used_at'),
  },
  (t) => [index('staff_recovery_codes_staff').on(t.staffId)],
)

/** ID tokens that opened a session: each does so once, however often it is shown before it expires. */
export const usedIdTokens = sqliteTable(
  'used_id_tokens',
  {
    /** SHA-256 of the token. */
    id: id(),
    expiresAt: time('expires_at').notNull(),
  },
  (t) => [index('used_id_tokens_expires').on(t.expiresAt)],
)

/** A log-in that was tried and has not succeeded, for as long as it counts. */
export const logInAttempts = sqliteTable(
  'log_in_attempts',
  {
    id: id(),
    /** SHA-256 of what it counts against: an account, an address, or both. */
    key: text('key').notNull(),
    at: time('at').notNull(),
  },
  (t) => [index('log_in_attempts_key').on(t.key, t.at), index('log_in_attempts_at').on(t.at)],
)
