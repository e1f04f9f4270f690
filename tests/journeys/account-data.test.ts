import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citizens } from '#db/schema.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { type Product, products } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'
import { unzip } from '#tests/support/zip.ts'

const answers = { subject: 'ขอยืมเต็นท์', details: 'งานบุญ', wanted: 'ยืมเต็นท์ 2 หลัง' }
const map = pdf()
const jpegOf = async (size: number) => {
  const picture = sharp({ create: { width: size, height: size, channels: 3, background: '#c84' } })
  return new Uint8Array(
    await picture
      .jpeg()
      .withExif({ IFD0: { Make: 'PhoneMaker' } })
      .toBuffer(),
  )
}

describe.each(Object.keys(products))('what is kept about somebody, on %s', (runtime) => {
  let product: Product
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
  })
  afterAll(() => product.close())

  async function registered(n: number, lineName?: string): Promise<Visitor> {
    if (!lineName) return memberOf(product, n)
    await product.line.user(lineName).follow()
    return memberOf(product, n, { lineName })
  }
  async function filed(citizen: Visitor, serviceCode = 'GEN-01', typed: object = answers): Promise<string> {
    const draft = await citizen.api('POST', '/drafts', { serviceCode })
    const { id } = draft.body as { id: string }
    const { documents } = (draft.body as { definition: { documents: { slot: string }[] } }).definition
    const slot = documents[0]?.slot ?? 'other'
    expect((await citizen.upload(`/drafts/${id}/attachments/${slot}?name=แผนที่.pdf`, map)).status).toBe(201)
    const sent = await citizen.api('POST', '/requests', { draftId: id, answers: typed })
    expect(sent.status).toBe(201)
    return (sent.body as { reference: string }).reference
  }
  const account = async (citizen: Visitor) => (await citizen.api('GET', '/account')).body as object
  const subjects = (address: string) =>
    product.line.mails.filter(({ to }) => to.includes(address)).map(({ subject }) => subject)

  test('the phone number changes at once; name and address until the office has checked them', async () => {
    const citizen = await registered(1)
    const change = (body: object) => citizen.api('PATCH', '/account/profile', body)
    expect((await change({ phone: '๐๘๙ ๑๒๓ ๔๕๖๗', firstName: 'สมศรีใหม่' })).status).toBe(200)
    expect(await account(citizen)).toMatchObject({ profile: { phone: '0891234567', firstName: 'สมศรีใหม่' } })
    expect(await change({ phone: '12' })).toMatchObject({
      status: 422,
      body: { fields: { phone: expect.stringContaining('ไม่ถูกต้อง') } },
    })
    expect((await change({ email: 'other@example.com' })).status).toBe(422)

    const verifiedAt = new Date().toISOString()
    const { db } = product
    await db.atomic([
      db
        .update(citizens)
        .set({ identityVerifiedAt: verifiedAt, identityStatus: 'verified' })
        .where(eq(citizens.email, 'somsri1@example.com')),
    ])
    expect(await change({ firstName: 'อื่น' })).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('ติดต่อเจ้าหน้าที่') },
    })
    expect((await change({ phone: '0812345678', firstName: 'สมศรีใหม่' })).status).toBe(200)
    expect(await account(citizen)).toMatchObject({ profile: { phone: '0812345678' } })
  })

  test('a new version of the terms is due until it is accepted', async () => {
    const citizen = await registered(2)
    expect((await citizen.api('GET', '/session')).body).not.toHaveProperty('termsDue')
    const { db } = product
    await db.atomic([
      db.update(citizens).set({ termsVersion: '0' }).where(eq(citizens.email, 'somsri2@example.com')),
    ])
    expect((await citizen.api('GET', '/session')).body).toMatchObject({ termsDue: true })
    expect((await citizen.api('POST', '/account/terms', { version: '0' })).status).toBe(409)
    expect((await citizen.api('POST', '/account/terms', { version: '1' })).status).toBe(204)
    expect((await citizen.api('GET', '/session')).body).not.toHaveProperty('termsDue')
  })

  test('consent to news is not there unless it is given, and goes as easily', async () => {
    const citizen = await registered(3)
    expect(await account(citizen)).toMatchObject({ newsConsentAt: null })
    await citizen.api('PUT', '/account/consents', { news: true })
    expect(await account(citizen)).toMatchObject({ newsConsentAt: expect.stringMatching(/^20/) })
    await citizen.api('PUT', '/account/consents', { news: false })
    expect(await account(citizen)).toMatchObject({ newsConsentAt: null })
    const given = new Visitor(product.url)
    await given.api('POST', '/citizens', inventRegistration(4, { newsConsent: true }))
    expect(await account(given)).toMatchObject({ newsConsentAt: expect.stringMatching(/^20/) })
  })

  test('of being accepted one need not be told, of the result one is', async () => {
    const malee = product.line.user('มาลี')
    const citizen = await registered(5, 'มาลี')
    await citizen.api('PUT', '/account/notifications', { muted: ['request.accept', 'request.start'] })
    expect((await citizen.api('PUT', '/account/notifications', { muted: ['request.complete'] })).status).toBe(
      422,
    )
    const reference = await filed(citizen)
    const officer = await officerOf(product)
    let page = await officer.open(`/staff/requests/${reference}`)
    page = await page.press('รับเรื่อง')
    page = await page.press('เริ่มดำเนินการ')
    await page.press('ดำเนินการสำเร็จ')
    await malee.waitFor((message) => JSON.stringify(message).includes('ดำเนินการเสร็จเรียบร้อย'))
    const told = malee.messages.map((message) => JSON.stringify(message)).join()
    expect(told).not.toContain('เจ้าหน้าที่รับคำร้องของท่านไว้ดำเนินการแล้ว')
    expect(told).not.toContain('เจ้าหน้าที่กำลังดำเนินการตามคำร้อง')
  })

  test('whoever of the staff opens a file is named to the citizen', async () => {
    const citizen = await registered(6)
    expect((await citizen.api('GET', '/account/views')).body).toEqual([])
    const reference = await filed(citizen)
    const officer = await officerOf(product)
    const page = await officer.open(`/staff/requests/${reference}`)
    const viewers = [...page.html.matchAll(/href="(\/staff\/requests\/[^"]+\/files\/[^"]+)"/g)]
    const shown = await Promise.all(viewers.map(async ([, viewer = '']) => (await officer.open(viewer)).html))
    const [, file = ''] = /src="(\/staff\/attachments\/[^"#]+)/.exec(shown.join()) ?? []
    await officer.fetch(file)
    expect((await citizen.api('GET', '/account/views')).body).toMatchObject([
      { what: 'attachment', by: 'สมหญิง', reference, name: 'แผนที่.pdf' },
    ])
    expect((await (await registered(7)).api('GET', '/account/views')).body).toEqual([])
  })

  test('a profile picture is kept without what it says of the phone, for its owner alone', async () => {
    const citizen = await registered(8)
    expect((await citizen.fetch('/api/account/picture')).status).toBe(404)
    expect((await citizen.upload('/account/picture', await jpegOf(256))).status).toBe(201)
    const shown = await citizen.fetch('/api/account/picture')
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(bytes.includes('PhoneMaker')).toBe(false)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 256 })

    const refusals = [
      await jpegOf(513),
      new Uint8Array(Buffer.from('<svg/>'.repeat(9))),
      new Uint8Array(1024 * 1024 + 1),
    ]
    const statuses = []
    for (const refused of refusals) statuses.push((await citizen.upload('/account/picture', refused)).status)
    expect(statuses).toEqual([422, 415, 413])
    expect((await citizen.fetch('/api/account/picture')).status).toBe(200)
    expect((await citizen.api('DELETE', '/account/picture')).status).toBe(204)
    expect((await citizen.fetch('/api/account/picture')).status).toBe(404)
  })

  test('all data and files come as one ZIP, by a link that nobody can forge', async () => {
    const citizen = await registered(9)
    await citizen.upload('/account/picture', await jpegOf(64))
    const reference = await filed(citizen)
    const place = { latitude: 16.57, longitude: 100.33 }
    const pothole = { problem: 'pothole', details: 'หลุมหน้าบ้านคนอื่น', place }
    const followed = await filed(await registered(30), 'C-ROAD', pothole)
    expect((await citizen.api('PUT', `/followed/${followed}`)).status).toBe(204)
    expect((await citizen.api('POST', '/account/email', { email: 'new9@example.com' })).status).toBe(202)
    const asked = await citizen.api('POST', '/account/exports', {})
    expect(asked.status).toBe(201)
    const { pathname, search } = new URL((asked.body as { url: string }).url)
    const browser = new Visitor(product.url)
    const answer = await browser.fetch(pathname + search)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const files = unzip(Buffer.from(await answer.arrayBuffer()))
    expect([...files.keys()]).toEqual([
      'ข้อมูลของฉัน.json',
      'รูปโปรไฟล์.jpg',
      `เรื่องที่ยื่น/${reference}/ไฟล์ที่แนบ/1 แผนที่.pdf`,
      expect.stringMatching(new RegExp(`^เรื่องที่ยื่น/${reference}/เอกสารจากหน่วยงาน/2 .+\\.pdf$`)),
    ])
    expect(files.get(`เรื่องที่ยื่น/${reference}/ไฟล์ที่แนบ/1 แผนที่.pdf`)).toEqual(Buffer.from(map))
    const records = JSON.parse(files.get('ข้อมูลของฉัน.json')?.toString() ?? '')
    expect(records).toMatchObject({
      account: { firstName: 'สมศรี', citizenId: inventCitizenId(9), email: 'somsri9@example.com' },
      requests: [
        { reference, answers: expect.arrayContaining([expect.objectContaining({ answer: 'ขอยืมเต็นท์' })]) },
      ],
    })
    expect(records.history).toContainEqual(
      expect.objectContaining({
        action: 'citizen.ask_email_change',
        details: { address: 'new9@example.com' },
      }),
    )
    expect(records.followed).toMatchObject([{ reference: followed, status: 'ส่งคำร้อง' }])
    expect(files.get('ข้อมูลของฉัน.json')?.toString()).not.toMatch(/scrypt|passwordHash|หน้าบ้านคนอื่น/)
    await expect.poll(() => subjects('somsri9@example.com').join()).toContain('มีการดาวน์โหลดข้อมูล')

    const other = pathname.replace(/[0-9a-f]{12}$/, '000000000000')
    expect((await browser.fetch(other + search)).status).toBe(404)
    expect((await browser.fetch(pathname + search.replace(/expires=\d+/, 'expires=9999999999'))).status).toBe(
      404,
    )
  })

  test('deletion is asked for, answered in the console, and told', async () => {
    const citizen = await registered(10)
    expect((await citizen.api('DELETE', '/account/deletion')).status).toBe(409)
    expect((await citizen.api('POST', '/account/deletion', { reason: 'ย้ายบ้าน' })).status).toBe(201)
    expect((await citizen.api('POST', '/account/deletion', {})).status).toBe(409)
    expect((await citizen.api('DELETE', '/account/deletion')).status).toBe(204)
    expect(await account(citizen)).toMatchObject({ deletion: null })
    expect((await citizen.api('POST', '/account/deletion', { reason: 'ย้ายบ้านแล้ว' })).status).toBe(201)

    const officer = await officerOf(product)
    let page = await officer.open('/staff/data-requests')
    expect(page.text).toContain('ย้ายบ้านแล้ว')
    page = await page.press('ส่งคำตอบ', { answer: 'ลบเบอร์โทรศัพท์แล้ว คำร้องเก็บถึงปี 2579' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('ไม่มีคำขอรอดำเนินการ')
    expect(await account(citizen)).toMatchObject({
      deletion: { answer: 'ลบเบอร์โทรศัพท์แล้ว คำร้องเก็บถึงปี 2579' },
    })
    await expect.poll(() => subjects('somsri10@example.com').join()).toContain('แจ้งผลคำขอลบข้อมูล')
  })

  test('every call to LINE and every mail was one that they take', () => {
    expect(product.line.refusals).toEqual([])
  })
})
