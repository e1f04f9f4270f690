import type { D1Database, R2Bucket } from '@cloudflare/workers-types'
import { createTestHarness } from 'wrangler'

/** The Worker of wrangler.toml in workerd, offline, with an empty D1 brought up to date and an empty R2. */
export async function openWorkerd(settings: Record<string, string> = {}) {
  const harness = createTestHarness({
    root: process.cwd(),
    workers: [{ configPath: './wrangler.toml', secrets: settings }],
  })
  const { url } = await harness.listen()
  const worker = harness.getWorker<{ DB: D1Database; FILES: R2Bucket }>()
  await worker.applyD1Migrations('DB')
  return {
    url: url.origin,
    bindings: await worker.getEnv(),
    /** What Cloudflare's cron does every minute. */
    runCron: () => worker.scheduled({ cron: '* * * * *' }),
    close: () => harness.close(),
  }
}
