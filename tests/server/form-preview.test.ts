import { beforeAll, expect, test } from 'vitest'
import { addAttachment } from '#db/attachments.ts'
import type { Citizen } from '#db/citizens.ts'
import { saveDraft } from '#db/draft-saving.ts'
import { getDraft, openDraft } from '#db/drafts.ts'
import { getServiceVersion } from '#db/services.ts'
import { draftFormResponse, filledDraft } from '#server/form-preview.ts'
import { submit } from '#server/submission.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { openConsole } from '#tests/support/console.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let citizen: Citizen
beforeAll(async () => {
  office = await openConsole()
  citizen = await registerInvented(office, 1)
})
const answers = { subject: 'ขอยืมเต็นท์', details: 'งานทำบุญบ้าน', wanted: 'เต็นท์ 2 หลัง' }

async function typed(values: Record<string, unknown>) {
  const { db, vault } = office.runtime
  const draft = await openDraft(db, citizen.id, { code: 'GEN-01', version: 1, way: 'online' })
  const { fields } = await getServiceVersion(db, 'GEN-01', 1)
  await saveDraft(db, vault, draft, { fields, answers: values }, new Date('2026-11-23T03:00:00Z'))
  return getDraft(db, citizen.id, draft.id)
}
const preview = async (id: string) =>
  new Uint8Array(await (await draftFormResponse(office.runtime, id, 'inline')).arrayBuffer())

test('before it is sent one reads the form as it will be, and that it is not sent', async () => {
  const draft = await typed({ ...answers, unheardOf: 'ไม่มีในแบบ' })
  const stray = {
    id: crypto.randomUUID(),
    slot: 'gone',
    name: 'x.jpg',
    type: 'image/jpeg',
    size: 9,
    sha256: '',
  }
  await addAttachment(office.db, draft, stray)
  await addAttachment(office.db, draft, { ...stray, id: crypto.randomUUID(), slot: 'other' })
  const { filled } = await filledDraft(office.runtime, citizen, draft)
  expect(filled.attachments.map(({ slot }) => slot)).toEqual(['other'])
  const bytes = await preview(draft.id)
  const { text } = await readPdf(bytes)
  for (const words of ['ขอยืมเต็นท์', 'เต็นท์ 2 หลัง', 'สมศรี', 'ตัวอย่างก่อนส่ง ยังไม่ได้ส่ง', 'ให้เมื่อท่านกดส่ง']) {
    expect(text).toContain(squeezed(words))
  }
  expect(text).not.toContain('เลขที่คำร้อง6')
  expect(await preview(draft.id)).toEqual(bytes)
})

test('a form with something missing is no form yet: what is missing is named, and nothing when it was sent', async () => {
  const draft = await typed({ subject: 'ขอยืมเต็นท์' })
  await expect(filledDraft(office.runtime, citizen, draft)).rejects.toMatchObject({
    code: 'invalid_answers',
    fields: { details: 'กรุณากรอกข้อมูลนี้', wanted: 'กรุณากรอกข้อมูลนี้' },
  })
  await submit(office.runtime, citizen, { draftId: draft.id, answers })
  await expect(draftFormResponse(office.runtime, draft.id, 'inline')).rejects.toMatchObject({
    code: 'not_found',
  })
})
