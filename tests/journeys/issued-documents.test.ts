import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDocuments } from '#db/documents.ts'
import { getRequest } from '#db/requests.ts'
import { auditLog, documents } from '#db/schema.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { proveIdentityOf } from '#tests/support/identity.ts'
import { memberOf, officerOf } from '#tests/support/members.ts'
import { readPdf } from '#tests/support/paper.ts'
import { type Product, products } from '#tests/support/product.ts'
import { type Page, Visitor } from '#tests/support/visitor.ts'

const mayor = 'นายวีระ กล้าหาญ'
const address = {
  houseNo: '77/3',
  subdistrict: 'วัดตายม',
  district: 'บางกระทุ่ม',
  province: 'พิษณุโลก',
  postcode: '65210',
}
const answers = {
  purpose: 'new',
  applicantKind: 'person',
  businessGroup: 'services',
  businessType: 'การประกอบกิจการเสริมสวย แต่งผม',
  businessName: 'ร้านฟ้าใสบิวตี้',
  businessAddress: address,
  area: 48,
  menWorkers: 0,
  womenWorkers: 2,
  opens: '09:00',
  closes: '19:00',
  ownsPlace: true,
  isFactory: false,
}
const badge = 'อนุมัติและลงนาม'
interface Own {
  title: string
  number: string
  standing: string
  url: string | null
  verifyUrl: string
  revokedReason: string | null
}

