import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { type Product, products } from '#tests/support/product.ts'
import { type Page, Visitor } from '#tests/support/visitor.ts'
import { unzip } from '#tests/support/zip.ts'

const answers = { subject: 'ขอยืมเต้น', details: 'จัดงานบุญที่บ้าน', wanted: 'ยืมเต็นท์ 2 หลัง' }
const ticked = {
  'ask-field-subject': 'on',
  'reason-field-subject': 'สะกดคำว่าเต็นท์ให้ถูกต้อง',
  'ask-document-other': 'on',
  'reason-document-other': 'ภาพไม่ชัด กรุณาถ่ายใหม่',
}

interface Shown {
  status: string
  dueOn: string
  waitingSince: string | null
  answers: Record<string, unknown>
  correction: { id: string; defects: { label: string; reason: string }[] } | null
  attachments: { name: string }[]
  documents: { title: string; kind: string; url: string }[]
}

describe.each(Object.keys(products))('a request goes back to be mended, on %s', (runtime) => {
  let product: Product
  let citizen: Visitor
  let officer: Visitor
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    await product.line.user('สมศรี').follow()
    citizen = await memberOf(product, 1, { lineName: 'สมศรี' })
    officer = await officerOf(product)
  })
  afterAll(() => product.close())

  const attach = (id: string, name: string, slot = 'other') =>
    citizen.upload(`/drafts/${id}/attachments/${slot}?name=${name}`, pdf())
  async function filed(): Promise<string> {
    const { id } = (await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })).body as { id: string }
    await attach(id, 'blurred.pdf')
    const sent = await citizen.api('POST', '/requests', { draftId: id, answers })
    return (sent.body as { reference: string }).reference
  }
  async function asked(entries: Record<string, string> = ticked): Promise<string> {
    const reference = await filed()
    const page = await (await asking(reference)).press('ส่งให้ผู้ยื่นแก้ไข', entries)
    expect(page.text).toContain('ส่งให้ผู้ยื่นแก้ไขแล้ว')
    return reference
  }
  const asking = (reference: string): Promise<Page> => officer.open(`/staff/requests/${reference}/correction`)
  const shown = async (reference: string): Promise<Shown> =>
    (await citizen.api('GET', `/requests/${reference}`)).body
  const mend = async (reference: string, changed: Record<string, unknown>, more: object = {}) =>
    citizen.api('POST', `/requests/${reference}/correction`, {
      correctionId: (await shown(reference)).correction?.id,
      answers: changed,
      ...more,
    }) as Promise<{ status: number; body: Shown & { detail: string; fields: Record<string, string> } }>

  test('the citizen is told once, in LINE and by e-mail, and the clock stands still', async () => {
    const reference = await asked({ ...ticked, note: 'สอบถามได้ที่กองช่าง', answerBy: '22/12/2599' })
    const card = await product.line
      .user('สมศรี')
      .waitFor((message) => JSON.stringify(message).includes(`/requests/${reference}/mend?chat=`))
    expect(JSON.stringify(card)).toContain('2 รายการ ภายในวันที่ 22 ธันวาคม 2599')
    expect(JSON.stringify(card)).not.toContain('สะกดคำว่าเต็นท์')
    await expect
      .poll(() =>
        product.line.mails.find(({ subject }) => subject.includes(reference) && /แก้ไข/.test(subject)),
      )
      .toMatchObject({ text: expect.stringMatching(/\(1\).*สะกดคำว่าเต็นท์ให้ถูกต้อง[\s\S]*\(2\)/) })
    expect(await shown(reference)).toMatchObject({
      status: 'submitted',
      waitingSince: expect.any(String),
      correction: { answerBy: '2056-12-22', defects: [{ reason: ticked['reason-field-subject'] }, {}] },
    })
    const page = await officer.open(`/staff/requests/${reference}`)
    expect(page.text).toMatch(/รอประชาชนแก้ไข.*หยุดนับเวลาไว้.*ถอนคำขอให้แก้ไข/)
    expect((await officer.open('/staff/requests?standing=waiting')).text).toContain(reference)
    const refused = await page.visitor.open(`/staff/requests/${reference}/correction`)
    expect(refused.status).toBe(409)
  })

  test('only what was asked for can be mended; then old and new stand side by side, and the form is made anew', async () => {
    const reference = await asked()
    const { correction, dueOn } = await shown(reference)
    const draftId = correction?.id ?? ''
    expect(await mend(reference, { subject: 'ขอยืมเต็นท์', wanted: 'ยืม 200 หลัง' })).toMatchObject({
      status: 422,
      body: { fields: { wanted: expect.stringContaining('ไม่ได้อยู่ในรายการ') } },
    })
    expect(await mend(reference, { subject: 'ขอยืมเต็นท์' })).toMatchObject({
      status: 422,
      body: { fields: { 'documents.other': expect.stringContaining('กรุณาแนบ') } },
    })
    expect((await attach(draftId, 'sharp.pdf')).status).toBe(201)
    expect((await mend(reference, { subject: '' })).body.fields).toHaveProperty('subject')
    // It is no draft of a new request.
    expect((await citizen.api('POST', '/requests', { draftId, answers })).status).toBe(404)
    expect((await citizen.api('DELETE', `/drafts/${draftId}`)).status).toBe(409)
    expect((await citizen.api('GET', '/drafts')).body).toMatchObject({ drafts: [] })

    const mended = await mend(reference, { subject: 'ขอยืมเต็นท์' }, { message: 'แก้แล้วค่ะ' })
    expect(mended).toMatchObject({
      status: 200,
      body: {
        status: 'submitted',
        waitingSince: null,
        correction: null,
        answers: { ...answers, subject: 'ขอยืมเต็นท์' },
        attachments: [{ name: 'sharp.pdf' }],
      },
    })
    expect(mended.body.dueOn >= dueOn).toBe(true)
    const forms = mended.body.documents.filter(({ kind }) => kind === 'request-form')
    expect(forms.map(({ title }) => /แก้ไขครั้งที่ 1/.test(title))).toEqual([false, true])
    const { pathname, search } = new URL(forms[1]?.url ?? '')
    const { text } = await readPdf(
      new Uint8Array(await (await new Visitor(product.url).fetch(pathname + search)).arrayBuffer()),
    )
    expect(text).toContain(squeezed('ขอยืมเต็นท์'))

    const queue = await officer.open('/staff/requests?standing=mended')
    expect(queue.text).toMatch(new RegExp(`${reference}.*ประชาชนแก้ไขแล้ว`))
    let page = await officer.open(`/staff/requests/${reference}`)
    expect(page.text).toMatch(/แก้แล้วค่ะ.*เดิม ขอยืมเต้น แก้ไขเป็น ขอยืมเต็นท์.*blurred\.pdf.*sharp\.pdf/)
    page = await page.press('ตรวจสิ่งที่แก้ไขแล้ว')
    expect((await officer.open('/staff/requests?standing=mended')).text).not.toContain(reference)
    expect((await page.press('รับเรื่อง')).text).toContain('รับเรื่องแล้ว')
  })

  test('who asks for all their data gets what they mended as well: what was asked, old and new, and the old files', async () => {
    const reference = await asked()
    await attach((await shown(reference)).correction?.id ?? '', 'sharp.pdf')
    await mend(reference, { subject: 'ขอยืมเต็นท์' }, { message: 'แก้แล้วค่ะ' })
    const { url } = (await citizen.api('POST', '/account/exports', {})).body as { url: string }
    const answer = await new Visitor(product.url).fetch(url.slice(new URL(url).origin.length))
    const files = unzip(Buffer.from(await answer.arrayBuffer()))
    for (const name of ['ไฟล์ที่แนบ/1 sharp.pdf', 'ไฟล์เดิมก่อนแก้ไข/2 blurred.pdf'])
      expect([...files.keys()]).toContain(`เรื่องที่ยื่น/${reference}/${name}`)
    const records = JSON.parse(files.get('ข้อมูลของฉัน.json')?.toString() ?? '')
    expect(
      records.requests.find((one: Shown & { reference: string }) => one.reference === reference),
    ).toMatchObject({
      attachments: [{ name: 'sharp.pdf', document: 'รูปถ่ายหรือเอกสารอื่น ๆ' }],
      replacedAttachments: [{ name: 'blurred.pdf' }],
      corrections: [
        {
          asked: [{ reason: ticked['reason-field-subject'] }, { reason: ticked['reason-document-other'] }],
          message: 'แก้แล้วค่ะ',
          answers: [{ name: 'subject', before: 'ขอยืมเต้น', after: 'ขอยืมเต็นท์' }],
        },
      ],
    })
  })

  test('while it waits no step is taken; withdrawn, the office goes on and the citizen is told', async () => {
    const reference = await asked()
    const before = await officer.open(`/staff/requests/${reference}`)
    expect((await before.press('รับเรื่อง')).status).toBe(409)
    const other = await officerOf(product)
    const stale = await other.open(`/staff/requests/${reference}`)
    const { id } = (await shown(reference)).correction ?? {}
    expect((await before.press('ถอนคำขอให้แก้ไข')).text).toContain('ถอนคำขอให้แก้ไขแล้ว')
    expect(await stale.press('ถอนคำขอให้แก้ไข')).toMatchObject({ status: 409 })
    const late = await citizen.api('POST', `/requests/${reference}/correction`, {
      correctionId: id,
      answers: {},
    })
    expect(late).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('ไม่มีรายการที่ต้องแก้ไข') },
    })
    expect((await citizen.api('GET', `/drafts/${id}`)).status).toBe(404)
    await product.line
      .user('สมศรี')
      .waitFor((message) => JSON.stringify(message).includes('ไม่ต้องแก้ไขคำร้องแล้ว'))
    expect((await (await officer.open(`/staff/requests/${reference}`)).press('รับเรื่อง')).status).toBe(200)
  })

  test('a question without an item or a reason is not sent; two officers at once ask once', async () => {
    const reference = await filed()
    const form = await asking(reference)
    const nothing = await form.press('ส่งให้ผู้ยื่นแก้ไข')
    expect([nothing.status, nothing.text.includes('กรุณาเลือกอย่างน้อยหนึ่งรายการ')]).toEqual([422, true])
    const silent = await form.press('ส่งให้ผู้ยื่นแก้ไข', { 'ask-field-subject': 'on', answerBy: '1/1/2560' })
    expect(silent.text).toMatch(/กรุณาบอกว่าต้องแก้ไขอย่างไร.*ต้องเป็นวันหลังจากวันนี้/)
    const two = await Promise.all([1, 2].map(() => form.press('ส่งให้ผู้ยื่นแก้ไข', ticked)))
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('nobody else mends it, and a viewer asks for nothing', async () => {
    const reference = await asked()
    const stranger = await memberOf(product, 2)
    const body = { correctionId: (await shown(reference)).correction?.id, answers: { subject: 'ของฉัน' } }
    expect((await stranger.api('POST', `/requests/${reference}/correction`, body)).status).toBe(404)
    expect(
      (await stranger.upload(`/drafts/${body.correctionId}/attachments/other?name=a.pdf`, pdf())).status,
    ).toBe(404)
    const viewer = await officerOf(product, 'viewer')
    expect((await viewer.open(`/staff/requests/${reference}/correction`)).status).toBe(403)
    expect((await viewer.open(`/staff/requests/${reference}`)).text).not.toContain('ถอนคำขอให้แก้ไข')
  })

  test('a request that was cancelled meanwhile is mended no more', async () => {
    const reference = await asked()
    const { id } = (await shown(reference)).correction ?? {}
    await citizen.api('POST', `/requests/${reference}/actions/cancel`)
    const late = await citizen.api('POST', `/requests/${reference}/correction`, {
      correctionId: id,
      answers: {},
    })
    expect(late.status).toBe(409)
    expect(await shown(reference)).toMatchObject({
      status: 'cancelled',
      waitingSince: null,
      correction: null,
    })
  })

  test('of a request on paper documents come back, and nothing else', async () => {
    const { id } = (await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01', way: 'paper' })).body as {
      id: string
    }
    await attach(id, 'page.pdf', 'signedForm')
    const sent = await citizen.api('POST', '/requests', { draftId: id, answers: {} })
    const { reference } = sent.body as { reference: string }
    const form = await asking(reference)
    expect(form.html).not.toContain('ask-field-')
    await form.press('ส่งให้ผู้ยื่นแก้ไข', {
      'ask-document-signedForm': 'on',
      'reason-document-signedForm': 'ยังไม่ได้ลงนาม',
    })
    await attach((await shown(reference)).correction?.id ?? '', 'signed.pdf', 'signedForm')
    expect(await mend(reference, {})).toMatchObject({
      status: 200,
      body: { attachments: [{ name: 'signed.pdf' }] },
    })
    expect((await officer.open(`/staff/requests/${reference}`)).text).toMatch(/page\.pdf.*signed\.pdf/)
  })

  test('every call to LINE was one that LINE takes', () => {
    expect(product.line.refusals).toEqual([])
  })
})
