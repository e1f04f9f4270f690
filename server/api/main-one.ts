import { listTimeline } from '#db/audit-log.ts'
import type { Database } from '#db/database.ts'
import { mainOf } from '#db/merges.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { toldLines } from '#templates/told.ts'

/**
 * The one that it was merged into: where that stands and with which words the office ended it, since that is the answer
 * to both; nothing of who filed it. Null where it goes on by itself.
 */
export async function mainShown(db: Database, request: ServiceRequest) {
  if (request.status !== 'merged') return null
  const main = await mainOf(db, request)
  if (main.secrecy === 'secret') return null
  const { reference, status } = main
  const reached = (await listTimeline(db, main)).findLast((entry) => entry.status === status)
  return { reference, status, told: reached ? toldLines(reached.action, reached.details) : [] }
}
