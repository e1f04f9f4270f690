import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getRequest } from '#db/requests.ts'
import { addSignatory } from '#db/signatories.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { inventRegistration, registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { proveIdentityOf } from '#tests/support/identity.ts'
import { memberOf } from '#tests/support/members.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { staffPage } from '#tests/support/staff-browser.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const mayor = 'นายวีระ กล้าหาญ'
const spot = { place: { latitude: 16.57, longitude: 100.35 }, village: 4 }
let product: Product
let browser: Browser
let page: Page
let colleague: Page
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  page = (await staffPage(product, browser, { name: 'กานดา' })).page
  const second = await staffPage(product, browser, { name: 'ประภา', script: false, width: 390 })
  colleague = second.page
  await addSignatory(
    product.db,
    {
      ...{ staffId: second.member.id, name: mayor, position: { office: 'clerk' }, acting: null },
      ...{ orderNumber: null, validFrom: '2020-01-01', validUntil: null },
    },
    { type: 'system' },
  )
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

let people = 0
async function filed(code = 'GEN-01', answers: Record<string, unknown> = general) {
  const n = ++people
  const citizen: Visitor = await memberOf(product, n)
  await proveIdentityOf(product.db, inventRegistration(n).email)
  const { id: draftId } = (await citizen.api('POST', '/drafts', { serviceCode: code })).body as { id: string }
  if (code === 'GEN-01')
    for (const name of ['one.pdf', 'two.pdf'])
      await citizen.upload(`/drafts/${draftId}/attachments/other?name=${name}`, pdf())
  const sent = await citizen.api('POST', '/requests', { draftId, answers })
  if (sent.status !== 201) throw new Error(JSON.stringify(sent.body))
  return { citizen, reference: (sent.body as { reference: string }).reference }
}
const general = { subject: 'ขอยืมเต้น', details: 'งานบุญ', wanted: 'ยืมเต็นท์ 2 หลัง' }
const open = (who: Page, reference: string) => who.goto(`/staff/requests/${reference}`)
const press = (who: Page, name: string) => who.getByRole('button', { name, exact: true }).click()
const follow = (who: Page, name: string | RegExp) => who.getByRole('link', { name }).first().click()
const said = (who: Page, text: string) => who.getByRole('status').getByText(text).waitFor()
const standing = async (reference: string) => (await getRequest(product.db, reference)).status

test('officers note things for each other, and take them back', async () => {
  const { reference } = await filed()
  await open(page, reference)
  await page.getByLabel('เขียนถึงเพื่อนร่วมงาน').fill('โทรแล้ว สะดวกวันพุธ')
  await page.locator('#notes').getByRole('button', { name: 'บันทึก', exact: true }).click()
  await said(page, 'บันทึกแล้ว')
  await open(colleague, reference)
  await colleague.getByText('โทรแล้ว สะดวกวันพุธ').waitFor()
  expect(await colleague.getByText('ถอนบันทึก').count()).toBe(0)
  await page.getByText('ถอนบันทึก', { exact: true }).click()
  await press(page, 'ยืนยันถอนบันทึก')
  await colleague.reload()
  await colleague.getByText('ผู้เขียนถอนบันทึกนี้แล้ว').waitFor()
  expect(await colleague.getByText('โทรแล้ว').count()).toBe(0)
}, 60_000)

test('files open beside the request, turn by the arrow keys, and fit a small phone', async () => {
  const { reference } = await filed()
  await open(page, reference)
  await follow(page, /one\.pdf/)
  const paper = page.frameLocator('iframe')
  await page.locator('iframe[title*="one.pdf"]').waitFor()
  expect(await paper.locator('body').count()).toBe(1)
  await page.getByText('ขอยืมเต้น').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.locator('iframe[title*="two.pdf"]').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.getByText('1 / 3').waitFor()
  const saved = page.waitForEvent('download')
  await follow(page, 'ดาวน์โหลด')
  expect((await saved).suggestedFilename()).toBe('one.pdf')
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'บันทึกภายใน' }).waitFor()
}, 60_000)

test('a request is given to somebody, accepted, and a wrong step is undone', async () => {
  const { reference } = await filed()
  await open(page, reference)
  await page.getByLabel('เจ้าหน้าที่', { exact: true }).selectOption('ประภา')
  await press(page, 'มอบหมาย')
  await said(page, 'มอบหมายแล้ว')
  await press(page, 'รับเรื่อง')
  await said(page, 'รับเรื่องแล้ว')
  await press(page, 'ย้อนกลับ')
  await said(page, 'ย้อนขั้นตอนแล้ว')
  expect(await standing(reference)).toBe('submitted')
}, 60_000)

