// The agency and what it offers.
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Agency } from '#templates/agency.ts'
import type { MenuPublication } from '#templates/menus/publication.ts'
import type { Service } from '#templates/service.ts'
import { id, time } from './columns.ts'
import { departments } from './offices.ts'
import { staff } from './people.ts'

/** The municipality: one row. */
export const agency = sqliteTable('agency', {
  id: id(),
  profile: text('profile', { mode: 'json' }).$type<Agency>().notNull(),
  /** Rich menus published to LINE: name → its id there and the digest of what was published. */
  richMenus: text('rich_menus', { mode: 'json' })
    .$type<Record<string, { richMenuId: string; digest: string }>>()
    .notNull()
    .default({}),
  /** Of the profile, as its administrators change it. */
  revision: integer('revision').notNull().default(0),
  updatedAt: time('updated_at').notNull(),
})

/** The key under which everything sealed was sealed: one row, itself sealed with `APP_SECRET`. */
export const rootKeys = sqliteTable('root_keys', {
  id: id(),
  /** Null in a store from before there were such keys: there `APP_SECRET` itself was the key, and stays it. */
  sealed: text('sealed'),
  createdAt: time('created_at').notNull(),
  /** When `APP_SECRET` last changed. */
  resealedAt: time('resealed_at'),
})

/** The agency's catalogue: which services it offers, in which order, at which version. */
export const services = sqliteTable(
  'services',
  {
    code: text('code').primaryKey(),
    version: integer('version').notNull(),
    group: text('group', { enum: ['request', 'complaint'] }).notNull(),
    enabled: integer('enabled', { mode: 'boolean' }).notNull(),
    position: integer('position').notNull(),
    /** Who answers, under whatever name; what its versions say of it is how it was called then. */
    departmentId: text('department_id').references((): AnySQLiteColumn => departments.id),
    revision: integer('revision').notNull().default(0),
    /** Which shipped definition it was last compared with: another one is an update. */
    shippedDigest: text('shipped_digest'),
    /** That definition itself: what differs from it is the agency's own doing. */
    shippedDefinition: text('shipped_definition', { mode: 'json' }).$type<Service>(),
  },
  (t) => [index('services_position').on(t.group, t.enabled, t.position)],
)

/** Every definition that was ever offered; a request keeps pointing at the one it was filed under. */
export const serviceVersions = sqliteTable(
  'service_versions',
  {
    code: text('code')
      .notNull()
      .references(() => services.code),
    version: integer('version').notNull(),
    definition: text('definition', { mode: 'json' }).$type<Service>().notNull(),
    createdAt: time('created_at').notNull(),
    /** Null for what came with the product. */
    createdBy: text('created_by').references(() => staff.id),
    /** When the agency vouched for what the definition marks as unconfirmed. */
    confirmedAt: time('confirmed_at'),
    confirmedBy: text('confirmed_by').references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.code, t.version] })],
)

/** What administrators are making of a service, until they publish it as its next version or throw it away. */
export const serviceWorkingCopies = sqliteTable('service_working_copies', {
  code: text('code')
    .primaryKey()
    .references(() => services.code),
  definition: text('definition', { mode: 'json' }).$type<Service>().notNull(),
  begunAt: time('begun_at').notNull(),
  changedAt: time('changed_at').notNull(),
  changedBy: text('changed_by').references(() => staff.id),
})

/** What the agency words and arranges for itself, each version for good: the newest holds, of terms from its day on. */
export const agencyDefinitions = sqliteTable(
  'agency_definitions',
  {
    subject: text('subject', { enum: ['texts', 'menus', 'terms'] }).notNull(),
    version: integer('version').notNull(),
    content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
    /** What changed, in the words of whoever changed it. */
    note: text('note').notNull().default(''),
    createdAt: time('created_at').notNull(),
    createdBy: text('created_by').references(() => staff.id),
    /** Of rich menus: how far they are on their way to LINE; null while nobody sent them. */
    publication: text('publication', { mode: 'json' }).$type<MenuPublication>(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.version] })],
)

/** What of the go-live checklist only a person can know, and who vouched for it. */
export const goLiveConfirmations = sqliteTable('go_live_confirmations', {
  /** As `templates/go-live.ts` names it. */
  item: text('item').primaryKey(),
  revision: integer('revision').notNull(),
  /** Null where it was taken back. */
  confirmedAt: time('confirmed_at'),
  confirmedBy: text('confirmed_by').references(() => staff.id),
  note: text('note').notNull().default(''),
})
