import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCitizenByLineUserId } from '#db/citizens.ts'
import { identityPhotos } from '#db/schema.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { officerOf, type Product, products, startProductOnNode } from '#tests/support/product.ts'
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
    let page = await officer.open(`/staff/identity/${id}`)
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
    page = await officer.open(`/staff/identity/${id}`)
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
  })
})
