import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAgency } from '#db/agency.ts'
import { barriers, bringAxe } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { memberOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { staffPage } from '#tests/support/staff-browser.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

const settings = '/staff/settings'
const seal = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 4, background: '#0b5a53' } })
    .png({ compressionLevel: 0 })
    .toBuffer()
const missing = async (page: Page) =>
  Number(
    /(\d+)/.exec(
      (await page
        .getByText(/ยังขาด \d+ รายการ/)
        .first()
        .textContent()) ?? '',
    )?.[1],
  )

describe.each([
  ['with script', true, 1280],
  ['without script on a telephone', false, 320],
])('an administrator %s', (_, script, width) => {
  let page: Page
  beforeAll(async () => {
    const name = script ? 'มาลี' : 'สมชาย'
    page = (await staffPage(product, browser, { role: 'admin', name, script, width })).page
    await bringAxe(page.context())
  }, 60_000)
  afterAll(() => page?.context().close())
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click()

  test('uploads a seal of five megabytes, which every page then wears, and a text file changes nothing', async () => {
    await page.goto(`${settings}/seal`)
    const file = page.getByLabel('ไฟล์ภาพตรา')
    await file.setInputFiles({ name: 'ตรา.png', mimeType: 'image/png', buffer: await seal(1150) })
    await press(/ตรานี้/)
    await page.getByText('เปลี่ยนตราหน่วยงานแล้ว').waitFor()
    const worn = page.locator('header img.seal')
    expect(await worn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400)
    await file.setInputFiles({ name: 'ตรา.png', mimeType: 'image/png', buffer: Buffer.from('ไม่ใช่ภาพ') })
    await press(/ตรานี้/)
    expect(await page.getByRole('alert').textContent()).toContain('ตราเดิมยังใช้อยู่')
    expect(await worn.count()).toBe(1)
    const before = (await getAgency(product.db)).seal
    const huge = { name: 'ใหญ่.png', mimeType: 'image/png', buffer: await seal(1800) }
    await file.setInputFiles(huge)
    await press(/ตรานี้/)
    expect(await page.getByRole('alert').textContent()).toContain('ไม่เกิน 10 MB')
    expect((await getAgency(product.db)).seal).toEqual(before)
  })

  test('gives a department another name, which its requests and services follow', async () => {
    const [from, to] = script ? ['สำนักปลัด', 'สำนักปลัดเทศบาล'] : ['สำนักปลัดเทศบาล', 'สำนักงานปลัด']
    const citizen = await memberOf(product, script ? 1 : 2)
    const draft = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
    const answers = { subject: 'ขอยืมเต็นท์', details: 'งานบุญ', wanted: 'เต็นท์ 2 หลัง' }
    const { id: draftId } = draft.body as { id: string }
    const sent = await citizen.api('POST', '/requests', { draftId, answers })
    const { reference } = sent.body as { reference: string }
    await page.goto(`${settings}/departments`)
    await page.getByText(`เปลี่ยนชื่อ ${from}`, { exact: true }).click()
    await page.getByLabel(`ชื่อใหม่ของ${from}`, { exact: true }).fill(to)
    await press(`บันทึกชื่อ ${from}`)
    await page.getByText('เปลี่ยนชื่อกองแล้ว').waitFor()
    await page.goto(`/staff/requests/${reference}`)
    expect(await page.locator('main').textContent()).toContain(to)
    const { body } = await citizen.api('GET', '/services/GEN-01')
    expect((body as { definition: { department: string } }).definition.department).toBe(to)
    await page.goto(`${settings}/departments`)
    await press(`ปิดกอง ${to}`)
    expect(await page.getByRole('alert').textContent()).toContain('มีเรื่องที่ยังไม่เสร็จ')
  })

  test('adds a department, moves it up and closes it', async () => {
    const name = script ? 'กองการศึกษาใหม่' : 'กองพัสดุใหม่'
    await page.goto(`${settings}/departments`)
    await page.getByLabel('ชื่อกองหรืองาน').fill(name)
    await press('เพิ่มกอง')
    await page.getByRole('heading', { name }).waitFor()
    await press(`เลื่อนขึ้น ${name}`)
    await page.getByText('เปลี่ยนลำดับแล้ว').waitFor()
    await press(`ปิดกอง ${name}`)
    await page.getByText('ปิดกองแล้ว').waitFor()
    await page.getByRole('button', { name: `เปิดอีกครั้ง ${name}` }).waitFor()
  })

  test('names who stands in for the executive, and until when', async () => {
    const name = script ? 'นายวีระ กล้าหาญ' : 'นางสาวกานดา ใจมั่น'
    await page.goto(`${settings}/documents`)
    await page.getByLabel('บัญชีเจ้าหน้าที่').selectOption({ index: 1 })
    await page.getByLabel('ชื่อ–นามสกุลที่พิมพ์ในเอกสาร').fill(name)
    await page.getByLabel('ตำแหน่ง', { exact: true }).selectOption({ label: 'ปลัดเทศบาลตำบลเนินกุ่ม' })
    await page.getByLabel('ลงนามแทน', { exact: true }).selectOption({ label: 'รักษาการในตำแหน่ง' })
    await page.getByLabel('แทนตำแหน่ง').selectOption({ label: 'นายกเทศมนตรีตำบลเนินกุ่ม' })
    await press('เพิ่มผู้ลงนาม')
    const row = page.locator('li', { hasText: name })
    expect(await row.textContent()).toContain('รักษาการในตำแหน่ง นายกเทศมนตรีตำบลเนินกุ่ม')
    await row.getByLabel('วันสุดท้าย').fill('30/9/2599')
    await press(`สิ้นสุดอำนาจลงนาม ${name}`)
    await page.getByText('บันทึกวันสิ้นสุดอำนาจลงนามแล้ว').waitFor()
    expect(await page.locator('li', { hasText: name }).textContent()).toContain('ถึง 30 กันยายน 2599')
  })

  test('is told in the morning how much is missing, and vouches for what no system can see', async () => {
    await page.goto('/staff')
    const before = await missing(page)
    await page.getByRole('link', { name: 'ดูรายการที่ขาด' }).click()
    expect(await page.locator('li', { hasText: 'ตราหน่วยงาน' }).textContent()).toContain('อัปโหลดแล้ว')
    const title = script ? 'ตรวจหมายเลขฉุกเฉินแล้ว' : 'ตรวจค่าธรรมเนียมกับข้อบัญญัติแล้ว'
    await page.getByLabel(`หมายเหตุ (ไม่บังคับ) ${title}`).fill('โทรครบทุกหมายเลข')
    await press(`ยืนยันว่าทำแล้ว ${title}`)
    expect(await missing(page)).toBe(before - 1)
    expect(await page.locator('li', { hasText: title }).textContent()).toContain('โทรครบทุกหมายเลข')
    const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth')
    expect(fits).toBe(true)
  })

  test('looks at the settings, and nothing is wider than the screen or in anybody’s way', async () => {
    for (const place of ['', '/seal', '/departments', '/documents', '/go-live']) {
      await page.goto(`${settings}${place}`)
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
      expect(width, place).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
      if (script) expect(await barriers(page), place).toEqual([])
    }
  })
})
