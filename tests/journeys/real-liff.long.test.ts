import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { windowUrl } from '#tests/emulator/line/liff.ts'
import type { LineUser } from '#tests/emulator/line/line-user.ts'
import type { OpenedIn } from '#tests/emulator/line/login.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { openPhone } from '#tests/support/line-browser.ts'
import { officerOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** The mini-app as it is shipped, with LINE's own SDK; only the network between it and LINE is ours. */
let product: Product
let browser: Browser
let context: BrowserContext | undefined
/** Whether LINE answers the phone at the moment. */
let reception: 'answers' | 'silent'
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProductOnNode(), openBrowser()])
  const visitor = new Visitor(product.url)
  const idToken = await product.line.user('มาลี').idToken()
  await visitor.api('POST', '/session/line', { idToken })
  await visitor.api('POST', '/citizens', inventRegistration(1))
})
afterEach(() => context?.close())
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function phone({ inLine = false, line = 'answers' as 'answers' | 'silent' } = {}): Promise<Page> {
  reception = line
  context = await openPhone(browser, product.line, { inLine, reception: () => reception })
  return context.newPage()
}

/** The address at which LINE opens the mini-app for this person, tokens and all. */
const openedByLine = (name: string, path: string, openedIn?: OpenedIn) =>
  windowUrl(product.line.world, product.line.user(name), path, openedIn)

const saidByOffice = (user: LineUser, words: string) =>
  user.chat.filter((entry) => entry.from === 'account' && JSON.stringify(entry.message).includes(words))

/** Somebody with a draft that only has to be sent, and the link to it that the office gave them in the chat. */
async function readyToSend(n: number, name: string): Promise<{ user: LineUser; state: string }> {
  const user = product.line.user(name)
  await user.follow()
  const citizen = new Visitor(product.url)
  await citizen.api('POST', '/session/line', { idToken: await user.idToken() })
  if (n > 1) await citizen.api('POST', '/citizens', inventRegistration(n))
  await user.sendText('บริการ')
  const carousel = JSON.stringify(
    await user.waitFor((message) => JSON.stringify(message).includes('/services/GEN-01')),
  )
  const { pathname, search } = new URL(/http[^"]+\/services\/GEN-01[^"]*/.exec(carousel)?.[0] ?? '')
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  const answers = { subject: 'ขอเต็นท์', details: 'งานบุญ', wanted: 'ยืมเต็นท์ 2 หลัง' }
  await citizen.api('PUT', `/drafts/${(body as { id: string }).id}`, { answers })
  return { user, state: `/${pathname.split('/').slice(2).join('/')}/check${search}` }
}
async function sends(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ส่ง', exact: true }).click()
  await page.getByRole('heading', { name: 'ดำเนินการสำเร็จ' }).waitFor()
}

test('inside LINE one is signed in by the ID token and lands where the link pointed', async () => {
  const page = await phone({ inLine: true })
  await page.goto(await openedByLine('มาลี', '/account'))
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/liff/account')
  expect(page.url()).not.toMatch(/access_token|liff\./)
})

test('a LINE that does not answer ends in a Thai page with a way to try again, which then works', async () => {
  const page = await phone({ inLine: true, line: 'silent' })
  await page.clock.install()
  const asked = page.waitForRequest(/\.line\.me|line-scdn/)
  await page.goto(await openedByLine('มาลี', '/account'))
  await asked
  await page.clock.runFor(11_000)
  await page.getByRole('heading', { name: 'เปิดไม่สำเร็จ ใช้เวลานานเกินไป' }).waitFor()
  reception = 'answers'
  await page.getByRole('button', { name: 'ลองใหม่' }).click()
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
})

test('a file opens at a tap, in the phone’s own browser, and without LINE in whatever browser there is', async () => {
  const page = await phone({ inLine: true })
  const tap = async () => {
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: /คู่มือการลงทะเบียน/ }).click(),
    ])
    await tab.waitForURL(/guides/)
    await tab.close()
    return new URL(tab.url()).searchParams.get('is_liff_external_open_window')
  }
  await page.goto(await openedByLine('มาลี', '/help'))
  expect(await tap()).toBe('true')

  // Reloaded where LINE does not answer any more: the session is there, LINE's SDK never starts.
  reception = 'silent'
  await page.clock.install()
  const asked = page.waitForRequest(/\.line\.me|line-scdn/)
  await page.reload()
  await asked
  await page.clock.runFor(11_000)
  expect(await tap()).toBeNull()
})

