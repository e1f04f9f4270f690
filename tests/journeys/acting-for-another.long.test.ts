import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventCitizenId } from '#tests/support/citizens.ts'
import { proveIdentity } from '#tests/support/identity.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { type Product, products } from '#tests/support/product.ts'
import { inventRepresentation } from '#tests/support/representation.ts'
import { Visitor } from '#tests/support/visitor.ts'

const answers = { subject: 'ขอไฟส่องสว่าง', details: 'หน้าบ้านมืดมาก', wanted: 'ขอให้ติดตั้งไฟ 1 ดวง' }
const letter = pdf()
const elder = { firstName: 'บุญมี', lastName: 'แสงทอง' }

type Draft = { id: string; represented: object | null; earlierRepresented: { id: string; name: string }[] }
interface Shown {
  status: string
  filed: { you: string; by: string; for: string; denied: boolean } | null
  open: boolean
  answers: object
  actions: string[]
  attachments: { slot: string; url: string }[]
  documents: { kind: string; url: string }[]
  timeline: { action: string; you: boolean }[]
}

describe.each(Object.keys(products))('acting for another, on %s', (runtime) => {
  let product: Product
  /** Files for her mother and for neighbours. */
  let child: Visitor
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    await product.line.user('สมศรี').follow()
    child = await registered('สมศรี', 1, {})
  })
  afterAll(() => product.close())

  const registered = (lineName: string, n: number, who: object = elder): Promise<Visitor> =>
    memberOf(product, n, { lineName, ...who })
  const begun = async (serviceCode = 'GEN-01'): Promise<Draft> =>
    (await child.api('POST', '/drafts', { serviceCode })).body
  async function send(represented: object) {
    const { id: draftId } = await begun()
    return child.api('POST', '/requests', { draftId, answers, represented })
  }
  async function filedFor(n: number): Promise<string> {
    const sent = await send(inventRepresentation(n))
    expect(sent).toMatchObject({ status: 201 })
    return (sent.body as { reference: string }).reference
  }
  async function shown(citizen: Visitor, reference: string): Promise<Shown> {
    const { status, body } = await citizen.api('GET', `/requests/${reference}`)
    expect(status).toBe(200)
    return body
  }
  async function bytesOf(url = ''): Promise<Uint8Array> {
    const { pathname, search } = new URL(url)
    const answer = await new Visitor(product.url).fetch(pathname + search)
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const heard = (name: string, words: string) =>
    product.line.user(name).waitFor((message) => JSON.stringify(message).includes(words))

  test('a daughter files for her mother: the form, the console and her own list name both', async () => {
    const reference = await filedFor(10)
    const { filed, documents, open } = await shown(child, reference)
    expect(filed).toMatchObject({ you: 'filer', by: 'นางสมศรี ใจดี', for: 'นางบุญมี แสงทอง' })
    expect(open).toBe(true)
    expect((await child.api('GET', '/requests')).body).toContainEqual(
      expect.objectContaining({ reference, filed: expect.objectContaining({ for: 'นางบุญมี แสงทอง' }) }),
    )
    const { text } = await readPdf(await bytesOf(documents[0]?.url))
    expect(text).toContain(squeezed('ข้าพเจ้า นางสมศรี ใจดี'))
    expect(text).toContain(squeezed('แทน นางบุญมี แสงทอง'))
    expect(text).toContain(squeezed('เกี่ยวข้องเป็น บุตร'))
    expect(text).toContain('ผู้ยื่นคำร้องแทน')

    const officer = await officerOf(product)
    const page = await officer.open(`/staff/requests/${reference}`)
    expect(page.text).toContain('นางบุญมี แสงทอง')
    expect(page.text).toContain('ต่อหน้า เมื่อวันที่ 1 กรกฎาคม 2569')
    expect(page.html).not.toContain(inventCitizenId(10))
  })

  test('messages in the chat carry nobody’s name', async () => {
    const reference = await filedFor(11)
    const message = JSON.stringify(await heard('สมศรี', reference))
    expect(message).not.toMatch(/บุญมี|แสงทอง/)
  })

  test('the mother registers later: it is hers as well, and opens once the office knows that it is she', async () => {
    const reference = await filedFor(12)
    await product.line.user('บุญมี').follow()
    const mother = await registered('บุญมี', 12)
    expect((await mother.api('GET', '/requests')).body).toMatchObject([
      { reference, filed: { you: 'represented', by: 'นางสมศรี ใจดี' } },
    ])
    expect(await shown(mother, reference)).toMatchObject({
      open: false,
      applicant: null,
      answers: {},
      attachments: [],
      documents: [],
      timeline: [
        { action: 'request.submit', you: false },
        { action: 'request.take_over', you: true },
      ],
    })
    const early = await mother.api('POST', `/requests/${reference}/actions/cancel`)
    expect(early).toMatchObject({ status: 403, body: { detail: expect.stringContaining('ยืนยันตัวตน') } })

    await proveIdentity(product.db, product.line.user('บุญมี').userId)
    const open = await shown(mother, reference)
    expect(open).toMatchObject({ open: true, answers })
    expect((await bytesOf(open.documents[0]?.url)).byteLength).toBeGreaterThan(1000)

    const officer = await officerOf(product)
    await (await officer.open(`/staff/requests/${reference}`)).press('รับเรื่อง')
    const mailed = () =>
      product.line.mails.flatMap(({ to, subject }) =>
        subject.includes('รับเรื่อง') && subject.includes(reference) ? to : [],
      )
    await expect.poll(() => new Set(mailed()).size).toBe(2)
  })

  test('either of the two may cancel it, and the other hears of it', async () => {
    await product.line.user('มาลัย').follow()
    const mother = await registered('มาลัย', 13)
    await proveIdentity(product.db, product.line.user('มาลัย').userId)
    const [hers, daughters] = [await filedFor(13), await filedFor(13)]
    expect((await mother.api('POST', `/requests/${hers}/actions/cancel`)).status).toBe(200)
    expect((await child.api('POST', `/requests/${daughters}/actions/cancel`)).status).toBe(200)
    expect((await shown(child, hers)).status).toBe('cancelled')
    expect((await shown(mother, daughters)).status).toBe('cancelled')
    for (const name of ['สมศรี', 'มาลัย']) await heard(name, 'ยกเลิกคำร้องแล้ว')
  })

  test('somebody registered hears at once that another filed for them, and can say ไม่ได้มอบหมาย', async () => {
    await product.line.user('คำปัน').follow()
    const man = await registered('คำปัน', 14)
    const reference = await filedFor(14)
    await heard('คำปัน', 'มีผู้ยื่นคำร้องแทนท่าน')
    expect((await shown(man, reference)).actions).toContain('deny-representation')
    const denied = await man.api('POST', `/requests/${reference}/actions/deny-representation`)
    expect(denied).toMatchObject({ status: 200, body: { filed: { denied: true } } })
    expect((await man.api('POST', `/requests/${reference}/actions/deny-representation`)).status).toBe(409)

    const officer = await officerOf(product)
    const page = await officer.open(`/staff/requests/${reference}`)
    expect(page.text).toContain('ผู้มีสิทธิแจ้งว่าไม่ได้มอบหมายให้ยื่นคำร้องนี้แทน')
    // Not told to the one who filed: it is between the other and the office.
    const seen = await shown(child, reference)
    expect(seen.filed?.denied).toBe(false)
    expect(seen.timeline.map(({ action }) => action)).toEqual(['request.submit'])
  })

  test('the office may look at the represented person’s citizen ID, and the look is noted', async () => {
    const reference = await filedFor(15)
    const officer = await officerOf(product)
    let page = await officer.open(`/staff/requests/${reference}`)
    page = await page.press('แสดงเลขประจำตัวประชาชน')
    expect(page.text.replaceAll('-', '')).toContain(inventCitizenId(15))
    expect(page.text).toContain('การเปิดดูครั้งนี้ถูกบันทึกไว้แล้ว')
  })

  test('somebody else finds nothing of it', async () => {
    const reference = await filedFor(16)
    const other = await registered('วินัย', 17)
    const theirs = await other.api('GET', `/requests/${reference}`)
    expect(theirs).toEqual(await other.api('GET', '/requests/690-000-000'))
    expect(theirs.status).toBe(404)
    for (const actor of [other, child]) {
      const denied = await actor.api('POST', `/requests/${reference}/actions/deny-representation`)
      expect(denied.status).toBe(404)
    }
    expect((await other.api('POST', `/requests/${reference}/actions/cancel`)).status).toBe(404)
  })

  test('what was typed of the other person waits in the draft, and earlier ones are offered by name only', async () => {
    await filedFor(18)
    const draft = await begun()
    const { citizenId, ...rest } = inventRepresentation(19)
    const typed = { ...rest, citizenId: citizenId.slice(0, 7) }
    const put = { answers: {}, represented: typed }
    expect((await child.api('PUT', `/drafts/${draft.id}`, put)).status).toBe(204)
    const again = await begun()
    expect(again.represented).toEqual(typed)
    const [earlier] = again.earlierRepresented
    expect(Object.keys(earlier ?? {}).toSorted()).toEqual(['id', 'name'])
    const chosen = await child.api('GET', `/drafts/${draft.id}/earlier-represented/${earlier?.id}`)
    expect(chosen.body).toMatchObject({ ...elder, citizenId: inventCitizenId(18) })
    expect(chosen.body).not.toHaveProperty('consent')
    await child.api('PUT', `/drafts/${draft.id}`, { answers: {}, represented: null })
    expect((await begun()).represented).toBeNull()
  })

  test('an attorney attaches หนังสือมอบอำนาจ; without it nothing is filed', async () => {
    const attorney = inventRepresentation(20, { relation: 'attorney', consentHow: 'written' })
    expect(await send(attorney)).toMatchObject({
      status: 422,
      body: { fields: { 'documents.powerOfAttorney': 'กรุณาแนบหนังสือมอบอำนาจ' } },
    })
    const { id: draftId } = await begun()
    const uploaded = await child.upload(`/drafts/${draftId}/attachments/powerOfAttorney?name=a.pdf`, letter)
    expect(uploaded.status).toBe(201)
    const sent = await child.api('POST', '/requests', { draftId, answers, represented: attorney })
    const { attachments, documents } = await shown(child, (sent.body as { reference: string }).reference)
    expect(attachments.map(({ slot }) => slot)).toEqual(['powerOfAttorney'])
    expect((await readPdf(await bytesOf(documents[0]?.url))).text).toContain('หนังสือมอบอำนาจ')
  })

  test('a power of attorney is not kept when one files for oneself after all', async () => {
    const { id: draftId } = await begun()
    await child.upload(`/drafts/${draftId}/attachments/powerOfAttorney?name=a.pdf`, letter)
    const sent = await child.api('POST', '/requests', { draftId, answers })
    const { attachments, filed } = await shown(child, (sent.body as { reference: string }).reference)
    expect([attachments, filed]).toEqual([[], null])
  })

  test.each([
    ['one’s own citizen ID', { citizenId: inventCitizenId(1) }, 'represented.citizenId', /ของท่านเอง/],
    ['a wrong check digit', { citizenId: '1101700230709' }, 'represented.citizenId', /ไม่ถูกต้อง/],
    ['no consent', { agreed: false }, 'represented.agreed', /ยินยอม/],
  ])('%s is refused in Thai beside its field, and nothing is filed', async (_, wrong, path, words) => {
    const before = (await child.api('GET', '/requests')).body as object[]
    const refused = await send({ ...inventRepresentation(21), ...wrong })
    expect(refused).toMatchObject({ status: 422, body: { fields: { [path]: expect.stringMatching(words) } } })
    expect((await child.api('GET', '/requests')).body).toHaveLength(before.length)
  })

  test('a complaint is one’s own', async () => {
    const { body } = await child.api('GET', '/services?group=complaint')
    const [complaint] = body as { code: string }[]
    const { id: draftId } = await begun(complaint?.code)
    const represented = inventRepresentation(22)
    expect(await child.api('POST', '/requests', { draftId, answers: {}, represented })).toMatchObject({
      status: 422,
      body: { fields: { represented: expect.stringContaining('ร้องเรียน') } },
    })
  })

  test('every call to LINE was one that LINE takes', () => {
    expect(product.line.calls.length).toBeGreaterThan(5)
    expect(product.line.refusals).toEqual([])
  })
})