test('without script a reply is put into a form and reworded; more time, another agency and a refusal follow', async () => {
  const { reference } = await filed()
  await open(colleague, reference)
  await follow(colleague, 'ขยายเวลา')
  await colleague.getByLabel('กำหนดใหม่').fill('22/12/2575')
  await colleague.getByText('ใช้ข้อความสำเร็จรูป').click()
  await colleague.getByLabel('ข้อความสำเร็จรูปสำหรับเหตุผล').selectOption('ต้องออกตรวจสถานที่')
  await press(colleague, 'ใส่ข้อความ')
  expect(await colleague.getByLabel('กำหนดใหม่').inputValue()).toBe('22/12/2575')
  const reason = colleague.getByLabel('เหตุผล', { exact: true })
  expect(await reason.inputValue()).toContain('ต้องออกตรวจสถานที่จริง')
  await reason.fill('ต้องตรวจระบบไฟก่อน')
  await press(colleague, 'ขยายเวลาและแจ้งผู้ยื่น')
  await said(colleague, 'ขยายเวลาแล้ว')

  await follow(colleague, 'ส่งต่อหน่วยงานอื่น')
  await colleague.getByLabel('ชื่อหน่วยงาน').fill('การไฟฟ้าส่วนภูมิภาค')
  await colleague.getByLabel('วิธีติดต่อ').fill('โทร. 1129')
  await colleague.getByLabel('เหตุผล', { exact: true }).fill('เป็นเสาไฟของการไฟฟ้า')
  await press(colleague, 'ส่งต่อและแจ้งผู้ยื่น')
  await said(colleague, 'ส่งต่อแล้ว')

  await follow(colleague, 'ไม่รับดำเนินการ')
  for (const [label, text] of [
    ['ข้อเท็จจริง', 'อยู่นอกเขต'],
    ['ข้อกฎหมาย', 'พ.ร.บ.เทศบาล พ.ศ. 2496 มาตรา 50'],
    ['เหตุผล', 'ไม่อยู่ในอำนาจหน้าที่'],
    ['ผู้พิจารณา (ชื่อและตำแหน่ง)', 'นางมาลี ใจดี ปลัดเทศบาล'],
  ] as const)
    await colleague.getByLabel(label, { exact: true }).fill(text)
  // Enter in a line sends the form, and picks no reply.
  await colleague.getByLabel('ผู้พิจารณา (ชื่อและตำแหน่ง)').press('Enter')
  await said(colleague, 'แจ้งไม่รับดำเนินการแล้ว')
  expect(await standing(reference)).toBe('declined')
}, 90_000)

test('of two complaints about the same, one goes into the other', async () => {
  const [one, two] = await Promise.all(
    ['ไฟดับหน้าวัด', 'ไฟดับข้างวัด'].map(async (details) => {
      const citizen = await registerInvented(product, ++people)
      return complainOf(product, citizen, { code: 'C-LIGHT', plain: { details, ...spot } })
    }),
  )
  await open(page, two?.reference ?? '')
  await page.getByText(/^เลขที่เรื่อง/).waitFor()
  await page.getByLabel(/เลขที่เรื่องอื่น|เลขที่เรื่องหลัก/).fill(one?.reference ?? '')
  await press(page, 'รวมเรื่องนี้เข้ากับเรื่องที่เลือก')
  await said(page, 'รวมเรื่องแล้ว')
  expect(await standing(two?.reference ?? '')).toBe('merged')
}, 60_000)

test('what is wrong goes back once, and comes back with old and new side by side', async () => {
  const { citizen, reference } = await filed()
  await open(page, reference)
  await follow(page, 'ขอให้ผู้ยื่นแก้ไข')
  await page.getByRole('checkbox', { name: /^เรื่อง/ }).check()
  await page.getByLabel('ต้องแก้ไขอย่างไร เรื่อง', { exact: true }).fill('สะกดคำว่าเต็นท์ให้ถูกต้อง')
  await press(page, 'ส่งให้ผู้ยื่นแก้ไข')
  await said(page, 'หยุดนับเวลา')
  const { body } = await citizen.api('GET', `/requests/${reference}`)
  const { correction } = body as { correction: { id: string } }
  const mended = { correctionId: correction.id, answers: { subject: 'ขอยืมเต็นท์' } }
  expect((await citizen.api('POST', `/requests/${reference}/correction`, mended)).status).toBe(200)
  await open(page, reference)
  const compared = page.locator('.compared')
  await compared.getByText('ขอยืมเต้น').waitFor()
  await compared.getByText('ขอยืมเต็นท์').waitFor()
}, 60_000)

test('a licence is prepared by one, approved by another, and taken back with a reason', async () => {
  const { reference } = await filed('HLT-01', licence)
  await open(page, reference)
  await follow(page, /^จัดทำใบอนุญาต/)
  const signer = await page.locator('#signer option', { hasText: mayor }).getAttribute('value')
  await page.getByLabel('ผู้ลงนาม').selectOption(signer)
  await press(page, 'บันทึกร่าง')
  await page.getByRole('link', { name: /ดูตัวอย่าง/ }).waitFor()
  const draft = page.url()
  await colleague.goto(draft)
  await colleague.getByLabel('พิมพ์ชื่อของท่านเพื่อลงนาม').fill(mayor)
  await press(colleague, 'อนุมัติและลงนาม')
  await said(colleague, 'ลงนามและออกเอกสารแล้ว')
  await open(page, reference)
  await follow(page, /^เปิดดู ใบอนุญาต/)
  await page.locator('iframe[title^="ใบอนุญาต"]').waitFor()
  await page.keyboard.press('Escape')
  await follow(page, /^ยกเลิก ใบอนุญาต/)
  await page.getByLabel('เหตุผลที่ยกเลิก', { exact: true }).fill('ผิดเงื่อนไข')
  await press(page, 'ยกเลิกเอกสารนี้')
  await said(page, 'ยกเลิกเอกสารแล้ว')
  await page.getByText('เหตุที่ยกเลิก: ผิดเงื่อนไข').waitFor()
}, 90_000)

const licence = {
  ...{ purpose: 'new', applicantKind: 'person', businessGroup: 'services' },
  ...{ businessType: 'การประกอบกิจการเสริมสวย แต่งผม', businessName: 'ร้านฟ้าใสบิวตี้' },
  businessAddress: {
    ...{
      houseNo: '77/3',
      subdistrict: 'วัดตายม',
      district: 'บางกระทุ่ม',
      province: 'พิษณุโลก',
      postcode: '65210',
    },
  },
  ...{ area: 48, menWorkers: 0, womenWorkers: 2, opens: '09:00', closes: '19:00' },
  ...{ ownsPlace: true, isFactory: false },
}
