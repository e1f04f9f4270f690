import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { getCatalogueEntry } from '#db/catalogue.ts'
import { reviseService } from '#db/catalogue-verbs.ts'
import { termsOf } from '#templates/service-terms.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
let browser: Browser
let citizen: Visitor
const tiles = 'https://tiles.example.go.th'
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  citizen = new Visitor(product.url)
  await citizen.api('POST', '/citizens', inventRegistration(1))
  const { revision } = await getAgencyRow(product.db)
  const settings = { mapTileUrl: `${tiles}/{z}/{x}/{y}.png`, mapAttribution: '© กรมแผนที่' }
  await changeAgency(product.db, { revision, settings }, { type: 'staff', id: 'malee' })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

test('the agency’s map is the one more place from which the mini-app shows pictures, and no other page does', async () => {
  const pictures = async (path: string) => {
    const policy = (await fetch(product.url + path)).headers.get('content-security-policy') ?? ''
    return policy.split('; ').find((directive) => directive.startsWith('img-src'))
  }
  expect(await pictures('/liff/complaints')).toMatch(`img-src ${tiles} 'self' `)
  for (const path of ['/', '/staff/login', '/verify/X']) expect(await pictures(path)).not.toContain(tiles)
})

/** A phone that stands in เนินกุ่ม, logged in. */
async function phone(
  width: number,
  whose = 1,
): Promise<{ context: BrowserContext; page: Page; asked: string[] }> {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width, height: 800 },
    locale: 'th-TH',
    permissions: ['geolocation'],
    geolocation: { latitude: 16.73512, longitude: 100.30211, accuracy: 12 },
  })
  context.setDefaultTimeout(20_000)
  const asked: string[] = []
  await context.route(`${tiles}/**`, async (route) => {
    asked.push(route.request().url())
    await route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
  })
  const data = { citizenId: inventCitizenId(whose), password: inventRegistration(whose).password }
  expect((await context.request.post('/api/session', { data })).ok()).toBe(true)
  return { context, page: await context.newPage(), asked }
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const onwards = async (page: Page, heading: string) => {
  await press(page, 'ถัดไป')
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
}
const choose = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()
const isFocused = (element: Locator) =>
  expect.poll(() => element.evaluate((each) => each === document.activeElement)).toBe(true)
const saved = (page: Page) => page.getByText('บันทึกร่างแล้ว').waitFor()
const trouble = 'น้ำท่วมบ้านสูงหนึ่งเมตร ข้าวของเสียหาย'

