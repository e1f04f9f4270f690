import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { D1Database, R2Bucket } from '@cloudflare/workers-types'
import { and, isNull, lte } from 'drizzle-orm'
import { createTestHarness } from 'wrangler'
import { createLineClient } from '#bot/client.ts'
import { publishRichMenus } from '#bot/rich-menu/publish.ts'
import { rememberLineId } from '#db/agency.ts'
import type { Database } from '#db/database.ts'
import { outbox, webhookEvents } from '#db/schema.ts'
import { type Config, parseConfig } from '#server/config.ts'
import { linksOf } from '#server/outbox.ts'
import { openD1 } from '#server/runtime/d1.ts'
import { startEmulator } from '#tests/emulator/emulator.ts'
import { openOrigins } from '#tests/emulator/origins.ts'
import { openCatalogue } from './catalogue.ts'
import { rememberRows } from './d1/rows.ts'
import { paintOnce } from './paint-once.ts'
import { settingsFor } from './settings.ts'
import { vaultOf } from './vault.ts'

/** Starting workerd takes seconds, putting rows back a tenth of one: the files of a worker share what is idle. */
const idle: Installation[] = []
type Installation = Awaited<ReturnType<typeof install>>

/**
 * The Worker of wrangler.toml in workerd, offline, with the rows of a new installation and an empty outside. Its menus
 * are published already, unless it is to paint them itself as in its first minute after a deployment.
 */
export async function startProductOnWorkerd({ paintsMenus = false } = {}) {
  const installation = (paintsMenus ? undefined : idle.pop()) ?? (await install())
  const { worker, url, db, vault, origins, config } = installation
  await installation.restore()
  const line = await startEmulator({ webhook: `${url}/webhook` }, origins)
  if (!paintsMenus) await publishMenus(db, config)
  await worker.scheduled({ cron: '* * * * *' })
  return {
    url,
    line,
    db,
    vault,
    /** What Cloudflare's cron does every minute. */
    sweep: async () => void (await worker.scheduled({ cron: '* * * * *' })),
    async close() {
      await untilNothingIsDue(db)
      await line.close()
      idle.push(installation)
    },
  }
}

/** With an empty D1 brought up to date, of an agency that has confirmed its catalogue. */
async function install() {
  const origins = await openOrigins()
  const settings = settingsFor(await startEmulator({}, origins), 'http://localhost:3000', randomBytes(32))
  const harness = createTestHarness({
    root: process.cwd(),
    workers: [{ configPath: './wrangler.toml', secrets: settings }],
  })
  const { url } = await harness.listen()
  const worker = harness.getWorker<{ DB: D1Database; FILES: R2Bucket }>()
  await worker.applyD1Migrations('DB')
  const { DB } = await worker.getEnv()
  const db = openD1(DB)
  // Its first request seeds the store.
  await fetch(`${url.origin}/healthz`)
  await openCatalogue(db)
  const restore = await rememberRows(DB)
  const config = parseConfig(settings)
  const vault = await vaultOf(db, config)
  return { worker, url: url.origin, db, vault, origins, config, restore }
}

/** As the Worker itself does it in its first minute, with menus that are painted already. */
async function publishMenus(db: Database, config: Config): Promise<void> {
  const client = createLineClient(config.line)
  const account = await client.botInfo()
  if (account.ok) await rememberLineId(db, account.value.basicId)
  const failure = await publishRichMenus({ db, client, links: linksOf(config) }, paintOnce)
  if (failure) throw new Error(failure.message)
}

/** What one file's people are owed must not reach those of the next; what LINE keeps refusing is tried later anyway. */
async function untilNothingIsDue(db: Database): Promise<void> {
  for (let n = 0; n < 200; n++) {
    const now = new Date().toISOString()
    const owed = and(isNull(outbox.deliveredAt), isNull(outbox.failedAt), lte(outbox.dueAt, now))
    const waiting = and(
      isNull(webhookEvents.handledAt),
      isNull(webhookEvents.failedAt),
      lte(webhookEvents.dueAt, now),
    )
    if ((await db.$count(outbox, owed)) + (await db.$count(webhookEvents, waiting)) === 0) return
    await setTimeout(50)
  }
}
