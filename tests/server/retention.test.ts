import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { listDiscardedFiles } from '#db/discarded-files.ts'
import { findRequest, type ServiceRequest } from '#db/requests.ts'
import { keepWithinPeriods } from '#db/retention.ts'
import { auditLog, documents, requests, staff } from '#db/schema.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { tell } from '#tests/support/many-complaints.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin')
  officer = await office.logIn('officer', 'malee')
})

let citizens = 700
/** Filed by a citizen, and closed so many years ago. */
async function closed(years: number): Promise<ServiceRequest> {
  const request = await office.submit(citizens++)
  await office.db.update(requests).set({ status: 'completed' }).where(eq(requests.id, request.id))
  await office.db
    .update(requests)
    .set({ finishedAt: new Date(Date.now() - years * 366 * 86_400_000).toISOString() })
    .where(eq(requests.id, request.id))
  return request
}
const now = async ({ id }: ServiceRequest) => findRequest(office.db, id)
const preview = async () => (await admin.get('/staff/retention')).text()
/** Presses what is sent to `button` on the page at `path`. */
const press = async (visitor: Visitor, path: string, button: string, typed = {}) =>
  visitor.post(button, { ...(await visitor.hiddenFields(path, button)), ...typed })

test('nothing is deleted before an administrator has seen what would be, and turned it on', async () => {
  const old = await closed(11)
  await keepWithinPeriods(office.db)
  expect((await now(old))?.applicant).not.toBeNull()
  const html = await preview()
  expect(html).toContain('ยังไม่ลบ')
  expect(html).toContain(old.reference)
  expect((await press(admin, '/staff/retention', '/staff/retention/approve')).status).toBe(303)
  expect(await preview()).toContain('ระบบลบทุกคืน')
})

test('what is past its period keeps its number, service and days, and nobody’s name, answers or files', async () => {
  const [old, young] = [await closed(11), await closed(9)]
  const [form] = await office.db.select().from(documents).where(eq(documents.requestId, old.id))
  await keepWithinPeriods(office.db)
  expect(await now(old)).toMatchObject({
    reference: old.reference,
    serviceName: old.serviceName,
    status: 'completed',
    applicant: null,
    citizenId: null,
    answers: {},
  })
  expect(await listDiscardedFiles(office.db)).toContain(`documents/${form?.id}`)
  expect(await office.db.$count(documents, eq(documents.requestId, old.id))).toBe(0)
  const history = await office.db.select().from(auditLog).where(eq(auditLog.subjectId, old.id))
  expect(history.at(-1)?.action).toBe('request.anonymize')
  const page = await officer.get(`/staff/requests/${old.reference}`)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('ลบข้อมูลส่วนบุคคลแล้ว')])
  expect((await now(young))?.applicant).not.toBeNull()
  expect(await preview()).toMatch(/ที่ลบไปแล้ว.*คำขอ \d+ เรื่อง/s)
})

test('a complaint goes after two years, a secret one as late as a request', async () => {
  const filedAt = new Date(Date.now() - 5 * 366 * 86_400_000).toISOString()
  await tell(
    office.db,
    { code: 'C-ROAD', filedAt, village: 1, place: { latitude: 16.5, longitude: 100.5 }, doneAfter: 3 },
    {
      code: 'C-SAFETY',
      filedAt,
      village: 1,
      place: { latitude: 16.5, longitude: 100.5 },
      doneAfter: 3,
      secrecy: 'secret',
    },
  )
  await keepWithinPeriods(office.db)
  const rows = await office.db.select().from(requests).where(eq(requests.createdAt, filedAt))
  expect(rows.map(({ serviceCode, latitude }) => [serviceCode, latitude]).toSorted()).toEqual([
    ['C-ROAD', null],
    ['C-SAFETY', 16.5],
  ])
})

test('what somebody holds stays until it is released, and so does what an issued document still needs', async () => {
  const [held, licensed] = [await closed(12), await closed(12)]
  const path = `/staff/requests/${held.reference}`
  expect(await (await press(officer, path, `${path}/hold`, { reason: ' ' })).text()).toContain('กรุณาบอกเหตุผล')
  await press(officer, path, `${path}/hold`, { reason: 'คดีปกครองหมายเลขดำ' })
  await office.db
    .update(documents)
    .set({
      code: 'ISSUED',
      validUntil: new Date(Date.now() - 3 * 366 * 86_400_000).toISOString().slice(0, 10),
    })
    .where(eq(documents.requestId, licensed.id))
  await keepWithinPeriods(office.db)
  expect((await now(held))?.applicant).not.toBeNull()
  expect((await now(licensed))?.applicant).not.toBeNull()
  const page = await (await officer.get(path)).text()
  expect(page).toContain('คดีปกครองหมายเลขดำ')
  await press(officer, path, `${path}/release`)
  await keepWithinPeriods(office.db)
  expect((await now(held))?.applicant).toBeNull()
  const history = await office.db.select().from(auditLog).where(eq(auditLog.subjectId, held.id))
  expect(history.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['request.hold', 'request.release']),
  )
})

test('other periods stop it until somebody has looked again', async () => {
  const { revision } = await getAgencyRow(office.db)
  const [actor] = await office.db.select({ id: staff.id }).from(staff)
  await changeAgency(
    office.db,
    { revision, settings: { requestYears: 5 } },
    { type: 'staff', id: actor?.id ?? '' },
  )
  const old = await closed(7)
  await keepWithinPeriods(office.db)
  expect((await now(old))?.applicant).not.toBeNull()
  expect(await preview()).toContain('ยังไม่ลบ')
})
