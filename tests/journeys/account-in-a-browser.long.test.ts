import { eq } from 'drizzle-orm'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { citizens } from '#db/schema.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { mailboxOf, tokensIn } from '#tests/support/mailbox.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

const newPassword = 'ฝนตกหลังบ้านทุกวัน'

/** A phone's browser, and what broke in it. */
async function phone(): Promise<{ context: BrowserContext; page: Page; broken: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'th-TH' })
  context.setDefaultTimeout(40_000)
  const broken: string[] = []
  context.on('weberror', (error) => broken.push(error.error().message))
  return { context, page: await context.newPage(), broken }
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function logIn(page: Page, n: number, password: string): Promise<void> {
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(n))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password)
  await press(page, 'เข้าสู่ระบบ')
  await page.getByRole('heading', { name: /^ยินดีต้อนรับ/ }).waitFor()
}

test('ลืมรหัสผ่าน as the manual shows it, from the log-in page back to it', async () => {
  await new Visitor(product.url).api('POST', '/citizens', inventRegistration(1))
  const { context, page, broken } = await phone()
  await page.goto(`${product.url}/liff/login`)
  await page.getByRole('link', { name: 'ลืมรหัสผ่าน' }).click()
  await page.getByRole('heading', { name: 'ลืมรหัสผ่าน' }).waitFor()
  await page.getByLabel('อีเมล').fill('somsri1.example.com')
  await press(page, 'ถัดไป')
  await page.getByRole('alert').getByText('อีเมลไม่ถูกต้อง').waitFor()
  await page.getByLabel('อีเมล').fill('somsri1@example.com')
  await press(page, 'ถัดไป')
  await page.getByText('จดหมายขยะ').waitFor()

  const { mailTo } = mailboxOf(product)
  const [token] = tokensIn(await mailTo('somsri1@example.com', 'แจ้งเปลี่ยนรหัสผ่าน'))
  const link = `${product.url}/liff/reset-password/${token}`
  await page.goto(link)
  await page.getByText('บัญชีของ นางสมศรี ใจดี').waitFor()
  const field = page.getByLabel('รหัสผ่านใหม่', { exact: true })
  await field.fill('password2569')
  await page.getByText('เดาง่ายเกินไป').waitFor()
  await field.fill(newPassword)
  await page.getByText('ปลอดภัยมาก').waitFor()
  await page.getByLabel('ยืนยันรหัสผ่านใหม่').fill(newPassword)
  await press(page, 'ถัดไป')
  await page.getByText('ดำเนินการสำเร็จ').waitFor()
  await logIn(page, 1, newPassword)

  await page.goto(link)
  await page.getByText('ลิงก์นี้ใช้ไปแล้ว').waitFor()
  await page.getByRole('link', { name: 'ขอลิงก์ใหม่' }).click()
  await page.getByRole('heading', { name: 'ลืมรหัสผ่าน' }).waitFor()
  expect(broken).toEqual([])
  await context.close()
}, 60_000)

test('new terms stand before everything else until they are accepted', async () => {
  await new Visitor(product.url).api('POST', '/citizens', inventRegistration(2))
  await product.db.atomic([
    product.db.update(citizens).set({ termsVersion: '0' }).where(eq(citizens.email, 'somsri2@example.com')),
  ])
  const { context, page, broken } = await phone()
  await page.goto(`${product.url}/liff/login`)
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(2))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(2).password)
  await press(page, 'เข้าสู่ระบบ')
  await page.getByRole('heading', { name: 'ข้อตกลงมีการปรับปรุง' }).waitFor()
  await page.goto(`${product.url}/liff/services`)
  const accept = page.getByRole('checkbox', { name: 'ข้าพเจ้ายอมรับเงื่อนไข' })
  await accept.waitFor()
  expect(await accept.isChecked()).toBe(false)
  expect(await page.getByRole('button', { name: 'ตกลง', exact: true }).isDisabled()).toBe(true)
  await accept.check()
  await press(page, 'ตกลง')
  await page.getByRole('heading', { name: 'บริการออนไลน์' }).waitFor()
  expect(broken).toEqual([])
  await context.close()
}, 60_000)

test('บัญชี: picture, phone number, e-mail address and what is kept', async () => {
  await new Visitor(product.url).api('POST', '/citizens', inventRegistration(3))
  const { context, page, broken } = await phone()
  await page.goto(`${product.url}/liff/login?next=/liff/account`)
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(3))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(3).password)
  await press(page, 'เข้าสู่ระบบ')
  await page.getByRole('heading', { name: 'บัญชี', exact: true }).waitFor()

  const drawn = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#c84' } })
  const buffer = await drawn.png().toBuffer()
  await page.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer })
  const picture = page.getByRole('img', { name: 'รูปโปรไฟล์ของท่าน' })
  await picture.waitFor()
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(512)

  await page.getByRole('link', { name: 'แก้ไขข้อมูล' }).click()
  await page.getByLabel('เบอร์โทรศัพท์').fill('089 123 4567')
  await press(page, 'บันทึก')
  await page.getByText('08 9123 4567').waitFor()

  await page.getByRole('link', { name: /^เปลี่ยนอีเมล/ }).click()
  await page.getByLabel('อีเมลใหม่').fill('new3@example.com')
  await press(page, 'ส่งลิงก์ยืนยัน')
  await page.getByText('ส่งลิงก์ยืนยันแล้ว').waitFor()
  const { mailTo } = mailboxOf(product)
  const [token] = tokensIn(await mailTo('new3@example.com', 'ยืนยันอีเมลใหม่'))
  await page.goto(`${product.url}/liff/confirm-email/${token}`)
  await press(page, 'ยืนยันอีเมลใหม่')
  await page.getByText('อีเมลของบัญชีท่านคือ new3@example.com').waitFor()

  await page.goto(`${product.url}/liff/account/data`)
  await press(page, 'เตรียมไฟล์ดาวน์โหลด')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'ดาวน์โหลด', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
  await press(page, 'ขอลบข้อมูลของฉัน')
  await press(page, 'ส่งคำขอลบข้อมูล')
  await page.getByText('ส่งคำขอลบข้อมูลแล้ว').waitFor()
  await press(page, 'ยกเลิกคำขอลบข้อมูล')
  await press(page, 'ยืนยันยกเลิกคำขอ')
  await page.getByRole('button', { name: 'ขอลบข้อมูลของฉัน' }).waitFor()
  expect(broken).toEqual([])
  await context.close()
}, 60_000)
