import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLineClient } from '#bot/client.ts'
import { type PaintMenu, publishRichMenus } from '#bot/rich-menu/publish.ts'
import type { Database } from '#db/database.ts'
import { inviteStaff, type StaffRole } from '#db/staff.ts'
import { type Config, parseConfig } from '#server/config.ts'
import { createNodePainter, startNode } from '#server/node.ts'
import { linksOf } from '#server/outbox.ts'
import { openD1 } from '#server/runtime/d1.ts'
import { type Emulator, startEmulator } from '#tests/emulator/emulator.ts'
import { openCatalogue } from './catalogue.ts'
import { freePort } from './ports.ts'
import { Visitor } from './visitor.ts'
import { openWorkerd } from './workerd.ts'

/** The running product, the world outside it, and a door to its store. */
export interface Product {
  url: string
  line: Emulator
  db: Database
  /** What the timer (Node) or the cron (Workers) does, without waiting for it. */
  sweep(): Promise<void>
  close(): Promise<void>
}

const settingsFor = (line: Emulator, publicUrl: string) => ({
  ...line.environment(),
  PUBLIC_URL: publicUrl,
  APP_SECRET: randomBytes(32).toString('base64'),
  MAIL_FROM: 'เทศบาลตำบลเนินกุ่ม <eservice@example.go.th>',
})

const paint = createNodePainter()
const painted = new Map<string, ReturnType<PaintMenu>>()
/** Painting takes a second and looks the same every time: each menu is painted once for all files of a worker. */
const paintOnce: PaintMenu = (menu, agencyName) => {
  const key = `${menu.name} ${agencyName}`
  const picture = painted.get(key) ?? paint(menu, agencyName)
  painted.set(key, picture)
  return picture
}

/** The product in this very process, as `npm start` runs it. */
export async function startProductOnNode(): Promise<Product & { dataDir: string }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const line = await startEmulator({ webhook: `${url}/webhook`, liffEndpoint: `${url}/liff` })
  const dataDir = mkdtempSync(join(tmpdir(), 'tessaban-journey-'))
  const config = parseConfig({ ...settingsFor(line, url), PORT: String(port), DATA_DIR: dataDir })
  const server = await startNode(config, 'dist/web', 'db/migrations', paintOnce)
  await openCatalogue(server.db)
  return {
    url,
    line,
    dataDir,
    db: server.db,
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

  async workerd({ paintsMenus = false } = {}) {
    const line = await startEmulator()
    const settings = settingsFor(line, 'http://localhost:3000')
    const worker = await openWorkerd(settings)
    line.webhooks.aimAt(`${worker.url}/webhook`)
    const db = openD1(worker.bindings.DB)
    // Its first request seeds the store.
    await fetch(`${worker.url}/healthz`)
    if (!paintsMenus) await publishMenus(db, parseConfig(settings))
    // The first minute after a deployment: rich menus are published unless they are.
    await worker.runCron()
    await openCatalogue(db)
    return {
      url: worker.url,
      line,
      db,
      sweep: async () => void (await worker.runCron()),
      async close() {
        await worker.close()
        await line.close()
      },
    }
  },
}

/** As the Worker itself does it in its first minute, with menus that are painted already. */
async function publishMenus(db: Database, config: Config): Promise<void> {
  const client = createLineClient(config.line)
  const failure = await publishRichMenus({ db, client, links: linksOf(config) }, paintOnce)
  if (failure) throw new Error(failure.message)
}

/** An officer who accepted an invitation by setting a password, and so is logged in. */
export async function officerOf(product: Product, role: StaffRole = 'officer'): Promise<Visitor> {
  const email = `${role}-${crypto.randomUUID()}@example.go.th`
  const password = 'รหัสผ่านของเจ้าหน้าที่'
  const { token } = await inviteStaff(product.db, { email, role, name: 'สมหญิง' }, { type: 'system' })
  const officer = new Visitor(product.url)
  const invitation = await officer.open(`/staff/invite/${token}`)
  await invitation.press('บันทึกรหัสผ่าน', { password, again: password })
  return officer
}
