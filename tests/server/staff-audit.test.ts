import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLastCheck } from '#db/audit-chain.ts'
import { recordView } from '#db/audit-log.ts'
import { searchAudit } from '#db/audit-search.ts'
import { auditLog, requests, staff } from '#db/schema.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
let chief: Visitor
const log = '/staff/audit'
const read = async (path = log, visitor = admin) => (await visitor.get(path)).text()
const idOf = async (name: string) => {
  const [member] = await office.db.select().from(staff).where(eq(staff.name, name))
  return member?.id ?? ''
}
const press = async (action: string, page = log) => admin.post(action, await admin.hiddenFields(page, action))
/** The rows of the table, without their marks. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) => row.replace(/<[^>]+>/g, ' '))

beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'admin')
  chief = await office.logIn('officer', 'chief')
  const person = `/staff/people/${await idOf('chief')}`
  await press(`${person}/secrets`, person)
})
afterAll(() => office.close())

test('an administrator reads who did what to what; nobody else does', async () => {
  const { reference } = await office.submit(31)
  const html = await read()
  expect(rowsOf(html)[0]).toMatch(new RegExp(`สมศรี ใจดี.*ส่งเรื่อง.*เรื่อง ${reference}`, 's'))
  expect(html).toContain('ยังไม่เคยตรวจสอบ')
  expect((await chief.get(log)).status).toBe(403)
  expect((await chief.post(`${log}/export`, {})).status).toBe(403)
})

test('it is filtered by officer, action, request and day', async () => {
  const { reference } = await office.submit(32)
  const own = rowsOf(await read(`${log}?officer=${await idOf('admin')}`))
  expect(own.length).toBeGreaterThan(0)
  for (const row of own) expect(row).toMatch(/ admin /)
  const named = rowsOf(await read(`${log}?action=staff.name_for_secrets`))
  expect(named).toEqual([expect.stringMatching(/กำหนดสิทธิเห็นเรื่องลับ.*เจ้าหน้าที่ chief/s)])
  const one = rowsOf(await read(`${log}?reference=${reference.replaceAll('-', '')}`))
  expect(one).toEqual([expect.stringContaining(reference)])
  expect(await read(`${log}?to=2001-01-01`)).toContain('ไม่พบรายการ')
  expect(await read(`${log}?reference=1`)).toContain('ไม่พบรายการ')
})

test('what names a secret complaint is kept from who may not know of it, wherever it is named', async () => {
  const request = await office.submit(33, { details: 'เรียกเงินใต้โต๊ะ' }, 'C-CORR')
  const actor = { type: 'staff', id: await idOf('chief') } as const
  const { reference } = request
  const citizen = { type: 'citizen', id: request.citizenId } as const
  await recordView(office.db, {
    subject: citizen,
    action: 'citizen.view_citizen_id',
    actor,
    details: { reference },
  })
  const digits = reference.replaceAll('-', '')
  const filter = `search=${encodeURIComponent(digits.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? ''))}`
  await recordView(office.db, { subject: actor, action: 'request.export', actor, details: { filter } })
  const seen = async (seesSecrets: boolean, narrowed = {}) => {
    const reader = { id: 'reader', seesSecrets }
    const { entries } = await searchAudit(office.db, { reader, limit: 500, ...narrowed })
    return entries.filter(
      ({ entry }) =>
        entry.subjectId === request.id ||
        entry.details.reference === reference ||
        entry.details.filter === filter,
    ).length
  }
  expect(await seen(true)).toBe(3)
  expect(await seen(true, { reference })).toBe(2)
  expect(await seen(false)).toBe(0)
  expect(await seen(false, { reference })).toBe(0)
  expect(await read()).not.toContain(reference)
})

test('who filed a complaint of a hidden complainant has no name, nor where it was looked at in its name', async () => {
  const request = await office.submit(34, { details: 'เสียงดัง' }, 'C-NUIS')
  const { reference } = request
  const actor = { type: 'staff', id: await idOf('chief') } as const
  const subject = { type: 'citizen', id: request.citizenId } as const
  await recordView(office.db, { subject, action: 'citizen.view_citizen_id', actor, details: { reference } })
  const rows = rowsOf(await read(`${log}?reference=${reference}`))
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row).not.toContain('สมศรี')
  expect(rows.join()).toContain('ประชาชน (ไม่เปิดเผยชื่อ)')
  const reader = { id: actor.id, seesSecrets: true }
  const { entries } = await searchAudit(office.db, { reader, reference })
  expect(entries.map(({ by, about }) => by + (about ?? '')).join()).toContain('สมศรี')
})

test('who filed a request has no name any more once the request forgot it, whoever reads', async () => {
  const { id, reference } = await office.submit(35)
  const reader = { id: 'reader', seesSecrets: true }
  const namesNow = async () =>
    (await searchAudit(office.db, { reader, reference })).entries.map(({ by }) => by)
  expect(await namesNow()).toEqual([expect.stringContaining('สมศรี')])
  await office.db.update(requests).set({ applicant: null, citizenId: null }).where(eq(requests.id, id))
  expect(await namesNow()).toEqual([undefined])
})

test('pages follow one another without a gap or a repetition, also within one moment', async () => {
  const actor = { type: 'staff', id: await idOf('chief') } as const
  const at = new Date('2026-01-05T03:00:00Z')
  for (let n = 0; n < 7; n++)
    await recordView(office.db, { subject: actor, action: 'request.export', actor, details: { n } }, at)
  const seen: unknown[] = []
  const reader = { id: actor.id, seesSecrets: true }
  let after: string | undefined
  do {
    const day = { from: '2026-01-05', to: '2026-01-05' }
    const page = await searchAudit(office.db, { reader, limit: 3, ...day, ...(after && { after }) })
    seen.push(...page.entries.map(({ entry }) => entry.details.n))
    after = page.next
  } while (after)
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0])
})

test('a check is made at a press, and says what it found', async () => {
  expect((await press(`${log}/check`)).headers.get('location')).toBe(`${log}?done=checked`)
  expect(await read(`${log}?done=checked`)).toMatch(/role="status"[^>]*>ตรวจสอบล่าสุด .*ไม่พบการแก้ไขหรือลบ/s)
  expect(await findLastCheck(office.db)).toMatchObject({ faults: 0 })
})

test('what is filtered is taken along as a table, which leaves an entry with the end of the chain', async () => {
  const actor = { type: 'staff', id: await idOf('chief') } as const
  const details = { name: '=1+1' }
  await recordView(office.db, { subject: actor, action: 'staff.save_filter', actor, details })
  const page = `${log}?action=staff.save_filter`
  const file = await press(`${log}/export`, page)
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain("chief,บันทึกตัวกรอง,เจ้าหน้าที่ chief,'=1+1,staff.save_filter")
  const [noted] = await office.db.select().from(auditLog).where(eq(auditLog.action, 'agency.export_audit'))
  const links = await office.db.all<{ n: number }>(
    sql`select count(*) as n from audit_links where position = ${noted?.details.position} and hash = ${noted?.details.hash}`,
  )
  expect(links).toEqual([{ n: 1 }])
  expect(noted?.details.filter).toBe('action=staff.save_filter')
})
