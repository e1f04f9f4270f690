import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { barriers, bringAxe, ordinary } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { deeds } from '#tests/support/deeds.ts'
import { type Furnished, furnish } from '#tests/support/furnished.ts'
import { startProductOnNode } from '#tests/support/product.ts'
import { people, type Visit, visits, type Who } from '#tests/support/visits.ts'

/** What answers with something else than a page, or with a part of one that stands in a frame. */
const notPages =
  /^\/(api|files|exports|open311)\/|\.(css|js|json|csv|pdf)$|\/pdf$|\/(export|definition)$|^\/healthz$|^\/seal\/|^\/liff(\/assets)?(\/\*)?$|^\/staff$|^\/staff\/(attachments|documents)\/|\/photos\/|\/:id\/attachments\/|\/settings\/.*\/preview$/

test('every page there is stands in the table', () => {
  const config = {
    publicUrl: 'http://localhost',
    line: { liffUrl: 'http://localhost', apiUrl: 'http://localhost' },
  }
  const server = createApp(config as never, {} as never, { bot: {} } as never)
    .routes.filter(({ method, path }) => method === 'GET' && !notPages.test(path))
    .map(({ path }) => path)
  const app = [...readFileSync('liff/app.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g)]
  const pages = [...server, ...app.map(([, path]) => path)]
  const visited = new Set(visits.map(({ route }) => route))
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.filter((path) => !visited.has(path ?? ''))).toEqual([])
})

let product: Awaited<ReturnType<typeof startProductOnNode>>
let browser: Browser
let furnished: Furnished
const contexts = {} as Record<Who, BrowserContext>
const broken: string[] = []
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  furnished = await furnish(product)
  for (const who of people) {
    contexts[who] = await browser.newContext({
      baseURL: product.url,
      viewport: ordinary,
      locale: 'th-TH',
      reducedMotion: 'reduce',
    })
    contexts[who].setDefaultTimeout(40_000)
    contexts[who].on('weberror', (error) => broken.push(`${who}: ${error.error().stack}`))
    await bringAxe(contexts[who])
  }
  for (const who of ['citizen', 'newcomer', 'outdated'] as const)
    await furnished.logInCitizen(contexts[who], who)
  await furnished.logInOfficer(contexts.officer)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

const nameOf = ({ who, route, at, after }: Visit) =>
  [who, 'at', at ?? route, ...(after ? ['after', after] : [])].join(' ')

const free = Object.fromEntries(people.map((who) => [who, []])) as unknown as Record<Who, Page[]>
test.concurrent.each(visits.map((visit) => [nameOf(visit), visit] as const))(
  'no barrier and no sideways scrolling: %s',
  async (_, { who, route, at, after, missing = false }) => {
    // Opening a tab costs more than most pages do.
    const page = free[who].pop() ?? (await contexts[who].newPage())
    try {
      const answer = await page.goto(furnished.address(at ?? route), { waitUntil: 'networkidle' })
      const heading = await page.locator('main h1').innerText()
      expect(answer?.status() !== 200 || heading.startsWith('ไม่พบ')).toBe(missing)
      if (after) await deeds[after]?.(page)
      await page.waitForFunction(() => !document.querySelector('.loading'))
      expect(await barriers(page)).toEqual([])
    } finally {
      free[who].push(page)
    }
  },
  40_000,
)

test('no script of any of these pages failed', () => expect(broken).toEqual([]))

test('a page with barriers is not let through', async () => {
  const page = await contexts.guest.newPage()
  await page.setContent(`<html lang="th"><title>ก</title><main><h1>ก</h1><input>
    <p style="color: #bbb; width: 18rem">อ่านยาก</p></main></html>`)
  const found = (await barriers(page)).join('\n')
  for (const name of ['label', 'color-contrast', 'scrolls sideways at 200 % text'])
    expect(found).toContain(name)
  await page.close()
})
