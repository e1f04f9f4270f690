import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { memberOf } from '#tests/support/members.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { staffPage } from '#tests/support/staff-browser.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const general = '/staff/catalogue/GEN-01'
const answers = { subject: 'ขอยืมเต็นท์', details: 'งานทำบุญบ้าน', wanted: 'เต็นท์ 2 หลัง' }
let product: Product
let browser: Browser
let admin: Page
let phone: Page
let citizen: Visitor
let earlier: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  citizen = await memberOf(product, 1)
  earlier = await file({ ...answers })
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

async function file(given: Record<string, unknown>): Promise<string> {
  const draft = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  const { id: draftId } = draft.body as { id: string }
  const sent = await citizen.api('POST', '/requests', { draftId, answers: given })
  if (sent.status !== 201) throw new Error(JSON.stringify(sent.body))
  return (sent.body as { reference: string }).reference
}
const press = (name: string) => admin.getByRole('button', { name, exact: true }).click()
const follow = (name: string) => admin.getByRole('link', { name, exact: true }).click()
const saved = () => admin.getByText('บันทึกในฉบับร่างแล้ว').waitFor()
const questions = () => admin.locator('#questions > ol > li > div > a.name').allInnerTexts()
/** What was begun goes on under its version: only a new one has the new form. */
async function forgetDraft(): Promise<void> {
  const begun = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  await citizen.api('DELETE', `/drafts/${(begun.body as { id: string }).id}`)
}
/** The questions of the form that the citizen meets when they begin it now. */
async function asked(): Promise<string> {
  await phone.goto('/liff/services/GEN-01')
  await phone.getByRole('button', { name: '+ เพิ่มบริการขอ' }).click()
  await phone.getByLabel('สิ่งที่ขอให้ดำเนินการ').waitFor()
  return phone.locator('main').innerText()
}

test('an administrator adds a choice and, on a condition, a number', async () => {
  await admin.goto(general)
  await follow('แก้ไขแบบฟอร์ม')
  await follow('+ เพิ่มคำถาม')
  await admin.getByLabel('ชนิด').selectOption('เลือกหนึ่งข้อ')
  await press('เปลี่ยนชนิด')
  await admin.getByLabel('ตัวเลือก').fill('ในอาคาร\nกลางแจ้ง')
  await admin.getByLabel('คำถาม', { exact: true }).fill('ใช้พื้นที่ใด')
  await press('เพิ่มในฉบับร่าง')
  await saved()
  await follow('+ เพิ่มคำถาม')
  await admin.getByLabel('ชนิด').selectOption('จำนวนเต็ม')
  await press('เปลี่ยนชนิด')
  await admin.getByLabel('คำถาม', { exact: true }).fill('จำนวนเต็นท์')
  await admin.getByLabel('ค่ามากที่สุด (ไม่บังคับ)').fill('สิบ')
  await admin.getByLabel('เงื่อนไขที่ 1').selectOption('ใช้พื้นที่ใด: กลางแจ้ง')
  await press('เพิ่มในฉบับร่าง')
  await admin.getByText('ต้องเป็นตัวเลข').waitFor()
  await admin.getByLabel('ค่ามากที่สุด (ไม่บังคับ)').fill('10')
  await press('เพิ่มในฉบับร่าง')
  await saved()
  expect((await questions()).slice(-2)).toEqual(['ใช้พื้นที่ใด', 'จำนวนเต็นท์'])
  await admin.getByText('ถามเมื่อ ใช้พื้นที่ใด “กลางแจ้ง”').waitFor()
})

test('a question is reworded and moved; one cannot go before what its condition asks', async () => {
  await press('เลื่อนขึ้น จำนวนเต็นท์')
  await admin.getByText('ยังไม่ได้บันทึก').waitFor()
  await admin.goto(`${general}/edit`)
  await press('เลื่อนขึ้น ใช้พื้นที่ใด')
  await expect
    .poll(questions)
    .toEqual(['เรื่อง', 'มีความประสงค์/เรื่องที่ร้อง', 'สิ่งที่ขอให้ดำเนินการ', 'ใช้พื้นที่ใด', 'ตำแหน่งบนแผนที่', 'จำนวนเต็นท์'])
  await follow('เรื่อง')
  await admin.getByLabel('คำถาม', { exact: true }).fill('เรื่องที่ขอ')
  await press('บันทึกในฉบับร่าง')
  await saved()
  expect((await questions())[0]).toBe('เรื่องที่ขอ')
})

