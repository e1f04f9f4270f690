import { render } from 'preact-render-to-string'
import { beforeAll, expect, test } from 'vitest'
import { findAttachment, listAttachments } from '#db/attachments.ts'
import { listTimeline } from '#db/audit-log.ts'
import type { Citizen } from '#db/citizens.ts'
import { type CitizenDraft, discardDraft, openDraft } from '#db/drafts.ts'
import { sortPages } from '#server/api/signed-pages.ts'
import { paperForm } from '#server/paper-form.ts'
import type { Runtime } from '#server/runtime/runtime.ts'
import { formStanding } from '#server/signed-pages.ts'
import { PaperForm } from '#server/staff/paper-form.tsx'
import { submit } from '#server/submission.ts'
import { attachWhole } from '#server/uploads.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { openConsole } from '#tests/support/console.ts'
import { photographed, pictures, printedPages } from '#tests/support/paper-photos.ts'

let runtime: Runtime
let citizen: Citizen
let stranger: Citizen
beforeAll(async () => {
  const office = await openConsole()
  runtime = { ...office.runtime, pictures: pictures() }
  citizen = await registerInvented(office, 1)
  stranger = await registerInvented(office, 2)
})
/** Each service has one draft; ENG-01's form has two pages. */
const begin = (code: string, { id } = citizen) =>
  openDraft(runtime.db, id, { code, version: 1, way: 'paper' }, new Date('2026-11-23T02:00:00Z'))
const printed = async (draft: CitizenDraft) => new Uint8Array((await paperForm(runtime, draft.id)).pdf)
async function photosOf(draft: CitizenDraft): Promise<Uint8Array<ArrayBuffer>[]> {
  const pages = await printedPages(await printed(draft))
  return Promise.all(pages.map((page) => photographed(page)))
}
async function send(draft: CitizenDraft, bytes: Uint8Array<ArrayBuffer>, name = 'IMG_1.jpg') {
  const file = { id: crypto.randomUUID(), slot: 'signedForm', name, size: bytes.length }
  const attachment = await attachWhole(runtime, draft, file, new Blob([bytes]).stream())
  return { id: file.id, sorted: await sortPages(runtime, draft, attachment) }
}
const pagesIn = async (draft: CitizenDraft) =>
  (await listAttachments(runtime.db, draft.id)).map(({ name, pages }) => [name, pages])

test('pages are in their order, whichever came first; a page sent again takes the place of the one before', async () => {
  const draft = await begin('ENG-01')
  expect(await formStanding(runtime, draft)).toEqual({ of: 2, missing: [1, 2] })
  const [first, second] = (await photosOf(draft)) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]
  const sent = await send(draft, second, 'two.jpg')
  expect(sent.sorted).toMatchObject({ said: null, movedTo: null, gone: [] })
  expect(await formStanding(runtime, draft)).toEqual({ of: 2, missing: [1] })
  await send(draft, first, 'one.jpg')
  expect(await pagesIn(draft)).toEqual([
    ['one.jpg', [1]],
    ['two.jpg', [2]],
  ])
  const again = await send(draft, second, 'better.jpg')
  expect(again.sorted).toMatchObject({ said: 'หน้า 2: ใช้ไฟล์ใหม่แทนไฟล์เดิมแล้ว', gone: [sent.id] })
  expect(await pagesIn(draft)).toEqual([
    ['one.jpg', [1]],
    ['better.jpg', [2]],
  ])
  expect(await runtime.files.get(`attachments/${sent.id}`)).toBeNull()
  expect(await formStanding(runtime, draft)).toEqual({ of: 2, missing: [] })
})

test('a scan with all pages is one file of both, and photos give way to it', async () => {
  const draft = await begin('ENG-01')
  const { sorted } = await send(draft, await printed(draft), 'scan.pdf')
  expect(sorted?.said).toBe('หน้า 1, 2: ใช้ไฟล์ใหม่แทนไฟล์เดิมแล้ว')
  expect(await pagesIn(draft)).toEqual([['scan.pdf', [1, 2]]])
})

