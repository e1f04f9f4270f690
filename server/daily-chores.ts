import { findAuditHead } from '#db/audit-chain.ts'
import { forgetEndedBlocks } from '#db/blocked-senders.ts'
import { closeUnanswered } from '#db/confirmations.ts'
import { remindOfExpiry } from '#db/expiry-reminders.ts'
import { escalateLate } from '#db/lateness.ts'
import { forgetHandledEvents } from '#db/webhook-events.ts'
import { finishErasures } from './erasure.ts'
import { deleteExpiredPhotos } from './identity-photos.ts'
import type { Runtime } from './runtime/runtime.ts'

/** LINE delivers an event again within minutes; a week later its id need not be known any more. */
const eventsKeptMs = 7 * 24 * 3_600_000

/** What is due once a day: what has had its time goes, what ends soon is told. Harmless when repeated. */
export async function doDailyChores(runtime: Runtime): Promise<void> {
  await forgetHandledEvents(runtime.db, new Date(Date.now() - eventsKeptMs))
  await deleteExpiredPhotos(runtime)
  await finishErasures(runtime)
  await forgetEndedBlocks(runtime.db)
  await remindOfExpiry(runtime.db)
  await closeUnanswered(runtime.db)
  await escalateLate(runtime.db)
  const auditHead = await findAuditHead(runtime.db)
  // Kept outside the database: who cuts off the end of the audit log cannot cut it off here.
  if (auditHead) runtime.log('info', { where: 'audit log', ...auditHead })
}
