import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { findFollowed } from '#db/anonymous-requests.ts'
import { listAttachments } from '#db/attachments.ts'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { listDrafts, openDraft } from '#db/drafts.ts'
import { openNobodysDraft } from '#db/filers.ts'
import { getRequest } from '#db/requests.ts'
import { drafts, outbox, staff } from '#db/schema.ts'
import { findService } from '#db/services.ts'
import { hashToken } from '#db/vault.ts'
import { parseFollowSecret } from '#templates/follow-secret.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { photo } from '#tests/support/identity-photos.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let citizen: Citizen
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  citizen = await registerInvented(office, 1)
  officer = await office.logIn('officer', 'มาลี ใจงาม')
})
const counter = '/staff/identity/counter'
const pothole = { problem: 'pothole', details: 'หลุมลึกหน้าตลาด', place: '16.573, 100.333' }

async function sends(page: string, action: string, fields: Record<string, string | File>) {
  const response = await officer.post(action, { ...(await officer.hiddenFields(page, action)), ...fields })
  return { status: response.status, at: response.headers.get('location') ?? '', html: await response.text() }
}
const begins = async (service: string) =>
  (await sends(`/staff/identity/${citizen.id}`, `/staff/identity/${citizen.id}/form`, { service })).at
const beginsUnnamed = (service: string) => sends(counter, '/staff/counter', { service })
const fills = (form: string, fields: Record<string, string>) => sends(form, form, { do: 'check', ...fields })
const files = (form: string, fields: Record<string, string | File> = {}) =>
  sends(`${form}/check`, `${form}/submit`, { agreed: 'yes', ...fields })
const requestAt = (at: string) => getRequest(office.db, at.split('/').at(-1) ?? '')

test('an officer writes a complaint down for who came, with its place and a photo, and they are told', async () => {
  const form = await begins('C-ROAD')
  const missing = await fills(form, { problem: 'pothole' })
  expect(missing.status).toBe(422)
  expect(missing.html).toContain('href="#place">ตำแหน่งบนแผนที่: ')
  expect((await fills(form, { ...pothole, disclosure: 'withheld' })).at).toBe(`${form}/check`)
  const check = await (await officer.get(`${form}/check`)).text()
  expect(check).not.toContain('ตรวจฉบับกระดาษ')
  const picture = new File([await photo({ slot: 'card-front', width: 900, height: 700 })], 'หลุม.jpg')
  const { at } = await files(form, { 'file.photo': picture })
  const request = await requestAt(at)
  expect(request).toMatchObject({ citizenId: citizen.id, disclosure: 'withheld', latitude: 16.573 })
  expect((await listAttachments(office.db, request.id)).map(({ slot }) => slot)).toEqual(['photo'])
  expect(await listTimeline(office.db, request)).toMatchObject([
    { action: 'request.submit', by: 'staff', actorName: 'มาลี ใจงาม' },
  ])
  expect(await office.db.select().from(outbox)).toMatchObject([{ citizenId: citizen.id }])
  const page = await (await officer.get(at)).text()
  expect(page).toContain('แจ้งที่เคาน์เตอร์โดย มาลี ใจงาม ในนามของผู้แจ้งที่มาด้วยตนเอง')
  expect(page).not.toContain('สมศรี')
})

test('what a citizen began by themselves is not read: the office writes into a draft of its own, once', async () => {
  const offered = await findService(office.db, 'C-LIGHT')
  const theirs = await openDraft(office.db, citizen.id, { code: 'C-LIGHT', version: offered?.version ?? 0 })
  await office.db.update(drafts).set({ revision: 1, disclosure: 'anonymous' }).where(eq(drafts.id, theirs.id))
  const form = await begins('C-LIGHT')
  expect(form).not.toContain(theirs.id)
  expect(await begins('C-LIGHT')).toBe(form)
  expect(await listDrafts(office.db, citizen.id)).toHaveLength(2)
  expect((await officer.get(`/staff/counter/${theirs.id}`)).status).toBe(404)
})

test('a secret complaint leads back to the counter of who may not see it, with its number', async () => {
  await office.logIn('admin', 'ปรานี มีสุข')
  await office.db.update(staff).set({ seesSecrets: true }).where(eq(staff.name, 'ปรานี มีสุข'))
  const form = await begins('C-STAFF')
  await fills(form, { problem: 'other', details: 'เรียกเงินพิเศษ' })
  const { at } = await files(form)
  expect(at).toMatch(/^\/staff\/identity\/counter\?filed=\d{3}-/)
  expect(await (await officer.get(at)).text()).toContain('เก็บเป็นความลับ')
  expect((await officer.get(form)).headers.get('location')).toBe(at)
})

test('who does not say who they are gets a slip, by which the complaint is followed; sending twice files once', async () => {
  const begun = await beginsUnnamed('C-ROAD')
  const form = begun.at
  expect(await (await officer.get(form)).text()).toContain('ระบบไม่เก็บว่าใครแจ้ง')
  await fills(form, pothole)
  const hidden = await officer.hiddenFields(`${form}/check`, `${form}/submit`)
  const told = (await office.db.select().from(outbox)).length
  const slip = await (await officer.post(`${form}/submit`, { ...hidden, agreed: 'yes' })).text()
  const [, reference = ''] = /เลขที่เรื่อง<\/dt><dd class="numbers">([^<]+)/.exec(slip) ?? []
  const [, secret = ''] = /รหัสลับ<\/dt><dd class="numbers">([^<]+)/.exec(slip) ?? []
  const followHash = await hashToken(parseFollowSecret(secret) ?? '')
  const request = await findFollowed(office.db, reference, followHash)
  expect(request).toMatchObject({ citizenId: null, applicant: null, disclosure: 'anonymous' })
  const again = await (await officer.post(`${form}/submit`, { ...hidden, agreed: 'yes' })).text()
  expect(again).toContain(reference)
  expect(await listTimeline(office.db, await getRequest(office.db, reference))).toMatchObject([
    { action: 'request.submit', actorName: 'มาลี ใจงาม' },
  ])
  expect(await office.db.select().from(outbox)).toHaveLength(told)
  expect(await (await officer.get(`/staff/requests/${reference}`)).text()).toContain(
    'ซึ่งรับเรื่องจากผู้แจ้งที่ไม่ระบุชื่อ',
  )
})

test('without a name only such complaints are taken, of a form of ours, by who may act', async () => {
  for (const service of ['C-TAX', 'GEN-01', 'nothing', '']) {
    const refused = await beginsUnnamed(service)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('กรุณาเลือกเรื่องที่แจ้งโดยไม่ระบุชื่อได้')
  }
  expect((await officer.post('/staff/counter', { service: 'C-ROAD', csrf: 'forged' })).status).toBe(403)
  const viewer = await office.logIn('viewer')
  expect((await viewer.get(counter)).status).toBe(403)
  expect((await viewer.post('/staff/counter', { service: 'C-ROAD' })).status).toBe(403)
})

test('what somebody types without a name on their own phone is as unknown to officers as nothing at all', async () => {
  const offered = await findService(office.db, 'C-ROAD')
  const theirs = await openNobodysDraft(
    office.db,
    { id: null, followHash: await hashToken('secret') },
    { code: 'C-ROAD', version: offered?.version ?? 0 },
    { key: 'here', limit: 1 },
  )
  expect((await officer.get(`/staff/counter/${theirs.id}`)).status).toBe(404)
})
