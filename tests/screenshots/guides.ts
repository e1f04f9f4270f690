import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import type { Demo } from '#tests/support/demo.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { takeChatPictures } from './guides-chat.ts'
import { takeRegistrationPictures } from './guides-registration.ts'
import { take } from './picture.ts'

/** A phone small enough that its letters can still be read in a guide. */
const screen = { width: 360, height: 700 }

/** One picture for each step of the guides, what is to be pressed ringed. */
export async function takeGuidePictures(browser: Browser, demo: Demo): Promise<void> {
  await takeChatPictures(browser, demo)
  await takeRegistrationPictures(await phoneOf(browser, demo))
  const context = await phoneOf(browser, demo)
  const page = await context.newPage()
  await logIn(page)
  await fileRequest(page)
  await fileComplaint(page)
  await follow(page)
  await forgetPassword(page, demo)
  await context.close()
}

/** An ordinary browser on a phone: the mini-app looks there as it does inside LINE. */
async function phoneOf(browser: Browser, demo: Demo): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: demo.app,
    viewport: screen,
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'th-TH',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  return context
}

async function logIn(page: Page): Promise<void> {
  await page.goto('/liff/login')
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(1))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(1).password)
  const enter = page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true })
  await take(page, 'log-in', enter)
  await enter.click()
  await page.getByRole('heading', { name: /^ยินดีต้อนรับ/ }).waitFor()
}

async function fileRequest(page: Page): Promise<void> {
  await page.goto('/liff/services')
  await take(page, 'services', page.getByRole('link', { name: /^คำร้องทั่วไป/ }))
  await page.getByRole('link', { name: /^คำร้องทั่วไป/ }).click()
  await take(page, 'service', page.getByRole('button', { name: '+ เพิ่มบริการขอ' }))
  await page.getByRole('button', { name: '+ เพิ่มบริการขอ' }).click()
  await page.getByLabel('เรื่อง', { exact: true }).fill('ขอซ่อมฝาท่อระบายน้ำ')
  await page.getByLabel('มีความประสงค์/เรื่องที่ร้อง').fill('ฝาท่อหน้าบ้านชำรุด รถจักรยานยนต์ล้มเมื่อวันเสาร์')
  await page.getByLabel('สิ่งที่ขอให้ดำเนินการ').fill('ขอให้เปลี่ยนฝาท่อใหม่')
  await page.getByText('บันทึกร่างแล้ว').waitFor()
  const onwards = page.getByRole('button', { name: 'ถัดไป' })
  await take(page, 'form', onwards)
  await onwards.click()
  await page.getByRole('heading', { name: 'แนบเอกสาร' }).waitFor()
  const house = page.getByRole('group', { name: /ทะเบียนบ้าน/ })
  await house.locator('input[type=file]').setInputFiles(houseRegistration)
  await house.getByText('ลบ').waitFor()
  await take(page, 'documents', house.locator('label.upload'))
  await onwards.click()
  await page.getByRole('heading', { name: 'ตรวจสอบข้อมูลก่อนส่ง' }).waitFor()
  const send = page.getByRole('button', { name: 'ส่ง', exact: true })
  await take(page, 'check', send)
  await send.click()
  await page.getByRole('heading', { name: 'ดำเนินการสำเร็จ' }).waitFor()
  await take(page, 'sent')
}

const houseRegistration = {
  name: 'ทะเบียนบ้าน.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdf({ size: 240_000 })),
}

async function fileComplaint(page: Page): Promise<void> {
  await page.goto('/liff/complaints')
  await take(page, 'complaints', page.getByRole('link', { name: /^ถนน/ }))
  await page.getByRole('link', { name: /^ถนน/ }).click()
  const begin = page.getByRole('button', { name: '+ เลือกร้องทุกข์ออนไลน์' })
  await take(page, 'complaint', begin)
  await begin.click()
  await page.getByText('บันทึกร่างแล้ว').waitFor()
  await take(page, 'complaint-form', page.getByRole('button', { name: 'ส่ง', exact: true }))
}

async function follow(page: Page): Promise<void> {
  await page.goto('/liff/requests')
  await page.getByRole('listitem').first().waitFor()
  await take(page, 'requests')
  await page
    .getByRole('link', { name: /ยืมเต็นท์|คำร้องทั่วไป/ })
    .last()
    .click()
  await page.getByRole('heading', { name: 'สถานะ' }).waitFor()
  await take(page, 'status')
  await take(page, 'issued', page.getByRole('link', { name: /^ดาวน์โหลด/ }).first())
}

async function forgetPassword(page: Page, demo: Demo): Promise<void> {
  await page.goto('/liff/forgot-password')
  await page.getByLabel('อีเมล').fill('citizen1@example.com')
  const onwards = page.getByRole('button', { name: 'ถัดไป' })
  await take(page, 'forgot-password', onwards)
  await onwards.click()
  await onwards.waitFor({ state: 'detached' })
  await page.goto(`${demo.phone}/mailbox`)
  await page
    .getByRole('link', { name: /แจ้งเปลี่ยนรหัสผ่าน/ })
    .first()
    .click()
  const mail = page.frameLocator('iframe').first()
  const link = mail.getByRole('link', { name: 'เปลี่ยนรหัสผ่าน' }).first()
  await page.goto((await link.getAttribute('href')) ?? '')
  await page.getByLabel('รหัสผ่านใหม่', { exact: true }).fill('ฝนตกหลังบ้านทุกวัน')
  await page.getByLabel('ยืนยันรหัสผ่านใหม่', { exact: true }).fill('ฝนตกหลังบ้านทุกวัน')
  await take(page, 'new-password', onwards)
}