test('the phone in the frame asks the new question on its condition, and the paper has it', async () => {
  const paper = await admin.getByRole('link', { name: 'เป็น PDF' }).getAttribute('href')
  await follow('บนโทรศัพท์')
  const frame = admin.frameLocator('iframe')
  await frame.getByText('เรื่องที่ขอ').first().waitFor()
  expect(await frame.getByLabel('จำนวนเต็นท์').count()).toBe(0)
  await frame.getByLabel('กลางแจ้ง', { exact: true }).check()
  await frame.getByLabel('จำนวนเต็นท์').waitFor()
  await frame.getByLabel('ในอาคาร', { exact: true }).check()
  await expect.poll(() => frame.getByLabel('จำนวนเต็นท์').count()).toBe(0)
  const pdf = await admin.request.get(paper ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  const { text } = await readPdf(new Uint8Array(await pdf.body()))
  expect(squeezed(text)).toContain('ใช้พื้นที่ใด')
})

test('citizens see none of it until it is published, and then all; what was filed stays as it was', async () => {
  expect(await asked()).not.toContain('ใช้พื้นที่ใด')
  await admin.goto(`${general}/edit`)
  await press('เผยแพร่')
  await admin.getByText('บันทึกแล้ว บริการนี้เปิดให้ประชาชนแล้ว').waitFor()
  await forgetDraft()
  const form = await asked()
  expect(form).toContain('เรื่องที่ขอ')
  expect(form).toContain('ใช้พื้นที่ใด')
  const later = await file({ ...answers, question1: 'option2', question2: 4 })
  await admin.goto(`/staff/requests/${later}`)
  await admin.getByText('กลางแจ้ง', { exact: true }).waitFor()
  await admin.goto(`/staff/requests/${earlier}`)
  await admin.getByText('ขอยืมเต็นท์').first().waitFor()
  const old = await admin.locator('main').innerText()
  expect(old).not.toContain('ใช้พื้นที่ใด')
  expect(old).not.toContain('เรื่องที่ขอ')
})

test('a version says what it changed, and the first one comes back as the third', async () => {
  await admin.goto(general)
  await follow('ฉบับที่ 2')
  const changes = await admin.locator('.differences').innerText()
  expect(changes).toMatch(/เพิ่ม คำถาม “ใช้พื้นที่ใด”/)
  expect(changes).toContain('เรื่องที่ขอ')
  await admin.goto(general)
  await follow('ฉบับที่ 1')
  await press('กลับไปใช้ฉบับนี้')
  await admin.getByText('ฉบับที่ 3 (ปัจจุบัน)').waitFor()
  await forgetDraft()
  expect(await asked()).not.toContain('ใช้พื้นที่ใด')
})

test('a copy is a service of its own that nobody sees before it is opened', async () => {
  await admin.goto(general)
  await admin.getByText('ทำสำเนาเป็นบริการใหม่').click()
  await admin.getByLabel('ชื่อบริการใหม่').fill('ขอใช้ลานกีฬา')
  await press('ทำสำเนา')
  await admin.getByRole('heading', { name: 'แก้ไขแบบฟอร์ม ขอใช้ลานกีฬา' }).waitFor()
  await phone.goto('/liff/services')
  await phone.getByText('คำร้องทั่วไป').first().waitFor()
  expect(await phone.getByText('ขอใช้ลานกีฬา').count()).toBe(0)
  await admin.goto('/staff/catalogue')
  await press('เปิด ขอใช้ลานกีฬา')
  await admin.getByRole('button', { name: 'ปิด ขอใช้ลานกีฬา' }).waitFor()
  await phone.goto('/liff/services')
  await phone.getByText('ขอใช้ลานกีฬา').first().waitFor()
})

test('a service leaves as a file and comes in as one; a file that is wrong is told by line and reason', async () => {
  await admin.goto(general)
  const [download] = await Promise.all([admin.waitForEvent('download'), follow('บันทึกเป็นไฟล์')])
  const text = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ code: 'GEN-01', name: 'คำร้องทั่วไป' })
  const take = async (content: string) => {
    await admin.goto('/staff/catalogue/import')
    const file = { name: 'service.json', mimeType: 'application/json', buffer: Buffer.from(content) }
    await admin.getByLabel('ไฟล์ JSON ของบริการหนึ่งรายการ').setInputFiles(file)
    await press('นำเข้า')
  }
  const wrong = text.replace('"kind": "text"', '"kind": "colour"')
  const line = wrong.split('\n').findIndex((one) => one.includes('"colour"')) + 1
  await take(wrong)
  const alert = admin.getByRole('alert')
  await alert.getByText(`บรรทัดที่ ${line}: ไม่รู้จักชนิดของคำถามนี้`).waitFor()
  await take(text.slice(0, -20))
  await alert.getByText('ไม่ใช่ไฟล์ JSON ที่ถูกต้อง').waitFor()
  await take(text.replace('"GEN-01"', '"GEN-88"').replace('"คำร้องทั่วไป"', '"คำร้องขอใช้เสียง"'))
  await admin.getByRole('heading', { name: 'แก้ไขแบบฟอร์ม คำร้องขอใช้เสียง' }).waitFor()
})

test('a category of complaints that is switched off is gone for citizens, and back when it is on', async () => {
  const category = 'ไฟฟ้าสาธารณะ'
  await phone.goto('/liff/complaints')
  await phone.getByText(category).first().waitFor()
  await admin.goto('/staff/catalogue')
  const button = (sign: string) => admin.getByRole('button', { name: new RegExp(`^${sign} ${category}`) })
  await button('ปิด').click()
  await button('เปิด').waitFor()
  await phone.goto('/liff/complaints')
  await phone.getByRole('heading').first().waitFor()
  await expect.poll(() => phone.locator('main a').count()).toBeGreaterThan(3)
  expect(await phone.getByText(category).count()).toBe(0)
  await button('เปิด').click()
  await button('ปิด').waitFor()
  await phone.goto('/liff/complaints')
  await phone.getByText(category).first().waitFor()
})
