import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { listIdentityViews, submitIdentity, verifyIdentity } from '#db/identity.ts'
import {
  announceIdentityPhoto,
  identityPhotoKey,
  listIdentityPhotos,
  takeIdentityPhoto,
} from '#db/identity-photos.ts'
import { auditLog, outbox } from '#db/schema.ts'
import { deleteExpiredPhotos } from '#server/identity-photos.ts'
import { createDelivery } from '#server/outbox.ts'
import { askedPhotos } from '#templates/identity.ts'
import { groupCitizenId, maskCitizenId } from '#templates/thai.ts'
import { inventCitizenId, registerInvented } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeEach(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
})
const picture = new TextEncoder().encode('a marked picture')
const pageOf = ({ id }: Citizen) => `/staff/identity/${id}`
/** With the photos, as the list leads to it. */
const checkOf = (citizen: Citizen) => `${pageOf(citizen)}?photos=show`
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

/** A citizen whose photos wait for the check. */
async function waiting(n: number, at = new Date()): Promise<Citizen> {
  const { db, vault, files, agency } = office
  const citizen = await registerInvented(office, n)
  const asked = askedPhotos(agency)
  for (const { slot } of asked) {
    const announced = await announceIdentityPhoto(db, citizen, { slot, size: picture.byteLength }, at)
    const key = identityPhotoKey(announced.id)
    const sealed = await vault.sealBytes(key, picture)
    await files.put(key, sealed, sealed.byteLength)
    await takeIdentityPhoto(db, announced, at)
  }
  return submitIdentity(db, citizen, asked, at)
}
const photosOf = async ({ id }: Citizen) => listIdentityPhotos(office.db, id)
const photoPage = async (citizen: Citizen) => `${pageOf(citizen)}/photos/${(await photosOf(citizen))[0]?.id}`

async function decide(visitor: Visitor, citizen: Citizen, fields: Record<string, string>) {
  const address = `${pageOf(citizen)}/decision`
  const hidden = await visitor.hiddenFields(checkOf(citizen), address)
  return visitor.post(address, { ...hidden, ...fields })
}

test('the console says how many wait and lists them; when nobody waits it says so', async () => {
  expect(await textOf(officer, '/staff/identity')).toContain('ไม่มีรายการรอตรวจสอบ')
  const citizen = await waiting(1)
  const queue = await textOf(officer, '/staff/identity')
  expect(queue).toContain(checkOf(citizen))
  expect(await textOf(officer, '/staff/requests')).toMatch(
    /href="\/staff\/identity"[^<]*>ยืนยันตัวตน <span class="count">1</,
  )
})

test('photos stand beside what was entered; each look is on record and shown to the citizen', async () => {
  const citizen = await waiting(2)
  const html = await textOf(officer, checkOf(citizen))
  expect(html).toContain('นางสมศรี ใจดี')
  expect(html).toContain(maskCitizenId(inventCitizenId(2)))
  expect(html.match(/<img /g)).toHaveLength(2)
  expect(await listIdentityViews(office.db, citizen.id)).toEqual([])
  const opened = await officer.get(await photoPage(citizen))
  expect(await opened.text()).toBe('a marked picture')
  expect(opened.headers.get('cache-control')).toContain('no-store')
  expect(await listIdentityViews(office.db, citizen.id)).toMatchObject([
    { what: 'photo', slot: 'card-front', by: 'malee' },
  ])
})

test('who opens the account for something else sees no photo and decides on none until they press', async () => {
  const citizen = await waiting(12)
  const html = await textOf(officer, pageOf(citizen))
  expect(html).toContain('ภาพยืนยันตัวตน 2 ภาพ')
  expect(html).toMatch(/href="\?photos=show"[^>]*>ดูรูป</)
  expect(html).not.toContain('<img ')
  expect(html).not.toContain('/decision')
  expect(await listIdentityViews(office.db, citizen.id)).toMatchObject([{ what: 'profile' }])
})

test('the whole citizen ID is shown on request, which is on record as well', async () => {
  const citizen = await waiting(3)
  const address = `${pageOf(citizen)}/citizen-id?photos=show`
  const hidden = await officer.hiddenFields(checkOf(citizen), `${address}#applicant`)
  expect(await textOf(officer, checkOf(citizen))).not.toContain(groupCitizenId(inventCitizenId(3)))
  const shown = await (await officer.post(address, hidden)).text()
  expect(shown).toContain(groupCitizenId(inventCitizenId(3)))
  // To be held against the card.
  expect(shown.match(/<img /g)).toHaveLength(2)
  expect(await listIdentityViews(office.db, citizen.id)).toMatchObject([{ what: 'citizenId', by: 'malee' }])
})

