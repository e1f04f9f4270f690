import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnRequest, getRequest } from '#db/requests.ts'
import { attachments, requests } from '#db/schema.ts'
import { newFollowSecret } from '#templates/follow-secret.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { Holder } from '#tests/support/holder.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { type Product, products } from '#tests/support/product.ts'
import { everyRow } from '#tests/support/traces.ts'
import { Sending } from '#tests/support/uploading.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const answers = { problem: 'pothole', details: 'หลุมลึกกลางถนน', place: { latitude: 16.57, longitude: 100.35 } }
const withoutName = { answers, represented: null, disclosure: 'anonymous' }

/** As a phone takes it: with the place and the phone's name in it. */
const taken = async () =>
  new Uint8Array(
    await sharp(await photo({ width: 800, height: 600 }))
      .withExif({
        IFD0: { Make: 'PhoneOfSomsri' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 0/1 0/1' },
      })
      .jpeg()
      .toBuffer(),
  )

describe.each(Object.keys(products))('a complaint without a name, on %s', (runtime) => {
  let product: Product
  let officer: Visitor
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    officer = await officerOf(product)
  })
  afterAll(() => product.close())

  const holder = (address = '203.0.113.7') => new Holder(product.url, address, newFollowSecret())
  async function begun(by: Visitor, serviceCode = 'C-ROAD'): Promise<string> {
    const { status, body } = await by.api('POST', '/drafts', { serviceCode })
    expect(status).toBe(201)
    return (body as { id: string }).id
  }
  const send = (by: Visitor, draftId: string, secret?: string) =>
    by.api('POST', '/requests', { draftId, answers, ...(secret !== undefined && { secret }) })
  async function filed(by: Visitor, draftId: string, secret?: string): Promise<string> {
    const { status, body } = await send(by, draftId, secret)
    expect(status).toBe(201)
    return (body as { reference: string }).reference
  }
  const follow = (reference: string, secret: string, address = '203.0.113.8') =>
    new Holder(product.url, address).api('POST', '/follow', { reference, secret })

  test('is filed without an account, once, and followed with its reference and secret', async () => {
    const someone = holder()
    const { secret = '' } = someone
    const draftId = await begun(someone)
    expect(await begun(someone)).toBe(draftId)
    expect((await someone.api('PUT', `/drafts/${draftId}`, withoutName)).status).toBe(204)
    const bytes = await taken()
    const file = new Sending(someone, draftId)
    expect((await file.whole('photo', bytes, { name: 'สมศรี.jpg' })).body).toMatchObject({
      received: expect.any(Number),
    })

    const reference = await filed(someone, draftId)
    expect(await filed(someone, draftId)).toBe(reference)
    const request = await getRequest(product.db, reference)
    expect(request).toMatchObject({ citizenId: null, applicant: null, disclosure: 'anonymous' })
    expect(request.id).not.toBe(draftId)
    const [kept] = await product.db.select().from(attachments)
    expect(kept).toMatchObject({ draftId: request.id, citizenId: null, name: 'ไฟล์แนบ 1.jpg' })
    expect((await everyRow(product.db)).filter(({ text }) => text.includes(secret))).toEqual([])

    const page = await officer.open(`/staff/requests/${reference}`)
    expect(page.text).toContain('ผู้แจ้งไม่ระบุชื่อ')
    const picture = await officer.fetch(`/staff/attachments/${kept?.id}`)
    const seen = await sharp(Buffer.from(await picture.arrayBuffer())).metadata()
    expect([seen.width, seen.exif]).toEqual([800, undefined])
    expect((await page.press('รับเรื่อง')).text).toContain('รับเรื่องแล้ว')
    const spelled = `${secret.slice(0, 3).toLowerCase()}-${secret.slice(3)}`
    expect(await follow(reference, spelled)).toMatchObject({
      status: 200,
      body: {
        reference,
        status: 'accepted',
        timeline: [
          { action: 'request.submit', by: 'nobody', you: true },
          { action: 'request.accept', by: 'staff', you: false },
        ],
      },
    })
  })

  test('is done when who holds the slip says so, and opens again when they do not', async () => {
    const someone = holder('203.0.113.50')
    const slip = { reference: await filed(someone, await begun(someone)), secret: someone.secret ?? '' }
    const staff = { type: 'staff', id: 'officer-1' } as const
    for (const step of ['accept', 'start', 'complete'] as const)
      await actOnRequest(product.db, await getRequest(product.db, slip.reference), step, staff)
    expect((await follow(slip.reference, slip.secret)).body).toMatchObject({
      status: 'completed',
      fixQuestion: { reopens: true },
    })
    const say = (given: Partial<typeof slip>) =>
      new Holder(product.url, '203.0.113.51').api('POST', '/follow/fix-answer', {
        slip: { ...slip, ...given },
        answer: { fixed: 'no', note: 'ยังเป็นหลุมอยู่' },
      })
    expect((await say({ secret: newFollowSecret() })).status).toBe(404)
    expect(await say({})).toMatchObject({ status: 200, body: { status: 'in_progress', fixQuestion: null } })
    expect((await say({})).status).toBe(409)
    const show = async (secret: string) => {
      const headers = { 'x-reference': slip.reference }
      const path = `/api/follow/fix-photos/${crypto.randomUUID()}`
      const sender = new Holder(product.url, '203.0.113.52', secret)
      return (await sender.fetch(path, { method: 'PUT', headers, body: await taken() })).status
    }
    expect([await show(newFollowSecret()), await show(slip.secret)]).toEqual([404, 201])
    expect(await someone.api('POST', '/drafts', { serviceCode: 'C-ROAD' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining(slip.reference) },
    })
  })

  test('belongs to who holds the secret, and to nobody else', async () => {
    const someone = holder()
    const draftId = await begun(someone)
    const stranger = holder()
    const citizen = await memberOf(product, 21)
    for (const other of [stranger, citizen]) {
      expect((await other.api('GET', `/drafts/${draftId}`)).status).toBe(404)
      expect((await other.api('PUT', `/drafts/${draftId}`, withoutName)).status).toBe(404)
      expect((await other.api('DELETE', `/drafts/${draftId}`)).status).toBe(404)
      expect((await send(other, draftId, newFollowSecret())).status).toBe(404)
    }
    const guesser = new Holder(product.url, '203.0.113.7', 'AAA')
    expect((await guesser.api('GET', `/drafts/${draftId}`)).status).toBe(401)
    expect((await someone.api('GET', '/drafts')).status).toBe(401)
    expect((await someone.api('GET', '/requests')).status).toBe(401)
    expect((await someone.api('DELETE', `/drafts/${draftId}`)).status).toBe(204)
  })

  test('leaves no trace of a citizen who was logged in, in any row of the store', async () => {
    const citizen = await memberOf(product, 22, {
      lineName: 'ผู้แจ้ง',
      firstName: 'บัวแก้ว',
      phone: '0891112223',
      email: 'bua@example.com',
    })
    const lineUserId = product.line.user('ผู้แจ้ง').userId
    const draftId = await begun(citizen)
    expect((await citizen.api('PUT', `/drafts/${draftId}`, withoutName)).status).toBe(204)
    await new Sending(citizen, draftId).whole('photo', await taken())
    await new Sending(citizen, draftId).announce('photo', 50_000, 'ยังไม่เสร็จ.jpg')
    expect(await send(citizen, draftId)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('รหัสลับ') },
    })
    const secret = newFollowSecret()
    const [reference, again] = await Promise.all([
      filed(citizen, draftId, secret),
      filed(citizen, draftId, secret),
    ])
    expect(again).toBe(reference)
    expect(await filed(citizen, draftId, secret)).toBe(reference)

    const request = await getRequest(product.db, reference)
    const rows = await everyRow(product.db)
    const profile = rows.find(({ table, text }) => table === 'citizens' && text.includes('บัวแก้ว'))
    const citizenId = (JSON.parse(profile?.text ?? '{}') as { id: string }).id
    const traits = [citizenId, lineUserId, 'บัวแก้ว', '0891112223', 'bua@example.com', inventCitizenId(22)]
    const files = (await product.db.select().from(attachments)).filter((file) => file.draftId === request.id)
    expect(files).toHaveLength(1)
    const leads = [request.id, reference, draftId, 'C-ROAD', 'pothole', ...files.map(({ id }) => id)]
    const has = (text: string, words: string[]) => words.some((word) => text.includes(word))
    const oftheirs = rows.filter(({ text }) => has(text, traits))
    expect(oftheirs.map(({ table }) => table)).toContain('citizens')
    expect(oftheirs.filter(({ text }) => has(text, leads))).toEqual([])
    expect(rows.filter(({ text }) => text.includes(draftId))).toEqual([])
    expect(rows.filter(({ table, text }) => table === 'outbox' && text.includes(citizenId))).toEqual([])
    expect((await citizen.api('GET', '/requests')).body).toEqual([])
    expect((await citizen.api('GET', `/requests/${reference}`)).status).toBe(404)
    expect((await officer.open(`/staff/requests/${reference}`)).text).not.toContain('บัวแก้ว')
    expect(await follow(reference, secret)).toMatchObject({ status: 200, body: { status: 'submitted' } })
  })

  test('is not taken where the category asks who it is, nor for a service', async () => {
    const citizen = await memberOf(product, 23)
    const someone = holder()
    for (const code of ['GEN-01', 'C-TAX']) {
      const refused = await someone.api('POST', '/drafts', { serviceCode: code })
      const draft = await citizen.api('POST', '/drafts', { serviceCode: code })
      const { id, definition } = draft.body as {
        id: string
        definition: { complaint?: { anonymous: boolean } }
      }
      expect(refused.status).toBe(definition.complaint?.anonymous ? 201 : 422)
      const chosen = await citizen.api('PUT', `/drafts/${id}`, { answers: {}, disclosure: 'anonymous' })
      expect(chosen.status).toBe(definition.complaint?.anonymous ? 204 : 422)
    }
  })

  test('whose name is withheld shows it to no ordinary officer', async () => {
    const citizen = await memberOf(product, 24, { firstName: 'จันทร์ฉาย' })
    const draftId = await begun(citizen)
    const put = await citizen.api('PUT', `/drafts/${draftId}`, { ...withoutName, disclosure: 'withheld' })
    expect(put.status).toBe(204)
    expect((await citizen.api('GET', `/drafts/${draftId}`)).body).toMatchObject({ disclosure: 'withheld' })
    const reference = await filed(citizen, draftId)
    const { text } = await officer.open(`/staff/requests/${reference}`)
    expect(text).toContain('ปกปิดชื่อผู้แจ้ง')
    expect(text).not.toContain('จันทร์ฉาย')
    expect((await citizen.api('GET', '/requests')).body).toMatchObject([{ reference }])
  })

  test('is told to nobody with a wrong secret, who is stopped after ten tries', async () => {
    const someone = holder('203.0.113.30')
    const reference = await filed(someone, await begun(someone))
    const unknown = await follow('690-000-005', someone.secret ?? '', '203.0.113.31')
    const wrong = await follow(reference, newFollowSecret(), '203.0.113.31')
    expect(wrong).toEqual(unknown)
    expect(wrong).toMatchObject({ status: 404, body: { detail: expect.stringContaining('รหัสลับไม่ถูกต้อง') } })
    for (let n = 0; n < 9; n++) await follow(reference, 'x', '203.0.113.31')
    expect((await follow(reference, someone.secret ?? '', '203.0.113.31')).status).toBe(429)
    if (runtime === 'Node')
      expect((await follow(reference, someone.secret ?? '', '203.0.113.32')).status).toBe(200)
  })

  test('is taken ten times a day from one address, and then a sentence says so', async () => {
    const before = await product.db.$count(requests)
    const sentences = new Set<number>()
    for (let n = 0; n < 11; n++) {
      const someone = holder('203.0.113.40')
      const { status, body } = await send(someone, await begun(someone))
      sentences.add(status)
      if (status === 429) expect(body).toMatchObject({ detail: expect.stringContaining('พรุ่งนี้') })
    }
    expect([...sentences]).toEqual([201, 429])
    expect((await product.db.$count(requests)) - before).toBeLessThanOrEqual(10)
  })
})
