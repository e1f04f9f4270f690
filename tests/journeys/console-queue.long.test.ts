import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDepartments } from '#db/departments.ts'
import { actOnRequest, getRequest } from '#db/requests.ts'
import { outbox, requests } from '#db/schema.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { tell } from '#tests/support/many-complaints.ts'
import { memberOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { staffPage } from '#tests/support/staff-browser.ts'

const queue = '/staff/requests'
let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  const filedAt = (day: number) => new Date(Date.now() - (40 - day) * 86_400_000).toISOString()
  const older = Array.from({ length: 30 }, (_, day) => ({
    code: 'C-ROAD',
    village: 7,
    filedAt: filedAt(day),
  }))
  await tell(product.db, ...older)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function filed(n: number, firstName: string): Promise<string> {
  const citizen = await memberOf(product, n, { firstName, phone: `08${String(90_000_000 + n)}` })
  const draft = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  const { id: draftId } = draft.body as { id: string }
  const answers = { subject: 'ขอยืมเต็นท์', details: 'งานทำบุญบ้าน', wanted: 'เต็นท์ 2 หลัง' }
  const sent = await citizen.api('POST', '/requests', { draftId, answers })
  if (sent.status !== 201) throw new Error(JSON.stringify(sent.body))
  return (sent.body as { reference: string }).reference
}
const listed = async (page: Page) => page.locator('td a.open').allInnerTexts()
const search = async (page: Page, words: string) => {
  await page.goto(queue)
  await page.getByRole('searchbox', { name: 'ค้นหา' }).fill(words)
  await page.getByRole('button', { name: 'ค้นหา', exact: true }).click()
  return listed(page)
}
/** Narrows the queue by what stands in its form. */
async function narrow(page: Page, fill: (form: ReturnType<Page['locator']>) => Promise<unknown>) {
  await page.goto(queue)
  const form = page.locator('form.filter')
  await form.getByText('ตัวกรองเพิ่มเติม').click()
  await fill(form)
  await form.getByRole('button', { name: 'กรอง', exact: true }).click()
  return listed(page)
}
async function pick(page: Page, ...references: string[]) {
  for (const reference of references) await page.getByLabel(`เลือก ${reference}`).check()
}

describe.each([
  ['with script', true],
  ['without script', false],
])('the queue %s', (_, script) => {
  const first = script ? 0 : 10
  const [early, late, other] = script ? ['ประภา', 'วิชัย', 'อรุณ'] : ['บุญมี', 'ปรีชา', 'รัตนา']
  let references: string[]
  let officer: Awaited<ReturnType<typeof staffPage>>
  let page: Page
  beforeAll(async () => {
    references = [await filed(first + 1, early), await filed(first + 2, late), await filed(first + 3, other)]
    await product.db
      .update(requests)
      .set({ village: first + 3, dueOn: '2026-01-05' })
      .where(eq(requests.reference, references[1] ?? ''))
    officer = await staffPage(product, browser, { name: `กานดา${first}`, script })
    page = officer.page
  }, 60_000)
  afterAll(() => page?.context().close())

  test('somebody is found by reference, name, telephone and citizen ID, whose digits no address keeps', async () => {
    const [one = '', two = '', three = ''] = references
    expect(await search(page, one.replaceAll('-', ''))).toEqual([one])
    expect(await search(page, late)).toEqual([two])
    expect(await search(page, `0890000${String(first + 3).padStart(3, '0')}`)).toEqual([three])
    expect(await search(page, inventCitizenId(first + 1))).toEqual([one])
    expect(page.url()).not.toContain(inventCitizenId(first + 1))
    expect(await search(page, 'ฌานวิทย์')).toEqual([])
    await page.getByRole('heading', { name: 'ไม่พบเรื่องที่ตรงกับ “ฌานวิทย์”' }).waitFor()
  })

  test('several are given to an officer and a department at once, and found by both', async () => {
    const [one = '', two = ''] = references
    await page.goto(queue)
    await pick(page, one, two)
    const doing = page.locator('.several')
    await doing.getByLabel('กอง').selectOption('กองช่าง')
    await doing.getByLabel('ผู้รับผิดชอบ').selectOption(officer.member.name)
    await doing.getByRole('button', { name: 'มอบหมาย' }).click()
    await page.getByText('ดำเนินการแล้ว 2 รายการ').waitFor()
    const mine = await narrow(page, (form) => form.getByLabel('ผู้รับผิดชอบ').selectOption('งานของฉัน'))
    expect(mine.toSorted()).toEqual([one, two].toSorted())
    const both = await narrow(page, async (form) => {
      await form.getByLabel('กอง').selectOption('กองช่าง')
      await form.getByLabel('ผู้รับผิดชอบ').selectOption(officer.member.name)
    })
    expect(both.toSorted()).toEqual([one, two].toSorted())
  })

  test('it is narrowed by village and by what is late, kept under a name, opened again and let go', async () => {
    const [, two = ''] = references
    const village = (form: ReturnType<Page['locator']>) =>
      form.getByLabel('หมู่ที่', { exact: true }).fill(String(first + 3))
    expect(await narrow(page, village)).toEqual([two])
    const lateHere = await narrow(page, async (form) => {
      await village(form)
      await form.getByLabel('กำหนดเสร็จ').selectOption('เกินกำหนด')
    })
    expect(lateHere).toEqual([two])
    await page.getByText('บันทึกตัวกรองนี้').click()
    await page.getByLabel('ชื่อตัวกรอง').fill('ค้างในหมู่ของฉัน')
    await page.locator('.keep').getByRole('button', { name: 'บันทึก' }).click()
    await page.getByText('บันทึกตัวกรองแล้ว').waitFor()
    await page.goto(queue)
    await page.getByRole('link', { name: 'ค้างในหมู่ของฉัน' }).click()
    await page.getByRole('button', { name: 'ลบ “ค้างในหมู่ของฉัน”' }).waitFor()
    expect(await listed(page)).toEqual([two])
    await page.getByRole('button', { name: 'ลบ “ค้างในหมู่ของฉัน”' }).click()
    await page.getByText('ลบตัวกรองแล้ว').waitFor()
    expect(await page.getByRole('link', { name: 'ค้างในหมู่ของฉัน' }).count()).toBe(0)
  })

  test('it is sorted, and read on page after page without one twice', async () => {
    await page.goto(`${queue}?village=7`)
    await page.getByLabel('เรียงตาม').selectOption('เก่าสุดก่อน')
    await page.getByRole('button', { name: 'ค้นหา', exact: true }).click()
    const top = await listed(page)
    expect(top).toHaveLength(25)
    await page.getByRole('link', { name: 'หน้าถัดไป' }).click()
    await page.getByRole('link', { name: 'กลับหน้าแรก' }).waitFor()
    const rest = await listed(page)
    expect(new Set([...top, ...rest]).size).toBe(30)
    await page.goto(`${queue}?village=7`)
    const [newest] = await listed(page)
    expect(newest).toBe(rest.at(-1))
  })

  test('what is filtered, and nothing else, leaves as a table that Excel reads', async () => {
    await page.goto(`${queue}?officer=me&order=oldest`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'ส่งออก CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^คำร้อง.*\.csv$/)
    const text = await readFile(await download.path(), 'utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const [head, ...rows] = text.slice(1).trim().split('\r\n')
    expect(head).toContain('เลขที่เรื่อง')
    expect(rows.map((row) => row.match(/\d{3}-\d{3}-\d{3}/)?.[0])).toEqual(references.slice(0, 2))
    expect(rows[1]).toContain(late)
  })

  test('several are accepted at once; of one that a colleague had taken in hand it says so', async () => {
    const [one = '', two = '', three = ''] = references
    await page.goto(queue)
    await pick(page, one, two, three)
    const colleague = { type: 'staff', id: officer.member.id } as const
    await actOnRequest(product.db, await getRequest(product.db, two), 'accept', colleague)
    const doing = page.locator('.several')
    await doing.getByLabel('สถานะ').selectOption('รับเรื่อง')
    await doing.getByRole('button', { name: 'เปลี่ยนสถานะ' }).click()
    await page.getByText('ดำเนินการแล้ว 2 รายการ').waitFor()
    const left = await page.locator('.failures li').allInnerTexts()
    expect(left).toEqual([expect.stringMatching(`${two} มีผู้ดำเนินการก่อนท่าน`)])
    await page.getByRole('link', { name: 'กลับไปที่รายการ' }).click()
    await page.getByRole('link', { name: three }).click()
    await page.getByText('เจ้าหน้าที่รับเรื่อง').first().waitFor()
  })

  test('each number of the day opens the list that it counts', async () => {
    const [department] = (await listDepartments(product.db)).filter(({ name }) => name === 'กองช่าง')
    await page.goto('/staff')
    const links = page.locator('.today a, .by-department td a')
    const numbers = await links.evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href') ?? '',
        n: Number(/[\d,]+/.exec(link.textContent ?? '')?.[0].replaceAll(',', '')),
      })),
    )
    expect(numbers.some(({ href, n }) => href.includes(`department=${department?.id}`) && n > 0)).toBe(true)
    expect(numbers.filter(({ n }) => n > 0).length).toBeGreaterThan(3)
    for (const { href, n } of numbers) {
      await page.goto(href)
      const found = page.locator('.tools strong')
      const told = (await found.count()) > 0 ? await found.innerText() : '0'
      expect([href, Number(told)]).toEqual([href, n])
    }
  })

  test('what could not be told stands in sight, and so does what LINE still carries this month', async () => {
    const failed = { failedAt: new Date().toISOString(), lastError: 'The user hasn’t added the account' }
    const { id } = await getRequest(product.db, references[0] ?? '')
    await product.db.update(outbox).set(failed).where(eq(outbox.requestId, id))
    await page.goto('/staff')
    const system = page.getByRole('region', { name: 'ระบบ' })
    await system.getByText('ใช้แล้ว').waitFor()
    await system.getByRole('link', { name: 'ข้อความ' }).click()
    await page.getByText('The user hasn’t added the account').first().waitFor()
  })
})
