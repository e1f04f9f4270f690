import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#db/database.ts'
import type { Vault } from '#db/vault.ts'
import { parseConfig } from '#server/config.ts'
import { startNode } from '#server/node.ts'
import { type Emulator, startEmulator } from '#tests/emulator/emulator.ts'
import { openCatalogue } from './catalogue.ts'
import { paintOnce } from './paint-once.ts'
import { freePort } from './ports.ts'
import { settingsFor } from './settings.ts'
import { startProductOnWorkerd } from './workerd.ts'

/** The running product, the world outside it, and a door to its store. */
export interface Product {
  url: string
  line: Emulator
  db: Database
  vault: Vault
  /** What the timer (Node) or the cron (Workers) does, without waiting for it. */
  sweep(): Promise<void>
  close(): Promise<void>
}

/** The product in this very process, as `npm start` runs it. */
export async function startProductOnNode(): Promise<Product & { dataDir: string }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const line = await startEmulator({ webhook: `${url}/webhook`, liffEndpoint: `${url}/liff` })
  const dataDir = mkdtempSync(join(tmpdir(), 'tessaban-journey-'))
  const config = parseConfig({
    ...settingsFor(line, url, randomBytes(32)),
    PORT: String(port),
    DATA_DIR: dataDir,
  })
  const server = await startNode(config, 'dist/web', 'db/migrations', paintOnce)
  await openCatalogue(server.db)
  return {
    url,
    line,
    dataDir,
    db: server.db,
    vault: server.vault,
    sweep: async () => server.sweep(),
    async close() {
      await server.stop()
      await line.close()
    },
  }
}

/** The product on each runtime, empty, of an agency that has confirmed its catalogue. Build it first: `npm test` does. */
export const products: Record<string, (options?: { paintsMenus?: boolean }) => Promise<Product>> = {
  Node: startProductOnNode,
  workerd: startProductOnWorkerd,
}
