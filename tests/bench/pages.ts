/** How much script, compressed, each page of the mini-app needs for its first view; LINE's SDK included. */

import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser, BrowserContext } from 'playwright-core'
import { parseConfig } from '#server/config.ts'
import { openSqlite } from '#server/runtime/sqlite.ts'
import { windowUrl } from '#tests/emulator/line/liff.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type Furnished, furnish } from '#tests/support/furnished.ts'
import { startKillable } from '#tests/support/killable.ts'
import { openPhone } from '#tests/support/line-browser.ts'
import { vaultOf } from '#tests/support/vault.ts'
import { type Visit, visits } from '#tests/support/visits.ts'

/** The script of one view as brotli, which every browser that LINE runs in takes from our server, and as gzip. */
interface Script {
  gzip: number
  brotli: number
  files: number
}

/** The first view of every page, whoever may see it, without what is done there. */
const firstViews = [
  ...new Map(
    visits
      .filter(({ route }) => route.startsWith('/liff'))
      .map(({ who, route, at = route }) => [`${at} (${who})`, { who, at }] as const),
  ),
]

async function measure(context: BrowserContext, url: string): Promise<Script> {
  try {
    const page = await context.newPage()
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
      bodies.set(response.url(), response.body())
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.locator('main h1').waitFor()
    const scripts = await Promise.all(bodies.values())
    const sum = (compressed: (script: Buffer) => Buffer) =>
      scripts.reduce((total, script) => total + compressed(script).byteLength, 0)
    return {
      gzip: sum((script) => gzipSync(script)),
      brotli: sum((script) => brotliCompressSync(script)),
      files: scripts.length,
    }
  } finally {
    await context.close()
  }
}

/** Logged in once for each: attempts are limited. */
async function logIns(browser: Browser, url: string, furnished: Furnished) {
  const states: Partial<Record<Visit['who'], Awaited<ReturnType<BrowserContext['storageState']>>>> = {}
  for (const who of ['citizen', 'newcomer', 'outdated'] as const) {
    const context = await browser.newContext({ baseURL: url })
    await furnished.logInCitizen(context, who)
    states[who] = await context.storageState()
    await context.close()
  }
  return states
}

export async function pages() {
  const [product, browser] = await Promise.all([startKillable(), openBrowser()])
  const { url, line, dataDir, env } = product
  const store = openSqlite(join(dataDir, 'tessaban.db'), 'db/migrations')
  const vault = await vaultOf(store.db, parseConfig(env))
  try {
    const furnished = await furnish({ url, line, db: store.db, vault })
    const states = await logIns(browser, url, furnished)
    const rows: Record<string, { 'outside LINE': string; 'inside LINE': string; files: number }> = {}
    const byPage: Record<string, number> = {}
    for (const [name, { who, at }] of firstViews) {
      const path = furnished.address(at)
      const storageState = states[who]
      const browserPhone = await openPhone(browser, line, { ...(storageState && { storageState }) })
      const outside = await measure(browserPhone, url + path)
      const opened = await windowUrl(line.world, line.user(who), path.replace(/^\/liff/, ''))
      const inside = await measure(await openPhone(browser, line, { inLine: true }), opened)
      rows[name] = { 'outside LINE': words(outside), 'inside LINE': words(inside), files: inside.files }
      byPage[name] = kilobytes(Math.max(outside.brotli, inside.brotli))
    }
    console.log('script of the first view, gzip / brotli, in KB of 1000 bytes')
    console.table(rows)
    return { firstViewKb: Math.max(...Object.values(byPage)), byPage }
  } finally {
    store.close()
    await browser.close()
    await product.close()
  }
}

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10
const words = ({ gzip, brotli }: Script) => `${kilobytes(gzip)} / ${kilobytes(brotli)}`