test('filed by a link of the chat, a request costs one push in all: a reply confirms what the citizen says there, and only the result is pushed', async () => {
  const { user, state } = await readyToSend(1, 'มาลี')
  const used = product.line.quota.used
  const form = await phone({ inLine: true })
  await form.goto(await openedByLine('มาลี', state))
  await sends(form)
  expect(form.url()).not.toContain('chat=')
  await user.waitFor((message) => JSON.stringify(message).includes('ส่งคำร้องเรียบร้อยแล้ว'))
  const spoken = user.chat.filter((entry) => entry.from === 'user').at(-1)
  expect(spoken?.message).toMatchObject({ text: expect.stringMatching(/^ส่งเรื่องแล้ว เลขที่ \d{3}-\d{3}-\d{3}$/) })
  expect(saidByOffice(user, 'ส่งคำร้องเรียบร้อยแล้ว')).toMatchObject([{ via: 'reply' }])
  expect(product.line.quota.used).toBe(used)

  const reference = /\d{3}-\d{3}-\d{3}/.exec(JSON.stringify(spoken))?.[0] ?? ''
  let page = await (await officerOf(product)).open(`/staff/requests/${reference}`)
  for (const step of ['รับเรื่อง', 'เริ่มดำเนินการ']) {
    page = await page.press(step)
    const mailed = () => product.line.mails.filter(({ text }) => text?.includes(reference)).length
    await expect.poll(mailed).toBe(step === 'รับเรื่อง' ? 1 : 2)
    await user.sendText(reference)
    await expect.poll(() => saidByOffice(user, reference).length).toBe(step === 'รับเรื่อง' ? 2 : 3)
  }
  await page.press('ดำเนินการสำเร็จ')
  await user.waitFor((message) => JSON.stringify(message).includes('ดำเนินการเสร็จ'))
  expect(saidByOffice(user, reference).flatMap((entry) => ('via' in entry ? entry.via : []))).toEqual([
    'reply',
    'reply',
    'reply',
    'push',
  ])
  expect(product.line.quota.used).toBe(used + 1)
})

test('with somebody else’s link from a chat with them nothing is said there: the office pushes its confirmation', async () => {
  const { user, state } = await readyToSend(2, 'บุญมี')
  const shared = (await readyToSend(1, 'มาลี')).state
  expect(shared).not.toBe(state)
  const page = await phone({ inLine: true })
  await page.goto(await openedByLine('บุญมี', shared, 'friend'))
  await sends(page)
  await user.waitFor((message) => JSON.stringify(message).includes('ส่งคำร้องเรียบร้อยแล้ว'))
  expect(user.toFriends).toEqual([])
  expect(saidByOffice(user, 'ส่งคำร้องเรียบร้อยแล้ว')).toMatchObject([{ via: 'push' }])
})

test('outside LINE the SDK is not even asked for: citizen ID and password will do', async () => {
  const page = await phone({ line: 'silent' })
  await page.goto(`${product.url}/liff/login`)
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(1))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(1).password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
  await page.getByText('ยังไม่ได้ยืนยันตัวตน').first().waitFor()
})

test('outside LINE one can also log in with LINE, by its own SDK and log-in page', async () => {
  const page = await phone()
  await page.goto(`${product.url}/liff/login`)
  await page.getByRole('button', { name: /LINE/ }).click()
  await page.getByRole('link', { name: /เข้าสู่ระบบในชื่อ มาลี/ }).click()
  await page.getByText('นางสมศรี ใจดี').first().waitFor()
})

test('an inner page that needs an account leads to the log-in and back', async () => {
  const page = await phone({ line: 'silent' })
  await page.goto(`${product.url}/liff/requests`)
  await page.getByRole('link', { name: 'เข้าสู่ระบบ' }).first().click()
  await page.getByLabel('เลขประจำตัวประชาชน').fill(inventCitizenId(1))
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(inventRegistration(1).password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.getByRole('heading', { name: 'คำร้องของฉัน' }).waitFor()
})
