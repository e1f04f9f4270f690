import { beforeAll, expect, test } from 'vitest'
import { addAttachment } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { type Draft, openDraft } from '#db/drafts.ts'
import { paperForm, paperFormLength } from '#server/paper-form.ts'
import { submit } from '#server/submission.ts'
import { draftCode } from '#templates/filing-way.ts'
import { inventCitizenId, registerInvented } from '#tests/support/citizens.ts'
import { openConsole } from '#tests/support/console.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let citizen: Citizen
beforeAll(async () => {
  office = await openConsole()
  citizen = await registerInvented(office, 1)
})
const begin = (code: string, version = 1) => openDraft(office.db, citizen.id, { code, version, way: 'paper' })
const attach = (draft: Draft, slot: string, page?: number) =>
  addAttachment(office.db, draft, {
    ...{ id: crypto.randomUUID(), slot, name: `${slot}-${page ?? 'x'}.jpg`, type: 'image/jpeg' },
    ...{ size: 9, sha256: '', ...(page && { pages: [page] }) },
  })

test('the form carries name, number, address and the draft’s code, and is the same each time', async () => {
  const draft = await begin('GEN-01')
  const { pdf } = await paperForm(office.runtime, draft.id)
  expect((await paperForm(office.runtime, draft.id)).pdf).toEqual(pdf)
  const { text } = await readPdf(pdf)
  for (const words of ['สมศรี', 'ใจดี', 'เนินกุ่ม', draftCode(draft.id)]) expect(text).toContain(squeezed(words))
  expect(text.replace(/\D/g, '')).toContain(inventCitizenId(1))
})

test.each(['GEN-02', 'WEL-01', 'GEN-09', 'FIN-05'])(
  'the last page of %s is the office’s, and nobody has to send it',
  async (code) => {
    const draft = await begin(code)
    const { pages, lines } = await readPdf((await paperForm(office.runtime, draft.id)).pdf)
    const said = lines.filter(({ text }) => squeezed(text).includes(squeezed('ไม่ต้องถ่ายหรือส่ง')))
    expect(said.map(({ page }) => page)).toEqual([pages])
    expect(await paperFormLength(office.runtime, draft.id)).toBe(pages - 1)
  },
)

test('ดร.02 comes with ดร.01 as the last page, for those who vouch for the household', async () => {
  const draft = await begin('WEL-03')
  const { pages, lines } = await readPdf((await paperForm(office.runtime, draft.id)).pdf)
  const last = squeezed(
    lines
      .filter(({ page }) => page === pages)
      .map(({ text }) => text)
      .join(''),
  )
  for (const words of ['แบบรับรองสถานะของครัวเรือน (ดร.02)', 'ให้ผู้รับรองลงนาม', 'ผู้รับรองคนที่ 2', 'สมศรี', 'รายได้ต่อปี'])
    expect(last).toContain(squeezed(words))
  expect(last).not.toContain(squeezed('ไม่ต้องถ่ายหรือส่ง'))
  expect(await paperFormLength(office.runtime, draft.id)).toBe(pages - 1)
})

test('the office sees that it is on paper, its pages in order and before the rest', async () => {
  const draft = await begin('GEN-01')
  await expect(submit(office.runtime, citizen, { draftId: draft.id, answers: {} })).rejects.toMatchObject({
    fields: { 'documents.signedForm': 'กรุณาแนบแบบฟอร์มที่ลงนามแล้ว' },
  })
  await attach(draft, 'other')
  await attach(draft, 'signedForm', 2)
  await attach(draft, 'signedForm', 1)
  const request = await submit(office.runtime, citizen, { draftId: draft.id, answers: { subject: 'ไม่ใช่' } })
  expect(request).toMatchObject({ way: 'paper', answers: {} })
  const officer = await office.logIn('officer')
  const html = await (await officer.get(`/staff/requests/${request.reference}`)).text()
  expect(html).toMatch(/กรอกบนกระดาษ[\s\S]*signedForm-1[\s\S]*signedForm-2[\s\S]*other-x/)
  await expect(paperForm(office.runtime, draft.id)).rejects.toMatchObject({ code: 'not_found' })
})
