import { beforeEach, expect, test } from 'vitest'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { readGoLiveFacts } from '#db/go-live.ts'
import { addSignatory, listPossibleSigners } from '#db/signatories.ts'
import { checksOf, type GoLiveFacts, vouchedItemNames } from '#templates/go-live.ts'
import { officePositions, signerLines } from '#templates/issuing/signer.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'malee')
})
const page = '/staff/settings/go-live'
const at = new Date('2026-11-23T05:00:00.000Z')
const text = async () => (await admin.get(page)).text()
const missingIn = (html: string) => Number(/ยังขาด (\d+) รายการ/.exec(html)?.[1])

const ready: GoLiveFacts = {
  hasLine: true,
  hasMenus: true,
  missingContact: [],
  hasOfficer: true,
  hasSeal: true,
  unconfirmedServices: 0,
  openServices: 40,
  unstaffed: [],
  signers: 1,
  seers: 1,
  admins: 2,
  secondFactor: true,
  isRetentionApproved: true,
  ownTerms: true,
  yearWithoutHolidays: undefined,
  backedUpAt: '2026-11-22T19:00:00.000Z',
  isEncrypted: true,
}

test('an office that has everything in place misses nothing', () => {
  expect(checksOf(ready, at).filter(({ isDone }) => !isDone)).toEqual([])
})

test.each<[Partial<GoLiveFacts>, string, string]>([
  [{ hasLine: false }, 'line', 'LINE ยังไม่ตอบรับ'],
  [{ hasMenus: false }, 'menus', 'ยังไม่มีเมนู'],
  [{ missingContact: ['ที่อยู่', 'โทรศัพท์'] }, 'contact', 'ยังไม่มีที่อยู่ โทรศัพท์'],
  [{ unconfirmedServices: 3 }, 'services', 'รอยืนยัน 3 รายการ'],
  [{ openServices: 0 }, 'services', 'ยังไม่มีบริการที่เปิด'],
  [{ unstaffed: ['กองช่าง'] }, 'departments', 'กองช่าง'],
  [{ signers: 0 }, 'signatory', 'ยังไม่มีผู้ลงนาม'],
  [{ admins: 1 }, 'admins', 'มี 1 คน'],
  [{ ownTerms: false }, 'terms', 'ฉบับที่มากับระบบ'],
  [{ yearWithoutHolidays: '2570' }, 'holidays', 'ปี 2570'],
  [{ backedUpAt: null }, 'backup', 'ยังไม่เคยสำรอง'],
  [{ backedUpAt: '2026-11-20T19:00:00.000Z' }, 'backup', 'นานเกินหนึ่งวัน'],
  [{ isEncrypted: false }, 'https', 'https://'],
])('with %j it misses %s', (facts, key, said) => {
  const missing = checksOf({ ...ready, ...facts }, at).filter(({ isDone }) => !isDone)
  expect(missing.map((check) => check.key)).toEqual([key])
  expect(missing[0]?.said).toContain(said)
})

test('where the cloud makes the backups none is missing', () => {
  const checks = checksOf({ ...ready, backedUpAt: undefined }, at)
  expect(checks.find(({ key }) => key === 'backup')).toMatchObject({ isDone: true })
})

test('what is set is missing no more, and each item leads to a page that opens', async () => {
  const before = missingIn(await text())
  const { revision } = await getAgencyRow(office.db)
  const settings = { dataProtectionOfficer: 'นางสาวกานดา ใจมั่น', secondFactorRequired: false }
  const { id } = (await listPossibleSigners(office.db))[0] ?? { id: '' }
  await changeAgency(office.db, { revision, settings }, { type: 'staff', id })
  const clerk = {
    ...{ staffId: id, name: 'นายวีระ กล้าหาญ', position: { office: 'clerk' as const } },
    ...{ acting: { how: 'in_post' as const, for: 'executive' as const }, orderNumber: '12/2569' },
  }
  await addSignatory(
    office.db,
    { ...clerk, validFrom: '2026-01-01', validUntil: null },
    { type: 'staff', id },
    at,
  )
  expect(missingIn(await text())).toBe(before - 2)
  expect((await readGoLiveFacts(office.db, new Date('2025-01-01'))).signers).toBe(0)
  const hrefs = checksOf(ready, at).map(({ href }) => href.split('#')[0] ?? '')
  for (const href of new Set(hrefs)) expect((await admin.get(href)).status, href).toBe(200)
})

test('somebody stands in a vacant post in the right words', () => {
  expect(
    signerLines(office.agency, {
      ...{ id: 'x', name: 'นายวีระ กล้าหาญ', position: { office: 'clerk' } },
      acting: { how: 'in_post', for: 'executive' },
    }),
  ).toEqual([
    `${officePositions.clerk(office.agency)} รักษาการในตำแหน่ง`,
    officePositions.executive(office.agency),
  ])
})

test('what only a person knows is vouched for by name, on record, and can be taken back', async () => {
  const before = missingIn(await text())
  const [item = 'channel'] = vouchedItemNames
  const action = `${page}/${item}`
  const vouch = async (is: string, note = '') =>
    admin.post(action, { ...(await admin.hiddenFields(page, action)), is, note })
  expect((await vouch('yes', 'ประกาศที่ 5/2569')).headers.get('location')).toBe(`${page}?done=${item}`)
  const html = await text()
  expect(missingIn(html)).toBe(before - 1)
  expect(html).toContain('ยืนยันโดย malee')
  expect(html).toContain('ประกาศที่ 5/2569')
  expect(await (await admin.get('/staff/audit')).text()).toContain('ยืนยันรายการก่อนเปิดใช้งาน')
  await vouch('no')
  expect(missingIn(await text())).toBe(before)
  expect((await admin.post(`${page}/nothing`, await admin.hiddenFields(page, action))).status).toBe(404)
})

test('the first page of the day tells an administrator how much is missing, and nobody else', async () => {
  expect(missingIn(await (await admin.get('/staff')).text())).toBe(missingIn(await text()))
  const officer = await office.logIn('officer')
  expect(await (await officer.get('/staff')).text()).not.toContain('ก่อนเปิดใช้งาน')
  expect((await officer.get(page)).status).toBe(403)
})
