import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAgencyRow } from '#db/agency.ts'
import { listHappenings } from '#db/audit-log.ts'
import { forgetEndedBlocks } from '#db/blocked-senders.ts'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { openDraft } from '#db/drafts.ts'
import { listRequestsOf } from '#db/requests.ts'
import { agency, blockedSenders, citizens } from '#db/schema.ts'
import { findService } from '#db/services.ts'
import { submit } from '#server/submission.ts'
import { isoDayAt, typedDay } from '#templates/thai.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer')
})
afterAll(() => office.close())

const road = { problem: 'pothole', details: 'หลุมลึกกลางถนน', place: { latitude: 16.57, longitude: 100.35 } }
const general = { subject: 'ขอซ่อมถนน', details: 'ถนนเป็นหลุม', wanted: 'ขอให้ซ่อม' }

/** Files it as the mini-app does. */
async function files(citizen: Citizen, code: string, answers: unknown, at = new Date(), by?: 'officer') {
  const offered = await findService(office.db, code)
  const draft = await openDraft(office.db, citizen.id, { code, version: offered?.version ?? 0 })
  const sent = { draftId: draft.id, answers, ...(by && { by: { type: 'staff' as const, id: by } }) }
  return submit(office.runtime, citizen, sent, at)
}
const read = async (path: string) => (await officer.get(path)).text()
const inDays = (days: number) => typedDay(isoDayAt(new Date(Date.now() + days * 86_400_000)))

async function limitTo(complaintsADay: number) {
  const { profile } = await getAgencyRow(office.db)
  await office.db.update(agency).set({ profile: { ...profile, complaintsADay } })
}

test('more complaints a day than the agency takes are refused with the day from which there is room', async () => {
  await limitTo(2)
  const citizen = await registerInvented(office, 1)
  const noon = new Date('2026-03-10T05:00:00Z')
  await files(citizen, 'C-ROAD', road, noon)
  await files(citizen, 'C-ROAD', road, noon)
  await expect(files(citizen, 'C-ROAD', road, noon)).rejects.toMatchObject({
    code: 'invalid_action',
    detail: expect.stringContaining('11 มีนาคม 2569 เวลา 00.00 น.'),
  })
  // Just before midnight in Thailand, and just after.
  await expect(files(citizen, 'C-ROAD', road, new Date('2026-03-10T16:59:00Z'))).rejects.toThrow('ครบ 2 เรื่อง')
  await files(citizen, 'C-ROAD', road, new Date('2026-03-10T17:00:00Z'))
  await files(citizen, 'GEN-01', general, noon)
  await limitTo(10)
})

test('the last of a day is filed once, however many come at the same moment', async () => {
  await limitTo(1)
  const citizen = await registerInvented(office, 2)
  const all = await Promise.allSettled([
    files(citizen, 'C-ROAD', road),
    files(citizen, 'C-LIGHT', { ...road, problem: 'off' }),
  ])
  expect(all.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = all.find((one) => one.status === 'rejected')
  expect(String(refused?.reason)).toContain('ครบ 1 เรื่องแล้ว')
  expect(await listRequestsOf(office.db, citizen.id)).toHaveLength(1)
  await limitTo(10)
})

test('an officer blocks who misuses it: complaints are refused politely, services are not, and all is on record', async () => {
  const request = await office.submit(3, road, 'C-ROAD')
  const sender = await getCitizen(office.db, request.citizenId)
  const page = `/staff/requests/${request.reference}/block-sender`
  expect(await read(`/staff/requests/${request.reference}`)).toContain(page)
  const hidden = await officer.hiddenFields(page, page)
  for (const wrong of [
    { reason: '', until: inDays(7) },
    { reason: 'แจ้งเท็จ', until: '31/2/2570' },
    { reason: 'แจ้งเท็จ', until: inDays(-1) },
    { reason: 'แจ้งเท็จ', until: inDays(400) },
  ])
    expect((await officer.post(page, { ...hidden, ...wrong })).status, JSON.stringify(wrong)).toBe(422)
  await officer.post(page, { ...hidden, reason: 'แจ้งเท็จซ้ำ ๆ', until: inDays(7) })

  expect(await read('/staff/blocked-senders')).toContain('แจ้งเท็จซ้ำ ๆ')
  await expect(files(sender, 'C-ROAD', road)).rejects.toMatchObject({
    code: 'forbidden',
    detail: expect.stringMatching(/ขออภัย.*ยื่นคำขอบริการอื่นได้ตามปกติ/),
  })
  await files(sender, 'GEN-01', general)
  expect(await read(page)).toContain('ระงับอยู่แล้ว')

  const lift = /\/staff\/blocked-senders\/[\w-]+\/lift/.exec(await read('/staff/blocked-senders'))?.[0] ?? ''
  const lifted = await officer.post(lift, await officer.hiddenFields('/staff/blocked-senders', lift))
  expect(lifted.headers.get('location')).toBe('/staff/blocked-senders?done=lifted')
  expect(await read('/staff/blocked-senders')).toContain('ยกเลิกแล้ว')
  await files(await getCitizen(office.db, sender.id), 'C-ROAD', road)
  const acts = await listHappenings(office.db, { type: 'citizen', id: sender.id })
  expect(acts.map(({ action, actorType }) => [action, actorType])).toEqual(
    expect.arrayContaining([
      ['citizen.block_complaints', 'staff'],
      ['citizen.allow_complaints', 'staff'],
    ]),
  )
})

test('another account of the same LINE user is blocked as well, until the day is over', async () => {
  const request = await office.submit(4, road, 'C-ROAD')
  await office.db.update(citizens).set({ lineUserId: 'U4' }).where(eq(citizens.id, request.citizenId))
  const page = `/staff/requests/${request.reference}/block-sender`
  await officer.post(page, { ...(await officer.hiddenFields(page, page)), reason: 'ก่อกวน', until: inDays(0) })
  await office.db.update(citizens).set({ lineUserId: null }).where(eq(citizens.id, request.citizenId))
  const again = await registerInvented(office, 5, 'U4')
  await expect(files(again, 'C-ROAD', road)).rejects.toMatchObject({ code: 'forbidden' })
  const tomorrow = new Date(Date.now() + 86_400_000)
  await files(again, 'C-ROAD', road, tomorrow)
  // Over an erasure as well; the LINE account is forgotten with the day that it was kept for.
  const lineAccounts = async (at: Date) => {
    await forgetEndedBlocks(office.db, at)
    return (await office.db.select().from(blockedSenders)).map(({ lineUserId }) => lineUserId)
  }
  expect(await lineAccounts(new Date())).toContain('U4')
  expect(await lineAccounts(tomorrow)).not.toContain('U4')
})

test('nobody is blocked for a request that is no complaint, nor by a viewer', async () => {
  const request = await office.submit(6)
  expect((await officer.get(`/staff/requests/${request.reference}/block-sender`)).status).toBe(404)
  const viewer = await office.logIn('viewer')
  expect((await viewer.get('/staff/blocked-senders')).status).toBe(403)
})
