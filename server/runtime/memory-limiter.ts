import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Limiter, perMinute, type Rate } from '../limits.ts'

/** Counts in this process, which on one machine is the only one that answers. */
export function createMemoryLimiter(): Limiter {
  const windows = Object.fromEntries(
    Object.entries(perMinute).map(([rate, points]) => [
      rate,
      new RateLimiterMemory({ points, duration: 60 }),
    ]),
  ) as Record<Rate, RateLimiterMemory>
  return async (rate, key) => {
    const { consumedPoints } = await windows[rate].penalty(key, 1)
    return consumedPoints <= perMinute[rate]
  }
}
