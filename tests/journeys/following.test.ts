import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAgency } from '#db/agency.ts'
import { agency, requests } from '#db/schema.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { type Product, products } from '#tests/support/product.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const place = { latitude: 16.57, longitude: 100.33 }
const details = 'หลุมหน้าบ้านผม ชื่อสมชาย โทร 0812345678'
const textOf = (message: object) => JSON.stringify(message)

describe.each(Object.keys(products))('a complaint that somebody else told already, on %s', (runtime) => {
  let product: Product
  let officer: Visitor
  let filer: Visitor
  let neighbour: Visitor
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    officer = await officerOf(product)
    filer = await memberOf(product, 1)
    await product.line.user('มาลี').follow()
    // An agency that has each step told in LINE.
    const profile = { ...(await getAgency(product.db)), progressInLine: true }
    await product.db.atomic([product.db.update(agency).set({ profile })])
    neighbour = await memberOf(product, 2, { lineName: 'มาลี' })
  })
  afterAll(() => product.close())

  async function complain(who: Visitor): Promise<string> {
    const draft = await who.api('POST', '/drafts', { serviceCode: 'C-ROAD' })
    const { id: draftId } = draft.body as { id: string }
    const answers = { problem: 'pothole', details, place }
    const sent = await who.api('POST', '/requests', { draftId, answers })
    expect(sent).toMatchObject({ status: 201 })
    return (sent.body as { reference: string }).reference
  }
  const press = async (reference: string, button: string, entries: Record<string, string> = {}) => {
    const page = await officer.open(`/staff/requests/${reference}`)
    const after = await page.press(button, entries)
    expect(after.status).toBe(200)
    return after
  }
  const near = `/nearby?code=C-ROAD&latitude=${place.latitude}&longitude=${place.longitude}`
  const malee = () => product.line.user('มาลี')
  const heard = (...words: string[]) =>
    malee().waitFor((message) => words.every((word) => textOf(message).includes(word)))

  test('is offered before it is told again, followed, and heard of, without who told it', async () => {
    const reference = await complain(filer)
    // The next pothole of the same person is another one, at another place.
    const { body } = await filer.api('POST', '/drafts', { serviceCode: 'C-ROAD' })
    expect((body as { answers: object }).answers).toEqual({})
    const offered = await neighbour.api('GET', near)
    expect(offered.body).toMatchObject([
      { reference, problem: 'ถนนเป็นหลุมบ่อ', metres: 25, status: 'submitted', photoUrl: null },
    ])
    expect(textOf(offered.body as object)).not.toMatch(/สมชาย|0812345678|latitude/)
    expect((await filer.api('GET', near)).body).toEqual([])
    expect(await neighbour.api('GET', '/nearby?code=C-ROAD&latitude=x&longitude=1')).toMatchObject({
      status: 422,
    })
    expect(await neighbour.api('GET', `/followed/${reference}`)).toMatchObject({ status: 404 })

    expect(await neighbour.api('PUT', `/followed/${reference}`)).toMatchObject({ status: 204 })
    expect((await neighbour.api('GET', '/followed')).body).toMatchObject([{ reference, status: 'submitted' }])
    await press(reference, 'รับเรื่อง')
    const news = await heard('เรื่องที่ท่านติดตาม', reference, 'เจ้าหน้าที่รับเรื่อง')
    expect(textOf(news)).not.toMatch(/สมชาย|0812345678/)
    const followed = await neighbour.api('GET', `/followed/${reference}`)
    expect(followed.body).toMatchObject({
      status: 'accepted',
      mayUnfollow: true,
      steps: [{ status: 'submitted' }, { status: 'accepted' }],
    })
    expect(textOf(followed.body as object)).not.toMatch(/สมชาย|0812345678|applicant|answers/)
    // It is somebody else's all the same.
    expect(await neighbour.api('GET', `/requests/${reference}`)).toMatchObject({ status: 404 })

    const isOf = eq(requests.reference, reference)
    await product.db.atomic([product.db.update(requests).set({ secrecy: 'complainant' }).where(isOf)])
    expect(await neighbour.api('GET', `/followed/${reference}`)).toMatchObject({ status: 404 })
    expect((await neighbour.api('GET', '/followed')).body).toEqual([])
    await product.db.atomic([product.db.update(requests).set({ secrecy: 'open' }).where(isOf)])

    for (const _ of ['once', 'twice'])
      expect(await neighbour.api('DELETE', `/followed/${reference}`)).toMatchObject({ status: 204 })
    expect((await neighbour.api('GET', '/followed')).body).toEqual([])
    expect(await neighbour.api('PUT', '/followed/690-000-000')).toMatchObject({ status: 404 })
    expect(product.line.refusals).toEqual([])
  })
  test('told twice, an officer merges it: its filer is told, hears of the other one, and it can be taken apart', async () => {
    const main = await complain(filer)
    const again = await complain(neighbour)
    const page = await officer.open(`/staff/requests/${again}`)
    expect(page.text).toContain('เรื่องใกล้เคียง')
    expect(page.text).toContain(main)
    for (const [wrong, words] of [
      [again, 'รวมเรื่องเข้ากับตัวเองไม่ได้'],
      ['690-000-000', 'ไม่พบเรื่องเลขที่นี้'],
    ] as const) {
      const refused = await (await officer.open(`/staff/requests/${again}`)).press('รวมเรื่องนี้เข้ากับเรื่องที่เลือก', {
        other: wrong,
      })
      expect(refused).toMatchObject({ status: 409, text: expect.stringContaining(words) })
    }

    const after = await press(again, 'รวมเรื่องนี้เข้ากับเรื่องที่เลือก', { into: main })
    expect(after.text).toContain(`รวมกับเรื่อง ${main} แล้ว`)
    expect((await officer.open(`/staff/requests/${main}`)).text).toContain('มีผู้ติดตาม 1 คน')
    await heard('รวมกับเรื่องเดียวกันแล้ว', again)
    expect((await neighbour.api('GET', `/requests/${again}`)).body).toMatchObject({
      status: 'merged',
      mergedInto: { reference: main, status: 'submitted' },
      attachments: [],
    })
    await press(main, 'รับเรื่อง')
    const news = await heard('เรื่องที่ท่านติดตาม', main, 'เจ้าหน้าที่รับเรื่อง')
    expect(textOf(news)).not.toMatch(/สมชาย|0812345678/)
    expect((await neighbour.api('GET', `/followed/${main}`)).body).toMatchObject({ mayUnfollow: false })

    expect((await press(again, 'แยกเรื่องนี้ออก')).text).toContain('แยกเรื่องออกแล้ว')
    await heard('แยกเรื่องของท่านออกแล้ว', again)
    expect((await neighbour.api('GET', `/requests/${again}`)).body).toMatchObject({
      status: 'submitted',
      mergedInto: null,
    })
    expect(await neighbour.api('GET', `/followed/${main}`)).toMatchObject({ status: 404 })
    expect(product.line.refusals).toEqual([])
  })

  test('more time, another agency and a refusal: all of it to who told the same, to followers only what names nobody', async () => {
    const main = await complain(filer)
    const again = await complain(neighbour)
    const follower = await memberOf(product, 3)
    expect(await follower.api('PUT', `/followed/${main}`)).toMatchObject({ status: 204 })
    await press(again, 'รวมเรื่องนี้เข้ากับเรื่องที่เลือก', { into: main })
    const step = async (name: string, button: string, entries: Record<string, string>) => {
      const form = await officer.open(`/staff/requests/${main}/${name}`)
      if (name === 'decline') expect(form.text).toContain('ผู้แจ้งเรื่องที่รวมไว้ด้วยอีก 1 เรื่องจะเห็นข้อความเดียวกัน')
      expect((await form.press(button, entries)).status).toBe(200)
    }
    await step('extend', 'ขยายเวลาและแจ้งผู้แจ้ง', { dueOn: '22/12/2599', reason: 'รอนายสมชายเปิดประตู' })
    await heard('เรื่องที่ท่านติดตาม', main, 'ขยายเวลาดำเนินการ', '22 ธันวาคม 2599')
    const highways = { name: 'แขวงทางหลวงพิษณุโลก', contact: 'โทร 0 5500 0000', reason: 'ถนนหน้าบ้านนายสมชาย' }
    await step('forward', 'ส่งต่อและแจ้งผู้แจ้ง', highways)
    await heard('เรื่องที่ท่านติดตาม', main, 'ส่งต่อหน่วยงานอื่นแล้ว', highways.name)
    const refusal = {
      facts: 'ถนนของกรมทางหลวง',
      law: 'พ.ร.บ.ทางหลวง พ.ศ. 2535',
      reasons: 'แจ้งนายสมชายแล้ว',
      decidedBy: 'นายกเทศมนตรี',
    }
    await step('decline', 'แจ้งไม่รับดำเนินการ', refusal)
    await heard('เรื่องที่ท่านติดตาม', main, 'ไม่รับดำเนินการ', 'วิธีอุทธรณ์')

    const own = textOf((await neighbour.api('GET', `/requests/${again}`)).body as object)
    for (const words of [refusal.law, refusal.reasons, 'วิธีอุทธรณ์', 'อุทธรณ์ได้ถึงวันที่'])
      expect(own).toContain(words)
    const followed = textOf((await follower.api('GET', `/followed/${main}`)).body as object)
    expect(followed).toContain('22 ธันวาคม 2599')
    expect(followed).toContain(highways.contact)
    expect(followed).not.toMatch(/สมชาย|ทางหลวง พ.ศ. 2535/)
    expect(textOf((await neighbour.api('GET', `/followed/${main}`)).body as object)).toContain(
      refusal.reasons,
    )
    expect(product.line.refusals).toEqual([])
  })
})
