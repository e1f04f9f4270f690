import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { windowUrl } from '#tests/emulator/line/liff.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { openPhone } from '#tests/support/line-browser.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** The mini-app as it is shipped, with LINE's own SDK; only the network between it and LINE is ours. */
let product: Product
let browser: Browser
let context: BrowserContext | undefined
/** Whether LINE answers the phone at the moment. */
let reception: 'answers' | 'silent'
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  const visitor = new Visitor(product.url)
  const idToken = await product.line.user('มาลี').idToken()
  await visitor.api('POST', '/session/line', { idToken })
  await visitor.api('POST', '/citizens', inventRegistration(1))
})
afterEach(() => context?.close())
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function phone({ inLine = false, line = 'answers' as 'answers' | 'silent' } = {}): Promise<Page> {
  reception = line
  context = await openPhone(browser, product.line, { inLine, reception: () => reception })
  return context.newPage()
}

/** The address at which LINE opens the mini-app for this person, tokens and all. */
const openedByLine = (name: string, path: string) =>
  windowUrl(product.line.world, product.line.user(name), path)

test('inside LINE one is signed in by the ID token and lands where the link pointed', async () => {
  const page = await phone({ inLine: true })
  await page.goto(await openedByLine('มาลี', '/account'))
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/liff/account')
  expect(page.url()).not.toMatch(/access_token|liff\./)
})

test('a LINE that does not answer ends in a Thai page with a way to try again, which then works', async () => {
  const page = await phone({ inLine: true, line: 'silent' })
  await page.clock.install()
  const asked = page.waitForRequest(/\.line\.me|line-scdn/)
  await page.goto(await openedByLine('มาลี', '/account'))
  await asked
  await page.clock.runFor(11_000)
  await page.getByRole('heading', { name: 'เปิดไม่สำเร็จ ใช้เวลานานเกินไป' }).waitFor()
  reception = 'answers'
  await page.getByRole('button', { name: 'ลองใหม่' }).click()
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
})

test('a file opens at a tap, in the phone’s own browser, and without LINE in whatever browser there is', async () => {
  const page = await phone({ inLine: true })
  const tap = async () => {
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: /คู่มือการลงทะเบียน/ }).click(),
    ])
    await tab.waitForURL(/guides/)
    await tab.close()
    return new URL(tab.url()).searchParams.get('is_liff_external_open_window')
  }
  await page.goto(await openedByLine('มาลี', '/help'))
  expect(await tap()).toBe('true')

  // Reloaded where LINE does not answer any more: the session is there, LINE's SDK never starts.
  reception = 'silent'
  await page.clock.install()
  const asked = page.waitForRequest(/\.line\.me|line-scdn/)
  await page.reload()
  await asked
  await page.clock.runFor(11_000)
  expect(await tap()).toBeNull()
})

test('outside LINE the SDK is not even asked for: citizen ID and password will do', async () => {
  const page = await phone({ line: 'silent' })
  await page.goto(`${product.url}/liff/login`)
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(1))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(1).password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
  await page.getByText('ยังไม่ได้ยืนยันตัวตน').first().waitFor()
})

test('outside LINE one can also log in with LINE, by its own SDK and log-in page', async () => {
  const page = await phone()
  await page.goto(`${product.url}/liff/login`)
  await page.getByRole('button', { name: /LINE/ }).click()
  await page.getByRole('link', { name: /เข้าสู่ระบบในชื่อ มาลี/ }).click()
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
})

test('an inner page that needs an account leads to the log-in and back', async () => {
  const page = await phone({ line: 'silent' })
  await page.goto(`${product.url}/liff/requests`)
  await page.getByRole('link', { name: 'เข้าสู่ระบบ' }).first().click()
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(1))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(1).password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.getByRole('heading', { name: 'คำร้องของฉัน' }).waitFor()
})
