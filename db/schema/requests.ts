// What citizens file and what comes of it.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Applicant } from '#templates/applicant.ts'
import { disclosureNames, secrecies } from '#templates/complaint.ts'
import type { Defect } from '#templates/correction.ts'
import { filingWayNames } from '#templates/filing-way.ts'
import type { IssuedContent } from '#templates/issuing/content.ts'
import { licenceKindNames } from '#templates/licences.ts'
import type { Represented } from '#templates/representation.ts'
import type { ChatNotes } from '../chat-notes.ts'
import type { SealedAnswers } from '../sealed-answers.ts'
import { openStatuses, statusNames } from '../workflow.ts'
import { id, time } from './columns.ts'
import { departments } from './offices.ts'
import { citizens, staff } from './people.ts'

export const drafts = sqliteTable(
  'drafts',
  {
    id: id(),
    /** Null for somebody who does not say who they are: then `followHash` is theirs. */
    citizenId: text('citizen_id').references(() => citizens.id),
    /** SHA-256 of the secret by which somebody without an account goes on with it, and follows what it became. */
    followHash: text('follow_hash'),
    serviceCode: text('service_code').notNull(),
    serviceVersion: integer('service_version').notNull(),
    /** As typed so far, unchecked. */
    answers: text('answers', { mode: 'json' }).$type<SealedAnswers>().notNull(),
    /** Counts what was written into `answers`: whoever read an earlier one reads again before writing. */
    revision: integer('revision').notNull().default(0),
    /** Of whom they file for, as typed so far; null while they file for themselves. The 13 digits are sealed. */
    represented: text('represented', { mode: 'json' }).$type<Record<string, unknown>>(),
    representedCitizenIdSealed: text('represented_citizen_id_sealed'),
    /** On the screen or on paper; may change until it is sent. */
    way: text('way', { enum: filingWayNames }).notNull().default('online'),
    /** How much of themselves they show with a complaint. */
    disclosure: text('disclosure', { enum: disclosureNames }).notNull().default('named'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    /** When the citizen was told, once, that it waits for them. */
    remindedAt: time('reminded_at'),
    /** The request that it mends; null while it is a request to be. It has the id of the correction then. */
    corrects: text('corrects'),
    /** How far the chat has come with it; null for what was not begun there. */
    chat: text('chat', { mode: 'json' }).$type<ChatNotes>(),
  },
  (t) => [
    index('drafts_citizen').on(t.citizenId, t.updatedAt),
    index('drafts_updated').on(t.updatedAt),
    index('drafts_follow').on(t.followHash).where(sql`follow_hash is not null`),
  ],
)

/** As the index of what is due has it, word for word: only then is it used. New endings leave it as it is. */
export const isOpenStatus = sql.raw(`status in (${openStatuses.map((status) => `'${status}'`).join(', ')})`)

export const requests = sqliteTable(
  'requests',
  {
    /** The id of the draft that became it, so that sending twice files once; a new one where nothing is to lead back. */
    id: id(),
    reference: text('reference').notNull().unique(),
    serviceCode: text('service_code').notNull(),
    serviceVersion: integer('service_version').notNull(),
    serviceName: text('service_name').notNull(),
    /** Null where nobody is to know, not even the office. */
    citizenId: text('citizen_id').references(() => citizens.id),
    /** The applicant as declared on that day; null together with `citizenId`. */
    applicant: text('applicant', { mode: 'json' }).$type<Applicant>(),
    disclosure: text('disclosure', { enum: disclosureNames }).notNull().default('named'),
    /** Who of the office may see it, or see who filed it: what the category says, or closer where the filer asked. */
    secrecy: text('secrecy', { enum: secrecies }).notNull().default('open'),
    /** SHA-256 of the secret with which somebody without an account follows it. */
    followHash: text('follow_hash'),
    /** Where it is, where that was asked. */
    latitude: real('latitude'),
    longitude: real('longitude'),
    /** หมู่ที่ */
    village: integer('village'),
    /** Empty when they are on paper. */
    answers: text('answers', { mode: 'json' }).$type<SealedAnswers>().notNull(),
    way: text('way', { enum: filingWayNames }).notNull().default('online'),
    /** For whom the applicant acted, as declared on that day; null when for themselves. */
    represented: text('represented', { mode: 'json' }).$type<Represented>(),
    representedCitizenIdHash: text('represented_citizen_id_hash'),
    representedCitizenIdSealed: text('represented_citizen_id_sealed'),
    /** The account of the represented person, once there is one: from then on the request is theirs as well. */
    representedCitizenId: text('represented_citizen_id').references(() => citizens.id),
    /** When that person said that they had not asked for it. */
    representationDeniedAt: time('representation_denied_at'),
    status: text('status', { enum: statusNames }).notNull(),
    /** Who answers it: as its service says, until somebody assigns it elsewhere. */
    department: text('department').references(() => departments.id),
    /** The officer who looks after it, once there is one. */
    assignedTo: text('assigned_to').references(() => staff.id),
    /** When it counts as received by law; it came in at `createdAt`. */
    receivedAt: time('received_at').notNull().default(''),
    /** ISO day by which the office answers. While it waits for the citizen the day stands still. */
    dueOn: text('due_on').notNull().default(''),
    /** Since when the office waits for the citizen. */
    waitingSince: time('waiting_since'),
    /** When the citizen mended it; null once an officer has gone on with it. */
    mendedAt: time('mended_at'),
    /** Since when there is nothing left to do; a trigger keeps it in step with the status. */
    finishedAt: time('finished_at'),
    /** When its period was over and all of whom it was went from it. */
    anonymizedAt: time('anonymized_at'),
    revision: integer('revision').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    index('requests_status').on(t.status, t.createdAt),
    index('requests_created').on(t.createdAt),
    index('requests_due').on(t.dueOn).where(sql`${isOpenStatus} and waiting_since is null`),
    index('requests_waiting').on(t.createdAt).where(sql`waiting_since is not null`),
    index('requests_mended').on(t.createdAt).where(sql`mended_at is not null`),
    index('requests_kept')
      .on(t.serviceCode, t.finishedAt)
      .where(sql`finished_at is not null and anonymized_at is null`),
    index('requests_citizen').on(t.citizenId, t.createdAt),
    index('requests_represented')
      .on(t.representedCitizenId, t.createdAt)
      .where(sql`represented_citizen_id is not null`),
    index('requests_represented_hash')
      .on(t.representedCitizenIdHash)
      .where(sql`represented_citizen_id_hash is not null`),
    index('requests_service').on(t.serviceCode, t.createdAt),
    index('requests_place').on(t.serviceCode, t.latitude, t.longitude).where(sql`latitude is not null`),
    uniqueIndex('requests_follow').on(t.followHash).where(sql`follow_hash is not null`),
    index('requests_secret').on(t.status, t.createdAt).where(sql`secrecy = 'secret'`),
  ],
)

/** Of whom a secret complaint is: whoever stands here does not see it, whatever their rights. */
export const accused = sqliteTable(
  'accused',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.staffId] }), index('accused_staff').on(t.staffId)],
)

