import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Citizen, getCitizen } from '#db/citizens.ts'
import { listIdentityViews, verifyAtCounter } from '#db/identity.ts'
import { auditLog, outbox } from '#db/schema.ts'
import { maskCitizenId } from '#templates/thai.ts'
import { inventCitizenId, registerInvented } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
let citizen: Citizen
beforeEach(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
  citizen = await registerInvented(office, 1)
})
const counter = '/staff/identity/counter'
const pageOf = ({ id }: Citizen) => `/staff/identity/${id}`

async function find(words: string): Promise<string> {
  const hidden = await officer.hiddenFields(counter, counter)
  return (await officer.post(counter, { ...hidden, words })).text()
}
async function decide(fields: Record<string, string>) {
  const address = `${pageOf(citizen)}/counter`
  const hidden = await officer.hiddenFields(pageOf(citizen), `${address}#counter`)
  return officer.post(address, { ...hidden, ...fields })
}
const now = () => getCitizen(office.db, citizen.id)
const entriesOf = async (action: string) =>
  office.db.select().from(auditLog).where(eq(auditLog.action, action))

test.each(['สมศรี', 'ศรี ใจดี', 'นางสมศรี', inventCitizenId(1), maskless(inventCitizenId(1))])(
  'somebody at the counter is found by “%s”',
  async (words) => {
    const html = await find(words)
    expect(html).toContain(pageOf(citizen))
    expect(html).toContain(maskCitizenId(inventCitizenId(1)))
  },
)

/** As it stands on the card. */
function maskless(digits: string): string {
  return digits.replace(/^(.)(....)(.....)(..)(.)$/, '$1 $2 $3 $4 $5')
}

test.each(['สมปอง', 'ใจดี สมปอง', inventCitizenId(9), '1234567890123', '%', '1101'])(
  'nobody is found by “%s”, and what was typed stays',
  async (words) => {
    const html = await find(words)
    expect(html).toContain('ไม่พบผู้ลงทะเบียน')
    expect(html).toContain(`value="${words}"`)
  },
)

test.each(['0812345678', '08-1234 5678', '๐๘๑๒๓๔๕๖๗๘', '+66812345678', '5678'])(
  'and by the phone number “%s”',
  async (words) => expect(await find(words)).toContain(pageOf(citizen)),
)

test.each(['678', '0899999999', '081234567812345'])('but not by the number “%s”', async (words) => {
  expect(await find(words)).toContain('ไม่พบผู้ลงทะเบียน')
})

test('with many of one name the first twenty are shown, and how to find fewer', async () => {
  for (let n = 2; n <= 22; n++) await registerInvented(office, n)
  const html = await find('สมศรี')
  expect(html.match(/class="open"/g)).toHaveLength(20)
  expect(html).toContain('แสดง 20 รายแรก')
})

test('an officer who has seen the card verifies: level, way, officer and time are kept, the citizen is told', async () => {
  const done = await decide({ verdict: 'verify', seen: 'yes' })
  expect(done.headers.get('location')).toBe('/staff/identity?done=verify')
  expect(await now()).toMatchObject({ identityStatus: 'verified', identityWay: 'counter' })
  expect((await now()).identityVerifiedAt).not.toBeNull()
  expect(await entriesOf('citizen.identity_verified')).toMatchObject([
    { actorType: 'staff', details: { way: 'counter' } },
  ])
  const owed = await office.db.select().from(outbox)
  expect(owed.map(({ channel }) => channel).toSorted()).toEqual(['line', 'mail'])
  const html = await (await officer.get(pageOf(citizen))).text()
  expect(html).toContain('ระดับ 2 · แสดงบัตรตัวจริงที่เคาน์เตอร์')
  expect(html).not.toContain('ยืนยันตัวตนที่เคาน์เตอร์')
})

test('without the word that the card was seen nothing happens', async () => {
  const answer = await decide({ verdict: 'verify' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('กรุณายืนยันว่าได้ตรวจบัตรฉบับจริงต่อหน้าเจ้าของบัตรแล้ว')
  expect((await now()).identityStatus).toBe('none')
  expect(await office.db.select().from(outbox)).toEqual([])
})

test('a card that does not prove it is refused with a reason; one that fits photos only is none', async () => {
  for (const fields of [{}, { reason: 'blurred' }]) {
    const answer = await decide({ verdict: 'refuse', ...fields })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('กรุณาเลือกเหตุผลอย่างน้อยหนึ่งข้อ')
  }
  await decide({ verdict: 'refuse', reason: 'expired', note: 'ต่ออายุบัตรที่อำเภอก่อน' })
  expect(await now()).toMatchObject({
    identityStatus: 'rejected',
    identityWay: 'counter',
    identityReason: 'บัตรประชาชนหมดอายุ\nต่ออายุบัตรที่อำเภอก่อน',
  })
  // And may come again with a new card.
  expect((await decide({ verdict: 'verify', seen: 'yes' })).status).toBe(303)
  expect((await now()).identityStatus).toBe('verified')
})

test('who opens the account of somebody that waits for nothing is on record, for the citizen to see', async () => {
  await officer.get(pageOf(citizen))
  expect(await listIdentityViews(office.db, citizen.id)).toMatchObject([{ what: 'profile', by: 'malee' }])
})

test('an officer who was overtaken is told what stands, and a viewer finds nobody', async () => {
  const hidden = await officer.hiddenFields(pageOf(citizen), `${pageOf(citizen)}/counter#counter`)
  await verifyAtCounter(office.db, citizen, { type: 'staff', id: 'officer-2' })
  const late = await officer.post(`${pageOf(citizen)}/counter`, {
    ...hidden,
    verdict: 'refuse',
    reason: 'expired',
  })
  expect(late.status).toBe(409)
  expect((await now()).identityStatus).toBe('verified')
  const viewer = await office.logIn('viewer', 'duang')
  expect((await viewer.get(counter)).status).toBe(403)
})
