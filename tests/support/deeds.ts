import type { Page } from 'playwright-core'
import { careful } from './careful.ts'
import { photo } from './identity-photos.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const submit = (page: Page) => page.locator('main form button[type=submit]').last().click()

/** What leads to a state of a page that no address has. */
export const deeds: Record<string, (page: Page) => Promise<void>> = {
  async 'sending it empty'(page) {
    await submit(page)
    await page.locator('.field-error').first().waitFor()
  },
  async 'accepting the terms'(page) {
    await page.getByRole('checkbox', { name: 'ข้าพเจ้ายอมรับเงื่อนไข' }).check()
    await press(page, 'ตกลง')
    await page.getByLabel('นามสกุล').waitFor()
  },
  async 'accepting the terms and sending it empty'(page) {
    await deeds['accepting the terms']?.(page)
    await page.getByLabel('รหัสผ่าน', { exact: true }).fill('กขค')
    await deeds['sending it empty']?.(page)
  },
  async 'coming back to a form that was begun'(page) {
    await deeds['accepting the terms']?.(page)
    await page.getByLabel('นามสกุล').fill('ใจดี')
    await page.reload()
    await page.getByRole('button', { name: 'ล้างข้อมูลที่กรอกไว้' }).waitFor()
  },
  async 'a wrong password'(page) {
    await page.getByLabel('เลขประจำตัวประชาชน').fill('1101700230708')
    await page.getByLabel('รหัสผ่าน', { exact: true }).fill('ไม่ใช่รหัสผ่าน')
    await press(page, 'เข้าสู่ระบบ')
    await page.getByRole('alert').waitFor()
  },
  async 'the right password of somebody with a second factor'(page) {
    await page.getByLabel('อีเมล').fill(careful.email)
    await page.getByLabel('รหัสผ่าน').fill(careful.password)
    await press(page, 'เข้าสู่ระบบ')
    await page.waitForURL('**/staff/login/code*')
  },
  async 'a wrong staff password'(page) {
    await page.getByLabel('อีเมล').fill('nobody@example.go.th')
    await page.getByLabel('รหัสผ่าน').fill('ไม่ใช่รหัสผ่าน')
    await press(page, 'เข้าสู่ระบบ')
    await page.getByRole('alert').waitFor()
  },
  async 'asking for the link'(page) {
    await page.getByLabel('อีเมล').fill('nobody@example.com')
    await submit(page)
    await page.locator('form').waitFor({ state: 'detached' })
  },
  async 'choosing a photo'(page) {
    const buffer = Buffer.from(await photo({ slot: 'card-front', width: 1200, height: 900 }))
    const file = { name: 'card.jpg', mimeType: 'image/jpeg', buffer }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('button', { name: 'ใช้ภาพนี้' }).waitFor()
  },
  async 'sending a photo'(page) {
    await deeds['choosing a photo']?.(page)
    await press(page, 'ใช้ภาพนี้')
    await page
      .getByRole('img', { name: /ที่ขีดคร่อมแล้ว/ })
      .first()
      .waitFor()
  },
  async 'asking for nothing'(page) {
    await page.getByRole('checkbox', { name: /เรื่อง/ }).first().check()
    await press(page, 'ส่งให้ผู้ยื่นแก้ไข')
    await page.getByRole('alert').waitFor()
  },
  async 'adding a day off that is none'(page) {
    await page.getByLabel('วันที่', { exact: true }).fill('31 เดือนหน้า')
    await page.getByRole('button', { name: 'เพิ่มวันหยุด', exact: true }).click()
    await page.getByText('ระบบอ่านวันที่ไม่ออก').waitFor()
  },
  async 'finding somebody at the counter'(page) {
    await page.getByLabel('เลขประจำตัวประชาชน เบอร์โทรศัพท์ หรือชื่อ').fill('สมศรี')
    await press(page, 'ค้นหา')
    await page.locator('.table').waitFor()
  },
  async 'choosing to file for another at the counter'(page) {
    await page.getByLabel('ยื่นแทนผู้อื่น', { exact: true }).check()
    await page.getByText('ข้อมูลของผู้ที่ยื่นแทน').waitFor()
  },
  async 'beginning a complaint without a name at the counter'(page) {
    await page.getByLabel('เรื่องที่แจ้ง').selectOption('C-ROAD')
    await press(page, 'กรอกเรื่องร้องเรียนที่นี่')
    await page.getByText('ระบบไม่เก็บว่าใครแจ้ง').waitFor()
  },
  async 'filing a complaint without a name at the counter'(page) {
    await page.getByLabel('เรื่องที่แจ้ง').selectOption('C-ROAD')
    await press(page, 'กรอกเรื่องร้องเรียนที่นี่')
    await page.getByLabel('ถนนเป็นหลุมบ่อ').check()
    await page.getByLabel('รายละเอียด').fill('หลุมลึกกลางถนน')
    await page.getByLabel('ตำแหน่งบนแผนที่').fill('16.573, 100.333')
    await press(page, 'ตรวจคำตอบ')
    await page.getByLabel('ผู้แจ้งมาด้วยตนเอง').check()
    await press(page, 'ส่งเรื่องร้องเรียน')
    await page.getByText('รหัสลับ', { exact: true }).waitFor()
  },
  async 'looking at an attached photo'(page) {
    const buffer = Buffer.from(await photo({ slot: 'card-front', width: 1200, height: 900 }))
    const file = { name: 'house.jpg', mimeType: 'image/jpeg', buffer }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await press(page, 'เปิดดู house.jpg')
    await page.getByRole('dialog').getByRole('img').waitFor()
  },
  async 'beginning without a name'(page) {
    await press(page, 'แจ้งโดยไม่ระบุชื่อ')
    await page.getByLabel('รายละเอียด').waitFor()
  },
  async 'sending it without a name'(page) {
    await deeds['beginning without a name']?.(page)
    await deeds['sending a complaint that shows no name']?.(page)
  },
  async 'sending it after leaving one’s name out'(page) {
    await page.getByRole('radio', { name: /^ไม่ระบุชื่อ/ }).check()
    await deeds['sending a complaint that shows no name']?.(page)
  },
  async 'sending a complaint that shows no name'(page) {
    await page.getByRole('radio', { name: 'ถนนเป็นหลุมบ่อ' }).check()
    await page.getByLabel('รายละเอียด').fill('หลุมลึกกลางถนน')
    await page.getByLabel(/^ตำแหน่งบนแผนที่/).fill('16.735120, 100.302110')
    await press(page, 'ส่ง')
    await page.getByRole('button', { name: 'คัดลอกเลขที่เรื่องและรหัสลับ' }).waitFor()
  },
  async 'following what was sent without a name'(page) {
    await page.goto(new URL('/liff/complaints/C-ROAD', page.url()).href)
    await deeds['sending it without a name']?.(page)
    const secret = await page.locator('.slip-secret').innerText()
    await page.getByRole('link', { name: 'ติดตามเรื่อง' }).click()
    await page.getByLabel('รหัสลับ').fill(secret)
    await press(page, 'ดูสถานะ')
    await page.getByText('ประวัติการดำเนินการ').waitFor()
  },
  async 'opening the map'(page) {
    await page.getByLabel(/^ตำแหน่งบนแผนที่/).fill('16.735120, 100.302110')
    await press(page, 'เลือกบนแผนที่')
    await page.getByRole('application').waitFor()
  },
  async 'filing for another, empty'(page) {
    await page.getByRole('radio').nth(1).check()
    await deeds['sending it empty']?.(page)
  },
}
