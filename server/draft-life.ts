import { deleteOldDrafts, remindOfDrafts } from '#db/draft-life.ts'
import type { Runtime } from './runtime/runtime.ts'
import { clearUploads, deleteDiscarded } from './uploads.ts'

/** Bangkok is seven hours ahead all year. */
const bangkokHour = (at: Date) => (at.getUTCHours() + 7) % 24
/** Nobody is reminded of a form at night. */
const isPolite = (at: Date) => bangkokHour(at) >= 9 && bangkokHour(at) < 19

/** Reminds of drafts that wait, deletes old ones, and clears away what is left of uploads. Meant for every hour. */
export async function tendDrafts(runtime: Runtime, at = new Date()): Promise<void> {
  if (isPolite(at)) await remindOfDrafts(runtime.db, at)
  await deleteDiscarded(runtime, await deleteOldDrafts(runtime.db, at))
  await clearUploads(runtime, at)
}
