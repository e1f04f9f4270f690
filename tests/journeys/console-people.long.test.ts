import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { getRequest } from '#db/requests.ts'
import { requests } from '#db/schema.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { rowsOf } from '#tests/support/many-complaints.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { staffPage } from '#tests/support/staff-browser.ts'

const password = 'ข้าวเหนียว-มะม่วง-88'
let product: Product
let browser: Browser
let admin: Page
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  admin = (await staffPage(product, browser, { role: 'admin', name: 'ปรานี มีสุข' })).page
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const saved = () => admin.getByText('บันทึกแล้ว มีผลทันที').waitFor()
async function newBrowser(): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}
async function setPassword(page: Page): Promise<void> {
  await page.getByLabel('รหัสผ่านใหม่', { exact: true }).fill(password)
  await page.getByLabel('ยืนยันรหัสผ่านใหม่').fill(password)
  await press(page, 'บันทึกรหัสผ่าน')
}
/** A complaint that came in just now. */
async function told(secrecy: 'open' | 'secret' = 'open'): Promise<string> {
  const { request } = rowsOf({ code: 'C-ROAD', filedAt: new Date().toISOString(), secrecy })
  await product.db.atomic([product.db.insert(requests).values(request)])
  return request.reference
}

test('an invitation opens the console once; a second factor is set up and asked for from then on', async () => {
  await admin.goto('/staff/people')
  await admin.getByRole('link', { name: 'เชิญเจ้าหน้าที่' }).click()
  await admin.getByLabel('ชื่อและนามสกุล').fill('มาลี ใจงาม')
  await admin.getByLabel('อีเมล').fill('malee@example.go.th')
  await admin.getByRole('radio', { name: /^เจ้าหน้าที่/ }).check()
  await press(admin, 'ส่งคำเชิญ')
  const link = await admin.locator('.onetime code').innerText()
  const mails = () => product.line.mails.filter(({ to }) => to.includes('malee@example.go.th'))
  await expect.poll(() => mails()[0]?.text).toContain(link)

  const malee = await newBrowser()
  await malee.goto(link)
  await setPassword(malee)
  await malee.waitForURL('**/staff/requests')
  const stranger = await newBrowser()
  expect((await stranger.goto(link))?.status()).toBe(404)

  await malee.goto('/staff/account/second-factor')
  await press(malee, 'เริ่มตั้งค่า')
  const secret = (await malee.locator('code.secret').innerText()).replaceAll(' ', '')
  const codeAt = (steps: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })
  await malee.getByLabel('รหัส 6 หลักที่แอปแสดง').fill(codeAt(0))
  await press(malee, 'ยืนยันและเปิดใช้')
  await expect.poll(() => malee.locator('.codes li').count()).toBe(10)
  await expect
    .poll(() =>
      mails()
        .map(({ subject }) => subject)
        .join(),
    )
    .toContain('ตั้งการยืนยันสองขั้นตอนแล้ว')

  await stranger.goto('/staff/login')
  await stranger.getByLabel('อีเมล').fill('malee@example.go.th')
  await stranger.getByLabel('รหัสผ่าน').fill(password)
  await press(stranger, 'เข้าสู่ระบบ')
  await stranger.getByLabel('รหัส 6 หลักจากแอปยืนยันตัวตน').fill(codeAt(1))
  await stranger.locator('main button[type=submit]').first().click()
  await stranger.locator('nav.menu').waitFor({ state: 'attached' })
  await malee.goto('/staff/account')
  expect(await malee.locator('.devices li').count()).toBe(2)
  await malee.locator('.devices button').first().click()
  await malee.getByText('ออกจากระบบในอุปกรณ์ที่เลือกแล้ว').waitFor()
  await stranger.goto('/staff/requests')
  await stranger.getByLabel('รหัสผ่าน').waitFor()
})

test('a right that is withdrawn holds at the next press in a page that is open, and a session that is ended is over', async () => {
  const { page, member } = await staffPage(product, browser, { name: 'วิชัย ขยัน' })
  const reference = await told()
  await page.goto(`/staff/requests/${reference}`)
  await admin.goto(`/staff/people/${member.id}`)
  await admin.getByRole('radio', { name: /^ผู้ดูข้อมูล/ }).check()
  await press(admin, 'บันทึกสิทธิ์')
  await saved()
  await page.getByRole('button', { name: 'รับเรื่อง' }).first().click()
  await page.getByText('มีสิทธิ์ดูข้อมูลเท่านั้น').first().waitFor()
  expect((await getRequest(product.db, reference)).status).toBe('submitted')
  await page.goto(`/staff/requests/${reference}`)
  expect(await page.getByRole('button', { name: 'รับเรื่อง' }).count()).toBe(0)
  await admin.goto(`/staff/people/${member.id}`)
  await admin
    .locator('.devices')
    .getByRole('button', { name: /^ออกจากระบบ/ })
    .click()
  await saved()
  await page.goto('/staff/requests')
  await page.getByLabel('รหัสผ่าน').waitFor()
})

test('who is placed in a department has it on top of the day; a secret complaint opens for who is named, and nobody else', async () => {
  const { page, member } = await staffPage(product, browser, { name: 'อรุณ ตั้งใจ' })
  const secret = `/staff/requests/${await told('secret')}`
  expect((await page.goto(secret))?.status()).toBe(404)
  await admin.goto(`/staff/people/${member.id}`)
  await admin.getByRole('checkbox', { name: 'กองช่าง' }).check()
  await press(admin, 'บันทึกกอง')
  await saved()
  await page.goto('/staff')
  await page.getByRole('rowheader', { name: 'กองช่าง กองของฉัน' }).waitFor()
  await press(admin, 'มอบหมายให้เห็นเรื่องลับ')
  await saved()
  expect((await page.goto(secret))?.status()).toBe(200)
  await press(admin, 'ยกเลิกการมอบหมาย')
  await saved()
  expect((await page.goto(secret))?.status()).toBe(404)
})

test('an agency that demands the second factor lets nobody without it past its page', async () => {
  const { page } = await staffPage(product, browser, { name: 'รัตนา สุขใจ' })
  await admin.goto('/staff/settings/access')
  await admin.locator('select[name=secondFactorRequired]').selectOption('true')
  await press(admin, 'บันทึก')
  await admin.waitForURL(/done|second-factor/)
  await page.goto('/staff/requests')
  await page.getByText('หน่วยงานกำหนดให้เจ้าหน้าที่ทุกคนยืนยันสองขั้นตอน').waitFor()
  await page.getByRole('button', { name: 'เริ่มตั้งค่า' }).waitFor()
  const { revision } = await getAgencyRow(product.db)
  const settings = { secondFactorRequired: false }
  await changeAgency(product.db, { revision, settings }, { type: 'staff', id: 'somsri' })
  await page.goto('/staff/requests')
  await page.getByRole('heading', { name: 'คำร้อง', exact: true }).waitFor()
})
