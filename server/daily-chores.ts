import { findLastCheck, recordAuditCheck } from '#db/audit-chain.ts'
import { forgetEndedBlocks } from '#db/blocked-senders.ts'
import { closeUnanswered } from '#db/confirmations.ts'
import { forgetAddresses } from '#db/email-changes.ts'
import { remindOfExpiry } from '#db/expiry-reminders.ts'
import { escalateLate } from '#db/lateness.ts'
import { keepWithinPeriods } from '#db/retention.ts'
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
  await forgetAddresses(runtime.db)
  await forgetEndedBlocks(runtime.db)
  await remindOfExpiry(runtime.db)
  await closeUnanswered(runtime.db)
  await escalateLate(runtime.db)
  await keepWithinPeriods(runtime.db)
  await checkAuditLog(runtime)
}

/** Less than a day, so that a check is not left out because the one before began late. */
const checkPauseMs = 20 * 3_600_000

/** Looks for tampering, and notes where the log ends outside the database: who cuts off its end cannot cut it off here. */
async function checkAuditLog({ db, vault, log }: Runtime): Promise<void> {
  const last = await findLastCheck(db)
  if (last && Date.now() - Date.parse(last.at) < checkPauseMs) return
  const { entries, faults, head } = await recordAuditCheck(db, vault, { type: 'system' })
  const found = { where: 'audit log', entries, ...head }
  if (faults.length === 0) log('info', found)
  else log('error', { ...found, message: 'tampered with; npm run verify names the entries', faults })
}