/** What an officer asked a citizen to mend, all at once, and what came of it. */
export const corrections = sqliteTable(
  'corrections',
  {
    /** Also of the draft in which the citizen mends it. */
    id: id(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    defects: text('defects', { mode: 'json' }).$type<readonly Defect[]>().notNull(),
    /** To the citizen, beside the reasons. */
    note: text('note'),
    /** ISO day by which the citizen is asked to answer, where there is one. */
    answerBy: text('answer_by'),
    askedBy: text('asked_by')
      .notNull()
      .references(() => staff.id),
    askedAt: time('asked_at').notNull(),
    answeredAt: time('answered_at'),
    /** Withdrawn by the office, or cancelled with its request. */
    closedAt: time('closed_at'),
    /** The answers before and after, of what was mended. */
    before: text('before', { mode: 'json' }).$type<SealedAnswers>(),
    after: text('after', { mode: 'json' }).$type<SealedAnswers>(),
    /** From the citizen, with what they mended. */
    message: text('message'),
  },
  (t) => [
    index('corrections_request').on(t.requestId, t.askedAt),
    uniqueIndex('corrections_open').on(t.requestId).where(sql`answered_at is null and closed_at is null`),
  ],
)

/** A PDF or picture that the office issued or that we typeset; its bytes are under `documents/{id}`. */
export const documents = sqliteTable(
  'documents',
  {
    id: id(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    kind: text('kind', {
      enum: ['request-form', 'acceptance', 'after-photo', 'receipt', 'licence', 'certificate', 'letter'],
    }).notNull(),
    title: text('title').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    /** What `/verify/:code` looks up; issued documents have one, our own typesetting has none. */
    code: text('code').unique(),
    /** Who signed it, or attached it. */
    issuedBy: text('issued_by').references(() => staff.id),
    createdAt: time('created_at').notNull(),
    /** As printed: สธ 12/2570. */
    number: text('number'),
    /** Where that number was counted; together unique. A document that was uploaded brings its own number. */
    series: text('series'),
    seriesYear: integer('series_year'),
    seriesNumber: integer('series_number'),
    /** What it was typeset from; none when it was uploaded. */
    content: text('content', { mode: 'json' }).$type<IssuedContent>(),
    /** To whom it was given. */
    holder: text('holder'),
    /** In the public register under this kind (e-Gov Act ม.13). */
    licenceKind: text('licence_kind', { enum: licenceKindNames }),
    /** First and last day (ISO days in Thailand). */
    validFrom: text('valid_from'),
    validUntil: text('valid_until'),
    revokedAt: time('revoked_at'),
    revokedBy: text('revoked_by').references(() => staff.id),
    revokedReason: text('revoked_reason'),
    /** The document that this one stands in for. */
    replaces: text('replaces'),
    /** The last reminder of its end: so many days before. */
    remindedDays: integer('reminded_days'),
  },
  (t) => [
    index('documents_request').on(t.requestId, t.createdAt),
    uniqueIndex('documents_number').on(t.series, t.seriesYear, t.seriesNumber),
    index('documents_licences').on(t.licenceKind, t.createdAt).where(sql`licence_kind is not null`),
    index('documents_end').on(t.validUntil).where(sql`valid_until is not null`),
  ],
)
