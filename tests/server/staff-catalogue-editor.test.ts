import { beforeAll, expect, test } from 'vitest'
import { getCatalogueEntry } from '#db/catalogue.ts'
import { findService } from '#db/services.ts'
import { seedServices } from '#db/shipped-services.ts'
import { findWorkingCopy } from '#db/working-copies.ts'
import type { Service } from '#templates/service.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { readPdf, squeezed } from '#tests/support/paper.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
let other: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'somying')
  other = await office.logIn('admin', 'somchai')
})

const shipped: Service = {
  ...generalRequest,
  name: 'ขอใช้ลานกีฬา',
  fields: {
    night: { kind: 'yes-no', label: 'ใช้กลางคืน' },
    lamps: { kind: 'integer', label: 'จำนวนโคมไฟ', when: { field: 'night', is: true } },
    things: {
      kind: 'rows',
      label: 'ของที่ยืม',
      rowLabel: 'ของ',
      item: { thing: { kind: 'text', label: 'ชื่อ' } },
    },
  },
}
async function ship(code: string): Promise<string> {
  await seedServices(office.db, [{ ...shipped, code }], new Date())
  return `/staff/catalogue/${code}/edit`
}
const draftOf = async (editor: string) =>
  (await findWorkingCopy(office.db, editor.split('/')[3] ?? ''))?.definition
/** Sends the form of `page` with what is typed into it. */
async function send(page: string, fields: Record<string, string>, visitor = admin) {
  const [action = ''] = page.split('?')
  return visitor.post(action, { ...(await visitor.hiddenFields(page, action)), ...fields })
}
async function press(editor: string, action: string, fields: Record<string, string> = {}) {
  const seen = await admin.hiddenFields(editor, `${editor}/discard`)
  const { csrf = '', revision = '' } = seen.csrf
    ? seen
    : await admin.hiddenFields(editor, `${editor}/field/up`)
  return admin.post(`${editor}/${action}`, { csrf, revision, ...fields })
}
const textOf = async (path: string) => (await admin.get(path)).text()

test('an administrator adds a question with a condition, sees what is not published, and publishes it', async () => {
  const editor = await ship('TST-71')
  const when0 = JSON.stringify({ field: 'night', is: true })
  const added = await send(`${editor}/field?kind=choice`, {
    kind: 'choice',
    label: 'สีของไฟ',
    options: 'ขาว\r\nเหลือง',
    when0,
  })
  expect(added.headers.get('location')).toBe(`${editor}?done#question1`)
  expect((await draftOf(editor))?.fields.question1).toEqual({
    kind: 'choice',
    label: 'สีของไฟ',
    options: { option1: 'ขาว', option2: 'เหลือง' },
    when: { field: 'night', is: true },
  })
  const html = await textOf(editor)
  expect(html).toContain('ถามเมื่อ ใช้กลางคืน “ใช่”')
  expect(html).toMatch(/<strong>เพิ่ม<\/strong> คำถาม “สีของไฟ”/)
  expect((await findService(office.db, 'TST-71'))?.definition.fields).not.toHaveProperty('question1')
  await press(editor, 'publish')
  expect(await findService(office.db, 'TST-71')).toMatchObject({ version: 2 })
  expect((await findService(office.db, 'TST-71'))?.definition.fields).toHaveProperty('question1')
})