test('a long form: prefilled, in steps, on two phones, under its version, with a look at the paper before it is sent', async () => {
  const before = {
    ...{ occupation: 'ทำนา', monthlyIncome: '4,500.50', field: 'disease', trouble: 'ไข้เลือดออก' },
    ...{ wanted: 'พ่นยุง', hasOthers: false, helpedBefore: false, wantsMoney: false },
  }
  const draft = (await citizen.api('POST', '/drafts', { serviceCode: 'GEN-07' })).body as { id: string }
  const earlier = await citizen.api('POST', '/requests', { draftId: draft.id, answers: before })
  const { reference: former } = earlier.body as { reference: string }
  const first = await phone(390)
  let { page } = first

  // What was filed of this service stands where a new one begins; what was said then is filled in.
  await page.goto('/liff/services/GEN-07')
  await page.getByRole('link', { name: former }).waitFor()
  await press(page, '+ เพิ่มบริการขอ')
  await page.getByRole('heading', { name: 'ผู้ขอรับความช่วยเหลือ' }).waitFor()
  await page.getByText('ขั้นตอนที่ 1 จาก 6').waitFor()
  expect(await page.getByLabel('อาชีพ').inputValue()).toBe('ทำนา')
  await onwards(page, 'ความเดือดร้อนและสิ่งที่ต้องการ')

  // A choice that takes an answered question away says so; taken back, the answer is there.
  await choose(page, 'ขอความช่วยเหลือด้าน', 'สาธารณภัย (น้ำท่วม พายุ ไฟไหม้ ภัยแล้ง)')
  await choose(page, 'ภัยที่ประสบ', 'น้ำท่วม')
  await choose(page, 'ขอความช่วยเหลือด้าน', 'ด้านอื่น ๆ ที่เร่งด่วน')
  await page.getByText('ไม่ใช้คำตอบ “ภัยที่ประสบ” แล้ว').waitFor()
  await choose(page, 'ขอความช่วยเหลือด้าน', 'สาธารณภัย (น้ำท่วม พายุ ไฟไหม้ ภัยแล้ง)')
  expect(await page.getByLabel('น้ำท่วม', { exact: true }).isChecked()).toBe(true)
  for (const [label, value] of [
    ['วัน', '20'],
    ['เดือน', '11'],
    ['ปี พ.ศ.', '2569'],
    ['ปัญหาหรือความเดือดร้อน', trouble],
    ['ความช่วยเหลือที่ต้องการ', 'ถุงยังชีพ'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value)
  }

  // The phone says where it is; the map opens there, from the agency's host and no other, and can be moved by keys.
  const place = page.getByLabel('ตำแหน่งบนแผนที่ (ไม่บังคับ)', { exact: true })
  expect(first.asked).toEqual([])
  await press(page, 'ใช้ตำแหน่งปัจจุบัน')
  await page.getByText('คลาดเคลื่อนได้ประมาณ 12 เมตร').waitFor()
  expect(await place.inputValue()).toBe('16.735120, 100.302110')
  await press(page, 'เลือกบนแผนที่')
  await page.getByText('© กรมแผนที่').waitFor()
  await expect.poll(() => first.asked.length).toBeGreaterThan(0)
  expect(await page.locator('.leaflet-control-scale').innerText()).toMatch(/^\d+ ม\.$/)
  expect(await page.locator('.leaflet-control-zoom').getByRole('button').count()).toBe(2)
  for (const name of ['ขยายแผนที่', 'ย่อแผนที่']) await page.getByRole('button', { name, exact: true }).waitFor()
  await page.getByRole('application', { name: /^แผนที่/ }).press('ArrowRight')
  await expect.poll(() => place.inputValue()).toMatch(/^16\.7351\d\d, 100\.302[2-9]\d\d$/)
  await onwards(page, 'ผู้เดือดร้อนร่วมและความช่วยเหลือที่เคยได้รับ')

  // Rows: one too many is taken out, put back, and taken out again.
  await choose(page, 'มีผู้เดือดร้อนรายอื่นร่วมยื่นด้วย', 'ใช่')
  const row = (number: number) => page.getByRole('group', { name: `คนที่ ${number}`, exact: true })
  await row(1).getByLabel('ชื่อและนามสกุล').fill('นางบุญมี แสงทอง')
  await press(page, '+ เพิ่มคน')
  await isFocused(row(2).getByLabel('ชื่อและนามสกุล'))
  await page.keyboard.type('นายคำ แสงทอง')
  await press(page, 'ลบคนที่ 1')
  await isFocused(page.getByRole('button', { name: 'นำกลับมา' }))
  expect(await row(1).getByLabel('ชื่อและนามสกุล').inputValue()).toBe('นายคำ แสงทอง')
  await page.keyboard.press('Enter')
  await expect.poll(() => row(1).getByLabel('ชื่อและนามสกุล').inputValue()).toBe('นางบุญมี แสงทอง')
  await press(page, 'ลบคนที่ 2')
  await saved(page)
  await first.context.close()

  // The office changes the service; the draft goes on, on another phone, as it was begun.
  const entry = await getCatalogueEntry(product.db, 'GEN-07')
  const terms = { ...termsOf(entry.definition), days: 9 }
  await reviseService(product.db, entry, { terms, isConfirmed: true }, { type: 'system' })
  const second = await phone(320)
  page = second.page
  await page.goto('/liff/services/GEN-07')
  // It opens where it was left: the address of one of the people is missing.
  await page.getByRole('link', { name: 'กรอกต่อ' }).click()
  await page.getByRole('heading', { name: 'ผู้เดือดร้อนร่วมและความช่วยเหลือที่เคยได้รับ' }).waitFor()
  await page.getByRole('link', { name: 'ย้อนกลับ' }).click()
  await page.getByRole('heading', { name: 'ความเดือดร้อนและสิ่งที่ต้องการ' }).waitFor()
  expect(await page.getByLabel('ปัญหาหรือความเดือดร้อน').inputValue()).toBe(trouble)
  await onwards(page, 'ผู้เดือดร้อนร่วมและความช่วยเหลือที่เคยได้รับ')
  await row(1).getByLabel('บ้านเลขที่').fill('12/3')
  await row(1).getByLabel('หมู่ที่').fill('5')
  await choose(page, 'เรื่องนี้เคยได้รับความช่วยเหลือจากหน่วยงานอื่น', 'ไม่ใช่')
  await onwards(page, 'การรับเงินช่วยเหลือ')
  await choose(page, 'ขอรับเป็นเงินช่วยเหลือ', 'ไม่ใช่')
  await onwards(page, 'แนบเอกสาร')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

  // The form is typeset and attached by itself; it can be read before it is sent.
  const link = page.getByRole('link', { name: 'เปิดดู ใบคำร้อง ขอรับการช่วยเหลือประชาชน' })
  const pdf = await (await fetch((await link.getAttribute('href')) ?? '')).arrayBuffer()
  const { text } = await readPdf(new Uint8Array(pdf))
  for (const words of [trouble, 'นางบุญมี แสงทอง', 'ตัวอย่างก่อนส่ง']) expect(text).toContain(squeezed(words))
  const buffer = Buffer.from(await photo({ slot: 'card-front', width: 800, height: 600 }))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'flood.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: 'เปิดดู flood.jpg' }).waitFor()
  await onwards(page, 'ตรวจสอบข้อมูลก่อนส่ง')

  // แก้ไข leads to the question and back to the check.
  await page.getByRole('link', { name: 'แก้ไข ความช่วยเหลือที่ต้องการ' }).click()
  const wanted = page.getByLabel('ความช่วยเหลือที่ต้องการ')
  await isFocused(wanted)
  await wanted.fill('ถุงยังชีพและเงินซ่อมบ้าน')
  await onwards(page, 'ตรวจสอบข้อมูลก่อนส่ง')
  await page.getByText('ถุงยังชีพและเงินซ่อมบ้าน').waitFor()
  await press(page, 'ส่ง')
  await page.getByRole('heading', { name: 'ดำเนินการสำเร็จ' }).waitFor()
  const reference = await page.getByText(/^\d{3}-\d{3}-\d{3}$/).innerText()
  const filed = (await citizen.api('GET', `/requests/${reference}`)).body as { definition: { days: number } }
  expect(filed.definition.days).toBe(5)
  await second.context.close()
}, 180_000)

/** A trouble from the category to ดำเนินการสำเร็จ, as the manual shows it; its reference. */
async function complain(page: Page): Promise<string> {
  await page.goto('/liff/complaints')
  await page.getByRole('link', { name: /^ถนน/ }).click()
  await press(page, '+ เลือกร้องทุกข์ออนไลน์')
  await choose(page, 'เรื่องที่แจ้ง', 'ถนนเป็นหลุมบ่อ')
  await page.getByLabel('รายละเอียด').fill('หลุมหน้าบ้านป้าสมศรี')
  await press(page, 'ใช้ตำแหน่งปัจจุบัน')
  const buffer = Buffer.from(await photo({ width: 800, height: 600 }))
  await page.locator('input[type=file]').setInputFiles({ name: 'หลุม.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: 'เปิดดู หลุม.jpg' }).waitFor()
  await press(page, 'ส่ง')
  await page.getByRole('heading', { name: 'ดำเนินการสำเร็จ' }).waitFor()
  return page.getByText(/^\d{3}-\d{3}-\d{3}$/).innerText()
}

test('who is about to tell what a neighbour told follows that instead, and nothing of the draft is left', async () => {
  const neighbour = new Visitor(product.url)
  await neighbour.api('POST', '/citizens', inventRegistration(2))
  const theirs = await phone(390, 2)
  const reference = await complain(theirs.page)
  await theirs.context.close()
  const { context, page } = await phone(320)
  const broken: string[] = []
  context.on('weberror', (error) => broken.push(error.error().message))

  await page.goto('/liff/complaints/C-ROAD/form')
  await page.getByLabel('รายละเอียด').fill('หลุมลึกกลางถนน')
  await press(page, 'ใช้ตำแหน่งปัจจุบัน')
  await page.getByRole('heading', { name: 'เรื่องใกล้เคียงที่แจ้งแล้ว' }).waitFor()
  await press(page, `ติดตามเรื่องนี้ด้วย ${reference}`)
  await press(page, 'ไม่แจ้งซ้ำ ลบร่างนี้')
  await page.getByRole('heading', { name: 'ประวัติการดำเนินการ' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/liff/followed/${reference}`)
  expect(await page.locator('main').innerText()).not.toContain('ป้าสมศรี')
  expect((await citizen.api('GET', '/drafts')).body).toEqual({ drafts: [], deleted: [] })
  await page.goto('/liff/requests')
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await page.getByRole('button', { name: 'เลิกติดตาม' }).waitFor()
  expect(broken).toEqual([])
  await context.close()
})
