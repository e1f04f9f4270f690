import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
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

/** A phone of that width, logged in as invented citizen `n`. */
async function phoneOf(n: number, width: number): Promise<Page> {
  await new Visitor(product.url).api('POST', '/citizens', inventRegistration(n))
  const context = await browser.newContext({ viewport: { width, height: 760 }, locale: 'th-TH' })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  await page.goto(`${product.url}/liff/login`)
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(n))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(n).password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  return page
}
const next = (page: Page) => page.getByRole('button', { name: 'ถัดไป' }).click()
const agreed = (page: Page) => page.getByRole('checkbox', { name: /^ผู้ที่ข้าพเจ้ายื่นแทนรับทราบและยินยอม/ })

async function tellOfMother(page: Page): Promise<void> {
  await page.getByLabel('บุตร', { exact: true }).check()
  await page.getByLabel('คำนำหน้า').selectOption('นาง')
  const dates = [
    ['วัน', '20', '1'],
    ['เดือน', '1', '7'],
    ['ปี พ.ศ.', '2487', '2569'],
  ] as const
  for (const [label, born, consented] of dates) {
    await page.getByLabel(label, { exact: true }).first().fill(born)
    await page.getByLabel(label, { exact: true }).last().fill(consented)
  }
  for (const [label, value] of [
    ['ชื่อ', 'บุญมี'],
    ['นามสกุล', 'แสงทอง'],
    ['เลขประจำตัวประชาชน', inventCitizenId(50)],
    ['บ้านเลขที่', '12/1'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value)
  }
  for (const [label, place] of [
    ['จังหวัด', 'พิษณุโลก'],
    ['อำเภอ/เขต', 'บางกระทุ่ม'],
    ['ตำบล/แขวง', 'วัดตายม'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).selectOption({ label: place })
  }
  await page.getByLabel('ต่อหน้า', { exact: true }).check()
}

test('a daughter files for her mother on a small phone, and need not type her again', async () => {
  const page = await phoneOf(1, 320)
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  await page.goto(`${product.url}/liff/services/GEN-01`)
  await page.getByRole('button', { name: '+ เพิ่มบริการขอ' }).click()
  expect(await page.getByLabel('ยื่นให้ตนเอง').isChecked()).toBe(true)
  await page.getByLabel('ยื่นแทนผู้อื่น').check()
  expect(await agreed(page).isChecked()).toBe(false)
  await tellOfMother(page)
  await page.getByLabel('เรื่อง', { exact: true }).fill('ขอไฟส่องสว่าง')
  await page.getByLabel('มีความประสงค์/เรื่องที่ร้อง').fill('หน้าบ้านมืด')
  await page.getByLabel('สิ่งที่ขอให้ดำเนินการ').fill('ขอให้ติดไฟ')

  // Without the declaration it does not go on.
  await next(page)
  await page
    .getByRole('alert')
    .getByRole('link', { name: /กรุณายืนยันว่าผู้ที่ท่านยื่นแทน/ })
    .click()
  expect(await agreed(page).evaluate((box) => box === document.activeElement)).toBe(true)
  await agreed(page).check()
  await page.getByText('บันทึกร่างแล้ว').waitFor()
  await page.reload()
  expect(await page.getByLabel('นามสกุล', { exact: true }).inputValue()).toBe('แสงทอง')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await next(page)
  await page.getByRole('group', { name: /^หนังสือมอบอำนาจ/ }).waitFor()
  await next(page)
  await page.getByRole('heading', { name: 'ตรวจสอบข้อมูลก่อนส่ง' }).waitFor()
  await page.getByText('นางบุญมี แสงทอง').waitFor()
  await page.getByRole('link', { name: 'แก้ไข ผู้ที่ท่านยื่นแทน' }).click()
  await page.getByLabel('บุตร', { exact: true }).waitFor()
  // What was changed from the check goes straight back to it.
  await next(page)
  await page.getByRole('button', { name: 'ส่ง', exact: true }).click()
  await page.getByRole('heading', { name: 'ดำเนินการสำเร็จ' }).waitFor()
  await page.goto(`${product.url}/liff/requests`)
  await page.getByText('ยื่นแทน นางบุญมี แสงทอง').waitFor()

  await page.goto(`${product.url}/liff/services/GEN-01`)
  await page.getByRole('button', { name: '+ เพิ่มบริการขอ' }).click()
  await page.getByLabel('ยื่นแทนผู้อื่น').check()
  await page.getByRole('button', { name: 'นางบุญมี แสงทอง' }).click()
  await page.getByText('กรอกข้อมูลของนางบุญมี แสงทองให้แล้ว').waitFor()
  expect(await page.getByLabel('ชื่อ', { exact: true }).inputValue()).toBe('บุญมี')
  expect(await agreed(page).isChecked()).toBe(false)
  expect(broken).toEqual([])
}, 90_000)

test('the mother registers, sees who filed for her, and says that she never asked', async () => {
  const page = await phoneOf(50, 390)
  await page.goto(`${product.url}/liff/requests`)
  await page.getByRole('link', { name: /ยื่นแทนโดย นางสมศรี ใจดี/ }).click()
  await page.getByText('ยืนยันตัวตนก่อน').waitFor()
  expect(await page.getByText('ขอไฟส่องสว่าง').count()).toBe(0)
  await page.getByRole('button', { name: 'ไม่ได้มอบหมาย' }).click()
  await page.getByRole('button', { name: 'ยืนยันว่าไม่ได้มอบหมาย' }).click()
  await page.getByText('ท่านแจ้งว่าไม่ได้มอบหมาย', { exact: true }).waitFor()
}, 60_000)
