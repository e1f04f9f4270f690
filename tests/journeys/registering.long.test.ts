import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { heic } from '#tests/support/odd-photos.ts'
import { card, give, holding, markedPicture, placeOn } from '#tests/support/photo-slots.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { chooseAddress, field, fillIn, password, proceed } from '#tests/support/registration-form.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
})
afterEach(() => context?.close())
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function openTerms(): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'th-TH' })
  context.setDefaultTimeout(40_000)
  const page = await context.newPage()
  await page.goto(`${product.url}/liff/register`)
  await page.getByRole('button', { name: 'ตกลง' }).waitFor()
  expect(await page.getByRole('button', { name: 'ตกลง' }).isDisabled()).toBe(true)
  for (const box of await page.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false)
  await page.getByRole('checkbox', { name: 'ข้าพเจ้ายอมรับเงื่อนไข' }).check()
  return page
}

async function openForm(): Promise<Page> {
  const page = await openTerms()
  await page.getByRole('button', { name: 'ตกลง' }).click()
  await page.getByLabel('คำนำหน้า').selectOption('นาย')
  return page
}

async function register(n: number): Promise<Page> {
  const page = await openForm()
  await fillIn(page, inventCitizenId(n))
  await chooseAddress(page)
  await proceed(page)
  await page.getByRole('heading', { name: 'ยืนยันตัวตน' }).waitFor()
  await page.getByRole('group', { name: 'ภาพบัตรประชาชนด้านหน้า' }).waitFor()
  return page
}

test('registering with photos: covered, crossed, shown at once, sent in for the check', async () => {
  const page = await register(501)
  await give(card(page), await photo({ width: 2400, height: 1800 }))
  const box = card(page).getByRole('button', { name: /^กล่องดำ/ })
  const preview = card(page).getByRole('img', { name: /^ตัวอย่าง/ })
  const before = await placeOn(preview, box)
  await box.press('Shift+ArrowDown')
  const place = await placeOn(preview, box)
  expect(place.top).toBeGreaterThan(before.top)
  await card(page).getByRole('button', { name: 'ใช้ภาพนี้' }).click()

  // Shrunk on the phone, and black where the box was.
  const marked = await markedPicture(context, card(page))
  const { width = 0, height = 0 } = await marked.metadata()
  expect([width, height]).toEqual([2000, 1500])
  const pixels = await marked
    .extract({
      left: Math.round((place.left + 0.01) * width),
      top: Math.round((place.top + 0.01) * height),
      width: 200,
      height: 40,
    })
    .greyscale()
    .raw()
    .toBuffer()
  // The crossing mark may run over it.
  const black = [...pixels].filter((pixel) => pixel < 40).length
  expect(black / pixels.length).toBeGreaterThan(0.5)

  await give(holding(page), await photo({ slot: 'holding', width: 1200, height: 1600 }))
  await holding(page).getByText('ระบบขีดคร่อมให้เรียบร้อย').waitFor()
  await page.getByRole('button', { name: 'ยืนยันตัวตน' }).click()
  await page.getByRole('heading', { name: 'ลงทะเบียนสำเร็จ' }).waitFor()
  await page.getByText('กำลังตรวจสอบการยืนยันตัวตน').waitFor()

  await page.getByRole('link', { name: 'ดูภาพที่ส่ง' }).click()
  await page.getByRole('heading', { name: 'ผู้ที่เปิดดูข้อมูลของท่าน' }).waitFor()
  expect(await page.getByRole('img', { name: /ที่ขีดคร่อมแล้ว$/ }).count()).toBe(2)
  expect(await page.getByRole('button', { name: 'ยืนยันตัวตน' }).count()).toBe(0)
})

