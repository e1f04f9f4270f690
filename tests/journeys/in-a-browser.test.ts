import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { startDemo } from '#tests/support/demo.ts'

let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const password = 'ข้าวเหนียวมะม่วง'
const wanted = 'ให้ยืมเต็นท์ 2 หลัง พร้อมโต๊ะและเก้าอี้'
const receipt = {
  name: 'receipt.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nใบเสร็จ\n%%EOF'),
}

/** The window in which LINE shows the mini-app. */
const miniApp = (phone: Page): FrameLocator => phone.frameLocator('iframe[title=LIFF]')
const closeMiniApp = (phone: Page) => phone.getByRole('button', { name: 'ปิดหน้าต่าง' }).click()
const fromMenu = (phone: Page, name: string) =>
  phone.getByRole('navigation').getByRole('button', { name, exact: true }).click()

async function register(phone: Page): Promise<void> {
  await fromMenu(phone, 'ลงทะเบียน')
  const app = miniApp(phone)
  const agree = app.getByRole('button', { name: 'ตกลง' })
  const accept = app.getByRole('checkbox', { name: 'ข้าพเจ้ายอมรับเงื่อนไข' })
  await accept.waitFor()
  expect(await accept.isChecked()).toBe(false)
  await accept.check()
  await agree.click()
  await app.getByLabel('คำนำหน้า').selectOption('นาย')
  for (const [label, value] of [
    ['ชื่อ', 'สมชาย'],
    ['นามสกุล', 'ใจดี'],
    ['เลขประจำตัวประชาชน', inventCitizenId(77)],
    ['วัน', '13'],
    ['เดือน', '4'],
    ['ปี พ.ศ.', '2501'],
    ['เบอร์โทรศัพท์', '08 1234 5678'],
    ['อีเมล', 'somchai@example.com'],
    ['บ้านเลขที่', '99/9'],
    ['หมู่ที่ (ไม่บังคับ)', '5'],
    ['รหัสผ่าน', password],
    ['ยืนยันรหัสผ่าน', password],
  ] as const) {
    await app.getByLabel(label, { exact: true }).fill(value)
  }
  // The agency's own province is chosen already; the postcode follows from the subdistrict.
  await app.getByLabel('อำเภอ/เขต', { exact: true }).selectOption('บางกระทุ่ม')
  await app.getByLabel('ตำบล/แขวง', { exact: true }).selectOption('เนินกุ่ม')
  await app.getByRole('button', { name: 'ถัดไป' }).click()
  await app.getByRole('heading', { name: 'ยืนยันตัวตน' }).waitFor()
  await app.getByRole('button', { name: 'ข้ามไปก่อน' }).click()
  await app.getByRole('heading', { name: 'ลงทะเบียนสำเร็จ' }).waitFor()
  await closeMiniApp(phone)
}

/** Files คำร้องทั่วไป in the mini-app; the answer is the reference that it shows. */
async function fileRequest(phone: Page): Promise<string> {
  await fromMenu(phone, 'บริการออนไลน์')
  await phone.getByRole('log').getByRole('button', { name: 'กรอกแบบฟอร์มออนไลน์' }).first().click()
  const app = miniApp(phone)
  await app.getByRole('button', { name: '+ เพิ่มบริการขอ' }).click()
  await app.getByLabel('เรื่อง', { exact: true }).fill('ขอยืมเต็นท์')
  await app.getByLabel('มีความประสงค์/เรื่องที่ร้อง').fill('จัดงานทำบุญบ้าน วันที่ 5 ธันวาคม 2569')
  await app.getByLabel('สิ่งที่ขอให้ดำเนินการ').fill(wanted)
  await app.getByRole('button', { name: 'ถัดไป' }).click()
  await app.getByRole('heading', { name: 'แนบเอกสาร' }).waitFor()
  await app.getByRole('button', { name: 'ถัดไป' }).click()
  await app.getByRole('heading', { name: 'ตรวจสอบข้อมูลก่อนส่ง' }).waitFor()
  await app.getByText(wanted).waitFor()
  await app.getByRole('button', { name: 'ส่ง', exact: true }).click()
  await app.getByRole('heading', { name: 'ดำเนินการสำเร็จ' }).waitFor()
  const shown = await app.getByText(/^\d{3}-\d{3}-\d{3}$/).innerText()
  await closeMiniApp(phone)
  return shown
}

