import type { LineClient } from '#bot/client.ts'

/** Of this month's messages: how many are gone, and how many there are; no limit where the plan has none. */
export interface LineQuota {
  used: number
  limit: number | undefined
}

export type QuotaReader = ReturnType<typeof createQuotaReader>

/** LINE's own count is asked for so often; in between our own pushes are added to it. Nor is it asked sooner after a failure. */
const keptMs = 60_000
/** A page does not wait longer; the next one has the answer. */
const patienceMs = 700

/** The one place that asks LINE what this month's messages have cost. Never throws. */
export function createQuotaReader(client: Pick<LineClient, 'quota' | 'quotaUsed'>, now = () => Date.now()) {
  let last: LineQuota | undefined
  let pushedSince = 0
  let dueAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    const before = pushedSince
    const [quota, used] = await Promise.all([client.quota(), client.quotaUsed()])
    dueAt = now() + keptMs
    // Without an answer the last one stands.
    if (!quota.ok || !used.ok) return
    last = { used: used.value.totalUsage, limit: quota.value.value }
    pushedSince -= before
  }
  const known = () => last && { ...last, used: last.used + pushedSince }
  function fresh(): Promise<void> | undefined {
    if (now() >= dueAt)
      asking ??= ask().finally(() => {
        asking = undefined
      })
    return asking
  }

  return {
    /** Undefined while LINE has not said yet. */
    async read(): Promise<LineQuota | undefined> {
      await fresh()
      return known()
    },
    /** The same for a page, which does not wait for a slow LINE. */
    async readSoon(): Promise<LineQuota | undefined> {
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, patienceMs)
      await Promise.race([fresh(), promise]).finally(() => clearTimeout(timer))
      return known()
    },
    notePush() {
      pushedSince++
    },
  }
}
