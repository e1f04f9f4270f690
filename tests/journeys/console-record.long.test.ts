import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { inArray } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnRequest, getRequest } from '#db/requests.ts'
import { keepWithinPeriods } from '#db/retention.ts'
import { requests } from '#db/schema.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { memberOf } from '#tests/support/members.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { startProductOnNode } from '#tests/support/product.ts'
import { staffPage } from '#tests/support/staff-browser.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Awaited<ReturnType<typeof startProductOnNode>>
let browser: Browser
let admin: Page
let somsri: Visitor
const references: string[] = []
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  somsri = await memberOf(product, 1)
  for (const subject of ['ขอยืมเต็นท์', 'ขอซ่อมถนน']) {
    const draft = await somsri.api('POST', '/drafts', { serviceCode: 'GEN-01' })
    const { id: draftId } = draft.body as { id: string }
    const answers = { subject, details: 'งานทำบุญบ้าน', wanted: 'ขอความอนุเคราะห์' }
    const sent = await somsri.api('POST', '/requests', { draftId, answers })
    references.push((sent.body as { reference: string }).reference)
  }
  admin = (await staffPage(product, browser, { role: 'admin', name: 'ปรานี มีสุข' })).page
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})
const press = (name: string) => admin.getByRole('button', { name, exact: true }).click()
async function taken(by: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([admin.waitForEvent('download'), by()])
  return readFile(await download.path(), 'utf8')
}

test('photos are looked at beside what was entered and found right; whose they are sees who looked', async () => {
  for (const slot of ['card-front', 'holding'] as const)
    await somsri.upload(`/identity/photos/${slot}`, await photo({ slot, width: 900, height: 700 }))
  expect((await somsri.api('POST', '/identity/submit')).status).toBe(200)
  await admin.goto('/staff')
  await admin.getByRole('link', { name: '1 ราย', exact: true }).click()
  await admin.getByRole('link', { name: 'นางสมศรี ใจดี' }).click()
  const pictures = admin.locator('figure.photo img')
  await expect
    .poll(() => pictures.evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth > 100)))
    .toEqual([true, true])
  await press('ยืนยันตัวตนถูกต้อง')
  await admin.getByText('ไม่มีรายการรอตรวจสอบ').waitFor()
  const { body } = await somsri.api('GET', '/identity')
  expect(body).toMatchObject({
    status: 'verified',
    views: expect.arrayContaining([expect.objectContaining({ by: 'ปรานี มีสุข' })]),
  })
})

test('who comes in person is found, given a form with a QR, and has it filed when it is signed', async () => {
  await admin.goto('/staff/identity/counter')
  await admin.getByLabel('เลขประจำตัวประชาชน เบอร์โทรศัพท์ หรือชื่อ').fill(inventCitizenId(1))
  await press('ค้นหา')
  await admin.getByRole('link', { name: 'นางสมศรี ใจดี' }).click()
  await admin.getByLabel('บริการ', { exact: true }).selectOption('คำร้องทั่วไป')
  await press('พิมพ์แบบฟอร์มกระดาษ')
  const href = (await admin.getByRole('link', { name: 'พิมพ์แบบฟอร์ม' }).getAttribute('href')) ?? ''
  const paper = await (await admin.request.get(href)).body()
  const form = await readPdf(new Uint8Array(paper))
  expect(squeezed(form.text)).toContain('นางสมศรีใจดี')
  await admin.goto('/staff/paper')
  const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: paper }
  await admin.getByLabel('ไฟล์แบบฟอร์มที่ลงนามแล้ว').setInputFiles(scan)
  await press('อัปโหลด')
  await admin.getByText('เก็บไฟล์ไว้ในแบบร่างนี้แล้ว').waitFor()
  await admin.getByRole('checkbox', { name: /^ตรวจแล้วว่าแบบฟอร์มกรอกครบ/ }).check()
  await press('ยื่นคำร้อง')
  await admin.waitForURL(/\/staff\/requests\/\d{3}-/)
  const mine = (await somsri.api('GET', '/requests')).body as { requests: unknown[] }
  expect(JSON.stringify(mine)).toContain(admin.url().slice(-11))
})

test('an officer fills a form in for who came, row by row, and files it', async () => {
  await admin.goto('/staff/identity/counter')
  await admin.getByLabel('เลขประจำตัวประชาชน เบอร์โทรศัพท์ หรือชื่อ').fill(inventCitizenId(1))
  await press('ค้นหา')
  await admin.getByRole('link', { name: 'นางสมศรี ใจดี' }).click()
  await admin.getByLabel('บริการ', { exact: true }).selectOption('แจ้งซ่อมไฟฟ้าสาธารณะ')
  await press('กรอกแบบฟอร์มที่นี่')
  const spot = (n: number) => admin.getByRole('group', { name: `จุดที่ ${n}`, exact: true })
  await spot(1).getByLabel('บริเวณ').fill('ปากซอยข้างวัด')
  await press('เพิ่มจุด')
  await spot(2).getByLabel('บริเวณ').fill('หน้าโรงเรียน')
  await spot(2).getByLabel('ดับทั้งดวง').check()
  await press('ตรวจคำตอบ')
  await admin.getByRole('link', { name: 'จุดที่ 1 อาการ: กรุณาเลือกคำตอบ' }).click()
  await spot(1).getByLabel('ติดตลอดวัน').check()
  await press('ตรวจคำตอบ')
  await admin.getByText('หน้าโรงเรียน', { exact: true }).waitFor()
  for (const box of await admin.getByRole('checkbox').all()) await box.check()
  await press('ยื่นคำร้อง')
  await admin.getByText('ยื่นที่เคาน์เตอร์โดย ปรานี มีสุข').waitFor()
  const mine = (await somsri.api('GET', '/requests')).body as { requests: unknown[] }
  expect(JSON.stringify(mine)).toContain(admin.url().slice(-11))
})

