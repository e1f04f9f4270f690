import type { D1Database } from '@cloudflare/workers-types'
import { createTestHarness } from 'wrangler'
import type { Database } from '#db/database.ts'
import { seed } from '#db/seed.ts'
import { openD1 } from '#server/runtime/d1.ts'
import { openCatalogue } from '../catalogue.ts'
import { rememberRows } from './rows.ts'

interface TestD1 {
  db: Database
  /** Puts every table back to what a new installation holds. */
  restore(): Promise<unknown>
}

/** Starting workerd takes seconds, putting rows back a tenth of one: the files of a worker share what is idle. */
const idle: TestD1[] = []

/** A D1 in workerd, up to date and seeded, of an agency that has confirmed its catalogue. */
export async function openTestD1(): Promise<{ db: Database; close(): void }> {
  const store = idle.pop() ?? (await start())
  await store.restore()
  return { db: store.db, close: () => void idle.push(store) }
}

async function start(): Promise<TestD1> {
  const harness = createTestHarness({
    root: process.cwd(),
    workers: [{ configPath: './tests/support/d1/wrangler.toml' }],
  })
  await harness.listen()
  const worker = harness.getWorker<{ DB: D1Database }>()
  await worker.applyD1Migrations('DB')
  const binding = (await worker.getEnv()).DB
  const db = openD1(binding)
  await seed(db)
  await openCatalogue(db)
  return { db, restore: await rememberRows(binding) }
}
