import { type ActorRef, auditEntry, commitChange } from './audit-log.ts'
import type { Database, Statement } from './database.ts'
import { DomainError, isGuardFailure } from './errors.ts'

interface Deed {
  action: Parameters<typeof auditEntry>[0]['action']
  actor: ActorRef
  at: Date
}

/**
 * What somebody of the staff did about a delivery that failed, and its entry in the audit log, which names neither
 * citizen nor request: whoever reads the log may not be allowed to know of it. `not_found` when a guard fails.
 */
export async function noteDelivery(
  db: Database,
  deed: Deed,
  details: Record<string, unknown>,
  statements: readonly Statement[],
): Promise<void> {
  const subject = { type: 'agency' as const, id: 'deliveries', revision: null }
  try {
    await commitChange(db, auditEntry({ ...deed, subject, details }), statements)
  } catch (error) {
    throw isGuardFailure(error) ? new DomainError('not_found') : error
  }
}
