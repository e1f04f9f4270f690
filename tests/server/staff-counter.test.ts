import { beforeAll, expect, test } from 'vitest'
import { listAttachments } from '#db/attachments.ts'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { listDocuments } from '#db/documents.ts'
import { saveDraft } from '#db/draft-saving.ts'
import { findUnfinishedDraft, openDraft } from '#db/drafts.ts'
import { getRequest } from '#db/requests.ts'
import { auditLog, outbox } from '#db/schema.ts'
import { openAnswers } from '#db/sealed-answers.ts'
import { getServiceVersion } from '#db/services.ts'
import { inventCitizenId, registerInvented } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'
import { inventRepresentation } from '#tests/support/representation.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let citizen: Citizen
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  citizen = await registerInvented(office, 1)
  officer = await office.logIn('officer', 'มาลี ใจงาม')
})

async function sends(page: string, action: string, fields: Record<string, string | File>) {
  const response = await officer.post(action, { ...(await officer.hiddenFields(page, action)), ...fields })
  return { status: response.status, at: response.headers.get('location') ?? '', html: await response.text() }
}
async function begin(service: string): Promise<string> {
  const csrf = await officer.hiddenFields(
    `/staff/identity/${citizen.id}`,
    `/staff/identity/${citizen.id}/paper`,
  )
  const response = await officer.post(`/staff/identity/${citizen.id}/form`, { ...csrf, service })
  return response.headers.get('location') ?? ''
}
const fills = (form: string, fields: Record<string, string>) => sends(form, form, fields)
const files = (form: string, fields: Record<string, string | File> = {}) =>
  sends(`${form}/check`, `${form}/submit`, fields)
const seen = { agreed: 'yes' }
const general = { subject: 'ขอซ่อมฝาท่อ', details: 'ฝาท่อแตก\nหน้าบ้าน', wanted: 'ขอให้ซ่อม' }

test('what is not right is named, and stays as it was typed', async () => {
  const form = await begin('GEN-01')
  const { status, html } = await fills(form, { ...general, subject: '', place: 'ข้างวัด', do: 'check' })
  expect(status).toBe(422)
  expect(html).toMatch(/href="#subject">เรื่อง: กรุณากรอกข้อมูลนี้/)
  expect(html).toMatch(/name="place"[^>]*aria-invalid|aria-invalid[^>]*name="place"/)
  expect(html).toContain('value="ข้างวัด"')
  expect(html).toContain('ฝาท่อแตก\nหน้าบ้าน</textarea>')
  expect((await officer.get(`${form}/check`)).headers.get('location')).toBe(`${form}?do=check`)
  expect(await (await officer.get(`${form}?do=check`)).text()).toContain('ยังไม่ถูกต้อง 2 ช่อง')
})