test('a page of another draft of the same citizen goes to that draft, and the screen says so', async () => {
  const [here, there] = [await begin('ENG-01'), await begin('GEN-01')]
  const [page] = (await photosOf(there)) as [Uint8Array<ArrayBuffer>]
  const { id, sorted } = await send(here, page)
  expect(sorted).toMatchObject({ movedTo: { code: 'GEN-01' }, said: expect.stringContaining('คำร้องทั่วไป') })
  expect(sorted?.attachments.map((file) => file.id)).not.toContain(id)
  expect(await findAttachment(runtime.db, id)).toMatchObject({ draftId: there.id, pages: [1] })
})

test('a page of a stranger’s draft is refused, and nothing of it stays; a deleted draft’s gets the same words', async () => {
  const here = await begin('ENG-01')
  const theirs = await begin('GEN-01', stranger)
  const [page] = (await photosOf(theirs)) as [Uint8Array<ArrayBuffer>]
  const before = await pagesIn(here)
  const words = expect.stringContaining('ไม่ใช่ของท่าน หรือแบบร่างถูกลบไปแล้ว')
  await expect(send(here, page)).rejects.toMatchObject({ code: 'invalid_answers', detail: words })
  expect(await pagesIn(here)).toEqual(before)
  expect(await listAttachments(runtime.db, theirs.id)).toEqual([])
  await discardDraft(runtime.db, theirs)
  await expect(send(here, page)).rejects.toMatchObject({ detail: words })
})

test('a picture without a code stays, and the screen says what to do', async () => {
  const draft = await begin('ENG-02')
  const blank = { width: 200, height: 280, data: new Uint8Array(200 * 280).fill(250) }
  const { sorted } = await send(draft, await photographed(blank), 'blank.jpg')
  expect(sorted?.said).toMatch(/^อ่านรหัส QR ไม่ได้/)
  expect(await pagesIn(draft)).toEqual([['blank.jpg', null]])
})

test('where there is no decoder the file stays and says so', async () => {
  const draft = await begin('ENG-02')
  const { pictures: _, ...worker } = runtime
  const file = { id: crypto.randomUUID(), slot: 'signedForm', name: 'scan.pdf', size: 0 }
  const pdf = await printed(draft)
  const attachment = await attachWhole(worker, draft, { ...file, size: pdf.length }, new Blob([pdf]).stream())
  const sorted = await sortPages(worker, draft, attachment)
  expect(sorted?.said).toBe('ระบบนี้อ่านรหัส QR จากภาพไม่ได้')
})

test('a page of a request that was sent changes nothing, and names the request', async () => {
  const sent = await begin('GEN-01')
  const [page] = (await photosOf(sent)) as [Uint8Array<ArrayBuffer>]
  const { id } = await send(sent, page)
  // The other page of two: whoever sends half a form has to say so, whatever program they send it with.
  const half = { draftId: sent.id, answers: {} }
  await expect(submit(runtime, citizen, half)).rejects.toMatchObject({
    fields: { 'documents.signedForm': expect.stringContaining('ยังไม่มีแบบฟอร์มหน้า 2 (ทั้งหมด 2 หน้า)') },
  })
  await expect(submit(runtime, citizen, { ...half, withoutPages: [1] })).rejects.toThrow()
  const request = await submit(runtime, citizen, { ...half, withoutPages: [2] })
  const { reference } = request
  const timeline = await listTimeline(runtime.db, request)
  expect(timeline).toMatchObject([{ action: 'request.submit', details: { missingPages: [2] } }])
  const attachments = await listAttachments(runtime.db, sent.id)
  expect(attachments.map((file) => file.id)).toEqual([id])
  expect(render(<PaperForm request={request} attachments={attachments} timeline={timeline} />)).toContain(
    'ผู้ยื่นยืนยันส่งโดยยังไม่มีแบบฟอร์มหน้า 2',
  )
  const before = await pagesIn(sent)
  const here = await begin('ENG-01')
  await expect(send(here, page)).rejects.toMatchObject({ detail: expect.stringContaining(reference) })
  expect(await pagesIn(sent)).toEqual(before)
})
