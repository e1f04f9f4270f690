import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCitizenByLineUserId } from '#db/citizens.ts'
import { identityPhotos } from '#db/schema.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { officerOf } from '#tests/support/members.ts'
import { type Product, products, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

const textOf = (message: object) => JSON.stringify(message)

/** Somebody who added the account and registered from the chat. */
async function registered(product: Product, name: string, n: number): Promise<Visitor> {
  const user = product.line.user(name)
  await user.follow()
  const visitor = new Visitor(product.url)
  await visitor.api('POST', '/session/line', { idToken: await user.idToken() })
  expect(await visitor.api('POST', '/citizens', inventRegistration(n))).toMatchObject({ status: 201 })
  return visitor
}

/** Last of its product's sentences: from then on it is another agency that asks no photos. */
function withoutPhotos(productOf: () => Product) {
  test('an agency that is renamed and asks no photos: everything takes the new name, the card is shown at the counter', async () => {
    const product = productOf()
    const guest = product.line.user('ผู้พบเห็น')
    await guest.follow()
    const menu = () => guest.richMenu?.richMenuId
    await expect.poll(menu).toBeDefined()
    const before = menu()
    const admin = await officerOf(product, 'admin')
    let page = await admin.open('/staff/settings/identity')
    const unticked = { 'asked.card-front': undefined, 'asked.holding': undefined }
    page = await page.press('บันทึก', { ...unticked, identityPhotoDays: '7' })
    expect(page.text).toContain('ไม่ขอภาพ')
    const town = {
      kind: 'town_municipality',
      placeName: 'บ้านใหม่',
      district: 'บางกระทุ่ม',
      province: 'พิษณุโลก',
    }
    page = await (await admin.open('/staff/settings/name')).press('ตรวจสอบก่อนบันทึก', town)
    page = await page.press('ยืนยันและบันทึก')
    expect(page.text).toContain('บันทึกชื่อหน่วยงานแล้ว')

    const citizen = await registered(product, 'บุญมี', 40)
    const user = product.line.user('บุญมี')
    await expect.poll(menu).not.toBe(before)
    expect((await citizen.api('GET', '/agency')).body).toMatchObject({ name: 'เทศบาลเมืองบ้านใหม่' })
    expect((await citizen.api('GET', '/identity')).body).toMatchObject({ takesPhotos: false, asked: [] })
    expect(await citizen.api('POST', '/identity/submit')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('นำบัตรประชาชนฉบับจริงมาแสดง') },
    })

    const officer = await officerOf(product)
    page = await (await officer.open('/staff/identity/counter')).press('ค้นหา', { words: inventCitizenId(40) })
    const [, path = ''] = /href="(\/staff\/identity\/[\w-]{36})"/.exec(page.html) ?? []
    page = await officer.open(path)
    page = await page.press('บันทึกว่ายืนยันไม่ได้', { reason: 'not_original' })
    await user.waitFor((m) => textOf(m).includes('ไม่ได้นำบัตรประชาชนฉบับจริงมาแสดง'))
    expect((await citizen.api('GET', '/identity')).body).toMatchObject({
      status: 'rejected',
      reason: 'ไม่ได้นำบัตรประชาชนฉบับจริงมาแสดง',
      views: [{ what: 'profile', by: 'สมหญิง' }],
    })
    page = await officer.open(path)
    await page.press('ยืนยันตัวตนที่เคาน์เตอร์', { seen: 'yes' })
    await user.waitFor((m) => textOf(m).includes('ที่เคาน์เตอร์เรียบร้อยแล้ว'))
    expect((await citizen.api('GET', '/session')).body).toMatchObject({ citizen: { identity: 'verified' } })
    const subjects = () =>
      product.line.mails
        .filter(({ to }) => to.includes('somsri40@example.com'))
        .map(({ subject }) => subject)
        .toSorted()
    await expect
      .poll(subjects)
      .toEqual(
        ['ยังยืนยันตัวตนที่เคาน์เตอร์ไม่ได้', 'ยืนยันตัวตนเรียบร้อยแล้ว', 'ลงทะเบียนสำเร็จ'].map((headline) =>
          expect.stringMatching(new RegExp(`^${headline}.*เทศบาลเมืองบ้านใหม่$`)),
        ),
      )
    expect(product.line.refusals).toEqual([])
  })
}

