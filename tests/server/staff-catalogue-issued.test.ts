import { beforeAll, expect, test } from 'vitest'
import { findService } from '#db/services.ts'
import { seedServices } from '#db/shipped-services.ts'
import { findWorkingCopy } from '#db/working-copies.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'somying')
})

const editorOf = (code: string) => `/staff/catalogue/${code}/edit`
const textOf = async (path: string) => (await admin.get(path)).text()
const issuesOf = async (code: string) => (await findWorkingCopy(office.db, code))?.definition.issues
/** Sends the form of `page` with what is typed into it. */
async function send(page: string, fields: Record<string, string>, [action = ''] = page.split('?')) {
  return admin.post(action, { ...(await admin.hiddenFields(page, action)), ...fields })
}
async function ship(code: string) {
  await seedServices(office.db, [{ ...generalRequest, code }], new Date())
  return editorOf(code)
}

test('the words of an issued document are changed beside the form, and what they print is chosen', async () => {
  const editor = editorOf('ENG-03')
  expect(await textOf(editor)).toContain('หนังสือรับรองสิ่งปลูกสร้าง</a>')
  const page = `${editor}/issued?key=certificate`
  const empty = await send(page, { title: ' ', prints: 'building' })
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('id="title-wrong"')])
  const typed = {
    title: 'หนังสือรับรองอาคาร',
    grants: 'ขอรับรองว่า',
    prints: 'purpose',
    conditions: 'ข้อหนึ่ง\nข้อสอง',
  }
  expect((await send(page, typed)).headers.get('location')).toBe(`${editor}?done#issued`)
  expect(await issuesOf('ENG-03')).toEqual([
    {
      ...{ key: 'certificate', kind: 'certificate', series: 'ENG-03' },
      ...{ title: 'หนังสือรับรองอาคาร', grants: 'ขอรับรองว่า', prints: ['purpose'] },
      conditions: ['ข้อหนึ่ง', 'ข้อสอง'],
    },
  ])
  expect((await admin.get(`${editor}/issued?key=nothing`)).status).toBe(404)
})

test('a service is given a licence with its validity, register and second officer, and publishes it', async () => {
  const editor = await ship('TST-81')
  expect(await textOf(editor)).toContain('ใบเสร็จรับเงินออกได้ทุกบริการ')
  const added = await send(`${editor}/issued`, {
    kind: 'licence',
    title: 'ใบอนุญาตใช้ลานกีฬา',
    validity: 'months',
    validityCount: '๖',
    approval: 'yes',
    register: 'loudspeaker',
    prints: 'subject',
  })
  expect(added.headers.get('location')).toBe(`${editor}?done#issued`)
  const licence = {
    ...{ key: 'document1', kind: 'licence', series: 'TST-81', title: 'ใบอนุญาตใช้ลานกีฬา' },
    ...{ validity: { months: 6 }, approval: true, register: 'loudspeaker', prints: ['subject'] },
  }
  expect(await issuesOf('TST-81')).toEqual([licence])
  const html = await textOf(editor)
  expect(html).toContain('6 เดือน นับแต่วันที่ออก · ลงทะเบียนสาธารณะ · ต้องให้ผู้อื่นลงนาม')
  expect(html).toContain('<strong>เพิ่ม</strong> เอกสารที่ออกให้ “ใบอนุญาตใช้ลานกีฬา”')
  await send(editor, {}, [`${editor}/publish`])
  expect((await findService(office.db, 'TST-81'))?.definition.issues).toEqual([licence])

  const page = `${editor}/issued?key=document1`
  expect(await textOf(page)).toMatch(/id="validityCount" name="validityCount"[^>]*value="6"/)
  await send(page, { title: licence.title, validity: 'year-end', prints: 'subject' })
  const changed = await textOf(editor)
  expect(changed).toContain('<del>6 เดือน นับแต่วันที่ออก</del><ins>ถึงวันที่ 31 ธันวาคมของปีที่ออก</ins>')
  expect(changed).toContain('<del>โฆษณาโดยใช้เครื่องขยายเสียง</del><ins>(ไม่มี)</ins>')
})

test('a validity without its number is asked for at the number, and what was chosen stays', async () => {
  const editor = await ship('TST-82')
  const typed = { kind: 'licence', title: 'ใบอนุญาต', validity: 'years', validityCount: 'หนึ่ง' }
  const refused = await send(`${editor}/issued`, typed)
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toMatch(/id="validityCount-wrong">กรุณากรอกจำนวนเต็มตั้งแต่ 1/)
  expect(html).toMatch(/<option[^>]*value="years"[^>]*selected|<option selected[^>]*value="years"/)
  expect(await issuesOf('TST-82')).toBeUndefined()
})

test('a document is issued for some answers only, and a service that ends in it no more says so', async () => {
  const editor = editorOf('HLT-02')
  const page = `${editor}/issued?key=notice`
  expect(await textOf(page)).toMatch(/value="juristicName"[^>]*selected|selected[^>]*value="juristicName"/)
  const removed = await send(page, {}, [`${editor}/issued/remove`])
  expect(removed.headers.get('location')).toBe(`${editor}?done#issued`)
  expect((await issuesOf('HLT-02'))?.map(({ key }) => key)).toEqual(['licence'])
  expect(await textOf(editor)).toMatch(/<strong>ลบ<\/strong> เอกสารที่ออกให้ “หนังสือรับรองการแจ้ง/)
})
