/** Mails that are owed to somebody of the staff, for the batch of what happened to their account. */
import type { AuditEntry } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { outbox } from './schema.ts'

/** What is told to whoever it was done to: above all if it was not their doing. */
export const staffNoticeEvents = [
  'staff.set_password',
  'staff.change_password',
  'staff.change_role',
  'staff.set_second_factor',
  'staff.remove_second_factor',
  'staff.renew_recovery_codes',
] as const
export type StaffNoticeEvent = (typeof staffNoticeEvents)[number]
export const isStaffNoticeEvent = (action: string): action is StaffNoticeEvent =>
  staffNoticeEvents.some((event) => event === action)

/** A mail to somebody of the staff about what happened. */
export const owedToStaff = (entry: AuditEntry, staffId: string): typeof outbox.$inferInsert => ({
  id: crypto.randomUUID(),
  channel: 'mail',
  staffId,
  auditEntryId: entry.id,
  createdAt: entry.at,
  dueAt: entry.at,
})

/** A mail to the one whom the entry is about. */
export const oweStaff = (db: Database, entry: AuditEntry): Statement =>
  db.insert(outbox).values(owedToStaff(entry, entry.subjectId))