test('an officer files for who came: by name in the history and on the request, with the form, and the citizen is told', async () => {
  const form = await begin('GEN-01')
  expect(await fills(form, { ...general, place: '16.541, 100.458', do: 'check' })).toMatchObject({
    status: 303,
    at: `${form}/check`,
  })
  const check = await (await officer.get(`${form}/check`)).text()
  expect(check).toContain('ขอซ่อมฝาท่อ')
  expect((await files(form)).html).toContain('กรุณายืนยันว่าผู้ยื่นตรวจและรับรอง')
  const sent = await files(form, { ...seen, 'seen.idCard': 'yes' })
  const reference = sent.at.split('/').at(-1) ?? ''
  const request = await getRequest(office.db, reference)
  expect(request).toMatchObject({ citizenId: citizen.id, way: 'online', represented: null })
  const { fields } = await getServiceVersion(office.db, 'GEN-01', request.serviceVersion)
  expect(await openAnswers(office.vault, fields, request.answers)).toEqual({
    ...general,
    place: { latitude: 16.541, longitude: 100.458 },
  })
  expect(await listTimeline(office.db, request)).toMatchObject([
    { action: 'request.submit', actorName: 'มาลี ใจงาม', details: { seenOnPaper: ['idCard'] } },
  ])
  const documents = await listDocuments(office.db, request.id)
  expect(documents).toHaveLength(1)
  const paper = await officer.get(`/staff/documents/${documents[0]?.id}`)
  const { text } = await readPdf(new Uint8Array(await paper.arrayBuffer()))
  expect(squeezed(text)).toContain('ยื่นที่สำนักงานโดยเจ้าหน้าที่มาลีใจงามเมื่อ')
  expect(text).not.toContain('ทางอิเล็กทรอนิกส์เมื่อ')
  expect(await office.db.select().from(outbox)).toMatchObject([{ citizenId: citizen.id }])
  const page = await (await officer.get(`/staff/requests/${reference}`)).text()
  expect(page).toMatch(/ยื่นที่เคาน์เตอร์โดย มาลี ใจงาม/)
  expect(page).toContain('ตรวจฉบับกระดาษแล้ว: บัตรประจำตัวประชาชน')
  expect((await officer.get(form)).headers.get('location')).toBe(`/staff/requests/${reference}`)
  const looks = (await office.db.select().from(auditLog)).filter(({ subjectId }) => subjectId === citizen.id)
  expect(looks.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['citizen.begin_at_counter', 'citizen.view_profile']),
  )
})

test('another row comes and goes by a button, and keeps what stands in the others', async () => {
  const form = await begin('ENG-01')
  const first = { 'spots.0.where': 'ปากซอยวัด', 'spots.0.symptom': 'off' }
  const added = await fills(form, { ...first, do: 'add:spots' })
  expect(added.html).toContain('name="spots.1.where"')
  expect(added.html).toContain('value="ปากซอยวัด"')
  const second = { 'spots.count': '2', 'spots.1.where': '', 'spots.1.symptom': 'wire', do: 'check' }
  const wrong = await fills(form, { ...first, ...second })
  expect(wrong.html).toMatch(/href="#spots.1.where">จุดที่ 2 บริเวณ: /)
  const removed = await fills(form, { ...first, ...second, do: 'remove:spots:1' })
  expect(removed.html).not.toContain('name="spots.1.where"')
  expect((await fills(form, { ...first, do: 'check' })).at).toBe(`${form}/check`)
})

