import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // A minute each: `npm run test:long`.
    exclude: [...configDefaults.exclude, '**/*.long.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    // Files of one worker share what they import, and what tests/support keeps for them (a workerd, painted menus).
    isolate: false,
    // Journeys wait for servers and disks a third of their time: one more than two cores keeps both busy.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    maxConcurrency: 4,
    env: {
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      WRANGLER_LOG: 'warn',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      NO_COLOR: '1',
    },
  },
})
