import { and, eq, isNull, ne } from 'drizzle-orm'
import { auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { staff, staffInvites, staffSessions } from './schema.ts'
import type { StaffMember } from './staff.ts'
import { oweStaff } from './staff-notices.ts'

/** Sets a new password by the old one. Only the session in which it is done goes on; links on their way work no more. */
export async function changeStaffPassword(
  db: Database,
  { id, revision: seen }: Pick<StaffMember, 'id' | 'revision'>,
  { passwordHash, sessionId }: { passwordHash: string; sessionId: string },
  at = new Date(),
): Promise<void> {
  const revision = seen + 1
  const actor = { type: 'staff', id } as const
  const subject = { type: 'staff' as const, id, revision }
  const entry = auditEntry({ subject, action: 'staff.change_password', actor, at })
  await commitChange(db, entry, [
    oweStaff(db, entry),
    db.update(staff).set({ passwordHash, revision }).where(eq(staff.id, id)),
    db.delete(staffSessions).where(and(eq(staffSessions.staffId, id), ne(staffSessions.id, sessionId))),
    db
      .update(staffInvites)
      .set({ usedAt: at.toISOString() })
      .where(and(eq(staffInvites.staffId, id), isNull(staffInvites.usedAt))),
  ])
}
