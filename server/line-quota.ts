import type { LineClient } from '#bot/client.ts'

/** Of this month's messages: how many are gone, and how many there are; no limit where the plan has none. */
export interface LineQuota {
  used: number
  limit: number | undefined
}

interface Known {
  quota: Promise<LineQuota | undefined>
  until: number
}

const keptMs = 10 * 60_000
/** LINE was asked and did not say: nobody waits for it again so soon. */
const failedMs = 60_000
/** A page does not wait longer; the next one has the answer. */
const patienceMs = 700

const asked = new WeakMap<LineClient, Known>()

/** What LINE says of this month, remembered for a while; undefined while it does not say. Never throws. */
export async function lineQuota(client: LineClient, now = Date.now()): Promise<LineQuota | undefined> {
  const known = asked.get(client)
  if (known && known.until > now) return patiently(known.quota)
  const fresh: Known = { quota: askLine(client), until: now + keptMs }
  asked.set(client, fresh)
  void fresh.quota.then((quota) => {
    if (!quota) fresh.until = now + failedMs
  })
  return patiently(fresh.quota)
}

async function askLine(client: LineClient): Promise<LineQuota | undefined> {
  const [quota, used] = await Promise.all([client.quota(), client.quotaUsed()])
  if (!quota.ok || !used.ok) return undefined
  return { used: used.value.totalUsage, limit: quota.value.value }
}

const patiently = <T>(answer: Promise<T>): Promise<T | undefined> => {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), patienceMs)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}
