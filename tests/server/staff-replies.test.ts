import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedCannedReplies } from '#db/canned-replies.ts'
import { getRequest, type ServiceRequest } from '#db/requests.ts'
import { auditLog, cannedReplies, requests } from '#db/schema.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin')
  officer = await office.logIn('officer', 'นางมาลี')
})
afterAll(() => office.close())

const list = '/staff/settings/replies'
const pageOf = ({ reference }: ServiceRequest) => `/staff/requests/${reference}`
const read = async (path: string) => (await admin.get(path)).text()
/** Sends the form of a page to itself. */
const send = async (visitor: Visitor, path: string, typed: Record<string, string>, page = path) =>
  visitor.post(path, { ...(await visitor.hiddenFields(page, path)), ...typed })
async function added(title: string, text: string): Promise<string> {
  const saved = await send(admin, `${list}/new`, { title, text })
  expect(saved.headers.get('location')).toBe(`${list}?done=saved`)
  const [reply] = await office.db.select().from(cannedReplies).where(eq(cannedReplies.title, title))
  return reply?.id ?? ''
}

test('an administrator keeps texts, each shown as an invented citizen would read it', async () => {
  expect(await read(list)).toContain('ภาพเอกสารไม่ชัด')
  const look = await send(admin, `${list}/new`, { title: 'ทักทาย', text: 'เรียน {ชื่อ}', preview: 'yes' })
  expect([look.status, await look.text()]).toEqual([200, expect.stringContaining('เรียน นางสมศรี ใจดี')])
  expect(await read(list)).not.toContain('ทักทาย')
  await added('ทักทาย', 'เรียน {ชื่อ}')
  expect(await read(list)).toContain('เรียน นางสมศรี ใจดี')
})

test('an unknown placeholder is named and nothing is saved; what was typed stays', async () => {
  const refused = await send(admin, `${list}/new`, { title: 'พลาด', text: 'เรียน {ชื่อเล่น}' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('ไม่รู้จัก {ชื่อเล่น}')
  expect(html).toContain('>เรียน {ชื่อเล่น}</textarea>')
  expect(await read(list)).not.toContain('พลาด')
})

test('of two administrators the later is told what stands there now, and may save again', async () => {
  const id = await added('นัดหมาย', 'พบกันที่{หน่วยงาน}')
  const address = `${list}/${id}`
  const before = await admin.hiddenFields(address, address)
  await send(admin, address, { title: 'นัดหมาย', text: 'มาที่{หน่วยงาน}' })
  const late = await admin.post(address, { ...before, title: 'นัดหมาย', text: 'เชิญที่{หน่วยงาน}' })
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(html).toContain('มาที่{หน่วยงาน}')
  expect(html).toContain('>เชิญที่{หน่วยงาน}</textarea>')
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
  const again = await admin.post(address, { ...before, revision, title: 'นัดหมาย', text: 'เชิญที่{หน่วยงาน}' })
  expect(again.status).toBe(303)
  const logged = await office.db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(logged.map(({ action }) => action)).toEqual([
    'agency.add_reply',
    'agency.change_reply',
    'agency.change_reply',
  ])
})

test('what was removed is offered no more, also after an update of the product', async () => {
  const address = `${list}/shipped-not-ours`
  await send(admin, `${address}/remove`, {}, address)
  await seedCannedReplies(office.db, new Date())
  expect(await read(list)).not.toContain('ไม่อยู่ในอำนาจหน้าที่')
  expect((await admin.get(address)).status).toBe(404)
})

test('officers use them and do not change them', async () => {
  const mine = await office.submit(820)
  const csrf = await officer.hiddenFields(pageOf(mine), `${pageOf(mine)}/notes`)
  expect((await officer.get(list)).status).toBe(403)
  expect((await officer.post(`${list}/new`, { ...csrf, title: 'ก', text: 'ข' })).status).toBe(403)
})

test('an officer puts one into a form: filled in for this citizen, after what was typed, and nothing is sent', async () => {
  const id = await added('แจ้งผล', 'เรียน {ชื่อ} เรื่อง {บริการ} เลขที่ {เลขที่คำร้อง} {สถานะ} โดย {เจ้าหน้าที่}')
  const request = await office.submit(821)
  const filled = `เรียน นางสมศรี ใจดี เรื่อง ${request.serviceName} เลขที่ ${request.reference} ส่งคำร้อง โดย นางมาลี`
  for (const [step, name] of [
    ['decline', 'reasons'],
    ['extend', 'reason'],
    ['forward', 'reason'],
    ['correction', 'note'],
  ] as const) {
    const page = await send(officer, `${pageOf(request)}/${step}`, {
      [name]: 'สวัสดี',
      [`reply-${name}`]: id,
      fill: name,
      contact: 'โทร. 1586',
    })
    expect([step, page.status]).toEqual([step, 200])
    const html = await page.text()
    expect(html).toContain(`>สวัสดี\n${filled}</textarea>`)
    if (step === 'forward') expect(html).toContain('โทร. 1586')
  }
  expect(await getRequest(office.db, request.reference)).toMatchObject({ status: 'submitted', revision: 1 })
})

test('a reason of one line takes it in one line; what is done for a complaint begins with it, too', async () => {
  const id = await added('สองบรรทัด', 'บรรทัดหนึ่ง\nบรรทัดสอง')
  const request = await office.submit(822)
  const asked = await send(officer, `${pageOf(request)}/correction`, {
    'ask-field-subject': 'on',
    'reply-reason-field-subject': id,
    fill: 'reason-field-subject',
  })
  const html = await asked.text()
  expect(html).toContain('value="บรรทัดหนึ่ง บรรทัดสอง"')
  expect(html).toMatch(/name="ask-field-subject" checked/)

  const complaint = await office.submit(823, { details: 'ไฟดับ' }, 'C-LIGHT')
  await office.db.update(requests).set({ status: 'in_progress' }).where(eq(requests.id, complaint.id))
  const done = `${pageOf(complaint)}/actions/complete`
  const page = await send(
    officer,
    done,
    { 'reply-result': id, fill: 'result', note: 'ลับ' },
    pageOf(complaint),
  )
  expect(page.status).toBe(200)
  const again = await page.text()
  expect(again).toContain('>บรรทัดหนึ่ง\nบรรทัดสอง</textarea>')
  expect(again).toContain('name="note" value="ลับ"')
  expect((await getRequest(office.db, complaint.reference)).status).toBe('in_progress')
})

test('who filed without showing a name is not named by it', async () => {
  const id = await added('เรียกชื่อ', 'เรียน {ชื่อ}')
  const request = await office.submit(824, { details: 'เสียงดัง' }, 'C-NUIS')
  const page = await send(officer, `${pageOf(request)}/extend`, { 'reply-reason': id, fill: 'reason' })
  expect(await page.text()).toContain('>เรียน ท่าน</textarea>')
})
