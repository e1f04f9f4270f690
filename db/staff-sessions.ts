/** Where the staff are logged in: seen and ended by each, and by an administrator for anybody. */
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { staff, staffSessions } from './schema.ts'
import type { StaffSession } from './staff.ts'

export type StaffDevice = Pick<typeof staffSessions.$inferSelect, 'id' | 'userAgent' | 'createdAt' | 'seenAt'>

const isOpen = (staffId: string, at: Date) =>
  and(
    eq(staffSessions.staffId, staffId),
    eq(staffSessions.awaitsCode, false),
    gt(staffSessions.expiresAt, at.toISOString()),
  )

/** Newest first. */
export const listStaffDevices = (db: Database, staffId: string, at = new Date()): Promise<StaffDevice[]> =>
  db
    .select({
      id: staffSessions.id,
      userAgent: staffSessions.userAgent,
      createdAt: staffSessions.createdAt,
      seenAt: staffSessions.seenAt,
    })
    .from(staffSessions)
    .where(isOpen(staffId, at))
    .orderBy(desc(staffSessions.createdAt))

const ended = (staffId: string, actor: ActorRef, at: Date) =>
  auditEntry({
    subject: { type: 'staff', id: staffId, revision: null },
    action: 'staff.end_session',
    actor,
    at,
  })

/** Ends one log-in of this person; throws `not_found` also for somebody else's. */
export async function endStaffSession(
  db: Database,
  staffId: string,
  id: string,
  actor: ActorRef,
  at = new Date(),
): Promise<void> {
  const devices = await listStaffDevices(db, staffId, at)
  if (!devices.some((device) => device.id === id))
    throw new DomainError('not_found', 'ไม่พบอุปกรณ์นี้ หรือออกจากระบบไปแล้ว')
  await commitChange(db, ended(staffId, actor, at), [
    db.delete(staffSessions).where(and(eq(staffSessions.staffId, staffId), eq(staffSessions.id, id))),
  ])
}

/** Ends all log-ins of this person, but the one that is kept. */
export const endStaffSessions = (
  db: Database,
  staffId: string,
  actor: ActorRef,
  keptId = '',
  at = new Date(),
): Promise<void> =>
  commitChange(db, ended(staffId, actor, at), [
    db.delete(staffSessions).where(and(eq(staffSessions.staffId, staffId), ne(staffSessions.id, keptId))),
  ])

/** Exact enough for a list of devices, and does not make a write of every read. */
const seenEveryMs = 5 * 60_000

/** Notes that somebody is here, where the last note is not just now. */
export async function noteSeen(db: Database, { id, seenAt, member }: StaffSession, at = new Date()) {
  if (at.getTime() - new Date(seenAt).getTime() < seenEveryMs) return
  const now = { seenAt: at.toISOString() }
  await db.atomic([
    db.update(staffSessions).set(now).where(eq(staffSessions.id, id)),
    db.update(staff).set(now).where(eq(staff.id, member.id)),
  ])
}
