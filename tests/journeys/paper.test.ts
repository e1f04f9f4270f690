import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftCode } from '#templates/filing-way.ts'
import { openCatalogue } from '#tests/support/catalogue.ts'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { type Product, products } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

interface Draft {
  id: string
  way: string
  definition: { name: string; documents: { slot: string; optional?: true; when?: object }[] }
  attachments: { slot: string }[]
}

describe.each(Object.keys(products))('พิมพ์แบบฟอร์มเพื่อกรอก, on %s', (runtime) => {
  let product: Product
  let citizen: Visitor
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    await openCatalogue(product.db)
    citizen = await registered(1)
  })
  afterAll(() => product.close())

  const registered = (n: number) => memberOf(product, n)
  const begin = async (serviceCode: string, way?: string): Promise<Draft> =>
    (await citizen.api('POST', '/drafts', { serviceCode, way })).body
  async function printed({ id }: Pick<Draft, 'id'>): Promise<Response> {
    const { url } = (await citizen.api('GET', `/drafts/${id}/form`)).body as { url: string }
    const { pathname, search } = new URL(url)
    // By the link alone, as the phone's own browser opens what LINE's cannot save.
    return new Visitor(product.url).fetch(`${pathname}${search}&download=1`)
  }
  const attach = (id: string, slot: string, name: string) =>
    citizen.upload(`/drafts/${id}/attachments/${slot}?name=${name}`, pdf())

  test('a form is saved as a file, and its signed pages and papers go to the office', async () => {
    const draft = await begin('ENG-02', 'paper')
    const form = await printed(draft)
    expect([form.status, form.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/^attachment/),
    ])
    const empty = await citizen.api('POST', '/requests', { draftId: draft.id, answers: {} })
    const { fields } = empty.body as { fields: Record<string, string> }
    expect(fields['documents.signedForm']).toBe('กรุณาแนบแบบฟอร์มที่ลงนามแล้ว')
    for (const path of Object.keys(fields))
      expect((await attach(draft.id, path.replace('documents.', ''), 'scan.pdf')).status).toBe(201)
    expect((await citizen.api('POST', '/requests', { draftId: draft.id, answers: {} })).status).toBe(201)
  })

  test('the form carries name, number, address and the draft’s code, and is the same each time', async () => {
    const draft = await begin('GEN-01', 'paper')
    const first = new Uint8Array(await (await printed(draft)).arrayBuffer())
    expect(new Uint8Array(await (await printed(draft)).arrayBuffer())).toEqual(first)
    const { text } = await readPdf(first)
    for (const words of ['สมศรี ใจดี', 'เนินกุ่ม', draftCode(draft.id)]) expect(text).toContain(squeezed(words))
    expect(text.replace(/\D/g, '')).toContain(inventCitizenId(1))
  })

  test('the office sees that it is on paper, with the pages first; the citizen finds them too', async () => {
    const { id } = await begin('GEN-01', 'paper')
    await attach(id, 'signedForm', 'one.pdf')
    await attach(id, 'signedForm', 'two.pdf')
    await attach(id, 'other', 'house.pdf')
    const answers = { subject: 'พิมพ์ไว้ก่อนเปลี่ยนใจ', details: 'ข', wanted: 'ค' }
    const sent = await citizen.api('POST', '/requests', { draftId: id, answers })
    const { reference } = sent.body as { reference: string }
    expect(reference).toMatch(/^\d{3}-\d{3}-\d{3}$/)
    expect((await citizen.api('GET', `/requests/${reference}`)).body).toMatchObject({
      way: 'paper',
      answers: {},
      documents: [],
      attachments: [{ name: 'one.pdf' }, { name: 'two.pdf' }, { name: 'house.pdf' }],
    })
    const page = await (await officerOf(product)).open(`/staff/requests/${reference}`)
    expect(page.text).toMatch(/กรอกบนกระดาษ.*one\.pdf.*two\.pdf.*ไฟล์ที่ผู้ยื่นแนบ.*house\.pdf/)
    expect(page.text).not.toContain('พิมพ์ไว้ก่อนเปลี่ยนใจ')
  })

  test('the signed form is recognised page by page; where nothing can read it, one says which pages it is', async () => {
    const draft = await begin('GEN-01', 'paper')
    const scan = new Uint8Array(await (await printed(draft)).arrayBuffer())
    const path = `/drafts/${draft.id}/attachments`
    const sent = await citizen.upload(`${path}/signedForm?name=scan.pdf`, scan)
    const readsCodes = runtime === 'Node'
    const file = (await sent.json()) as { id: string }
    expect(file).toMatchObject({
      sorted: {
        said: readsCodes ? null : 'ระบบนี้อ่านรหัส QR จากภาพไม่ได้',
        attachments: [{ name: 'scan.pdf', pages: readsCodes ? [1, 2] : null }],
      },
    })
    const byHand = (pages: number[]) => citizen.api('PUT', `${path}/${file.id}/pages`, { pages })
    expect((await byHand([3])).status).toBe(409)
    expect((await byHand([2, 1])).body).toMatchObject([{ name: 'scan.pdf', pages: [2, 1] }])
    const stranger = await registered(3)
    expect((await stranger.api('PUT', `${path}/${file.id}/pages`, { pages: [1] })).status).toBe(404)
    expect((await citizen.api('GET', `/drafts/${draft.id}`)).body).toMatchObject({ formPages: 2 })
    await citizen.api('DELETE', `/drafts/${draft.id}`)
  })

  test('one may change the way until it is sent: answers and files wait', async () => {
    const online = await begin('GEN-01', 'online')
    const answers = { subject: 'ขอเต็นท์', details: 'งานบุญ', wanted: '2 หลัง' }
    await citizen.api('PUT', `/drafts/${online.id}`, { answers })
    const paper = await begin('GEN-01', 'paper')
    expect(paper).toMatchObject({ id: online.id, way: 'paper', answers })
    await attach(paper.id, 'signedForm', 'one.pdf')
    expect(await begin('GEN-01')).toMatchObject({ way: 'paper', attachments: [{ slot: 'signedForm' }] })
    await begin('GEN-01', 'online')
    const sent = await citizen.api('POST', '/requests', { draftId: online.id, answers })
    const { reference } = sent.body as { reference: string }
    // What only the paper asked for does not go with it.
    expect((await citizen.api('GET', `/requests/${reference}`)).body).toMatchObject({
      way: 'online',
      answers,
      attachments: [],
      documents: [{ kind: 'request-form' }],
    })
  })

  test('on screen each spot has its own photo, which goes with its row and says on the form which one it is of', async () => {
    const { id } = await begin('ENG-01', 'online')
    const path = `/drafts/${id}/attachments`
    const sent = (await (await attach(id, 'photo-2', 'pole.pdf')).json()) as { id: string }
    expect((await attach(id, 'photo-11', 'none.pdf')).status).toBe(404)
    const move = (slot: string, by = citizen) => by.api('PUT', `${path}/${sent.id}/slot`, { slot })
    expect((await move('photo-1')).status).toBe(204)
    expect((await move('signedForm')).status).toBe(409)
    expect((await move('photo-2', await registered(4))).status).toBe(404)
    const spots = [{ where: 'หน้าวัด', symptom: 'off' }]
    const { body } = await citizen.api('POST', '/requests', { draftId: id, answers: { spots } })
    const request = (await citizen.api('GET', `/requests/${(body as { reference: string }).reference}`))
      .body as { attachments: object[]; documents: { url: string }[] }
    expect(request.attachments).toMatchObject([{ slot: 'photo-1', name: 'pole.pdf' }])
    const { pathname, search } = new URL(request.documents[0]?.url ?? '')
    const form = await citizen.fetch(pathname + search)
    const { text } = await readPdf(new Uint8Array(await form.arrayBuffer()))
    expect(text).toContain(squeezed('สิ่งที่ส่งมาด้วย 1. รูปถ่าย จุดที่ 1'))
    expect((await move('photo-2')).status).toBe(404)
  })

  test('photos of single spots go with a draft to paper, and those of all spots with it to the screen', async () => {
    const { id } = await begin('ENG-01', 'online')
    await attach(id, 'photo-2', 'second-pole.pdf')
    const slots = async (way: 'online' | 'paper') =>
      ((await begin('ENG-01', way)).attachments as { slot: string }[]).map(({ slot }) => slot)
    expect(await slots('paper')).toEqual(['photo-2'])
    await attach(id, 'photo', 'all-poles.pdf')
    await attach(id, 'signedForm', 'one.pdf')
    expect(await slots('online')).toEqual(['photo-2', 'photo-1', 'signedForm'])
    expect(await slots('paper')).toEqual(['photo-2', 'photo-1', 'signedForm'])
    const sent = await citizen.api('POST', '/requests', { draftId: id, answers: {}, withoutPages: [1, 2] })
    const { reference } = sent.body as { reference: string }
    const { body } = await citizen.api('GET', `/requests/${reference}`)
    expect((body as { attachments: { slot: string }[] }).attachments.map(({ slot }) => slot).sort()).toEqual([
      'photo-1',
      'photo-2',
      'signedForm',
    ])
  })

  test('nobody prints another’s form, nor one that was sent, and a complaint has none', async () => {
    const draft = await begin('GEN-01', 'paper')
    const stranger = await registered(2)
    expect((await stranger.api('GET', `/drafts/${draft.id}/form`)).status).toBe(404)
    const { url } = (await citizen.api('GET', `/drafts/${draft.id}/form`)).body as { url: string }
    await attach(draft.id, 'signedForm', 'one.pdf')
    await citizen.api('POST', '/requests', { draftId: draft.id, answers: {} })
    const { pathname, search } = new URL(url)
    const late = await citizen.fetch(pathname + search)
    expect(late.status).toBe(404)
    expect(await late.text()).toContain('เรื่องนี้ส่งแล้ว')
    const complaint = await citizen.api('POST', '/drafts', { serviceCode: 'C-ROAD', way: 'paper' })
    expect(complaint.status).toBe(409)
  })
})
