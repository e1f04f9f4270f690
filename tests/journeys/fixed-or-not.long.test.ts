import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeUnanswered, listConfirmations } from '#db/confirmations.ts'
import { listOfficers } from '#db/departments.ts'
import { getRequest } from '#db/requests.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { type Product, products } from '#tests/support/product.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const answers = {
  problem: 'pothole',
  details: 'ถนนเป็นหลุมลึกหน้าโรงเรียน',
  place: { latitude: 16.57, longitude: 100.33 },
}
const textOf = (message: object) => JSON.stringify(message)
const press = (data: string) => ({ type: 'postback', label: 'ปุ่ม', data }) as const

describe.each(Object.keys(products))('a complaint that the office calls done, on %s', (runtime) => {
  let product: Product
  let officer: Visitor
  let citizen: Visitor
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    officer = await officerOf(product)
    await product.line.user('บุญมี').follow()
    citizen = await memberOf(product, 1, { lineName: 'บุญมี' })
  })
  afterAll(() => product.close())

  async function complain(): Promise<string> {
    const draft = await citizen.api('POST', '/drafts', { serviceCode: 'C-ROAD' })
    const { id: draftId } = draft.body as { id: string }
    const sent = await citizen.api('POST', '/requests', { draftId, answers })
    expect(sent).toMatchObject({ status: 201 })
    return (sent.body as { reference: string }).reference
  }
  async function complete(reference: string): Promise<void> {
    for (const button of ['รับเรื่อง', 'เริ่มดำเนินการ', 'ดำเนินการสำเร็จ']) {
      const page = await officer.open(`/staff/requests/${reference}`)
      if (page.html.includes(`>${button}</button>`))
        expect((await page.press(button, { result: 'กลบหลุมและเทยางแล้ว' })).status).toBe(200)
    }
    expect(await standing(reference)).toMatchObject({ status: 'completed' })
  }
  const standing = async (reference: string, who = citizen) =>
    (await who.api('GET', `/requests/${reference}`)).body as { status: string; fixQuestion: object | null }
  const boonmee = () => product.line.user('บุญมี')

  test('ยังไม่แก้, tapped in LINE, opens it again; แก้แล้ว with stars ends it', async () => {
    const reference = await complain()
    await complete(reference)
    const news = await boonmee().waitFor(
      (message) => textOf(message).includes('ยังไม่แก้') && textOf(message).includes(reference),
    )
    expect(textOf(news)).toContain('แก้แล้ว')
    expect(await standing(reference)).toMatchObject({ fixQuestion: { reopens: true } })

    await boonmee().tap(press(`action=fix.answer&reference=${reference}&fixed=no`))
    await boonmee().waitFor((message) => textOf(message).includes('เปิดเรื่องให้อีกครั้งแล้ว'))
    expect(await standing(reference)).toMatchObject({ status: 'in_progress', fixQuestion: null })
    expect((await officer.open(`/staff/requests/${reference}`)).text).toContain('ยังไม่แก้ เปิดเรื่องอีกครั้ง')

    // What is sent next says what is still wrong, and begins nothing new.
    const heard = (words: string) => boonmee().waitFor((message) => textOf(message).includes(words))
    await boonmee().sendImage(await photo({ slot: 'card-front', width: 800, height: 600 }))
    await heard('ได้รับรูปแล้ว')
    await boonmee().sendText('ยางแตกตรงขอบหลุมเดิม')
    await heard('จดไว้ให้เจ้าหน้าที่แล้ว')
    await boonmee().tap(press(`action=fix.answer&reference=${reference}&fixed=no`))
    await boonmee().sendText('พอแล้ว')
    await heard('แจ้งความคืบหน้าให้ทราบ')
    const shown = (await officer.open(`/staff/requests/${reference}`)).text
    expect(shown).toContain('รูปที่ส่งพร้อมการเปิดเรื่องอีกครั้ง')
    expect(shown).toContain('ยางแตกตรงขอบหลุมเดิม')

    await complete(reference)
    expect(await standing(reference)).toMatchObject({ fixQuestion: { reopens: false } })
    await boonmee().tap(press(`action=fix.answer&reference=${reference}&fixed=yes`))
    const thanks = await boonmee().waitFor((message) => textOf(message).includes('5 ดีมาก'))
    expect(textOf(thanks)).toContain('ขอบคุณ')
    await boonmee().tap(press(`action=fix.rate&reference=${reference}&rating=4`))
    await boonmee().waitFor((message) => textOf(message).includes('บันทึกคะแนนแล้ว'))
    const { id } = await getRequest(product.db, reference)
    expect(await listConfirmations(product.db, id)).toMatchObject([
      { round: 1, fixed: false },
      { round: 2, fixed: true, rating: 4 },
    ])
    expect((await officer.open(`/staff/requests/${reference}`)).text).toContain('ความพึงพอใจ 4 ดี')
    // An old button does nothing any more, and says so.
    await boonmee().tap(press(`action=fix.answer&reference=${reference}&fixed=no`))
    await boonmee().waitFor((message) => textOf(message).includes('ขณะนี้ไม่ได้เปิดให้ตอบ'))
  })

  test('in the mini-app whoever says no says why; nobody else is asked', async () => {
    const reference = await complain()
    await complete(reference)
    const path = `/requests/${reference}/fix-answer`
    const mute = await citizen.api('POST', path, { fixed: 'no' })
    expect(mute).toMatchObject({ status: 422, body: { fields: { note: expect.stringMatching(/[ก-ฮ]/) } } })
    const stranger = await memberOf(product, 2)
    expect(await stranger.api('POST', path, { fixed: 'yes' })).toMatchObject({ status: 404 })
    expect(await citizen.api('POST', path, { fixed: 'no', note: 'ยังมีหลุมอีกสองหลุม' })).toMatchObject({
      status: 204,
    })
    expect(await standing(reference)).toMatchObject({ status: 'in_progress', fixMore: { photosLeft: 3 } })
    const picture = Buffer.from(await photo({ slot: 'card-front', width: 800, height: 600 }))
    const send = async (id: string, bytes: Uint8Array<ArrayBuffer>, who = citizen) =>
      (await who.upload(`/requests/${reference}/fix-photos/${id}`, bytes)).status
    const first = crypto.randomUUID()
    // Sent again, as by a phone that did not hear the answer, it is there once.
    expect([await send(first, picture), await send(first, picture)]).toEqual([201, 201])
    expect(await send(crypto.randomUUID(), picture, stranger)).toBe(404)
    expect(await send(crypto.randomUUID(), Buffer.from('no picture at all'))).toBe(415)
    for (const status of [201, 201, 409]) expect(await send(crypto.randomUUID(), picture)).toBe(status)
    expect(await standing(reference)).toMatchObject({ fixMore: { photosLeft: 0 } })
    expect(
      await citizen.api('POST', `/requests/${reference}/fix-words`, { note: 'หน้าบ้านเลขที่ 9' }),
    ).toMatchObject({ status: 204 })
    expect((await officer.open(`/staff/requests/${reference}`)).text).toContain('หน้าบ้านเลขที่ 9')
    expect(await citizen.api('POST', path, { fixed: 'yes' })).toMatchObject({ status: 409 })
  })

  test('whoever complained reads what was done and sees a picture of it, without where it was taken', async () => {
    const reference = await complain()
    for (const button of ['รับเรื่อง', 'เริ่มดำเนินการ'])
      await (await officer.open(`/staff/requests/${reference}`)).press(button)
    // Pressed too early, it is taken back at once; then it is given to somebody.
    const begun = await officer.open(`/staff/requests/${reference}`)
    const back = await begun.press('ย้อนกลับ')
    expect(back.text).toContain('ย้อนขั้นตอนแล้ว')
    expect((await back.press('เริ่มดำเนินการ')).status).toBe(200)
    const [someone] = await listOfficers(product.db)
    const given = await officer.open(`/staff/requests/${reference}`)
    expect((await given.press('มอบหมาย', { officer: someone?.id ?? '' })).text).toContain('มอบหมายแล้ว')
    const page = await officer.open(`/staff/requests/${reference}`)
    const mute = await page.press('ดำเนินการสำเร็จ', { result: ' ' })
    expect(mute).toMatchObject({ status: 422 })
    expect(mute.text).toContain('กรุณาบอกผู้แจ้งว่าดำเนินการอย่างไร')
    const notes = new File(['ไม่ใช่ภาพ'], 'notes.jpg', { type: 'image/jpeg' })
    expect((await mute.press('ดำเนินการสำเร็จ', { result: 'กลบหลุมแล้ว', photo: notes })).text).toContain(
      'ไม่ใช่ภาพ JPEG',
    )
    const taken = await photo({ slot: 'card-front', width: 1600, height: 1200 })
    const done = await mute.press('ดำเนินการสำเร็จ', {
      result: 'กลบหลุมแล้ว',
      photo: new File([taken], 'after.jpg', { type: 'image/jpeg' }),
    })
    expect(done.text).toContain('ภาพหลังดำเนินการ')
    const told = (await standing(reference)) as unknown as {
      timeline: { told: object[] }[]
      documents: { kind: string; url: string }[]
    }
    expect(told.timeline.at(-1)?.told).toMatchObject([{ label: 'การดำเนินการ', text: 'กลบหลุมแล้ว' }])
    const after = told.documents.find(({ kind }) => kind === 'after-photo')
    const { pathname, search } = new URL(after?.url ?? '')
    const shown = await citizen.fetch(pathname + search)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await shown.arrayBuffer()).includes('GPS')).toBe(false)
    const news = await boonmee().waitFor(
      (message) => textOf(message).includes('กลบหลุมแล้ว') && textOf(message).includes(reference),
    )
    expect(textOf(news)).toContain('ยังไม่แก้')
  })

  test('a refusal reaches who complained by LINE and mail, with reasons and the way to appeal', async () => {
    const reference = await complain()
    const form = await officer.open(`/staff/requests/${reference}/decline`)
    const sent = await form.press('แจ้งไม่รับดำเนินการ', {
      facts: 'จุดที่แจ้งเป็นทางหลวงแผ่นดิน',
      law: 'พ.ร.บ.ทางหลวง พ.ศ. 2535',
      reasons: 'ไม่อยู่ในอำนาจของเทศบาล',
      decidedBy: 'นายทดสอบ ใจดี ปลัดเทศบาล',
    })
    expect(sent.text).toContain('แจ้งไม่รับดำเนินการแล้ว')
    const news = await boonmee().waitFor(
      (message) => textOf(message).includes('ไม่รับดำเนินการ') && textOf(message).includes(reference),
    )
    expect(textOf(news)).toContain('อุทธรณ์ได้ถึงวันที่')
    // Messages show on lock screens.
    expect(textOf(news)).not.toContain('ไม่อยู่ในอำนาจ')
    const { timeline } = (await standing(reference)) as unknown as { timeline: { told: object[] }[] }
    expect(await standing(reference)).toMatchObject({ status: 'declined', actions: [] })
    expect(timeline.at(-1)?.told).toContainEqual({
      name: 'reasons',
      label: 'เหตุผล',
      text: 'ไม่อยู่ในอำนาจของเทศบาล',
    })
    const mailed = () => product.line.mails.find(({ subject }) => /ไม่รับดำเนินการ/.test(subject))
    await expect.poll(mailed).toBeDefined()
    expect(mailed()?.text).toContain('วิธีอุทธรณ์: ยื่นอุทธรณ์เป็นหนังสือถึง')
  })

  test('nobody answers for a week: it is closed without their word', async () => {
    const reference = await complain()
    await complete(reference)
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    const { id } = await getRequest(product.db, reference)
    await closeUnanswered(product.db, inDays(6))
    expect(await listConfirmations(product.db, id)).toMatchObject([{ closedAt: null }])
    await closeUnanswered(product.db, inDays(8))
    await closeUnanswered(product.db, inDays(9))
    expect(await listConfirmations(product.db, id)).toMatchObject([
      { fixed: null, closedAt: expect.any(String) },
    ])
    expect(await standing(reference)).toMatchObject({ status: 'completed', fixQuestion: null })
    expect((await officer.open(`/staff/requests/${reference}`)).text).toContain('ปิดเรื่องโดยไม่มีคำยืนยัน')
  })
})
