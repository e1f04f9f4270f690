import type { Context } from 'hono'
import { type Confirmation, listConfirmations, readGoLiveFacts } from '#db/go-live.ts'
import { type Check, checksOf, vouchedItemNames } from '#templates/go-live.ts'
import type { AppEnv } from '../../app-env.ts'

export interface GoLive {
  checks: readonly Check[]
  confirmations: ReadonlyMap<string, Confirmation>
  /** How many items are not in place. */
  missing: number
}

/** The whole checklist as it stands at this moment. */
export async function goLiveOf(c: Context<AppEnv>, at = new Date()): Promise<GoLive> {
  const { db, lastBackup } = c.var.runtime
  const [facts, confirmations, backup] = await Promise.all([
    readGoLiveFacts(db, at),
    listConfirmations(db),
    lastBackup?.(),
  ])
  const backedUpAt = lastBackup ? (backup?.madeAt ?? null) : undefined
  const isEncrypted = c.var.config.publicUrl.startsWith('https:')
  const checks = checksOf({ ...facts, backedUpAt, isEncrypted }, at)
  const missing =
    checks.filter(({ isDone }) => !isDone).length +
    vouchedItemNames.filter((item) => !confirmations.get(item)?.at).length
  return { checks, confirmations, missing }
}
