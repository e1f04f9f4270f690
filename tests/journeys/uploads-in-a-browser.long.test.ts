import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { lockedPdf, pdf } from '#tests/support/pdfs.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'tessaban-phone-'))
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

/** A file on the phone. */
function keep(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** A small phone, logged in, at the documents of GEN-01. */
async function atDocuments(n: number): Promise<Page> {
  await new Visitor(product.url).api('POST', '/citizens', inventRegistration(n))
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width: 320, height: 700 },
    locale: 'th-TH',
  })
  context.setDefaultTimeout(40_000)
  const data = { citizenId: inventCitizenId(n), password: inventRegistration(n).password }
  expect((await context.request.post('/api/session', { data })).ok()).toBe(true)
  const page = await context.newPage()
  await page.goto('/liff/services/GEN-01/documents')
  await page.getByText('แนบได้สูงสุด 10 ไฟล์ รวมกันไม่เกิน 100 MB').waitFor()
  return page
}
const choose = (page: Page, ...files: string[]) =>
  page.locator('input[type=file]').first().setInputFiles(files)
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('several files at once: what is wrong with one is said at it, the others are there and can be looked at', async () => {
  const page = await atDocuments(1)
  const files = [
    keep('บ้านหลังใหญ่.jpg', await photo({ slot: 'card-front', width: 1200, height: 900 })),
    keep('ทะเบียนบ้าน.pdf', pdf({ size: 600_000 })),
    keep('ล็อกไว้.pdf', lockedPdf()),
    keep('งาน.docx', new Uint8Array(500)),
  ]
  await choose(page, ...files)
  await page.getByText('ไฟล์ PDF นี้ถูกเข้ารหัสหรือใส่รหัสผ่านไว้').waitFor()
  await page.getByText('รองรับเฉพาะไฟล์ PDF และไฟล์รูปภาพ', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'เปิดดู ทะเบียนบ้าน.pdf' }).waitFor()
  // Nobody goes on believing that a refused file is attached.
  await button(page, 'ถัดไป').click()
  await page.getByRole('link', { name: /“ล็อกไว้.pdf” “งาน.docx” ยังไม่ได้แนบ/ }).waitFor()
  await button(page, 'นำออก ล็อกไว้.pdf').click()
  await button(page, 'เปิดดู บ้านหลังใหญ่.jpg').click()
  const viewer = page.getByRole('dialog', { name: 'บ้านหลังใหญ่.jpg' })
  const shown = viewer.getByRole('img')
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200)
  await viewer.getByRole('button', { name: 'ปิด' }).click()
  await viewer.waitFor({ state: 'detached' })
  const thumbnail = page.locator('img.thumbnail')
  expect(await thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.context().close()
})

test('after a lost connection, and after a reload, the same file goes on where it stopped', async () => {
  const page = await atDocuments(2)
  const file = keep('โฉนด.pdf', pdf({ size: 3_000_000 }))
  let parts = 0
  let reception = true
  const offsets: number[] = []
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    // The second part is lost once; later nothing gets through any more.
    if (++parts === 2 || !reception) return route.abort()
    offsets.push(Number(route.request().headers()['upload-offset']))
    if (offsets.length === 3) reception = false
    return route.continue()
  })
  await choose(page, file)
  await page.getByText('สัญญาณขาดหาย กำลังรอส่งต่อจากเดิม').waitFor()
  await expect.poll(() => offsets.length).toBe(3)
  await page.reload()
  await page.getByText(/ส่งค้างไว้ \d+%/).waitFor()
  reception = true
  await choose(page, file)
  await page.getByRole('link', { name: 'เปิดดู โฉนด.pdf' }).waitFor()
  expect(offsets).toEqual([...offsets].toSorted((a, b) => a - b))
  expect(offsets.slice(0, 2)).toEqual([0, 256 * 1024])
  // Only the part that was on its way when the page was reloaded may have to come again.
  expect(offsets.length - new Set(offsets).size).toBeLessThanOrEqual(1)
  await page.context().close()
})

test('a file on its way can be cancelled; what was begun is found again, goes on, and is thrown away', async () => {
  const page = await atDocuments(3)
  const until = Promise.withResolvers<void>()
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() === 'PATCH') await until.promise
    return route.continue().catch(() => {})
  })
  await choose(page, keep('ผิดไฟล์.pdf', pdf({ size: 900_000 })))
  await page.getByRole('progressbar', { name: 'กำลังอัปโหลด ผิดไฟล์.pdf' }).waitFor()
  await button(page, 'ยกเลิก ผิดไฟล์.pdf').click()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  until.resolve()
  await choose(page, keep('ถูกไฟล์.pdf', pdf()))
  await page.getByRole('link', { name: 'เปิดดู ถูกไฟล์.pdf' }).waitFor()

  await page.goto('/liff/requests')
  await page.getByText('แนบไฟล์แล้ว 1 ไฟล์').waitFor()
  await page.getByRole('link', { name: 'กรอกต่อ คำร้องทั่วไป' }).click()
  await page.waitForURL('**/liff/services/GEN-01/form')
  await page.goBack()
  await button(page, /^ลบร่าง/).click()
  await button(page, 'ลบ').and(page.locator('.button-danger-solid')).click()
  await page.getByRole('heading', { name: 'เรื่องที่กรอกค้างไว้', exact: true }).waitFor({ state: 'detached' })
  await page.getByText('ยังไม่มีคำร้อง').waitFor()
  await page.context().close()
})