test('a reload in the middle of the form loses nothing but the password', async () => {
  const page = await openForm()
  await fillIn(page, inventCitizenId(502))
  await chooseAddress(page)
  await field(page, 'รหัสผ่าน').fill(password)
  await page.reload()
  await field(page, 'ชื่อ').waitFor()
  expect(await field(page, 'คำนำหน้า').inputValue()).toBe('นาย')
  expect(await field(page, 'ชื่อ').inputValue()).toBe('สมชาย')
  expect((await field(page, 'เลขประจำตัวประชาชน').inputValue()).replaceAll('-', '')).toBe(inventCitizenId(502))
  expect(await field(page, 'ปี พ.ศ.').inputValue()).toBe('2501')
  expect(await field(page, 'ตำบล/แขวง').inputValue()).toBe('เนินกุ่ม')
  expect(await field(page, 'รหัสผ่าน').inputValue()).toBe('')

  // LINE was closed: another page of the same phone, and nothing of the old one.
  await page.close()
  const opened = await context.newPage()
  await opened.goto(`${product.url}/liff/register/form`)
  await field(opened, 'ชื่อ').waitFor()
  expect((await field(opened, 'เลขประจำตัวประชาชน').inputValue()).replaceAll('-', '')).toBe(
    inventCitizenId(502),
  )
  await proceed(opened)
  await opened.getByRole('heading', { name: 'ยืนยันตัวตน' }).waitFor()
})

test('on a phone that somebody lent, what another typed before is cleared by a tap', async () => {
  const page = await openForm()
  await fillIn(page, inventCitizenId(509))
  await page.reload()
  await page.getByRole('button', { name: 'ล้างข้อมูลที่กรอกไว้' }).click()
  await expect.poll(() => field(page, 'ชื่อ').inputValue()).toBe('')
  for (const label of ['เลขประจำตัวประชาชน', 'ปี พ.ศ.']) expect(await field(page, label).inputValue()).toBe('')
  await page.reload()
  await field(page, 'ชื่อ').waitFor()
  expect(await page.getByRole('button', { name: 'ล้างข้อมูลที่กรอกไว้' }).count()).toBe(0)
})

test('what one types while the phone is still busy with an answer stays as typed', async () => {
  const page = await openTerms()
  const { promise: asked, resolve: answer } = Promise.withResolvers<void>()
  await page.route('**/api/agency', async (route) => {
    await asked
    await route.continue()
  })
  await page.getByRole('button', { name: 'ตกลง' }).click()
  await field(page, 'บ้านเลขที่').waitFor()
  // A phone that draws no frame for a while, as a slow one does, has the answer and has not yet acted on it.
  await page.clock.install()
  const answered = page.waitForResponse('**/api/agency')
  answer()
  await (await answered).finished()
  await page.evaluate(() => {})
  for (const [label, value] of [
    ['บ้านเลขที่', '99/9'],
    ['วัน', '13'],
    ['เดือน', '4'],
    ['ปี พ.ศ.', '2501'],
  ] as const) {
    await field(page, label).fill(value)
    expect(await field(page, label).inputValue()).toBe(value)
  }
  await page.clock.runFor(2_000)
  await expect.poll(() => field(page, 'จังหวัด').inputValue()).toBe('พิษณุโลก')
  expect(await field(page, 'บ้านเลขที่').inputValue()).toBe('99/9')
  expect(await field(page, 'เดือน').inputValue()).toBe('4')
})

test('the address: own province first, the rest follows from the choices, and what is missing can be typed', async () => {
  const page = await openForm()
  await expect.poll(() => field(page, 'จังหวัด').inputValue()).toBe('พิษณุโลก')
  await chooseAddress(page)
  expect(await field(page, 'รหัสไปรษณีย์').inputValue()).toBe('65210')

  await field(page, 'จังหวัด').selectOption('เชียงใหม่')
  expect(await field(page, 'อำเภอ/เขต').inputValue()).toBe('')
  expect(await field(page, 'รหัสไปรษณีย์').inputValue()).toBe('')
  await field(page, 'อำเภอ/เขต').selectOption('กัลยาณิวัฒนา')
  await field(page, 'ตำบล/แขวง').selectOption({ label: 'ไม่พบในรายการ (พิมพ์เอง)' })
  await field(page, 'ตำบล/แขวง').fill('ตำบลตั้งใหม่')
  await field(page, 'รหัสไปรษณีย์').fill('58130')
  await fillIn(page, inventCitizenId(503))
  await proceed(page)
  await page.getByRole('heading', { name: 'ยืนยันตัวตน' }).waitFor()
})

