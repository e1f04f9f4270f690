import type { D1Database } from '@cloudflare/workers-types'
import { createTestHarness } from 'wrangler'

/** An empty D1 in workerd, brought up to date. */
export async function openTestD1(): Promise<{ binding: D1Database; close(): Promise<void> }> {
  const harness = createTestHarness({
    root: process.cwd(),
    workers: [{ configPath: './tests/support/d1/wrangler.toml' }],
  })
  await harness.listen()
  const worker = harness.getWorker<{ DB: D1Database }>()
  await worker.applyD1Migrations('DB')
  return { binding: (await worker.getEnv()).DB, close: () => harness.close() }
}
