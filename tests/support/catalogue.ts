import { isWaiting, listCatalogue } from '#db/catalogue.ts'
import { confirmService, switchService } from '#db/catalogue-verbs.ts'
import type { Database } from '#db/database.ts'

/** What an agency does before it goes live: everything is confirmed and open to citizens. */
export async function openCatalogue(db: Database): Promise<void> {
  const actor = { type: 'system' } as const
  for (const entry of await listCatalogue(db)) {
    if (isWaiting(entry)) await confirmService(db, entry, actor)
    if (!entry.enabled) {
      const revision = entry.revision + (isWaiting(entry) ? 1 : 0)
      await switchService(db, { ...entry, revision }, true, actor)
    }
  }
}