test('a choice that is reworded keeps its key, and one that a condition needs cannot go', async () => {
  const editor = await ship('TST-72')
  await send(`${editor}/field?kind=choice`, { kind: 'choice', label: 'สนาม', options: 'เล็ก\nใหญ่' })
  const when0 = JSON.stringify({ field: 'question1', is: 'option2' })
  await send(`${editor}/field?kind=text`, { kind: 'text', label: 'ทีมที่แข่ง', when0 })
  await send(`${editor}/field?name=question1`, { kind: 'choice', label: 'สนาม', options: 'เล็ก\nใหญ่มาก' })
  expect((await draftOf(editor))?.fields.question1).toMatchObject({
    options: { option1: 'เล็ก', option2: 'ใหญ่มาก' },
  })
  const refused = await send(`${editor}/field?name=question1`, {
    kind: 'choice',
    label: 'สนาม',
    options: 'เล็ก\nกลาง\nเล็กมาก',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('“ทีมที่แข่ง”: คำถาม “สนาม” ไม่มีคำตอบที่เงื่อนไขนี้ใช้')
})

test('what is wrong is said at its input, and what was typed stays', async () => {
  const editor = await ship('TST-73')
  const refused = await send(`${editor}/field?kind=integer`, {
    kind: 'integer',
    label: '',
    min: 'สิบ',
    max: '5',
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toMatch(/id="label-wrong">กรุณากรอกคำถาม/)
  expect(html).toMatch(/id="min-wrong">ต้องเป็นตัวเลข/)
  expect(html).toContain('value="สิบ"')
  expect(await draftOf(editor)).toBeUndefined()
})

test('another kind brings its own inputs and keeps what was typed', async () => {
  const editor = await ship('TST-74')
  const shown = await send(`${editor}/field?kind=text`, { kind: 'choices', label: 'วันที่ใช้', rekind: 'yes' })
  const html = await shown.text()
  expect([shown.status, html]).toEqual([200, expect.stringContaining('name="options"')])
  expect(html).toContain('value="วันที่ใช้"')
})

test('questions, columns and documents are moved and removed, unless something needs them', async () => {
  const editor = await ship('TST-75')
  await send(`${editor}/field?rows=things&kind=integer`, { kind: 'integer', label: 'กี่ชิ้น' })
  await press(editor, 'field/up', { path: 'things.question1' })
  await press(editor, 'field/up', { path: 'things' })
  const draft = await draftOf(editor)
  expect(Object.keys(draft?.fields ?? {})).toEqual(['night', 'things', 'lamps'])
  expect(draft?.fields.things).toMatchObject({ item: { question1: { label: 'กี่ชิ้น' }, thing: {} } })
  const refused = await press(editor, 'field/remove', { path: 'night' })
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('“จำนวนโคมไฟ”: เงื่อนไขอ้างถึงคำถาม “night” ซึ่งไม่มีอยู่ก่อนหน้านี้'),
  ])
  const when0 = JSON.stringify({ field: 'lamps', atLeast: null })
  await send(`${editor}/document`, { label: 'แผนผัง', optional: 'yes', when0, whenNumber0: '10' })
  const { documents = [] } = (await draftOf(editor)) ?? {}
  expect(documents.at(-1)).toMatchObject({
    label: 'แผนผัง',
    optional: true,
    when: { field: 'lamps', atLeast: 10 },
  })
  await press(editor, 'document/remove', { slot: documents[0]?.slot ?? '' })
  expect((await draftOf(editor))?.documents).toHaveLength(documents.length - 1)
})

test('of two administrators the later is told what the other did, and loses nothing', async () => {
  const editor = await ship('TST-76')
  const page = `${editor}/texts`
  const seen = await admin.hiddenFields(page, page)
  await send(`${editor}/field?kind=text`, { kind: 'text', label: 'ผู้ติดต่อ' }, other)
  const late = await admin.post(page, { ...seen, name: 'ขอใช้สนาม', description: 'จัดกีฬา' })
  const html = await late.text()
  expect([late.status, html]).toEqual([409, expect.stringContaining('somchai เพิ่มคำถาม “ผู้ติดต่อ”')])
  expect(html).toContain('value="ขอใช้สนาม"')
  const again = { ...seen, revision: '1', name: 'ขอใช้สนาม', description: 'จัดกีฬา' }
  expect((await admin.post(page, again)).status).toBe(303)
  expect(await draftOf(editor)).toMatchObject({ name: 'ขอใช้สนาม', fields: { question1: {} } })
  const stale = await admin.post(`${editor}/publish`, seen)
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('แก้ไขชื่อและคำอธิบาย')])
  expect(await getCatalogueEntry(office.db, 'TST-76')).toMatchObject({ version: 1 })
  await press(editor, 'discard')
  expect(await draftOf(editor)).toBeUndefined()
})

test('the rules of a category are edited with its words and urgent problems', async () => {
  const editor = '/staff/catalogue/C-LIGHT/edit'
  const page = `${editor}/rules`
  const { definition } = await getCatalogueEntry(office.db, 'C-LIGHT')
  expect(await textOf(page)).toContain('ไฟถนน')
  const [problem = ''] = Object.keys(
    definition.fields.problem?.kind === 'choice' ? definition.fields.problem.options : {},
  )
  const typed = { kind: 'grievance', secrecy: 'open', place: 'required', acknowledgeDays: '2' }
  await send(page, {
    ...typed,
    words: 'ไฟทาง\nเสาไฟ',
    [`urgent.${problem}`]: 'โทร 1129 ก่อน',
    anonymous: 'yes',
  })
  expect((await draftOf(editor))?.complaint).toEqual({
    ...{
      kind: 'grievance',
      secrecy: 'open',
      place: 'required',
      acknowledgeDays: 2,
      anonymous: true,
      onMap: false,
    },
    ...{ words: ['ไฟทาง', 'เสาไฟ'], urgent: { [problem]: 'โทร 1129 ก่อน' } },
  })
  const refused = await send(page, { ...typed, acknowledgeDays: 'สอง', words: 'ไฟ' })
  expect(await refused.text()).toMatch(/id="acknowledgeDays-wrong">ต้องเป็นจำนวนเต็ม/)
})

test('the working copy is typeset as it would be printed', async () => {
  const editor = await ship('TST-77')
  await send(`${editor}/field?kind=text`, { kind: 'text', label: 'ชื่อทีมกีฬา' })
  const pdf = await admin.get(`${editor}/preview.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(text).toContain(squeezed('ชื่อทีมกีฬา'))
})