describe('proving who one is, on Node', () => {
  let product: Product & { dataDir: string }
  beforeAll(async () => {
    product = await startProductOnNode()
  })
  afterAll(() => product.close())

  test('sent, sent back, mended by the message’s button, verified, and every look is shown', async () => {
    const citizen = await registered(product, 'สมศรี', 1)
    for (const slot of ['card-front', 'holding'] as const)
      expect((await citizen.upload(`/identity/photos/${slot}`, await photo({ slot }))).status).toBe(201)
    expect(await citizen.api('POST', '/identity/submit')).toMatchObject({ body: { status: 'pending' } })

    const officer = await officerOf(product)
    const { id } = (await findCitizenByLineUserId(product.db, product.line.user('สมศรี').userId)) ?? { id: '' }
    expect((await officer.open('/staff/identity')).html).toContain(`/staff/identity/${id}`)
    let page = await officer.open(`/staff/identity/${id}?photos=show`)
    const [, picture = ''] = /<img src="([^"]+)"/.exec(page.html) ?? []
    expect((await officer.fetch(picture)).headers.get('content-type')).toBe('image/jpeg')
    page = await page.press('ส่งกลับให้แก้ไข', { reason: 'blurred', note: 'ถ่ายในที่สว่างนะคะ' })
    expect(page.text).toContain('ส่งกลับให้แก้ไขแล้ว')

    const told = await product.line.user('สมศรี').waitFor((m) => textOf(m).includes('ภาพไม่ชัด'))
    expect(textOf(told)).toContain('/account/identity')
    expect(textOf(told)).not.toContain('ถ่ายในที่สว่าง')
    expect((await citizen.api('GET', '/identity')).body).toMatchObject({
      status: 'rejected',
      reason: 'ภาพไม่ชัด อ่านข้อมูลบนบัตรไม่ได้\nถ่ายในที่สว่างนะคะ',
      views: [{ what: 'photo', slot: 'card-front', by: 'สมหญิง' }],
    })

    await citizen.upload('/identity/photos/card-front', await photo())
    await citizen.api('POST', '/identity/submit')
    page = await officer.open(`/staff/identity/${id}?photos=show`)
    await page.press('ยืนยันตัวตนถูกต้อง')
    await product.line.user('สมศรี').waitFor((m) => textOf(m).includes('ยืนยันตัวตนเรียบร้อยแล้ว'))
    expect((await citizen.api('GET', '/session')).body).toMatchObject({ citizen: { identity: 'verified' } })
    const subjects = () => product.line.mails.map(({ subject }) => subject)
    await expect
      .poll(subjects)
      .toEqual(
        expect.arrayContaining([
          expect.stringContaining('กรุณาส่งภาพยืนยันตัวตนใหม่'),
          expect.stringContaining('ยืนยันตัวตนเรียบร้อยแล้ว'),
        ]),
      )
    expect(readdirSync(join(product.dataDir, 'files', 'identity'))).toHaveLength(2)
  })

  withoutPhotos(() => product)
})

describe('proving who one is, on workerd', () => {
  let product: Product
  beforeAll(async () => {
    const start = products.workerd
    if (!start) throw new Error('workerd')
    product = await start()
  })
  afterAll(() => product.close())

  test('photos are refused with a sentence that says what to do, and nothing is stored', async () => {
    const citizen = await registered(product, 'มาลี', 1)
    expect((await citizen.api('GET', '/identity')).body).toMatchObject({ status: 'none', takesPhotos: false })
    const answer = await citizen.upload('/identity/photos/card-front', await photo())
    expect(answer.status).toBe(501)
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('นำบัตรประชาชนมาแสดงที่สำนักงาน'),
    })
    expect(await product.db.select().from(identityPhotos)).toEqual([])
    // Nobody is told of photos that cannot be sent: not before registering, nor in the guide.
    expect((await citizen.api('GET', '/agency')).body).toMatchObject({ identityPhotos: [] })
    const guide = await citizen.open('/guides/registration')
    expect(guide.text).toContain('แสดงบัตรประชาชนที่สำนักงาน')
    expect(guide.text).not.toContain('ถ่ายภาพ')
  })

  withoutPhotos(() => product)
})