test('a viewer sees nothing of it and opens no photo, and no look is on record', async () => {
  const citizen = await waiting(4)
  const viewer = await office.logIn('viewer', 'duang')
  expect(await textOf(viewer, '/staff/requests')).not.toContain('/staff/identity')
  for (const path of ['/staff/identity', pageOf(citizen), await photoPage(citizen)])
    expect((await viewer.get(path)).status).toBe(403)
  expect(await listIdentityViews(office.db, citizen.id)).toEqual([])
})

test('a photo opens under its own citizen only', async () => {
  const [one, other] = [await waiting(5), await waiting(6)]
  const photo = (await photosOf(other))[0]?.id
  expect((await officer.get(`${pageOf(one)}/photos/${photo}`)).status).toBe(404)
  expect((await officer.get(`${pageOf(one)}/photos/none`)).status).toBe(404)
  expect((await officer.get('/staff/identity/nobody')).status).toBe(404)
})

test('an officer finds it right: the citizen is verified, told, and leaves the list', async () => {
  const citizen = await waiting(7)
  const decided = await decide(officer, citizen, { verdict: 'verify' })
  expect(decided.headers.get('location')).toBe('/staff/identity?done=verify')
  const verified = await getCitizen(office.db, citizen.id)
  expect(verified.identityStatus).toBe('verified')
  expect(verified.identityVerifiedAt).not.toBeNull()
  expect(await office.db.select().from(outbox)).toHaveLength(2)
  expect(await textOf(officer, '/staff/identity')).not.toContain(pageOf(citizen))
  expect(await textOf(officer, pageOf(citizen))).not.toContain('/decision')
})

test('an officer sends it back with reasons and a note; without either nothing happens', async () => {
  const citizen = await waiting(8)
  const empty = await decide(officer, citizen, { verdict: 'reject', note: '  ' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('กรุณาเลือกเหตุผลอย่างน้อยหนึ่งข้อ')
  await decide(officer, citizen, { verdict: 'reject', reason: 'blurred', note: 'ถ่ายในที่สว่าง' })
  expect(await getCitizen(office.db, citizen.id)).toMatchObject({
    identityStatus: 'rejected',
    identityReason: 'ภาพไม่ชัด อ่านข้อมูลบนบัตรไม่ได้\nถ่ายในที่สว่าง',
  })
})

test('an officer who was overtaken is told what stands, and nothing changes', async () => {
  const citizen = await waiting(9)
  const colleague = await office.logIn('officer', 'somchai')
  const stale = await officer.hiddenFields(checkOf(citizen), `${pageOf(citizen)}/decision`)
  await decide(colleague, citizen, { verdict: 'verify' })
  const late = await officer.post(`${pageOf(citizen)}/decision`, {
    ...stale,
    verdict: 'reject',
    reason: 'face',
  })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('รายการนี้เปลี่ยนไปแล้ว')
  expect((await getCitizen(office.db, citizen.id)).identityStatus).toBe('verified')
})

test('thirty days after the check the photos are gone: rows, bytes, and an entry that says so', async () => {
  const citizen = await waiting(10)
  const [photo] = await photosOf(citizen)
  const key = identityPhotoKey(photo?.id ?? '')
  await decide(officer, citizen, { verdict: 'verify' })
  const daysLater = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)
  await deleteExpiredPhotos(office.runtime, daysLater(29))
  expect(await office.files.get(key)).not.toBeNull()
  await deleteExpiredPhotos(office.runtime, daysLater(31))
  expect(await office.files.get(key)).toBeNull()
  expect(await photosOf(citizen)).toEqual([])
  const entries = await office.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, 'citizen.delete_identity_photo'))
  expect(entries.map(({ actorType }) => actorType)).toEqual(['system', 'system'])
  expect(await textOf(officer, pageOf(citizen))).toContain('ภาพถูกลบตามกำหนดแล้ว')
})

test('the sweep of a running office does that without being asked', async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000)
  const citizen = await waiting(11, daysAgo(40))
  await verifyIdentity(office.db, citizen, { type: 'system' }, daysAgo(31))
  const nowhere = 'http://127.0.0.1:9'
  const { config } = office
  const offline = {
    ...config,
    line: { ...config.line, apiUrl: nowhere, dataApiUrl: nowhere },
    mail: { apiKey: 'unused-key', baseUrl: nowhere, from: 'office@example.go.th' },
  }
  const tasks: Promise<unknown>[] = []
  createDelivery(offline, { ...office.runtime, background: (task) => void tasks.push(task) }).sweep()
  await Promise.all(tasks)
  expect(await photosOf(citizen)).toEqual([])
})
