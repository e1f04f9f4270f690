import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { auditEntry, commitChange } from './audit-log.ts'
import type { Database } from './database.ts'
import { DomainError } from './errors.ts'
import { auditLog, staff } from './schema.ts'
import type { StaffMember } from './staff.ts'

/** What the citizen hears of anyway when it is done: an agency that saves has it told by e-mail. */
const progress: readonly string[] = ['request.accept', 'request.start']
export const isProgress = (event: string) => progress.includes(event)

/** What loses nothing by coming by e-mail, when the month's pushes run short. */
const patient: readonly string[] = [
  ...progress,
  'request.withdraw_correction',
  'citizen.register',
  'citizen.remind_of_draft',
  'document.issue',
  'document.remind',
]
export const canWait = (event: string) => patient.includes(event)

/** From here on the rest is left for what cannot wait, and the administrators are told. */
export const nearlyUsed = (budget: number) => Math.ceil(budget * 0.8)

/** A month and its budget are one subject, so that one of several processes writes its warning down. */
const subjectOf = (warning: string) => ({
  type: 'agency' as const,
  id: `push budget ${warning}`,
  revision: 1,
})

/** Whether the administrators were told already that the pushes of this month run short. */
export async function wasWarned(db: Database, warning: string): Promise<boolean> {
  const rows = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, 'agency'), eq(auditLog.subjectId, subjectOf(warning).id)))
  return rows.length > 0
}

export async function rememberWarning(
  db: Database,
  warning: string,
  details: { used: number; budget: number },
  at = new Date(),
): Promise<void> {
  const subject = subjectOf(warning)
  const entry = auditEntry({
    subject,
    action: 'agency.warn_of_push_budget',
    actor: { type: 'system' },
    details,
    at,
  })
  try {
    await commitChange(db, entry, [])
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error
  }
}

/** Whom a warning reaches: administrators who can log in. */
export const listAdministrators = (db: Database): Promise<Pick<StaffMember, 'id' | 'email'>[]> =>
  db
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(and(eq(staff.role, 'admin'), isNull(staff.disabledAt), isNotNull(staff.passwordHash)))
