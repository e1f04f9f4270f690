import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { getCatalogueEntry, listCatalogue, listServiceVersions } from '#db/catalogue.ts'
import { services, serviceVersions } from '#db/schema.ts'
import { findService } from '#db/services.ts'
import { seedServices } from '#db/shipped-services.ts'
import { enteredTerms } from '#templates/service-terms.ts'
import { allowanceChange } from '#templates/services/allowance-change.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeAll(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'somying')
})
const list = '/staff/catalogue'
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

/** A service that waits for the agency's word. */
async function ship(code: string) {
  const definition = { ...generalRequest, code, name: `บริการ ${code}`, unconfirmed: ['fee'] as const }
  await seedServices(office.db, [definition], new Date())
  return `${list}/${code}`
}
/** What the form holds before anybody typed. */
const terms = {
  fee: 'ไม่มีค่าธรรมเนียม',
  days: '7',
  dayKind: 'working',
  time: '',
  notice: '',
  department: 'สำนักปลัด',
  law: 'พระราชบัญญัติเทศบาล พ.ศ. 2496',
}
const save = async (page: string, fields: Record<string, string>) =>
  admin.post(page, { ...(await admin.hiddenFields(page, page)), ...fields })

test('the page counts what is open and leads the administrator to the next that waits', async () => {
  const page = await ship('TST-61')
  const html = await textOf(admin, list)
  expect(html).toMatch(/เปิดให้ประชาชนแล้ว \d+ จาก \d+ รายการ/)
  expect(html).toContain(`class="button" href="${page}"`)
  expect(html).toContain('บริการ <span class="count">1<span class="hidden"> รายการรอยืนยัน')
  expect(html).toContain('ยังไม่ยืนยัน: ค่าธรรมเนียม')
  expect(await textOf(admin, `${list}?show=unconfirmed`)).toContain('บริการ TST-61')
  expect(await textOf(admin, `${list}?show=open`)).not.toContain('บริการ TST-61')
})

test('the administrator corrects the numbers and vouches for them: the service opens under a new version', async () => {
  const page = await ship('TST-62')
  expect(await textOf(admin, page)).toContain('ยืนยันข้อมูลตามคู่มือสำหรับประชาชนของหน่วยงาน')
  const saved = await save(page, { ...terms, fee: 'ฉบับละ 20 บาท', days: '๑๕', confirmed: 'yes' })
  expect(saved.headers.get('location')).toBe(`${page}?done`)
  expect(await textOf(admin, `${page}?done`)).toContain('บริการนี้เปิดให้ประชาชนแล้ว')
  expect(await findService(office.db, 'TST-62')).toMatchObject({
    version: 2,
    definition: { fee: 'ฉบับละ 20 บาท', days: 15, law: [terms.law] },
  })
  const html = await textOf(admin, page)
  expect(html).toContain('แก้ไขโดย somying')
  expect(html).toContain('ยืนยันโดย somying')
  expect(html).not.toContain('name="confirmed"')
})

test('the tick alone confirms the version as it stands', async () => {
  const page = await ship('TST-63')
  const law = generalRequest.law.join('\r\n')
  expect((await save(page, { ...terms, law, confirmed: 'yes' })).status).toBe(303)
  expect(await findService(office.db, 'TST-63')).toMatchObject({ version: 1 })
})

test('what is missing or wrong is said beside its input, and nothing is saved', async () => {
  const page = await ship('TST-64')
  const refused = await save(page, { ...terms, fee: '', days: '0', confirmed: 'yes' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('กรุณากรอกค่าธรรมเนียม')
  expect(html).toContain('ตั้งแต่ 1 ถึง 365 วัน')
  const nothing = await save(page, { ...terms, law: generalRequest.law.join('\n') })
  expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('ยังไม่ได้กดยืนยัน')])
  expect(await listServiceVersions(office.db, 'TST-64')).toHaveLength(1)
})

test('who was overtaken is told, and keeps what they typed', async () => {
  const page = await ship('TST-65')
  const seen = await admin.hiddenFields(page, page)
  await save(page, { ...terms, fee: 'ฉบับละ 20 บาท', confirmed: 'yes' })
  const late = await admin.post(page, { ...seen, ...terms, fee: 'ฉบับละ 30 บาท', confirmed: 'yes' })
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(html).toContain('มีผู้แก้ไขบริการนี้ก่อนท่าน')
  expect(html).toContain('ฉบับละ 30 บาท')
  expect(await findService(office.db, 'TST-65')).toMatchObject({ definition: { fee: 'ฉบับละ 20 บาท' } })
})