/** The address that a tap on เปิดดู opens in a tab of its own, without the mini-app's session. */
async function tapped(phone: Page, document: Locator): Promise<string> {
  const link = document.getByRole('link', { name: 'เปิดดู' })
  // A browser under load gives what happens in a frame of another origin to the page around it, for a while.
  const isUnderFinger = async () => {
    await link.hover()
    return link.evaluate((element) => element.matches(':hover'))
  }
  await expect.poll(isUnderFinger).toBe(true)
  // A browser without a screen would download the PDF and close its tab at once: what is asked for is enough.
  const { promise: opened, resolve } = Promise.withResolvers<string>()
  await phone.context().route(/\/files\/documents\//, (route) => {
    resolve(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: 'PDF' })
  })
  await link.click()
  return opened
}

/** Takes the request through the four statuses in the console, and attaches a receipt. */
async function completeRequest(console: Page, reference: string): Promise<void> {
  const { email, password } = demo.login('officer')
  await console.goto(`${demo.app}/staff`)
  await console.getByLabel('อีเมล').fill(email)
  await console.getByLabel('รหัสผ่าน').fill(password)
  await console.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await console.getByRole('link', { name: reference }).click()
  await console.getByText(wanted).waitFor()
  await console.getByRole('button', { name: 'รับเรื่อง', exact: true }).click()
  await console.getByRole('button', { name: 'เริ่มดำเนินการ' }).click()
  await console.getByText('แนบไฟล์', { exact: true }).click()
  await console.getByLabel('ประเภทเอกสาร').selectOption({ label: 'ใบเสร็จรับเงิน' })
  await console.getByLabel(/^ชื่อเอกสาร/).fill('ใบเสร็จรับเงิน เล่มที่ 1 เลขที่ 9')
  await console.getByLabel(/^ไฟล์/).setInputFiles(receipt)
  await console.getByRole('button', { name: 'แนบเอกสาร' }).click()
  await console.getByText('ใบเสร็จรับเงิน เล่มที่ 1 เลขที่ 9').first().waitFor()
  await console.getByRole('button', { name: 'ดำเนินการสำเร็จ', exact: true }).click()
  await console.getByRole('button', { name: 'ดำเนินการสำเร็จ', exact: true }).waitFor({ state: 'detached' })
}

test('the demo journey: from adding the account to opening the receipt', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 950 }, locale: 'th-TH' })
  context.setDefaultTimeout(40_000)
  const broken: string[] = []
  context.on('weberror', (error) => broken.push(error.error().message))
  const phone = await context.newPage()

  await phone.goto(demo.phone)
  await phone.getByLabel('ฉันคือ').selectOption({ label: 'สมชาย ใจดี' })
  await phone.getByRole('button', { name: 'เพิ่มเพื่อน' }).click()
  await phone.getByRole('log').getByText('ลงทะเบียน').first().waitFor()
  await register(phone)
  const reference = await fileRequest(phone)
  await phone.getByRole('log').getByText(`เลขที่ ${reference}`).first().waitFor()

  await completeRequest(await context.newPage(), reference)

  // The result arrives in the chat, and leads to the receipt.
  const chat = phone.getByRole('log')
  await chat.getByText('คำร้องของท่านดำเนินการเสร็จเรียบร้อยแล้ว').last().waitFor()
  await chat.getByRole('button', { name: 'เปิดดูเอกสาร' }).last().click()
  const app = miniApp(phone)
  await app.getByRole('heading', { name: 'เอกสาร' }).first().waitFor()
  const document = app.getByRole('listitem').filter({ hasText: 'เล่มที่ 1 เลขที่ 9' })
  const bytes = Buffer.from(await (await fetch(await tapped(phone, document))).arrayBuffer())
  expect(bytes.equals(receipt.buffer)).toBe(true)

  // And by e-mail.
  const mailbox = await context.newPage()
  await mailbox.goto(`${demo.phone}/mailbox`)
  await mailbox
    .getByRole('link', { name: /ดำเนินการสำเร็จ: คำร้องทั่วไป/ })
    .filter({ hasText: reference })
    .first()
    .click()

  expect(broken).toEqual([])
  expect(demo.calls().filter(({ path }) => path === '/v2/bot/message/push').length).toBeGreaterThanOrEqual(4)
}, 180_000)