describe.each(Object.keys(products))('the life of a licence, on %s', (runtime) => {
  let product: Product
  let officer: Visitor
  let approver: Visitor
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start()
    officer = await officerOf(product)
    approver = await officerOf(product, 'admin')
    const settings = await approver.open('/staff/settings/documents')
    const staff = settings.option('admin-')
    const position = { position: 'clerk', acting: 'in_charge', actingFor: 'executive' }
    expect((await settings.press('เพิ่มผู้ลงนาม', { staff, name: mayor, ...position })).text).toContain(mayor)
  })
  afterAll(() => product.close())

  async function registered(n: number): Promise<Visitor> {
    const citizen = await memberOf(product, n)
    await proveIdentityOf(product.db, inventRegistration(n).email)
    return citizen
  }
  async function filed(citizen: Visitor): Promise<string> {
    const draft = await citizen.api('POST', '/drafts', { serviceCode: 'HLT-01' })
    const { id: draftId } = draft.body as { id: string }
    const sent = await citizen.api('POST', '/requests', { draftId, answers })
    expect(sent).toMatchObject({ status: 201 })
    return (sent.body as { reference: string }).reference
  }
  /** A draft that waits for its signature, and where it stands. */
  async function prepared(reference: string): Promise<{ draft: Page; path: string }> {
    const request = await officer.open(`/staff/requests/${reference}`)
    const form = await officer.open(request.link('จัดทำใบอนุญาต'))
    const draft = await form.press('บันทึกร่าง', {
      signer: form.option(mayor),
      'extra-label-0': 'ค่าธรรมเนียม',
      'extra-0': '200 บาท',
    })
    return { draft, path: draft.link('ดูตัวอย่าง').replace(/\/pdf$/, '') }
  }
  const sign = async (path: string) => (await approver.open(path)).press(badge, { signature: mayor })
  const issuedOn = async (reference: string) => {
    const { id } = await getRequest(product.db, reference)
    return (await listDocuments(product.db, id)).find(({ code }) => code !== null)
  }
  const ownDocuments = async (citizen: Visitor) => (await citizen.api('GET', '/documents')).body as Own[]
  const verify = (code: string, who = new Visitor(product.url)) => who.open(`/verify/${code}`)

  test('draft, second signature, genuine, expired, revoked', async () => {
    const citizen = await registered(1)
    const reference = await filed(citizen)
    const { draft, path } = await prepared(reference)
    expect(draft.text).toContain('ร่าง')
    expect(draft.text).toContain(answers.businessName)
    const pdf = await officer.fetch(draft.link('ดูตัวอย่าง'))
    expect((await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text).toContain('ร่าง')
    expect(await ownDocuments(citizen)).toEqual([])
    expect(JSON.stringify((await citizen.api('GET', `/requests/${reference}`)).body)).not.toContain(
      'document.draft',
    )
    expect(draft.html).not.toContain(badge)
    expect((await officer.open('/staff/documents')).text).toContain('ใบอนุญาตประกอบกิจการ')

    const waiting = await approver.open(path)
    expect((await waiting.press(badge, { signature: 'นายคนอื่น' })).status).toBe(422)
    expect((await waiting.press(badge, { signature: mayor })).text).toContain('ลงนามและออกเอกสารแล้ว')

    const [own] = await ownDocuments(citizen)
    expect(own).toMatchObject({ standing: 'valid', number: expect.stringMatching(/^1\/25\d\d$/) })
    const { pathname, search } = new URL(own?.url ?? '')
    const stranger = new Visitor(product.url)
    const bytes = Buffer.from(await (await stranger.fetch(pathname + search)).arrayBuffer())
    const { text } = await readPdf(new Uint8Array(bytes))
    for (const typed of [answers.businessName, answers.businessType, '200บาท', 'รักษาราชการแทน'])
      expect(text).toContain(typed.replace(/\s+/g, ''))
    expect(text).not.toContain('ร่าง')
    const issued = await issuedOn(reference)
    expect(issued?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const download = await stranger.fetch(`${pathname}${search}&download=1`)
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/)

    const code = issued?.code ?? ''
    expect(own?.verifyUrl).toMatch(new RegExp(`/verify/${code}$`))
    const genuine = await verify(code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-'))
    expect(genuine.text).toContain('เอกสารถูกต้อง')
    expect(genuine.text).toContain('นางสมศรี ใจดี')
    expect(genuine.html).toContain('noindex')
    expect(genuine.html).not.toContain(address.houseNo)

    await product.db
      .update(documents)
      .set({ validUntil: '2026-01-01' })
      .where(eq(documents.id, issued?.id ?? ''))
    expect((await verify(code)).text).toContain('เอกสารหมดอายุแล้ว')
    expect((await ownDocuments(citizen))[0]).toMatchObject({ standing: 'expired', url: expect.any(String) })

    const request = await officer.open(`/staff/requests/${reference}`)
    const revoking = await officer.open(request.link('ยกเลิก ใบอนุญาต'))
    expect((await revoking.press('ยกเลิกเอกสารนี้', { reason: ' ' })).status).toBe(422)
    await revoking.press('ยกเลิกเอกสารนี้', { reason: 'ผิดเงื่อนไข' })
    const revoked = await verify(code)
    expect(revoked.text).toContain('เอกสารถูกยกเลิกแล้ว')
    expect(revoked.text).not.toContain('ผิดเงื่อนไข')
    expect((await ownDocuments(citizen))[0]).toMatchObject({ url: null, revokedReason: 'ผิดเงื่อนไข' })
    expect((await stranger.fetch(pathname + search)).status).toBe(404)
  })

  test('two that are signed at once get numbers of their own', async () => {
    const citizen = await registered(2)
    const drafts = [await prepared(await filed(citizen)), await prepared(await filed(citizen))]
    const pages = await Promise.all(drafts.map(({ path }) => approver.open(path)))
    const answers = await Promise.all(pages.map((page) => page.press(badge, { signature: mayor })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const numbers = (await ownDocuments(citizen)).map(({ number }) => Number(number.split('/')[0]))
    expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3])
  })

  test('one that two press at once is signed once', async () => {
    const reference = await filed(await registered(3))
    const page = await approver.open((await prepared(reference)).path)
    const answers = await Promise.all([1, 2].map(() => page.press(badge, { signature: mayor })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { id } = await getRequest(product.db, reference)
    expect((await listDocuments(product.db, id)).filter(({ code }) => code !== null)).toHaveLength(1)
  })

  test('a forged code is unknown, as a page and as JSON', async () => {
    for (const code of ['NOBODYS', 'ABCDEFGH23456789', '%27%20or%201=1', 'ก'.repeat(500)]) {
      const page = await verify(code)
      expect([page.status, page.text]).toEqual([404, expect.stringContaining('ไม่พบเอกสารนี้')])
    }
    const json = await new Visitor(product.url).fetch('/verify/ABCDEFGH23456789.json')
    expect([json.status, await json.json()]).toMatchObject([404, { standing: 'unknown' }])
    expect(json.headers.get('x-robots-tag')).toContain('noindex')
  })

  test('the register shows by law what stands on a licence, as a page and as JSON, and no number of a person', async () => {
    const anybody = new Visitor(product.url)
    expect((await anybody.open('/')).html).toContain('href="/licences"')
    const page = await anybody.open(`/licences?q=${encodeURIComponent('ฟ้าใส')}&kind=health_hazard`)
    expect(page.text).toContain(answers.businessName)
    expect(page.text).toContain('มีผล')
    const json = await anybody.fetch('/licences.json?kind=health_hazard')
    const { total, licences } = (await json.json()) as { total: number; licences: { status: string }[] }
    expect(total).toBe(4)
    // What is good comes first.
    expect(licences.map(({ status }) => status)).toEqual(['valid', 'valid', 'valid', 'revoked'])
    expect(JSON.stringify(licences)).not.toMatch(/citizenId|\d{13}|phone/)
    expect((await anybody.open('/licences?kind=market')).text).toContain('ไม่พบใบอนุญาต')
  })

  test('an officer who scans it in the field sees the paper, and that is on record', async () => {
    const [row] = await product.db
      .select()
      .from(documents)
      .where(eq(documents.number, `2/${new Date().getFullYear() + 543}`))
    const page = await verify(row?.code ?? '', officer)
    expect(page.text).toContain('เปิดเอกสารฉบับจริง')
    expect(page.text).toContain(answers.businessName)
    expect((await officer.fetch(page.link('เปิดเอกสารฉบับจริง'))).headers.get('content-type')).toBe(
      'application/pdf',
    )
    const views = await product.db.select().from(auditLog).where(eq(auditLog.action, 'document.view'))
    expect(views.filter(({ details }) => details.documentId === row?.id)).toHaveLength(2)
    expect((await verify(row?.code ?? '')).text).not.toContain('เปิดเอกสารฉบับจริง')
  })

  test('who only looks prepares nothing and signs nothing', async () => {
    const reference = await filed(await registered(4))
    const { path: draft } = await prepared(reference)
    const viewer = await officerOf(product, 'viewer')
    const page = await viewer.open(draft)
    expect(page.status).toBe(200)
    expect(page.html).not.toMatch(/action="[^"]*\/(sign|discard)"/)
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    for (const path of [`${draft}/sign`, draft, `/staff/requests/${reference}/document-drafts`]) {
      const body = new URLSearchParams({ csrf, revision: '2', signature: mayor, issue: 'licence' })
      expect((await viewer.fetch(path, { method: 'POST', body })).status).toBe(403)
    }
    expect(await issuedOn(reference)).toBeUndefined()
  })

  test('another citizen’s papers are not in one’s list, and their request is as unknown as none', async () => {
    const [mine, other] = [await registered(5), await registered(6)]
    const reference = await filed(mine)
    await sign((await prepared(reference)).path)
    expect(await ownDocuments(mine)).toHaveLength(1)
    expect(await ownDocuments(other)).toEqual([])
    const theirs = await other.api('GET', `/requests/${reference}`)
    expect(theirs).toEqual(await other.api('GET', '/requests/690-000-000'))
    expect((await new Visitor(product.url).api('GET', '/documents')).status).toBe(401)
  })
})