test('a service is switched off and on, and moved, by a press each', async () => {
  const off = `${list}/ENG-05/off`
  const pressed = await admin.post(off, await admin.hiddenFields(list, off))
  expect(pressed.headers.get('location')).toBe(`${list}#ENG-05`)
  expect(await findService(office.db, 'ENG-05')).toBeUndefined()
  const on = `${list}/ENG-05/on`
  await admin.post(on, await admin.hiddenFields(list, on))
  expect(await findService(office.db, 'ENG-05')).toBeDefined()
  const codes = async () => (await listCatalogue(office.db)).map(({ code }) => code)
  const [first = '', second = ''] = await codes()
  const down = `${list}/${first}/down`
  const seen = await admin.hiddenFields(list, down)
  await admin.post(down, seen)
  expect((await codes()).slice(0, 2)).toEqual([second, first])
  const late = await admin.post(down, seen)
  expect(late.headers.get('location')).toBe(`${list}?overtaken`)
  expect((await codes()).slice(0, 2)).toEqual([second, first])
})

test('a form that comes with a newer product is offered, and taken only by a press', async () => {
  const page = `${list}/GEN-01`
  expect(await textOf(admin, page)).not.toContain('มีแบบฟอร์มฉบับใหม่')
  // As an earlier product left it.
  const earlier = { shippedDigest: 'of an earlier form' }
  await office.db.update(services).set(earlier).where(eq(services.code, 'GEN-01'))
  await save(page, { ...terms, fee: 'ฉบับละ 5 บาท', confirmed: 'yes' })
  const { version } = await getCatalogueEntry(office.db, 'GEN-01')
  expect(await textOf(admin, page)).toContain('มีแบบฟอร์มฉบับใหม่')
  expect(await textOf(admin, list)).toContain(`href="${page}#new-form"`)
  await admin.post(`${page}/adopt`, await admin.hiddenFields(page, `${page}/adopt`))
  expect(await getCatalogueEntry(office.db, 'GEN-01')).toMatchObject({
    version: version + 1,
    definition: { fields: generalRequest.fields, fee: 'ฉบับละ 5 บาท', law: [terms.law] },
  })
  expect(await textOf(admin, page)).not.toContain('มีแบบฟอร์มฉบับใหม่')
  expect(await textOf(admin, list)).not.toContain(`href="${page}#new-form"`)
})

test('a service that the agency confirmed before it asked who files is offered with that check, and then has it', async () => {
  const page = `${list}/WEL-06`
  const { identityLevel, ...earlier } = allowanceChange
  expect(identityLevel).toBe(2)
  // As an earlier product left it: shipped without the level, and vouched for.
  const definition = { ...earlier, fields: allowanceChange.fields }
  await office.db.update(serviceVersions).set({ definition }).where(eq(serviceVersions.code, 'WEL-06'))
  await office.db
    .update(services)
    .set({ shippedDigest: 'before', shippedDefinition: definition })
    .where(eq(services.code, 'WEL-06'))
  const text = enteredTerms(definition)
  const vouched = await save(page, { ...text, confirmed: 'yes' })
  expect(vouched.status).toBe(303)
  expect(await findService(office.db, 'WEL-06')).not.toHaveProperty('definition.identityLevel')
  expect(await textOf(admin, page)).toContain('ฉบับใหม่ตรวจตัวตนผู้ยื่นก่อน')
  await admin.post(`${page}/adopt`, await admin.hiddenFields(page, `${page}/adopt`))
  await save(page, { ...text, confirmed: 'yes' })
  expect(await findService(office.db, 'WEL-06')).toMatchObject({ definition: { identityLevel: 2 } })
})

test('officers and viewers read all of it and change nothing', async () => {
  const page = await ship('TST-66')
  for (const role of ['officer', 'viewer'] as const) {
    const reader = await office.logIn(role, `${role}-reads`)
    expect(await textOf(reader, list)).not.toContain(`action="${list}/`)
    const html = await textOf(reader, page)
    expect(html).toContain('ยังไม่ยืนยัน: ค่าธรรมเนียม')
    expect(html).not.toContain(`action="${page}"`)
    const { csrf = '' } = await reader.hiddenFields(list, '/staff/logout')
    for (const place of [page, `${page}/off`, `${page}/up`, `${page}/adopt`]) {
      const { status } = await reader.post(place, { ...terms, csrf, revision: '0', confirmed: 'yes' })
      expect(status).toBe(403)
    }
  }
  expect(await findService(office.db, 'TST-66')).toBeUndefined()
})
