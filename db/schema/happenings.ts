// What happened, what is owed for it, what LINE told us.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Applicant } from '#templates/applicant.ts'
import { id, time } from './columns.ts'
import { citizens, staff } from './people.ts'

/** What happened to whom by whom. Append-only; the entry of a change is also its lock. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: id(),
    subjectType: text('subject_type', {
      enum: ['request', 'citizen', 'staff', 'service', 'agency'],
    }).notNull(),
    subjectId: text('subject_id').notNull(),
    /** The subject's revision after the change; null for a view, which changes nothing. */
    revision: integer('revision'),
    action: text('action').notNull(),
    actorType: text('actor_type', { enum: ['citizen', 'staff', 'system', 'nobody'] }).notNull(),
    actorId: text('actor_id'),
    details: text('details', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
    at: time('at').notNull(),
  },
  (t) => [
    uniqueIndex('audit_log_lock').on(t.subjectType, t.subjectId, t.revision),
    index('audit_log_subject').on(t.subjectType, t.subjectId, t.at),
    index('audit_log_at').on(t.at),
    index('audit_log_actor').on(t.actorId, t.at),
    index('audit_log_actor_action').on(t.actorId, t.action, t.at),
    index('audit_log_action').on(t.action, t.at),
  ],
)

/** The chain of the audit log, a link for each entry, put there by a trigger; `audit-chain.ts` seals and checks it. */
export const auditLinks = sqliteTable(
  'audit_links',
  {
    /** Without gaps: what is rolled back gives its number back. */
    position: integer('position').primaryKey({ autoIncrement: true }),
    entryId: text('entry_id').notNull().unique(),
    /** Over the hash before and the entry; null until it is sealed. */
    hash: text('hash'),
  },
  (t) => [index('audit_links_unsealed').on(t.position).where(sql`hash is null`)],
)

/**
 * The address in a change of e-mail: the new one where it was asked for, the old one where it was made. Apart from the
 * audit log, which never forgets; it goes with the account, or once no link and no notice needs it.
 */
export const emailChanges = sqliteTable(
  'email_changes',
  {
    auditEntryId: text('audit_entry_id')
      .primaryKey()
      .references(() => auditLog.id),
    citizenId: text('citizen_id')
      .notNull()
      .references(() => citizens.id),
    address: text('address').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('email_changes_citizen').on(t.citizenId), index('email_changes_created').on(t.createdAt)],
)

/** Whom a message reaches whose account no longer says so. */
export interface Addressee {
  email: string
  lineUserId: string | null
  name: Pick<Applicant, 'prefix' | 'firstName' | 'lastName'>
}

/** A message owed to a citizen, or to somebody of the staff. It says what happened; what to say is rendered at delivery. */
export const outbox = sqliteTable(
  'outbox',
  {
    /** Doubles as LINE's retry key and Resend's idempotency key. */
    id: id(),
    channel: text('channel', { enum: ['line', 'mail'] }).notNull(),
    /** To whom: one of the two. */
    citizenId: text('citizen_id').references(() => citizens.id),
    staffId: text('staff_id').references(() => staff.id),
    auditEntryId: text('audit_entry_id')
      .notNull()
      .references(() => auditLog.id),
    /** The request that it is about, if it is about one. */
    requestId: text('request_id'),
    /** Of news of a request: what is told where several things are told at once; 0 is told by itself. */
    weight: integer('weight').notNull().default(0),
    createdAt: time('created_at').notNull(),
    /** When to try next. */
    dueAt: time('due_at').notNull(),
    /** Until when one process holds it. */
    claimedUntil: time('claimed_until'),
    attempts: integer('attempts').notNull().default(0),
    /** Written before the first try: LINE knows a retry key for a day, and a try may end without a trace. */
    firstAttemptAt: time('first_attempt_at'),
    deliveredAt: time('delivered_at'),
    /** Set when no further try can help. */
    failedAt: time('failed_at'),
    lastError: text('last_error'),
    /** The entry whose message tells this as well. */
    toldBy: text('told_by'),
    /** The webhook event to which it is the answer. */
    repliedBy: text('replied_by'),
    via: text('via', { enum: ['reply', 'push', 'mail', 'nothing'] }),
    /** What the mail service calls it. */
    mailId: text('mail_id'),
    /** Of somebody whose account was just erased: where their last message goes. Blank once it went. */
    addressee: text('addressee', { mode: 'json' }).$type<Addressee>(),
  },
  (t) => [
    index('outbox_due').on(t.dueAt).where(sql`delivered_at is null and failed_at is null`),
    index('outbox_failed').on(t.createdAt).where(sql`failed_at is not null`),
    index('outbox_citizen').on(t.citizenId, t.createdAt),
    index('outbox_staff').on(t.staffId, t.createdAt).where(sql`staff_id is not null`),
    index('outbox_request').on(t.requestId).where(sql`request_id is not null`),
    index('outbox_mail').on(t.mailId).where(sql`mail_id is not null`),
  ],
)

/** What the mail service told later of a mail that it had taken: it came back, or was called unwanted. */
export const mailTroubles = sqliteTable(
  'mail_troubles',
  {
    /** The service's own id of the message in which it told us. */
    id: id(),
    kind: text('kind', { enum: ['bounced', 'complained', 'failed'] }).notNull(),
    outboxId: text('outbox_id')
      .notNull()
      .references(() => outbox.id),
    reason: text('reason').notNull(),
    at: time('at').notNull(),
    /** When somebody of the staff took care of it. */
    seenAt: time('seen_at'),
  },
  (t) => [index('mail_troubles_open').on(t.at).where(sql`seen_at is null`)],
)

/** What LINE sent, stored before it is acknowledged, handled once. */
export const webhookEvents = sqliteTable(
  'webhook_events',
  {
    /** LINE's `webhookEventId`. */
    id: id(),
    /** Events of one source are handled in order; empty where the event has none. */
    lineUserId: text('line_user_id').notNull(),
    event: text('event', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** LINE's time of the event, in ms. */
    timestamp: integer('timestamp').notNull(),
    receivedAt: time('received_at').notNull(),
    /** When to try next. */
    dueAt: time('due_at').notNull(),
    claimedUntil: time('claimed_until'),
    attempts: integer('attempts').notNull().default(0),
    handledAt: time('handled_at'),
    /** Set aside after the last try; the console shows it. */
    failedAt: time('failed_at'),
    lastError: text('last_error'),
  },
  (t) => [
    index('webhook_events_waiting')
      .on(t.lineUserId, t.timestamp, t.id)
      .where(sql`handled_at is null and failed_at is null`),
    index('webhook_events_due').on(t.dueAt).where(sql`handled_at is null and failed_at is null`),
    index('webhook_events_failed').on(t.failedAt).where(sql`failed_at is not null`),
  ],
)
