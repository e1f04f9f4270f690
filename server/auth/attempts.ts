import { refuse } from '../errors.ts'

/** Counts by key what should not be done too often, in this process alone; log-ins are counted in the store. */
export interface Attempts {
  /** Throws 429 when the key has failed too often lately. */
  check(key: string): void
  failed(key: string): void
  succeeded(key: string): void
}

/** At most `limit` failures within `windowMs`; at most `capacity` keys are remembered, the oldest go first. */
export function countAttempts({
  limit = 10,
  windowMs = 15 * 60_000,
  capacity = 10_000,
  sentence = 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาทีแล้วลองใหม่',
} = {}): Attempts {
  const failures = new Map<string, number[]>()
  const recent = (key: string) => (failures.get(key) ?? []).filter((at) => at > Date.now() - windowMs)
  return {
    check(key) {
      if (recent(key).length >= limit) throw refuse(429, sentence)
    },
    failed(key) {
      const times = [...recent(key), Date.now()]
      failures.delete(key)
      failures.set(key, times)
      const oldest = failures.keys().next().value
      if (failures.size > capacity && oldest !== undefined) failures.delete(oldest)
    },
    succeeded: (key) => void failures.delete(key),
  }
}
