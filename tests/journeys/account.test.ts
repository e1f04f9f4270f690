import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citizenSessions } from '#db/schema.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { mailboxOf, tokensIn } from '#tests/support/mailbox.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { type Product, products } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

const pdf = new Uint8Array(Buffer.from('%PDF-1.7\nบ้าน\n%%EOF'))
const newPassword = 'ฝนตกหลังบ้านทุกวัน'

describe.each(Object.keys(products))('the account, on %s', (runtime) => {
  let product: Product
  let mailTo: ReturnType<typeof mailboxOf>['mailTo']
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    ;({ mailTo } = mailboxOf(product))
  })
  afterAll(() => product.close())

  /** Somebody who registered in a browser. */
  const registered = (n: number) => memberOf(product, n)
  const logIn = async (n: number, password: string) => {
    const visitor = new Visitor(product.url)
    const { status } = await visitor.api('POST', '/session', { citizenId: inventCitizenId(n), password })
    return { visitor, status }
  }
  const password = inventRegistration(1).password

  test('changing the password asks for the old one and ends the other log-ins', async () => {
    const here = await registered(8)
    const { visitor: there } = await logIn(8, password)
    expect(
      await here.api('PUT', '/account/password', { current: 'ผิดแน่นอน', password: newPassword }),
    ).toMatchObject({
      status: 422,
      body: { fields: { current: 'รหัสผ่านไม่ถูกต้อง' } },
    })
    expect(
      await here.api('PUT', '/account/password', { current: password, password: '12345678' }),
    ).toMatchObject({
      status: 422,
      body: { fields: { password: expect.stringContaining('เดาง่าย') } },
    })
    expect(
      (await here.api('PUT', '/account/password', { current: password, password: newPassword })).status,
    ).toBe(204)
    expect((await here.api('GET', '/account')).status).toBe(200)
    expect((await there.api('GET', '/account')).status).toBe(401)
    expect((await logIn(8, newPassword)).status).toBe(200)
  })

  test('a new e-mail address counts once its link was opened; the old one is told', async () => {
    const citizen = await registered(9)
    const asked = await citizen.api('POST', '/account/email', { email: 'new9@example.com' })
    expect(asked).toMatchObject({ status: 202 })
    const [token] = tokensIn(await mailTo('new9@example.com', 'ยืนยันอีเมลใหม่'))
    expect((await citizen.api('GET', '/account')).body).toMatchObject({
      profile: { email: 'somsri9@example.com' },
    })

    const mailbox = new Visitor(product.url)
    expect((await mailbox.api('POST', '/email-changes/link', { token })).body).toMatchObject({
      email: 'new9@example.com',
    })
    expect((await mailbox.api('POST', '/email-changes/confirm', { token })).status).toBe(200)
    expect((await citizen.api('GET', '/account')).body).toMatchObject({
      profile: { email: 'new9@example.com' },
    })
    await mailTo('somsri9@example.com', 'เปลี่ยนอีเมลแล้ว')
    expect((await mailbox.api('POST', '/email-changes/confirm', { token })).status).toBe(404)
  })

  test('an old log-in has to prove itself again before it can take the account over', async () => {
    const citizen = await registered(13)
    const { db } = product
    await db.atomic([db.update(citizenSessions).set({ createdAt: '2026-01-01T00:00:00.000Z' })])
    expect((await citizen.api('GET', '/account')).body).toMatchObject({ fresh: false })
    const email = 'new13@example.com'
    for (const body of [{ email }, { email, password: 'ผิดแน่นอน' }]) {
      expect(await citizen.api('POST', '/account/email', body)).toMatchObject({
        status: 422,
        body: { fields: { password: expect.stringMatching(/รหัสผ่าน/) } },
      })
    }
    expect((await citizen.api('POST', '/account/exports', {})).status).toBe(422)
    expect((await citizen.api('POST', '/account/deletion', {})).status).toBe(422)
    expect((await citizen.api('POST', '/account/email', { email, password })).status).toBe(202)
    for (let n = 0; n < 10; n++) await citizen.api('POST', '/account/exports', { password: 'ผิดแน่นอน' })
    expect((await citizen.api('POST', '/account/exports', { password })).status).toBe(429)
  })

  test('devices: one sees one’s own, and ends one or all others', async () => {
    const here = await registered(10)
    const { visitor: there } = await logIn(10, password)
    const { visitor: third } = await logIn(10, password)
    const stranger = await registered(11)
    const devices = async (who: Visitor) =>
      (await who.api('GET', '/account/sessions')).body as { id: string; current: boolean }[]
    expect(await devices(here)).toHaveLength(3)
    const own = (await devices(there)).find(({ current }) => current)?.id ?? ''
    expect((await stranger.api('DELETE', `/account/sessions/${own}`)).status).toBe(404)
    expect((await there.api('GET', '/account')).status).toBe(200)
    expect((await here.api('DELETE', `/account/sessions/${own}`)).status).toBe(204)
    expect((await there.api('GET', '/account')).status).toBe(401)
    expect((await here.api('DELETE', '/account/sessions')).status).toBe(204)
    expect((await third.api('GET', '/account')).status).toBe(401)
    expect((await here.api('GET', '/account')).status).toBe(200)
    expect((await stranger.api('GET', '/account')).status).toBe(200)
  })

  test('a LINE account that is unlinked is a stranger’s, with the menu of guests', async () => {
    const malee = product.line.user('มาลี')
    await malee.follow()
    const inLine = new Visitor(product.url)
    await inLine.api('POST', '/session/line', { idToken: await malee.idToken() })
    expect((await inLine.api('POST', '/citizens', inventRegistration(12))).status).toBe(201)
    const labels = () => malee.richMenu?.areas.map(({ action }) => action.label)
    await expect.poll(labels).toContain('บัญชี')

    const { visitor: browser } = await logIn(12, password)
    expect((await browser.api('DELETE', '/account/line')).status).toBe(204)
    expect((await browser.api('GET', '/account')).body).toMatchObject({ lineLinked: false })
    await expect.poll(labels).toContain('ลงทะเบียน')
    expect((await inLine.api('GET', '/session')).body).toEqual({ line: false, citizen: null })

    // Logging in inside LINE links it again.
    await inLine.api('POST', '/session/line', { idToken: await malee.idToken() })
    expect((await inLine.api('GET', '/account')).status).toBe(401)
    await inLine.api('POST', '/session', { citizenId: inventCitizenId(12), password })
    await expect.poll(labels).toContain('บัญชี')
    await mailTo('somsri12@example.com', 'เชื่อมต่อบัญชี LINE แล้ว')

    // A new telephone with a new LINE account: the old one is let go, and hears no more.
    const renewed = product.line.user('มาลี เครื่องใหม่')
    await renewed.follow()
    const inNewLine = new Visitor(product.url)
    await inNewLine.api('POST', '/session/line', { idToken: await renewed.idToken() })
    await inNewLine.api('POST', '/session', { citizenId: inventCitizenId(12), password })
    await expect.poll(() => renewed.richMenu?.areas.map(({ action }) => action.label)).toContain('บัญชี')
    await expect.poll(labels).toContain('ลงทะเบียน')
    expect((await inLine.api('GET', '/session')).body).toEqual({ line: false, citizen: null })
    await inLine.api('POST', '/session/line', { idToken: await malee.idToken() })
    expect((await inLine.api('GET', '/account')).status).toBe(401)
    expect((await inNewLine.api('GET', '/account')).body).toMatchObject({ lineLinked: true })
  })

  test('an account is deleted once an administrator has confirmed: no log-in, no menu, one last word, and room to begin anew', async () => {
    const boonmee = product.line.user('บุญมี')
    await boonmee.follow()
    const citizen = new Visitor(product.url)
    await citizen.api('POST', '/session/line', { idToken: await boonmee.idToken() })
    expect((await citizen.api('POST', '/citizens', inventRegistration(40))).status).toBe(201)
    const labels = () => boonmee.richMenu?.areas.map(({ action }) => action.label)
    await expect.poll(labels).toContain('บัญชี')
    const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
    await citizen.upload(`/drafts/${(body as { id: string }).id}/attachments/other?name=house.pdf`, pdf)
    expect((await citizen.api('POST', '/account/deletion', { reason: 'ไม่ได้ใช้แล้ว' })).status).toBe(201)

    const officer = await officerOf(product)
    let page = await (await officer.open('/staff/data-requests')).press('รับคำขอลบข้อมูล')
    expect(page.text).toContain('รอผู้ดูแลระบบยืนยัน')
    expect(page.html).not.toContain('ยืนยันลบข้อมูลถาวร')
    expect((await citizen.api('GET', '/account')).body).toMatchObject({
      deletion: { acceptedAt: expect.stringMatching(/^20/), answer: null },
    })
    const admin = await officerOf(product, 'admin')
    page = await (await admin.open('/staff/data-requests')).press('ยืนยันลบข้อมูลถาวร')
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('กรุณาเลือกช่องยืนยัน')])
    expect((await citizen.api('GET', '/account')).status).toBe(200)
    page = await page.press('ยืนยันลบข้อมูลถาวร', { sure: 'yes' })
    expect(page.text).toContain('ลบข้อมูลแล้ว')

    expect((await citizen.api('GET', '/account')).status).toBe(401)
    expect((await logIn(40, password)).status).toBe(401)
    await expect.poll(labels).toContain('ลงทะเบียน')
    await boonmee.waitFor((message) => JSON.stringify(message).includes('ลบข้อมูลของท่านแล้ว'))
    const last = await mailTo('somsri40@example.com', 'ลบข้อมูลของท่านแล้ว')
    expect(last).toContain('เรียน นางสมศรี ใจดี')
    expect(last).toContain('ยังเก็บตามกฎหมาย')
    await registered(40)
  })

  test('every call to LINE and every mail was one that they take', () => {
    expect(product.line.refusals).toEqual([])
  })
})
