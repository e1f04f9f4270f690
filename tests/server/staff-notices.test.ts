import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { escalateLate } from '#db/lateness.ts'
import { auditLog, outbox } from '#db/schema.ts'
import { findStaffByEmail } from '#db/staff.ts'
import { staffMail } from '#server/staff-news.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { complainOf } from '#tests/support/complaints.ts'
import { openConsole, staffPassword, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
let malee: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'prapha')
  malee = await office.logIn('officer', 'malee')
})
const account = '/staff/account'
const factor = `${account}/second-factor`

/** Every mail that is owed to the staff and told by no other, the latest first. */
async function mails() {
  const owed = await office.db
    .select({ owed: outbox, entry: auditLog })
    .from(outbox)
    .innerJoin(auditLog, eq(auditLog.id, outbox.auditEntryId))
    .where(and(isNotNull(outbox.staffId), isNull(outbox.toldBy)))
    .orderBy(desc(outbox.createdAt))
  return Promise.all(
    owed.map(({ owed: one, entry }) => staffMail(office.runtime, office.config.publicUrl, entry, one)),
  )
}
async function press(visitor: Visitor, page: string, action: string, fields: Record<string, string> = {}) {
  return visitor.post(action, { ...(await visitor.hiddenFields(page, action)), ...fields })
}
async function pageOf(name: string) {
  return `/staff/people/${(await findStaffByEmail(office.db, `${name}@example.go.th`))?.id}`
}
async function setFactor() {
  const { csrf = '' } = await malee.hiddenFields(factor, '/staff/logout')
  await malee.post(`${factor}/begin`, { csrf })
  const html = await (await malee.get(factor)).text()
  const secret = (/<code class="secret">([^<]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '')
  return malee.post(`${factor}/confirm`, { csrf, code: new TOTP({ secret }).generate() })
}

test('who was just invited is told nothing more; a changed password is told to its owner', async () => {
  expect(await mails()).toEqual([])
  const fresh = 'ข้าวเหนียว-มะม่วง-88'
  const typed = { current: staffPassword, password: fresh, again: fresh }
  expect((await press(malee, account, `${account}/password`, typed)).status).toBe(303)
  const [told, ...others] = await mails()
  expect(others).toEqual([])
  expect(told).toMatchObject({ to: 'malee@example.go.th' })
  expect(told?.mail.text).toContain('เปลี่ยนจากหน้าบัญชี')
  expect(told?.mail.text).toContain('หากท่านไม่ทราบเรื่องนี้')
})

test('another role is told with what it is called', async () => {
  const page = await pageOf('malee')
  await press(admin, page, `${page}/role`, { role: 'viewer' })
  const [told] = await mails()
  expect(told?.to).toBe('malee@example.go.th')
  expect(told?.mail.text).toContain('ผู้ดูข้อมูล')
})

test('a second factor that is set, and one that an administrator clears, are told in words of their own', async () => {
  expect((await setFactor()).status).toBe(200)
  const page = await pageOf('malee')
  await press(admin, page, `${page}/second-factor/remove`)
  const [cleared, set] = await mails()
  expect(set?.mail.subject).toMatch(/^ตั้งการยืนยันสองขั้นตอนแล้ว/)
  expect(cleared?.mail.subject).toMatch(/^ผู้ดูแลระบบล้างการยืนยันสองขั้นตอนแล้ว/)
  expect([set?.to, cleared?.to]).toEqual(['malee@example.go.th', 'malee@example.go.th'])
})

test('a password that was set by a link once more is told; the link itself brings nothing by then', async () => {
  const page = await pageOf('malee')
  const shown = await (await press(admin, page, `${page}/reset`)).text()
  const link = /\/staff\/invite\/[^\s<"]+/.exec(shown)?.[0] ?? ''
  const typed = { password: 'ข้าวเหนียว-มะม่วง-88', again: 'ข้าวเหนียว-มะม่วง-88' }
  expect((await office.visitor().post(link, typed)).status).toBe(303)
  const [told, reset] = await mails()
  expect(reset).toBeUndefined()
  expect(told?.mail.text).toContain('ตั้งใหม่ผ่านลิงก์ทางอีเมล')
})

test('late complaints are told to the administrator in one mail, with number and day and no name', async () => {
  const citizen = await registerInvented(office, 1)
  const place = { latitude: 16.57, longitude: 100.35 }
  const plain = { problem: 'pothole', details: 'หลุมหน้าบ้านยายมา', place }
  const at = new Date(Date.now() - 90 * 86_400_000)
  const complain = () => complainOf(office, citizen, { code: 'C-ROAD', plain, at })
  const late = [await complain(), await complain()]
  await escalateLate(office.db)
  const [digest, ...others] = await mails()
  expect(others).toEqual([])
  expect(digest?.to).toBe('prapha@example.go.th')
  expect(digest?.mail.subject).toMatch(/^เรื่องร้องเรียนเกินกำหนด 2 เรื่อง/)
  for (const { reference } of late) expect(digest?.mail.text).toContain(reference)
  expect(digest?.mail.text).toMatch(/เกินกำหนด \d+ วัน/)
  expect(digest?.mail.text).not.toContain('ยายมา')
})
