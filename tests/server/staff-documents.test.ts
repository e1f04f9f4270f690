import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { addAttachment, attachmentKey } from '#db/attachments.ts'
import { listDocuments } from '#db/documents.ts'
import { openDraft } from '#db/drafts.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { auditLog, drafts } from '#db/schema.ts'
import { listViewsOf } from '#db/views.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
})
const pageOf = ({ reference }: ServiceRequest) => `/staff/requests/${reference}`
const pdf = (content = 'receipt', name = 'receipt.pdf') => new File([`%PDF-1.7 ${content}`], name)

async function attach(request: ServiceRequest, fields: Record<string, string | File>) {
  const address = `${pageOf(request)}/documents`
  const hidden = await officer.hiddenFields(pageOf(request), address)
  return officer.post(address, { ...hidden, kind: 'receipt', title: '', ...fields })
}
const issuedOf = async (request: ServiceRequest) =>
  (await listDocuments(office.db, request.id)).filter(({ kind }) => kind !== 'request-form')

test('an officer attaches a receipt, and it opens as it was sent', async () => {
  const request = await office.submit(201)
  const attached = await attach(request, { title: 'ใบเสร็จรับเงิน เลขที่ 12/2570', file: pdf() })
  expect(attached.headers.get('location')).toBe(`${pageOf(request)}?done=document`)
  const [document] = await issuedOf(request)
  expect(document).toMatchObject({
    kind: 'receipt',
    title: 'ใบเสร็จรับเงิน เลขที่ 12/2570',
    type: 'application/pdf',
  })
  expect(await (await officer.get(pageOf(request))).text()).toContain(`/files/${document?.id}`)
  const opened = await officer.get(`/staff/documents/${document?.id}`)
  expect(await opened.text()).toBe('%PDF-1.7 receipt')
  expect(opened.headers.get('x-content-type-options')).toBe('nosniff')
  expect(opened.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(opened.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('ใบเสร็จรับเงิน')}`,
  )
})

test('a document without a title of its own is called by its kind', async () => {
  const request = await office.submit(202)
  await attach(request, { kind: 'licence', file: pdf() })
  expect(await issuedOf(request)).toMatchObject([{ kind: 'licence', title: 'ใบอนุญาต' }])
})

test.each([
  [
    'a page that calls itself a PDF',
    { file: new File(['<html><script>'], 'receipt.pdf', { type: 'application/pdf' }) },
    'ไม่ใช่ PDF',
  ],
  ['an empty file', { file: new File([], 'receipt.pdf') }, 'กรุณาเลือกไฟล์'],
  ['no file at all', {}, 'กรุณาเลือกไฟล์'],
  ['a kind that there is not', { kind: 'request-form', file: pdf() }, 'กรุณาเลือกประเภทเอกสาร'],
  ['a title that cannot be printed', { title: 'ใบเสร็จ 漢', file: pdf() }, 'พิมพ์ตัวอักษร'],
  ['a file above 16 MB', { file: pdf('x'.repeat(16 * 2 ** 20)) }, 'ไม่เกิน 16 MB'],
])('%s is refused beside the form, and what was typed stays', async (_, fields, words) => {
  const request = await office.submit(Math.floor(Math.random() * 1e9) + 1000)
  const refused = await attach(request, { title: 'ใบเสร็จที่พิมพ์ไว้', ...fields })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain(words)
  expect(html).toContain('title' in fields ? fields.title : 'ใบเสร็จที่พิมพ์ไว้')
  expect(await issuedOf(request)).toEqual([])
})

test('far too large a form is refused before it is read', async () => {
  const request = await office.submit(203)
  const refused = await attach(request, { file: pdf('x'.repeat(18 * 2 ** 20)) })
  expect(refused.status).toBe(413)
  expect(await refused.text()).toContain('ไฟล์มีขนาดใหญ่เกินไป')
})

test('sending one form twice attaches one document', async () => {
  const request = await office.submit(204)
  const address = `${pageOf(request)}/documents`
  const hidden = await officer.hiddenFields(pageOf(request), address)
  const send = () => officer.post(address, { ...hidden, kind: 'letter', title: '', file: pdf() })
  const answers = await Promise.all([send(), send()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await issuedOf(request)).toHaveLength(1)
})

/** Adds a file to the draft with this id. */
async function addFile(draftId: string) {
  const [draft] = await office.db.select().from(drafts).where(eq(drafts.id, draftId))
  if (!draft) throw new Error('no such draft')
  const bytes = new TextEncoder().encode('%PDF-1.7 house registration')
  const file = {
    id: crypto.randomUUID(),
    slot: 'houseRegistration',
    name: 'ทะเบียนบ้าน.pdf',
    type: 'application/pdf',
  }
  const { sha256 } = await office.files.put(attachmentKey(file.id), bytes, bytes.byteLength)
  return addAttachment(office.db, draft, { ...file, size: bytes.byteLength, sha256 })
}

test("opening a citizen's file leaves an entry in the log", async () => {
  const request = await office.submit(205)
  const attachment = await addFile(request.id)
  expect(await (await officer.get(pageOf(request))).text()).toContain('ทะเบียนบ้าน.pdf')
  const opened = await officer.get(`/staff/attachments/${attachment.id}`)
  expect(await opened.text()).toContain('house registration')
  const views = await office.db.select().from(auditLog).where(eq(auditLog.action, 'attachment.view'))
  expect(views).toMatchObject([{ subjectId: request.id, details: { attachmentId: attachment.id } }])
  expect(JSON.stringify(views)).not.toContain('ทะเบียนบ้าน')
  expect(await listViewsOf(office.db, request.citizenId ?? '')).toMatchObject([{ name: 'ทะเบียนบ้าน.pdf' }])
})

test('a file of a draft that was not sent yet is nobody else’s business', async () => {
  const { citizenId } = await office.submit(206)
  const draft = await openDraft(office.db, citizenId, { code: 'GEN-01', version: 1 })
  const attachment = await addFile(draft.id)
  expect((await officer.get(`/staff/attachments/${attachment.id}`)).status).toBe(404)
})
