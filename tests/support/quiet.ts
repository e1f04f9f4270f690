import type { Runtime } from '#server/runtime/runtime.ts'

/** A runtime that says what went wrong and nothing else, and limits nobody. */
export const quiet: Pick<Runtime, 'log' | 'limiter'> = {
  log: (level, line) => level === 'info' || console.error(JSON.stringify(line)),
  limiter: async () => true,
}
