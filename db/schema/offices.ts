// The departments of the office, who works in them, and the queue as they look at it.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { statusNames } from '../workflow.ts'
import { id, time } from './columns.ts'
import { staff } from './people.ts'

/** Who answers: กองช่าง. Services, requests and officers refer to its id, so that it can get another name. */
export const departments = sqliteTable('departments', {
  id: id(),
  name: text('name').notNull().unique(),
  /** Its place in every list; those of the same place by name. */
  position: integer('position').notNull().default(0),
  /** It takes on nothing new; what it did stays its own. */
  closedAt: time('closed_at'),
  revision: integer('revision').notNull().default(0),
  createdAt: time('created_at').notNull(),
})

/** Who works where; somebody may help out in several. */
export const staffDepartments = sqliteTable(
  'staff_departments',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
  },
  (t) => [
    primaryKey({ columns: [t.staffId, t.departmentId] }),
    index('staff_departments_department').on(t.departmentId),
  ],
)

/** A way to look at the queue that an officer wants to find again. */
export const savedFilters = sqliteTable(
  'saved_filters',
  {
    id: id(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    name: text('name').notNull(),
    /** As the address says it: `status=submitted&village=4`. */
    query: text('query').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('saved_filters_staff').on(t.staffId, t.createdAt)],
)

/**
 * What the lists of the office look at, a narrow row for each request, so that a million of them are walked in the
 * order in which they came. Triggers on `requests` keep it, and `queue_names` (FTS5) beside it; nobody writes it.
 */
export const queue = sqliteTable(
  'queue',
  {
    /** When it came, in quarters of a microsecond, and so unique: order, cursor and bounds of a day in one number. */
    place: integer('place').primaryKey(),
    requestId: text('request_id').notNull().unique(),
    status: text('status', { enum: statusNames }).notNull(),
    /** 1 until it ends, in whatever way. */
    open: integer('open').notNull(),
    serviceCode: text('service_code').notNull(),
    department: text('department'),
    assignedTo: text('assigned_to'),
    village: integer('village'),
    dueOn: text('due_on').notNull(),
    /** 1 while the office waits for the citizen; 1 when the citizen mended it and nobody has looked yet. */
    waiting: integer('waiting').notNull(),
    mended: integer('mended').notNull(),
    secrecy: text('secrecy').notNull(),
  },
  (t) => [
    // Each walk is in the order of `place`. What is left out on the way stands in the index too, where it is short.
    index('queue_status').on(t.status, t.place),
    index('queue_service').on(t.serviceCode, t.place, t.village),
    index('queue_department').on(t.department, t.place, t.village),
    index('queue_department_service').on(t.department, t.serviceCode, t.place, t.village),
    index('queue_officer').on(t.assignedTo, t.place, t.serviceCode, t.village),
    index('queue_village').on(t.village, t.place).where(sql`village is not null`),
    index('queue_waiting').on(t.place).where(sql`waiting = 1`),
    index('queue_mended').on(t.place).where(sql`mended = 1`),
    // What is not done yet is little of all there is: these have whatever may be asked for.
    index('queue_rare')
      .on(t.status, t.place, t.department, t.serviceCode, t.assignedTo, t.village, t.secrecy)
      .where(sql`status <> 'completed'`),
    index('queue_running')
      .on(t.place, t.dueOn, t.status, t.department, t.serviceCode, t.assignedTo, t.village, t.secrecy)
      .where(sql`open = 1 and waiting = 0`),
    index('queue_due')
      .on(t.dueOn, t.place, t.status, t.department, t.serviceCode, t.assignedTo, t.village, t.secrecy)
      .where(sql`open = 1 and waiting = 0`),
    index('queue_due_department').on(t.department, t.dueOn, t.place).where(sql`open = 1 and waiting = 0`),
    index('queue_due_officer').on(t.assignedTo, t.dueOn, t.place).where(sql`open = 1 and waiting = 0`),
    index('queue_today')
      .on(t.department, t.status, t.dueOn, t.waiting, t.mended, t.assignedTo, t.secrecy)
      .where(sql`open = 1`),
  ],
)
