import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditLog, citizenSessions, citizens } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import { inventCitizenId, inventRegistration } from '#tests/support/citizens.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { type Product, products } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

const answers = {
  subject: 'ขอความอนุเคราะห์ยืมเต็นท์',
  details: 'จัดงานทำบุญบ้าน วันที่ 5 ธันวาคม 2569',
  wanted: 'ให้ยืมเต็นท์ 2 หลัง พร้อมโต๊ะและเก้าอี้',
}
const receipt = new File([`%PDF-1.7\n${'ใบเสร็จ'.repeat(50)}\n%%EOF`], 'receipt.pdf', {
  type: 'application/pdf',
})

describe.each(Object.keys(products))('the first request, on %s', (runtime) => {
  let product: Product
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    product = await start({ paintsMenus: true })
  })
  afterAll(() => product.close())

  /** Somebody who opened the mini-app from the chat. */
  async function inLine(name: string): Promise<Visitor> {
    const visitor = new Visitor(product.url)
    const idToken = await product.line.user(name).idToken()
    expect((await visitor.api('POST', '/session/line', { idToken })).status).toBe(200)
    return visitor
  }
  async function registered(name: string, n: number): Promise<Visitor> {
    const visitor = await inLine(name)
    expect(await visitor.api('POST', '/citizens', inventRegistration(n))).toMatchObject({ status: 201 })
    return visitor
  }
  async function filed(citizen: Visitor): Promise<string> {
    const draft = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
    const { id: draftId } = draft.body as { id: string }
    const sent = await citizen.api('POST', '/requests', { draftId, answers })
    expect(sent).toMatchObject({ status: 201 })
    return (sent.body as { reference: string }).reference
  }
  const textOf = (message: object) => JSON.stringify(message)
  /** Accounts, log-ins, and registrations on record, to each of which a confirmation is owed. */
  const rows = async () => [
    await product.db.$count(citizens),
    await product.db.$count(citizenSessions),
    await product.db.$count(auditLog, eq(auditLog.action, 'citizen.register')),
  ]

  test('somebody adds the account and is greeted, with a menu that leads to ลงทะเบียน', async () => {
    const somsri = product.line.user('สมศรี')
    await somsri.follow()
    const greeting = await somsri.waitFor((message) => textOf(message).includes('เทศบาลตำบลเนินกุ่ม'))
    expect(textOf(greeting)).toContain('ลงทะเบียน')
    await expect.poll(() => somsri.richMenu?.areas.map(({ action }) => action.label)).toContain('ลงทะเบียน')
  })

  test('they register, are welcomed in LINE and by e-mail, and from then on see the menu of citizens', async () => {
    await registered('สมศรี', 1)
    const somsri = product.line.user('สมศรี')
    await expect
      .poll(() => somsri.richMenu?.areas.map(({ action }) => action.label))
      .toEqual(expect.arrayContaining(['บัญชี', 'บริการออนไลน์', 'ร้องเรียนร้องทุกข์ออนไลน์', 'คำร้องของฉัน', 'วิธีใช้']))
    const welcome = await somsri.waitFor((message) => textOf(message).includes('ลงทะเบียนสำเร็จ'))
    expect(textOf(welcome)).toContain('/account/identity')
    await expect
      .poll(() => product.line.mails.filter(({ to }) => to.includes('somsri1@example.com')))
      .toMatchObject([{ subject: expect.stringContaining('ลงทะเบียนสำเร็จ') }])
  })

  test('the whole way: filed, confirmed in the chat, taken through the four statuses, receipt opened', async () => {
    const malee = product.line.user('มาลี')
    await malee.follow()
    const citizen = await registered('มาลี', 2)
    const reference = await filed(citizen)
    const confirmation = await malee.waitFor((message) => textOf(message).includes(reference))
    expect(textOf(confirmation)).toContain('คำร้องทั่วไป')

    const email = 'officer@example.go.th'
    const hired = { email, role: 'officer', name: 'สมหญิง' } as const
    const { token } = await inviteStaff(product.db, hired, { type: 'system' })
    const officer = new Visitor(product.url)
    const invitation = await officer.open(`/staff/invite/${token}`)
    await invitation.press('บันทึกรหัสผ่าน', { password: 'ช้างเผือก-กลางทุ่ง-42', again: 'ช้างเผือก-กลางทุ่ง-42' })
    const queue = await officer.open('/staff/requests')
    expect(queue.text).toContain(reference)
    let page = await officer.open(`/staff/requests/${reference}`)
    expect(page.text).toContain(answers.wanted)
    page = await page.press('รับเรื่อง')
    page = await page.press('เริ่มดำเนินการ')
    page = await page.press('แนบเอกสาร', {
      kind: 'receipt',
      title: 'ใบเสร็จรับเงิน เล่มที่ 1 เลขที่ 9',
      file: receipt,
    })
    expect(page.text).toContain('ใบเสร็จรับเงิน เล่มที่ 1 เลขที่ 9')
    page = await page.press('ดำเนินการสำเร็จ')
    expect(page.status).toBe(200)

    await malee.waitFor((message) => textOf(message).includes('ดำเนินการเสร็จ'))
    const result = () =>
      product.line.mails.find(
        ({ to, subject }) => to.includes('somsri2@example.com') && subject.includes('ดำเนินการสำเร็จ'),
      )
    await expect.poll(result).toBeDefined()
    const mail = result()
    expect(mail?.text).toContain(reference)

    const { body } = await citizen.api('GET', `/requests/${reference}`)
    const shown = body as {
      status: string
      documents: { kind: string; url: string }[]
      timeline: { status?: string }[]
    }
    expect(shown.status).toBe('completed')
    expect(shown.timeline.flatMap(({ status }) => status ?? [])).toEqual([
      'submitted',
      'accepted',
      'in_progress',
      'completed',
    ])
    const stranger = new Visitor(product.url)
    for (const { kind, url } of shown.documents) {
      const { pathname, search } = new URL(url)
      const opened = await stranger.fetch(pathname + search)
      expect(opened.status).toBe(200)
      const bytes = Buffer.from(await opened.arrayBuffer())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      if (kind === 'acceptance') {
        const { text } = await readPdf(new Uint8Array(bytes))
        for (const words of ['ใบรับคำขอ', reference, 'ถือว่าได้รับเมื่อ', 'เจ้าหน้าที่ผู้รับคำขอ', 'แบบคำร้องทั่วไป'])
          expect(text).toContain(squeezed(words))
      }
      if (kind === 'receipt') expect(bytes.equals(Buffer.from(await receipt.arrayBuffer()))).toBe(true)
    }
    expect(shown.documents.map(({ kind }) => kind)).toEqual(['request-form', 'acceptance', 'receipt'])

    // In the account they stay, and whoever has the paper learns that it is genuine, and whose it may be.
    const own = (await citizen.api('GET', '/documents')).body as { title: string; verifyUrl: string }[]
    const acceptance = own.find(({ title }) => title.includes('ใบรับคำขอ'))
    const check = await stranger.open(new URL(acceptance?.verifyUrl ?? '').pathname)
    expect(check.text).toContain('เอกสารถูกต้อง')
    expect(check.text).toContain('•••')
    expect(check.text).not.toContain('ใจดี')
  })

  test('a wrong check digit or an e-mail without @ is pointed out at its field, and nothing is stored', async () => {
    const before = await rows()
    const visitor = new Visitor(product.url)
    const wrong = { citizenId: inventCitizenId(80).replace(/.$/, (d) => String((Number(d) + 1) % 10)) }
    expect(await visitor.api('POST', '/citizens', inventRegistration(80, wrong))).toMatchObject({
      status: 422,
      body: { fields: { citizenId: 'เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง' } },
    })
    expect(
      await visitor.api('POST', '/citizens', inventRegistration(80, { email: 'somsri.example.com' })),
    ).toMatchObject({ status: 422, body: { fields: { email: expect.stringContaining('อีเมลไม่ถูกต้อง') } } })
    expect((await visitor.api('GET', '/session')).body).toMatchObject({ citizen: null })
    expect(await rows()).toEqual(before)
  })

  test('two register one citizen ID at the same moment: one is in, the other is told how to log in or recover', async () => {
    const before = await rows()
    const [one, two] = [new Visitor(product.url), new Visitor(product.url)]
    const registering = (visitor: Visitor) => visitor.api('POST', '/citizens', inventRegistration(81))
    const answers = await Promise.all([registering(one), registering(two)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      detail: expect.stringMatching(/เข้าสู่ระบบ.*ลืมรหัสผ่าน/),
    })
    const after = await rows()
    expect(after.map((n, i) => n - (before[i] ?? 0))).toEqual([1, 1, 1])
  })

  test('sending twice files once', async () => {
    const citizen = await registered('ปรีชา', 3)
    const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
    const draftId = (body as { id: string }).id
    const both = await Promise.all([1, 2].map(() => citizen.api('POST', '/requests', { draftId, answers })))
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]?.body).toEqual(both[1]?.body)
    expect((await citizen.api('GET', '/requests')).body).toHaveLength(1)
  })

  test('somebody else’s request is as unknown as one that does not exist', async () => {
    const reference = await filed(await registered('อารี', 4))
    const other = await registered('วินัย', 5)
    const theirs = await other.api('GET', `/requests/${reference}`)
    const none = await other.api('GET', '/requests/690-000-000')
    expect(theirs).toEqual(none)
    expect(theirs.status).toBe(404)
  })

  test('answers that break the form are refused with a Thai sentence per field, and nothing is filed', async () => {
    const citizen = await registered('ประนอม', 6)
    const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
    const draftId = (body as { id: string }).id
    const refused = await citizen.api('POST', '/requests', { draftId, answers: { subject: '', surprise: 1 } })
    expect(refused).toMatchObject({
      status: 422,
      body: { detail: expect.stringMatching(/[ก-๙]/), fields: { subject: expect.stringMatching(/[ก-๙]/) } },
    })
    expect(Object.keys((refused.body as { fields: object }).fields)).toEqual(
      expect.arrayContaining(['subject', 'details', 'wanted', 'surprise']),
    )
    expect((await citizen.api('GET', '/requests')).body).toEqual([])
  })

  test('outside LINE one logs in with citizen ID and password; a wrong one and an unknown one read the same', async () => {
    await registered('สมพร', 7)
    const visitor = new Visitor(product.url)
    const wrong = await visitor.api('POST', '/session', {
      citizenId: inventCitizenId(7),
      password: 'ผิดแน่นอน',
    })
    const unknown = await visitor.api('POST', '/session', {
      citizenId: inventCitizenId(99),
      password: 'ผิดแน่นอน',
    })
    expect(wrong).toEqual(unknown)
    expect(wrong.status).toBe(401)
    const { password } = inventRegistration(7)
    expect(await visitor.api('POST', '/session', { citizenId: inventCitizenId(7), password })).toMatchObject({
      status: 200,
    })
    expect((await visitor.api('GET', '/session')).body).toMatchObject({ citizen: { name: 'นางสมศรี ใจดี' } })
    await visitor.api('DELETE', '/session')
    expect((await visitor.api('GET', '/account')).status).toBe(401)
  })

  test('every call to LINE was one that LINE takes', () => {
    expect(product.line.calls.length).toBeGreaterThan(10)
    expect(product.line.refusals).toEqual([])
  })
})