test('thrown out while choosing a photo, one goes on where one was; skipped, from the home page', async () => {
  const page = await register(504)
  await give(holding(page), await photo({ slot: 'holding', width: 1200, height: 1600 }))
  await holding(page).getByText('ระบบขีดคร่อมให้เรียบร้อย').waitFor()
  await page.reload()
  await holding(page).getByText('ระบบขีดคร่อมให้เรียบร้อย').waitFor()
  await page.getByRole('button', { name: 'ยืนยันตัวตน' }).click()
  await card(page).getByText('กรุณาส่งภาพนี้').waitFor()

  await page.getByRole('button', { name: 'ข้ามไปก่อน' }).click()
  await page.getByRole('heading', { name: 'ลงทะเบียนสำเร็จ' }).waitFor()
  await page.getByRole('link', { name: 'เริ่มใช้งาน' }).click()
  await page.getByText('ยังไม่ได้ยืนยันตัวตน').waitFor()
  await page.getByRole('link', { name: 'ยืนยันตัวตน', exact: true }).click()
  await holding(page).getByText('ระบบขีดคร่อมให้เรียบร้อย').waitFor()
  await give(card(page), await photo())
  await card(page).getByRole('button', { name: 'ใช้ภาพนี้' }).click()
  await card(page).getByText('ระบบขีดคร่อมให้เรียบร้อย').waitFor()
  await page.getByRole('button', { name: 'ยืนยันตัวตน' }).click()
  await page.getByText('กำลังตรวจสอบการยืนยันตัวตน').waitFor()
})

test('a blurred photo is advised against and taken all the same; a PDF is not', async () => {
  const page = await register(505)
  await give(holding(page), new TextEncoder().encode('%PDF-1.7'), 'card.pdf', 'application/pdf')
  await holding(page).getByText('ไฟล์นี้ไม่ใช่ภาพถ่าย').waitFor()
  const blurred = await sharp(await photo({ slot: 'holding', width: 1200, height: 1600 }))
    .blur(12)
    .toBuffer()
  await give(holding(page), blurred)
  await holding(page).getByText('ภาพอาจไม่ชัด').waitFor()
  await holding(page).getByRole('button', { name: 'ใช้ภาพนี้' }).click()
  await holding(page).getByText('ระบบขีดคร่อมให้เรียบร้อย').waitFor()
})

test('what this browser cannot read, such as an iPhone’s HEIC, goes to the office as it is and comes back crossed', async () => {
  const page = await register(506)
  await give(card(page), heic(), 'IMG_0001.HEIC', 'image/heic')
  const { width, height } = await (await markedPicture(context, card(page))).metadata()
  expect([width, height]).toEqual([960, 720])
})

test('whoever is registered already is led to the log-in and to a new password', async () => {
  const earlier = new Visitor(product.url)
  expect(await earlier.api('POST', '/citizens', inventRegistration(507))).toMatchObject({ status: 201 })
  const page = await openForm()
  await fillIn(page, inventCitizenId(507))
  await chooseAddress(page)
  await proceed(page)
  const alert = page.getByRole('alert').filter({ hasText: 'ลงทะเบียนไว้แล้ว' })
  await alert.getByRole('link', { name: 'เข้าสู่ระบบ' }).waitFor()
  await alert.getByRole('link', { name: 'ลืมรหัสผ่าน' }).click()
  await page.getByRole('heading', { name: 'ลืมรหัสผ่าน' }).waitFor()
})

test('where photos cannot be taken online, one is told to bring the card, and goes on', async () => {
  const page = await openForm()
  await page.route('**/api/identity', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), takesPhotos: false } })
  })
  await fillIn(page, inventCitizenId(508))
  await chooseAddress(page)
  await proceed(page)
  await page.getByText('ยืนยันตัวตนที่สำนักงาน').waitFor()
  expect(await page.locator('input[type=file]').count()).toBe(0)
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByRole('heading', { name: 'ลงทะเบียนสำเร็จ' }).waitFor()
})