test('an officer writes a complaint down for who gives no name, and the slip leads them to it', async () => {
  await admin.goto('/staff/identity/counter')
  await admin.getByLabel('เรื่องที่แจ้ง').selectOption('ไฟฟ้าสาธารณะ')
  await press('กรอกเรื่องร้องเรียนที่นี่')
  await admin.getByLabel('อื่น ๆ', { exact: true }).check()
  await admin.getByLabel('รายละเอียด').fill('ดับมาสามคืน')
  await press('ตรวจคำตอบ')
  await admin.getByRole('link', { name: /^ตำแหน่งบนแผนที่: / }).click()
  await admin.getByLabel('ตำแหน่งบนแผนที่').fill('16.573, 100.333')
  await press('ตรวจคำตอบ')
  await admin.getByLabel('ผู้แจ้งมาด้วยตนเอง').check()
  await press('ส่งเรื่องร้องเรียน')
  const [reference, secret] = await admin.locator('.slip dd').allInnerTexts()
  const followed = await new Visitor(product.url).api('POST', '/follow', { reference, secret })
  expect(followed.body).toMatchObject({ reference, status: 'submitted' })
  await admin.getByRole('link', { name: 'เปิดเรื่อง' }).click()
  await admin.getByText('แจ้งที่เคาน์เตอร์โดย ปรานี มีสุข ซึ่งรับเรื่องจากผู้แจ้งที่ไม่ระบุชื่อ').waitFor()
})

test('the yearly figures stand on the screen, and leave as a table and as a document', async () => {
  const request = await getRequest(product.db, references[0] ?? '')
  await actOnRequest(product.db, request, 'accept', { type: 'staff', id: 'somsri' })
  await admin.goto('/staff/reports')
  const table = admin.getByRole('region', { name: 'คำขอและคำร้อง แยกตามบริการ' })
  await table.getByRole('row', { name: /^คำร้องทั่วไป 3 / }).waitFor()
  await admin.getByRole('img', { name: /^เรื่องที่รับในแต่ละเดือน/ }).waitFor()
  const csv = await taken(() => admin.getByRole('link', { name: /^ตาราง CSV/ }).click())
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  expect(csv).toMatch(/บริการ,GEN-01,คำร้องทั่วไป,3,/)
  const href = (await admin.getByRole('link', { name: 'เอกสาร PDF' }).getAttribute('href')) ?? ''
  const pdf = await admin.request.get(href)
  const { text } = await readPdf(new Uint8Array(await pdf.body()))
  expect(squeezed(text)).toContain('คำร้องทั่วไป')
})

test('what is past its period goes in the night once it was looked at, and what somebody holds stays', async () => {
  const [one = '', two = ''] = references
  for (const change of [{ status: 'completed' }, { finishedAt: '2010-01-01T03:00:00.000Z' }] as const)
    await product.db.update(requests).set(change).where(inArray(requests.reference, references))
  await admin.goto(`/staff/requests/${two}`)
  await admin.getByText('ระงับการลบเรื่องนี้').click()
  await admin.getByLabel('เหตุผล').last().fill('สตง. ขอตรวจ')
  await press('ระงับการลบ')
  await admin.getByText('ระงับการลบ: สตง. ขอตรวจ').waitFor()
  await admin.goto('/staff/retention')
  await admin.getByRole('link', { name: one }).waitFor()
  expect(await admin.getByRole('link', { name: two }).count()).toBe(0)
  await keepWithinPeriods(product.db)
  expect((await getRequest(product.db, one)).anonymizedAt).toBeNull()
  await press('ตรวจแล้ว เปิดการลบทุกคืน')
  await admin.getByText('เปิดการลบแล้ว').waitFor()
  await keepWithinPeriods(product.db)
  await admin.reload()
  await admin.getByText('คำขอ 1 เรื่อง').waitFor()
  await admin.goto(`/staff/requests/${one}`)
  await admin.getByText('ลบข้อมูลส่วนบุคคลแล้ว').waitFor()
  expect(await admin.locator('main').innerText()).not.toContain('สมศรี')
  await admin.goto(`/staff/requests/${two}`)
  await admin.getByText('นางสมศรี ใจดี').first().waitFor()
})

test('the log is searched, taken along and whole, and whoever changes it past the product is found out', async () => {
  await admin.goto('/staff/audit')
  // Two photos, looked at in the check; who came to the counter for something else was not looked at.
  await admin.getByLabel('การกระทำ').selectOption('เปิดดูภาพยืนยันตัวตน')
  await press('กรอง')
  const rows = admin.locator('tbody tr')
  await expect.poll(() => rows.count()).toBe(2)
  await rows.first().getByText('ปรานี มีสุข').waitFor()
  const table = await taken(() => press('ส่งออก CSV'))
  expect(table.trim().split('\r\n')).toHaveLength(3)
  await admin.goto('/staff/audit')
  await admin.getByLabel('เลขที่เรื่อง').fill(references[1] ?? '')
  await press('กรอง')
  await rows.filter({ hasText: 'ระงับการลบข้อมูลของเรื่อง' }).waitFor()
  await press('ตรวจสอบตอนนี้')
  await admin.getByText('ไม่พบการแก้ไขหรือลบ').waitFor()
  const store = new Sqlite(join(product.dataDir, 'tessaban.db'))
  store.exec(`drop trigger audit_log_unchanged;
    update audit_log set actor_id = 'nobody' where action = 'citizen.view_identity_photo'`)
  store.close()
  await press('ตรวจสอบตอนนี้')
  await admin.getByText('พบ 2 จุดที่ถูกแก้ไขหรือลบ').waitFor()
})
