import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAttachment } from '#db/attachments.ts'
import { layersOf } from '#db/covered-photos.ts'
import { barriers, bringAxe, ordinary } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { attachPhoto, pictures } from '#tests/support/complaint-photos.ts'
import { openConsole, staffPassword } from '#tests/support/console.ts'
import { freePort } from '#tests/support/ports.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let server: ServerType
let browser: Browser
let page: Page
let stored: () => ReturnType<typeof getAttachment>
let origin: string
let address: string

beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  office = await openConsole({ publicUrl: origin })
  office.runtime.pictures = pictures()
  await office.logIn('officer')
  const request = await office.submit(1, {}, 'C-ROAD')
  const photo = await attachPhoto(office, request)
  stored = () => getAttachment(office.db, request.id, photo.id)
  address = `${origin}/staff/requests/${request.reference}/photos/${photo.id}`
  server = serve({ fetch: office.app.fetch, port })
  browser = await openBrowser()
  const context = await browser.newContext({ viewport: ordinary })
  await bringAxe(context)
  page = await context.newPage()
  await page.goto(address)
  await page.getByLabel('อีเมล').fill('officer@example.go.th')
  await page.getByLabel('รหัสผ่าน').fill(staffPassword)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await page.getByRole('button', { name: 'บันทึกการปิดบัง' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  server.close()
  office.close()
})

const press = (name: string) => page.getByRole('button', { name }).click()
const save = () => page.getByRole('button', { name: 'บันทึกการปิดบัง' })
const lastLayer = async () => layersOf(await stored()).at(-1)

test('with the keyboard alone a box is put, moved, made larger and burned in', async () => {
  expect(await save().isDisabled()).toBe(true)
  await press('+ เพิ่มกรอบ')
  const box = page.getByRole('button', { name: 'กรอบที่ 1 จาก 1' })
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'Shift+ArrowRight'])
    await page.keyboard.press(key)
  expect(await barriers(page)).toEqual([])
  await save().click()
  await page.getByText('ปิดบังแล้ว เจ้าหน้าที่ทุกคนเห็นเฉพาะภาพนี้').waitFor()
  const [drawn, ...others] = (await lastLayer())?.boxes ?? []
  expect(others).toEqual([])
  expect(drawn?.x).toBeCloseTo(0.38)
  expect(drawn?.y).toBeCloseTo(0.41)
  expect(drawn?.width).toBeCloseTo(0.21)
})

test('with the brush: what was undone or cleared is not there', async () => {
  const canvas = page.locator('.easel canvas')
  const paint = async (from: [number, number], to: [number, number]) => {
    await canvas.scrollIntoViewIfNeeded()
    const area = await canvas.boundingBox()
    if (!area) throw new Error('no canvas')
    const at = ([x, y]: [number, number]) => [area.x + area.width * x, area.y + area.height * y] as const
    await page.mouse.move(...at(from))
    await page.mouse.down()
    await page.mouse.move(...at(to), { steps: 8 })
    await page.mouse.up()
  }
  await paint([0.1, 0.1], [0.3, 0.1])
  await press('ล้าง')
  expect(await save().isDisabled()).toBe(true)
  await paint([0.5, 0.5], [0.8, 0.5])
  await paint([0.2, 0.9], [0.3, 0.9])
  await press('เลิกทำ')
  await page.getByLabel('ทึบ').check()
  await save().click()
  await expect.poll(async () => layersOf(await stored()).length).toBe(2)
  const layer = await lastLayer()
  expect(layer).toMatchObject({ look: 'solid', boxes: [] })
  expect(layer?.strokes).toHaveLength(1)
  expect(layer?.strokes[0]?.points[0]?.[0]).toBeCloseTo(0.5, 1)
  expect(layer?.strokes[0]?.points.at(-1)?.[0]).toBeGreaterThan(0.7)
})

test('without script the page says that drawing needs it', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const quiet = await context.newPage()
  await quiet.goto(address)
  await expect.poll(() => quiet.locator('#cover .notice').isVisible()).toBe(true)
  await context.close()
})