test('a file that does not fit is refused at its document, what was seen stays ticked; a good one goes with the request', async () => {
  const form = await begin('ENG-01')
  const text = new File(['no picture'], 'x.txt')
  const refused = await files(form, { ...seen, 'file.photo-1': text, 'seen.photo-1': 'yes' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('รองรับเฉพาะไฟล์')
  expect(refused.html).toMatch(/<input[^>]*name="seen.photo-1"[^>]*checked/)
  const picture = new File([await photo({ slot: 'card-front', width: 1200, height: 900 })], 'รูป.jpg')
  const { at } = await files(form, { ...seen, 'file.photo-1': picture })
  const request = await getRequest(office.db, at.split('/').at(-1) ?? '')
  expect((await listAttachments(office.db, request.id)).map(({ slot }) => slot)).toEqual(['photo-1'])
})

test('nothing is filed that changed on the phone of its citizen since it was read to them', async () => {
  const form = await begin('GEN-01')
  await fills(form, { ...general, do: 'check' })
  const stale = await officer.hiddenFields(`${form}/check`, `${form}/submit`)
  const draft = await findUnfinishedDraft(office.db, citizen.id, 'GEN-01')
  if (!draft) throw new Error('nothing was begun')
  const { fields } = await getServiceVersion(office.db, 'GEN-01', draft.serviceVersion)
  const answers = { ...general, subject: 'เรื่องอื่น' }
  await saveDraft(office.db, office.vault, draft, { fields, answers }, new Date(Date.now() + 5_000))
  const late = await officer.post(`${form}/submit`, { ...stale, ...seen })
  expect(late.status).toBe(422)
  expect(await late.text()).toMatch(/เปลี่ยนไประหว่างที่ท่านตรวจ[\s\S]*เรื่องอื่น/)
})

const { address, ...bunmi } = inventRepresentation(5)
const typedOfBunmi = (changes: Record<string, string> = {}) => ({
  filedFor: 'another',
  ...Object.fromEntries(
    Object.entries({
      ...bunmi,
      ...flat('address', address),
      birthDate: '20/1/2487',
      consentOn: '1/7/2569',
    }).map(([name, value]) => [`represented.${name}`, String(value === true ? 'yes' : value)]),
  ),
  ...changes,
})
const flat = (name: string, parts: object) =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${name}.${part}`, value]))

test('who came for another has it filed for them, with the consent, and what is missing of it is named', async () => {
  const form = await begin('GEN-01')
  const wrong = await fills(form, {
    ...general,
    ...typedOfBunmi({ 'represented.lastName': '' }),
    do: 'check',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toMatch(/href="#represented.lastName">ผู้ที่ยื่นแทน นามสกุล: กรุณากรอกนามสกุล/)
  const own = { 'represented.citizenId': inventCitizenId(1) }
  expect((await fills(form, { ...general, ...typedOfBunmi(own), do: 'check' })).html).toContain('ของท่านเอง')
  const unsaid = typedOfBunmi({ 'represented.agreed': '' })
  expect((await fills(form, { ...general, ...unsaid, do: 'check' })).html).toContain('กรุณายืนยันว่าผู้ที่ท่านยื่นแทน')
  await fills(form, { ...general, ...typedOfBunmi(), do: 'check' })
  const check = await (await officer.get(`${form}/check`)).text()
  expect(check).toContain('นางบุญมี แสงทอง')
  expect(check).toContain('หนังสือมอบอำนาจ')
  expect(check).not.toContain(inventCitizenId(5))
  const { at } = await files(form, { ...seen, 'seen.idCard': 'yes' })
  const request = await getRequest(office.db, at.split('/').at(-1) ?? '')
  expect(request).toMatchObject({
    citizenId: citizen.id,
    represented: {
      firstName: 'บุญมี',
      birthDate: '1944-01-20',
      consent: { how: 'inPerson', on: '2026-07-01' },
    },
    representedCitizenIdHash: await office.vault.fingerprint(inventCitizenId(5)),
  })
  expect(await listTimeline(office.db, request)).toMatchObject([
    { actorName: 'มาลี ใจงาม', details: { relation: 'child' } },
  ])
})

test('what somebody began for another goes on at the counter, or becomes their own; a complaint is for nobody else', async () => {
  const draft = await openDraft(office.db, citizen.id, { code: 'GEN-01', version: 1 })
  const { fields } = await getServiceVersion(office.db, 'GEN-01', draft.serviceVersion)
  await saveDraft(office.db, office.vault, draft, { fields, answers: {}, represented: { firstName: 'ปู่' } })
  const form = await begin('GEN-01')
  expect(await (await officer.get(form)).text()).toContain('value="ปู่"')
  await fills(form, { ...general, filedFor: 'self', do: 'check' })
  const { at } = await files(form, { ...seen, 'seen.idCard': 'yes' })
  expect(await getRequest(office.db, at.split('/').at(-1) ?? '')).toMatchObject({ represented: null })
  const complaint = await begin('C-OTHER')
  expect(await (await officer.get(complaint)).text()).not.toContain('ยื่นให้ใคร')
  expect((await fills(complaint, { details: 'ฝุ่น', ...typedOfBunmi(), do: 'check' })).at).toMatch(/check$/)
})

test('who only looks fills in nothing, and a forged form changes nothing', async () => {
  const form = await begin('GEN-01')
  expect((await officer.post(form, { ...general, csrf: 'forged', do: 'check' })).status).toBe(403)
  expect((await officer.get(`${form}/check`)).status).toBe(303)
  const viewer = await office.logIn('viewer')
  expect((await viewer.get(form)).status).toBe(403)
})
