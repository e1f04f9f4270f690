import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { type Emulator, startEmulator } from './emulator.ts'
import { liffHosts } from './liff-hosts.ts'

let line: Emulator
let app: Server
let browser: Browser
let context: BrowserContext
let outside: string[]

/** A LIFF app on the real SDK, built as the demo builds the mini-app. */
async function buildSampleApp(emulatorOrigin: string): Promise<Map<string, string>> {
  const root = fileURLToPath(new URL('./sample-app', import.meta.url))
  const built = (await build({
    configFile: false,
    root,
    base: '/liff/',
    logLevel: 'error',
    plugins: [liffHosts(emulatorOrigin)],
    build: { write: false },
  })) as Rolldown.RolldownOutput
  return new Map(
    built.output.map((file) => [
      `/liff/${file.fileName}`,
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  )
}

/** Serves the app's files, and its page at every other address. */
async function serve(files: () => Map<string, string>): Promise<Server> {
  const fetch = (request: Request) => {
    const { pathname } = new URL(request.url)
    const script = files().get(pathname)
    const [body, type] = script ? [script, 'text/javascript'] : [files().get('/liff/index.html'), 'text/html']
    return new Response(body ?? '', { headers: { 'content-type': `${type}; charset=utf-8` } })
  }
  const server = createAdaptorServer({ fetch }) as Server
  server.listen(0)
  await once(server, 'listening')
  return server
}

beforeAll(async () => {
  let files = new Map<string, string>()
  app = await serve(() => files)
  const appUrl = `http://localhost:${(app.address() as AddressInfo).port}`
  line = await startEmulator({ liffEndpoint: `${appUrl}/liff`, webhook: () => new Response('ok') })
  files = await buildSampleApp(line.url)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await line.close()
  app.closeAllConnections()
  app.close()
})

beforeEach(async () => {
  outside = []
  context = await browser.newContext({ locale: 'th-TH', viewport: { width: 500, height: 950 } })
  context.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') outside.push(request.url())
  })
})
afterEach(() => context.close())

async function phoneOf(name: string): Promise<Page> {
  line.user(name)
  const page = await context.newPage()
  await page.goto(line.url)
  await page.getByLabel('ฉันคือ').selectOption({ label: name })
  return page
}

async function push(name: string, messages: unknown[]): Promise<void> {
  const response = await fetch(`${line.url}/v2/bot/message/push`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${line.environment().LINE_CHANNEL_ACCESS_TOKEN}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ to: line.user(name).userId, messages }),
  })
  expect(response.status).toBe(200)
}

const openApp = (path: string) => ({
  type: 'flex',
  altText: 'เปิดแอป',
  contents: {
    type: 'bubble',
    body: {
      type: 'box',
      layout: 'vertical',
      contents: [{ type: 'button', action: { type: 'uri', label: 'เปิดแอป', uri: line.liffLink(path) } }],
    },
  },
})

describe('the phone', () => {
  test('adds the account, talks, and taps a quick reply away', async () => {
    const page = await phoneOf('มาลี ทดสอบ')
    await page.getByRole('button', { name: 'เพิ่มเพื่อน' }).click()
    await page.getByRole('textbox', { name: 'ข้อความ' }).fill('สวัสดีค่ะ')
    await page.getByRole('button', { name: 'ส่งข้อความ' }).click()
    await page.getByText('สวัสดีค่ะ').waitFor()
    const action = { type: 'message', label: 'ตกลง', text: 'ตกลงค่ะ' }
    await push('มาลี ทดสอบ', [
      { type: 'text', text: 'ตกลงไหม', quickReply: { items: [{ type: 'action', action }] } },
    ])
    const quickReply = page.getByRole('group', { name: 'ตอบด่วน' }).getByRole('button', { name: 'ตกลง' })
    await quickReply.click()
    await page.getByText('ตกลงค่ะ').waitFor()
    expect(await quickReply.count()).toBe(0)
    expect(line.user('มาลี ทดสอบ').chat.map(({ message }) => message)).toMatchObject([
      { text: 'สวัสดีค่ะ' },
      { text: 'ตกลงไหม' },
      { text: 'ตกลงค่ะ' },
    ])
  })

  test('blocks the account and takes it back', async () => {
    await line.user('วิชัย ทดสอบ').follow()
    const page = await phoneOf('วิชัย ทดสอบ')
    await page.getByRole('button', { name: 'ตัวเลือก' }).click()
    await page.getByRole('button', { name: 'บล็อก' }).click()
    await page.getByRole('button', { name: 'เลิกบล็อก' }).click()
    await page.getByRole('textbox', { name: 'ข้อความ' }).waitFor()
    expect(line.user('วิชัย ทดสอบ').friendship).toBe('friend')
  })
})

describe("LINE's real LIFF SDK", () => {
  test('knows in the phone’s window who holds the phone, on the page that the link names, and closes', async () => {
    const name = 'สมศรี ทดสอบ'
    await line.user(name).follow()
    await push(name, [openApp('/requests/42')])
    const page = await phoneOf(name)
    await page.getByRole('button', { name: 'เปิดแอป' }).click()
    const shown = page.frameLocator('iframe')
    await shown.getByText(`สวัสดี ${name} ${line.user(name).userId}`).waitFor()
    await shown.getByText('ใน LINE /liff/requests/42').waitFor()
    await shown.getByRole('button', { name: 'ส่งข้อความ' }).click()
    await expect.poll(() => line.user(name).chat.at(-1)?.message).toMatchObject({ text: 'จากมินิแอป' })
    await shown.getByRole('button', { name: 'ปิด' }).click()
    await page.locator('iframe').waitFor({ state: 'detached' })
    expect(outside).toEqual([])
  })

  test('is told anew who it is when somebody else takes the phone', async () => {
    const names = ['คนแรก', 'คนที่สอง']
    for (const name of names) {
      await line.user(name).follow()
      await push(name, [openApp('/')])
    }
    const page = await phoneOf('คนแรก')
    for (const name of names) {
      await page.getByLabel('ฉันคือ').selectOption({ label: name })
      await page.getByRole('button', { name: 'เปิดแอป' }).click()
      const shown = page.frameLocator('iframe')
      await shown.getByText(`สวัสดี ${name} ${line.user(name).userId}`).waitFor()
      await page.getByRole('button', { name: 'ปิดหน้าต่าง' }).click()
    }
  })

  test('logs in by LINE Login in an ordinary tab, with an ID token that LINE confirms', async () => {
    const user = line.user('สมชาย ทดสอบ')
    const page = await context.newPage()
    await page.goto(line.liffLink('/services'))
    await page.getByText('ยังไม่ได้เข้าสู่ระบบ').waitFor()
    await page.getByText('นอก LINE /liff/services').waitFor()
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
    await page.getByRole('link', { name: 'เข้าสู่ระบบในชื่อ สมชาย ทดสอบ' }).click()
    await page.getByText(`สวัสดี สมชาย ทดสอบ ${user.userId}`).waitFor()
    const idToken = (await page.locator('#token').textContent()) ?? ''
    const verified = await fetch(`${line.url}/oauth2/v2.1/verify`, {
      method: 'POST',
      body: new URLSearchParams({ id_token: idToken, client_id: '1234567890' }),
    })
    expect(await verified.json()).toMatchObject({ sub: user.userId, iss: 'https://access.line.me' })
    expect(outside).toEqual([])
  })
})
