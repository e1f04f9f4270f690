import { beforeAll, expect, test } from 'vitest'
import { listAttachments } from '#db/attachments.ts'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { type CitizenDraft, openDraft } from '#db/drafts.ts'
import { getRequest } from '#db/requests.ts'
import { auditLog, outbox } from '#db/schema.ts'
import { paperForm } from '#server/paper-form.ts'
import { draftCode } from '#templates/filing-way.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { photographed, pictures, printedPages } from '#tests/support/paper-photos.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let citizen: Citizen
let draft: CitizenDraft
let officer: Visitor
let photos: Uint8Array<ArrayBuffer>[]
beforeAll(async () => {
  office = await openConsole()
  office.runtime.pictures = pictures()
  citizen = await registerInvented(office, 1)
  draft = await openDraft(office.db, citizen.id, { code: 'GEN-01', version: 1, way: 'paper' })
  const pages = await printedPages((await paperForm(office.runtime, draft.id)).pdf)
  photos = await Promise.all(pages.map((page) => photographed(page)))
  officer = await office.logIn('officer')
})
async function sends(action: string, fields: Record<string, string | File>, from = '/staff/paper') {
  const response = await officer.post(action, { ...(await officer.hiddenFields(from, action)), ...fields })
  return { response, html: await response.text() }
}
const scan = (bytes: Uint8Array<ArrayBuffer> = new Uint8Array(), name = 'scan.jpg') =>
  sends('/staff/paper/scans', { files: new File([bytes], name) })
const page = (n: number) => photos[n - 1] as Uint8Array<ArrayBuffer>
const detail = () => `/staff/paper/${draft.id}`

test('a scanned page leads to its draft and whose it is; the look is on record', async () => {
  const { response } = await scan(page(2))
  expect(response.headers.get('location')).toBe(`${detail()}?done=pages`)
  const html = await (await officer.get(detail())).text()
  expect(html).toContain('สมศรี ใจดี')
  expect(html).toContain('ยังไม่มีหน้า 1')
  const log = (await office.db.select().from(auditLog)).filter(({ subjectId }) => subjectId === citizen.id)
  expect(log.map(({ action, actorType }) => [action, actorType])).toEqual(
    expect.arrayContaining([
      ['citizen.file_signed_pages', 'staff'],
      ['citizen.view_profile', 'staff'],
    ]),
  )
})

test('what cannot be filed says why, and nothing, no code or a wrong one leads nowhere', async () => {
  const blank = { width: 40, height: 60, data: new Uint8Array(2400).fill(250) }
  expect((await scan(await photographed(blank))).html).toMatch(/อ่านรหัส QR ไม่ได้.*รหัสที่ท้ายแบบฟอร์ม/)
  expect((await scan(page(1).slice(0, 9_000))).html).toContain('เสียหาย')
  expect((await scan(new TextEncoder().encode('a text and no picture'))).html).toContain('รองรับเฉพาะไฟล์ PDF')
  expect((await scan()).html).toContain('กรุณาเลือกไฟล์')
  const find = (code: string) => sends('/staff/paper/find', { code })
  expect((await find('https://shop.example/')).html).toContain('รหัสไม่ถูกต้อง')
  expect((await find('000000000000')).html).toContain('ไม่พบแบบร่าง')
})

test.each([
  ['as a handheld scanner types it', (code: string) => `TB1:${code}:1/2`],
  ['from the foot of the form', (code: string) => ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`],
  ['with the keyboard set to Thai', (code: string) => inThai(`TB1:${code}:1/2`)],
])('the code %s opens the draft', async (_, typed) => {
  const { response } = await sends('/staff/paper/find', { code: typed(draftCode(draft.id)) })
  expect(response.headers.get('location')).toBe(detail())
})
/** The same keys under Kedmanee. */
const inThai = (text: string) => {
  const [latin, thai] = [
    'TB:/ACDEF0123456789',
    ['ธ', '\u0e3a', ...'ซฝฤฉฏฎโจๅ/-ภถ', '\u0e38', '\u0e36', 'ค', 'ต'],
  ]
  return [...text].map((key) => thai[latin.indexOf(key)]).join('')
}

test('an officer files it for who brought it: named in the log, and the citizen is told', async () => {
  const action = `${detail()}/files`
  await sends(action, { what: 'signedForm:1', files: new File([page(2)], 'one.jpg') }, detail())
  expect((await listAttachments(office.db, draft.id)).map(({ pages }) => pages)).toEqual([[1], [2]])
  const wrong = await sends(action, { what: 'signedForm:9', files: new File([page(1)], 'x.jpg') }, detail())
  expect(wrong.response.status).toBe(422)
  const unseen = await sends(`${detail()}/submit`, {}, detail())
  expect(unseen.html).toContain('กรุณายืนยันว่าได้ตรวจ')
  const { response } = await sends(`${detail()}/submit`, { seen: 'yes' }, detail())
  const [, reference = ''] = /requests\/(.+)$/.exec(response.headers.get('location') ?? '') ?? []
  const request = await getRequest(office.db, reference)
  expect(request).toMatchObject({ citizenId: citizen.id, way: 'paper' })
  expect(await listTimeline(office.db, request)).toMatchObject([
    { action: 'request.submit', actorName: 'officer' },
  ])
  expect(await office.db.select().from(outbox)).toMatchObject([{ citizenId: citizen.id }])
  expect((await scan(page(1))).html).toContain(`/staff/requests/${reference}`)
  expect((await officer.get(detail())).headers.get('location')).toBe(`/staff/requests/${reference}`)
})

test('who only looks does not scan', async () => {
  const viewer = await office.logIn('viewer')
  expect((await viewer.get('/staff/paper')).status).toBe(403)
  expect(await (await viewer.get('/staff/requests')).text()).not.toContain('href="/staff/paper"')
})
