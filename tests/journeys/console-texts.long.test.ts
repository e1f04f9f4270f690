import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { memberOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { staffPage } from '#tests/support/staff-browser.ts'

let product: Product
let browser: Browser
let admin: Page
let phone: Page
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  await memberOf(product, 1)
  admin = (await staffPage(product, browser, { role: 'admin', name: 'ปรานี', width: 390 })).page
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(30_000)
  const data = { citizenId: inventCitizenId(1), password: inventRegistration(1).password }
  expect((await context.request.post('/api/session', { data })).ok()).toBe(true)
  phone = await context.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})
const press = (name: string) => admin.getByRole('button', { name, exact: true }).click()
const follow = (name: string) => admin.getByRole('link', { name, exact: true }).click()
const preview = () => admin.frameLocator('iframe[name=preview]')
const fits = async () =>
  expect(await admin.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

test('an administrator words the greeting, looks at it on a phone, and a new friend is greeted so', async () => {
  await admin.goto('/staff/settings/texts')
  await follow('ทักทายเพื่อนใหม่')
  await preview().getByText('ยินดีต้อนรับ', { exact: true }).first().waitFor()
  await admin.getByLabel('หัวเรื่อง').fill('สวัสดีจาก{หน่วยงาน}')
  await press('ดูตัวอย่าง')
  await preview().getByText('ใช้ {หน่วยงาน} ที่นี่ไม่ได้').waitFor()
  await press('บันทึก')
  await admin.getByText('ยังไม่ได้บันทึก').waitFor()
  await admin.getByLabel('หัวเรื่อง').fill('สวัสดีจาก{ชื่อหน่วยงาน}')
  await press('ดูตัวอย่าง')
  await preview().getByText('สวัสดีจากเทศบาลตำบลเนินกุ่ม').first().waitFor()
  await press('บันทึก')
  await admin.getByText('บันทึกแล้ว มีผลกับข้อความที่ส่งหลังจากนี้').waitFor()
  await fits()
  const friend = product.line.user('มานะ')
  await friend.follow()
  await expect.poll(() => JSON.stringify(friend.chat)).toContain('สวัสดีจากเทศบาลตำบลเนินกุ่ม')
})

test('a mail is tried out in one’s own mailbox before it is saved', async () => {
  await admin.goto('/staff/settings/texts/mail.submitted')
  await admin.getByLabel('ข้อความหลัก').fill('{ชื่อหน่วยงาน}ได้รับเรื่องแล้วค่ะ')
  await press('ส่งอีเมลทดสอบถึงฉัน')
  await admin.getByText(/ส่งอีเมลทดสอบถึง .* แล้ว/).waitFor()
  expect(await admin.getByLabel('ข้อความหลัก').inputValue()).toBe('{ชื่อหน่วยงาน}ได้รับเรื่องแล้วค่ะ')
  await expect
    .poll(() => product.line.mails.map(({ text }) => text).join())
    .toContain('เทศบาลตำบลเนินกุ่มได้รับเรื่องแล้วค่ะ')
})

test('the wording goes back to what ships, and what it was stays in the history', async () => {
  await admin.goto('/staff/settings/texts/greeting')
  await press('กลับไปใช้ข้อความที่มากับระบบ')
  await admin.getByText('กลับไปใช้ข้อความที่มากับระบบแล้ว').waitFor()
  await follow('← ข้อความและอีเมล')
  await follow('ฉบับที่ 1')
  await press('กลับไปใช้ฉบับนี้')
  await admin.getByText('กลับไปใช้ข้อความของฉบับก่อนแล้ว').waitFor()
})

test('a menu is arranged, drawn, published to LINE, and seen in the chat', async () => {
  const friend = product.line.user('มานะ')
  await expect.poll(() => friend.richMenu?.name, { timeout: 30_000 }).toBe('guest')
  await admin.goto('/staff/settings/menus')
  await follow('แก้ไขเมนู')
  await admin.locator('#guest\\.4\\.first').fill('คู่มือ')
  await press('ดูตัวอย่าง')
  await preview().getByRole('img', { name: /คู่มือ$/ }).waitFor()
  await press('บันทึก')
  await admin.getByText('แต่ยังไม่ได้เผยแพร่').waitFor()
  expect(JSON.stringify(friend.richMenu)).not.toContain('คู่มือ')
  await press('เผยแพร่ไปยัง LINE')
  await admin.getByText('เผยแพร่เสร็จเมื่อ').waitFor({ timeout: 60_000 })
  expect(JSON.stringify(friend.richMenu)).toContain('คู่มือ')
  await expect(admin.locator('#live + p').innerText()).resolves.toBe('ฉบับที่ 1')
  await fits()
})

test('a menu that LINE refuses says why, and citizens keep theirs', async () => {
  await admin.goto('/staff/settings/menus/edit')
  await admin.locator('#guest\\.4\\.first').fill('ช่วยเหลือ')
  await press('บันทึก')
  product.line.fail({ host: 'api-data', path: /content/, status: 500, times: 2 })
  await press('เผยแพร่ไปยัง LINE')
  await admin.getByText('LINE answered 500').waitFor({ timeout: 60_000 })
  expect(JSON.stringify(product.line.user('มานะ').richMenu)).toContain('คู่มือ')
})

test('new terms are written, looked at, published, and asked of who accepted the earlier ones', async () => {
  await admin.goto('/staff/settings/terms')
  await follow('ร่างฉบับใหม่')
  await admin.getByLabel('ข้อ 4', { exact: true }).fill('ยื่นแทนผู้อื่นได้เมื่อมีหนังสือมอบอำนาจ')
  await press('ดูตัวอย่าง')
  await preview().getByText('กรุณาบอกสั้น ๆ ว่าเปลี่ยนอะไร').waitFor()
  await preview().getByText('ข้อตกลงข้อ 4').waitFor()
  await admin.getByLabel('สิ่งที่เปลี่ยน').fill('เพิ่มเรื่องหนังสือมอบอำนาจ')
  await admin.getByLabel('ให้ผู้ที่ยอมรับฉบับก่อนอ่านและยอมรับอีกครั้ง').check()
  await press('เผยแพร่เป็นฉบับใหม่')
  await admin.getByText('เผยแพร่ฉบับที่ 2 แล้ว').waitFor()
  await fits()
  await phone.goto('/liff/requests')
  await phone.getByText('สิ่งที่เปลี่ยน: เพิ่มเรื่องหนังสือมอบอำนาจ').waitFor()
  await phone.getByText('ยื่นแทนผู้อื่นได้เมื่อมีหนังสือมอบอำนาจ').waitFor()
  await phone.getByRole('checkbox', { name: 'ข้าพเจ้ายอมรับเงื่อนไข' }).check()
  await phone.getByRole('button', { name: 'ตกลง' }).click()
  await phone.getByRole('heading', { name: 'ข้อตกลงมีการปรับปรุง' }).waitFor({ state: 'detached' })
  await phone.goto('/liff/account/consents')
  await phone.getByText('ฉบับที่ 2 ยอมรับเมื่อ').waitFor()
})

test('somebody who registers reads and accepts the version that holds', async () => {
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto('/liff/register')
  await page.getByText('ยื่นแทนผู้อื่นได้เมื่อมีหนังสือมอบอำนาจ').waitFor()
  await context.close()
})
