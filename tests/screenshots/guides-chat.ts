import type { Browser, Locator, Page } from 'playwright-core'
import type { Demo } from '#tests/support/demo.ts'
import { keepPicture } from './picture.ts'

/** The chat, on the phone of the emulated LINE. */
export async function takeChatPictures(browser: Browser, demo: Demo): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 800, height: 950 },
    deviceScaleFactor: 2,
    locale: 'th-TH',
  })
  const phone = await context.newPage()
  await phone.goto(demo.phone)
  await phone.getByLabel('ฉันคือ').selectOption({ label: 'สมชาย ใจดี' })
  await phone.getByRole('button', { name: 'เพิ่มเพื่อน' }).click()
  await phone.getByRole('log').getByText('ลงทะเบียน').first().waitFor()
  await takeScreen(phone, 'chat-welcome', phone.getByRole('log').getByText('ลงทะเบียน').first())
  await phone.getByLabel('ฉันคือ').selectOption({ label: 'มาลี บุญมา' })
  const news = phone.getByRole('log').getByText('คำร้องของท่านดำเนินการเสร็จเรียบร้อยแล้ว').last()
  await news.waitFor()
  await takeScreen(phone, 'chat-news', news)
  await context.close()
}

/** What the phone shows, without its rim, scrolled to what the picture is about. */
async function takeScreen(phone: Page, name: string, about: Locator): Promise<void> {
  const device = phone.locator('.device')
  // The corners are cut by the page that shows the picture.
  await device.evaluate((element: HTMLElement) => {
    Object.assign(element.style, { borderRadius: '0', height: '760px' })
  })
  await about.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await keepPicture(name, await device.screenshot())
}
