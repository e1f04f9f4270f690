import type { Browser, Page } from 'playwright-core'
import type { Demo } from '#tests/support/demo.ts'

const folder = 'tests/screenshots'
const size = { width: 1280, height: 900 }

/** README's three: the chat, the form, the console. */
export async function takeReadmePictures(browser: Browser, demo: Demo): Promise<void> {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 2, locale: 'th-TH' })
  const phone = await context.newPage()
  await phone.goto(demo.phone)
  await phone.getByLabel('ฉันคือ').selectOption({ index: 1 })
  await phone.getByRole('navigation').getByRole('button', { name: 'คำร้องของฉัน' }).click()
  await phone.getByRole('log').getByText('แตะที่รายการเพื่อดูสถานะ').last().waitFor()
  await takePhone(phone, 'chat')

  await phone.getByRole('navigation').getByRole('button', { name: 'บริการออนไลน์' }).click()
  await phone.getByRole('log').getByRole('button', { name: 'กรอกแบบฟอร์มออนไลน์' }).first().click()
  const app = phone.frameLocator('iframe[title=LIFF]')
  await app.getByRole('button', { name: '+ เพิ่มบริการขอ' }).click()
  await app.getByLabel('เรื่อง', { exact: true }).fill('ขอซ่อมฝาท่อระบายน้ำ')
  await app.getByLabel('มีความประสงค์/เรื่องที่ร้อง').fill('ฝาท่อหน้าบ้านชำรุด รถจักรยานยนต์ล้มเมื่อวันเสาร์')
  await app.getByText('บันทึกร่างแล้ว').waitFor()
  await takePhone(phone, 'form')

  const console = await context.newPage()
  await console.goto(`${demo.app}/staff`)
  const { email, password } = demo.login('officer')
  await console.getByLabel('อีเมล').fill(email)
  await console.getByLabel('รหัสผ่าน').fill(password)
  await console.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await console.getByRole('navigation').getByRole('link', { name: 'คำร้อง', exact: true }).click()
  await console.getByRole('columnheader', { name: 'เลขที่เรื่อง' }).waitFor()
  await console.screenshot({ path: `${folder}/console.png`, scale: 'css' })
  await context.close()
}

/** The phone alone, without the page around it. */
const takePhone = (page: Page, name: string) =>
  page.screenshot({
    path: `${folder}/${name}.png`,
    scale: 'css',
    clip: { x: 430, y: 45, width: 420, height: 855 },
  })
