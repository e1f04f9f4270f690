import { beforeAll, expect, test } from 'vitest'
import { getCatalogueEntry, standingOf } from '#db/catalogue.ts'
import { seedServices } from '#db/shipped-services.ts'
import { findWorkingCopy } from '#db/working-copies.ts'
import { readServiceFile, serviceFile } from '#server/staff/catalogue/service-file.ts'
import type { Service } from '#templates/service.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { catalogue } from '#templates/services/index.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'somying')
})
const list = '/staff/catalogue'
const textOf = async (path: string) => (await admin.get(path)).text()
async function ship(code: string): Promise<string> {
  await seedServices(office.db, [{ ...generalRequest, code, name: `บริการ ${code}` }], new Date())
  return `${list}/${code}`
}
async function upload(text: string) {
  const page = `${list}/import`
  const file = new File([text], 'service.json', { type: 'application/json' })
  return admin.post(page, { ...(await admin.hiddenFields(page, page)), file })
}

test('every service of the product is read back from its own file as it was', () => {
  for (const service of catalogue) expect(readServiceFile(serviceFile(service))).toEqual({ service })
})

test('a file that is no service is refused line by line', () => {
  const lines = serviceFile({ ...generalRequest, fee: '', days: 999 } as Service).split('\n')
  const lineOf = (text: string) => lines.findIndex((line) => line.startsWith(`  ${text}`)) + 1
  expect(readServiceFile(lines.join('\r\n'))).toEqual({
    faults: [
      { line: lineOf('"fee"'), at: 'fee', reason: 'กรุณากรอกค่าธรรมเนียม' },
      { line: lineOf('"days"'), at: 'days', reason: 'ต้องเป็นจำนวนเต็ม ตั้งแต่ 1 ถึง 365' },
    ],
  })
  expect(readServiceFile('{\n  "code": "GEN-01"\n  "name": "ก"\n}')).toMatchObject({ faults: [{ line: 3 }] })
  expect(readServiceFile('')).toMatchObject({ faults: [{ line: 1 }] })
  expect(readServiceFile('['.repeat(100_000))).toMatchObject({ faults: [{ reason: 'ข้อมูลซ้อนกันลึกเกินไป' }] })
})

test('a service goes out as a file and comes back into another agency, switched off', async () => {
  const page = await ship('TST-81')
  const file = await admin.get(`${page}/export`)
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="TST-81.json"')
  const text = await file.text()
  const known = await upload(text.replace('บริการ TST-81', 'บริการที่ปรับแล้ว'))
  expect(known.headers.get('location')).toBe(`${page}/edit?done`)
  expect(await findWorkingCopy(office.db, 'TST-81')).toMatchObject({ definition: { name: 'บริการที่ปรับแล้ว' } })
  const busy = await upload(text)
  expect([busy.status, await busy.text()]).toEqual([422, expect.stringContaining('มีฉบับร่างที่กำลังแก้ไขอยู่')])
  const fresh = await upload(text.replaceAll('TST-81', 'TST-82'))
  expect(fresh.headers.get('location')).toBe(`${list}/TST-82/edit`)
  expect(standingOf(await getCatalogueEntry(office.db, 'TST-82'))).toBe('off')
  const wrong = await upload(text.replace('"kind": "text"', '"kind": "colour"'))
  const html = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(html).toMatch(/บรรทัดที่ \d+: ไม่รู้จักชนิดของคำถามนี้ <code>fields\.subject\.kind/)
})

test('a copy has a code and name of its own and begins switched off', async () => {
  const page = await ship('TST-83')
  const copy = `${page}/copy`
  const html = await textOf(page)
  expect(html).toContain('value="TST-51"')
  const seen = await admin.hiddenFields(page, copy)
  const refused = await admin.post(copy, { ...seen, 'copy-code': 'GEN-01', 'copy-name': 'บริการใหม่' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('มีรหัสนี้แล้ว')])
  const same = await admin.post(copy, { ...seen, 'copy-code': 'TST-51', 'copy-name': 'บริการ TST-83' })
  expect(await same.text()).toContain('มีบริการชื่อนี้แล้ว')
  const made = await admin.post(copy, { ...seen, 'copy-code': 'tst-51', 'copy-name': 'บริการใหม่' })
  expect(made.headers.get('location')).toBe(`${list}/TST-51/edit`)
  expect(standingOf(await getCatalogueEntry(office.db, 'TST-51'))).toBe('off')
})

test('each version says what it changed, and an earlier one comes back as the next', async () => {
  const page = await ship('TST-84')
  const terms = { fee: 'ฉบับละ 20 บาท', days: '7', dayKind: 'working', department: 'สำนักปลัด', law: 'ข้อบัญญัติ' }
  await admin.post(page, { ...(await admin.hiddenFields(page, page)), time: '', notice: '', ...terms })
  expect(await textOf(`${page}/versions/2`)).toMatch(
    /<dt>ค่าธรรมเนียม<\/dt><dd><del>ไม่มีค่าธรรมเนียม<\/del><ins>ฉบับละ 20 บาท/,
  )
  const restore = `${page}/versions/1/restore`
  const seen = await admin.hiddenFields(`${page}/versions/1`, restore)
  expect((await admin.post(restore, seen)).headers.get('location')).toBe(`${page}?done`)
  expect(await getCatalogueEntry(office.db, 'TST-84')).toMatchObject({
    version: 3,
    definition: { fee: 'ไม่มีค่าธรรมเนียม' },
  })
  expect((await admin.post(restore, seen)).headers.get('location')).toBe(`${list}?overtaken`)
  expect((await admin.get(`${page}/versions/9`)).status).toBe(404)
})
