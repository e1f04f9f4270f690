import type { Browser, BrowserContext } from 'playwright-core'
import type { Emulator } from '#tests/emulator/emulator.ts'

const liffBrowser =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.20.0 LIFF'

interface PhoneOptions {
  /** Who is logged in already. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>
  inLine?: boolean
  /** Whether LINE answers at the moment. */
  reception?: () => 'answers' | 'silent'
}

/** A phone for the mini-app as it is shipped: its way to LINE leads to the emulator, or nowhere. */
export async function openPhone(
  browser: Browser,
  line: Emulator,
  { storageState, inLine = false, reception = () => 'answers' }: PhoneOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...(storageState && { storageState }),
    ...(inLine && { userAgent: liffBrowser }),
  })
  if (inLine) await context.addInitScript('window._liff = { features: {}, postMessage() {} }')
  await context.route(/^https:\/\/[a-z-]+\.(line\.me|line-scdn\.net)\//, async (route) => {
    if (reception() === 'silent') return
    const { host, pathname, search } = new URL(route.request().url())
    const path = host.endsWith('line-scdn.net') ? `/line-scdn${pathname}` : pathname
    const headers = { ...route.request().headers(), host: new URL(line.url).host }
    const body = route.request().postDataBuffer()
    const answer = await fetch(line.url + path + search, {
      method: route.request().method(),
      headers,
      ...(body && { body: new Uint8Array(body) }),
      redirect: 'manual',
    })
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  return context
}
