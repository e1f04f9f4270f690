import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { listDepartmentUses } from '#db/department-list.ts'
import { listDepartments } from '#db/departments.ts'
import { services } from '#db/schema.ts'
import { seed } from '#db/seed.ts'
import { findService, getServiceVersion } from '#db/services.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'malee')
})

const page = '/staff/settings/departments'
const named = async (name: string) => {
  const found = (await listDepartments(office.db)).find((one) => one.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
const names = async () => (await listDepartments(office.db)).map(({ name }) => name)
async function press(action: string, fields: Record<string, string> = {}, who = admin) {
  return who.post(action, { ...(await who.hiddenFields(page, action)), ...fields })
}
const departmentOf = async (code: string) => (await findService(office.db, code))?.definition.department

test('every shipped service refers to a department of the list', async () => {
  expect(await office.db.$count(services)).toBeGreaterThan(40)
  const { id } = await named(String(await departmentOf('ENG-01')))
  const [row] = await office.db.select().from(services).where(eq(services.code, 'ENG-01'))
  expect(row?.departmentId).toBe(id)
  const uses = [...(await listDepartmentUses(office.db)).values()]
  expect(uses.reduce((sum, use) => sum + use.services, 0)).toBe(await office.db.$count(services))
})

test('another name holds at once for services, officers and requests, and outlives the next start', async () => {
  const old = String(await departmentOf('GEN-01'))
  const department = await named(old)
  const { reference, department: of } = await office.submit(1)
  const saved = await press(`${page}/${department.id}/rename`, { name: 'สำนักงานกลาง' })
  expect(saved.headers.get('location')).toBe(`${page}?done=renamed`)
  expect(await departmentOf('GEN-01')).toBe('สำนักงานกลาง')
  expect(of).toBe(department.id)
  expect(await (await admin.get(`/staff/requests/${reference}`)).text()).toContain('สำนักงานกลาง')
  expect(await (await admin.get('/staff/catalogue/GEN-01')).text()).toContain(
    '<option value="สำนักงานกลาง" selected',
  )
  await seed(office.db)
  expect(await names()).not.toContain(old)
  expect(await departmentOf('GEN-01')).toBe('สำนักงานกลาง')
  // What was filed says what it said.
  expect((await getServiceVersion(office.db, 'GEN-01', 1)).department).toBe(old)
  expect((await office.submit(2)).department).toBe(department.id)
})

test('a new one stands last, moves up, and takes on a service by its terms', async () => {
  expect((await press(page, { name: 'กองสวัสดิการใหม่' })).status).toBe(303)
  const made = await named('กองสวัสดิการใหม่')
  expect((await names()).at(-1)).toBe('กองสวัสดิการใหม่')
  await press(`${page}/${made.id}/up`)
  expect((await names()).at(-2)).toBe('กองสวัสดิการใหม่')
  const at = '/staff/catalogue/GEN-01'
  const hidden = await admin.hiddenFields(at, at)
  const terms = { fee: 'ไม่มี', days: '7', dayKind: 'working', time: '', notice: '', law: 'ข้อบัญญัติ' }
  const revise = (department: string) => admin.post(at, { ...hidden, ...terms, confirmed: 'yes', department })
  const refused = await revise('กองที่ไม่มี')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('กรุณาเลือกกองจากรายการ')
  expect((await revise('กองสวัสดิการใหม่')).status).toBe(303)
  expect((await office.submit(1)).department).toBe(made.id)
})

test('two of one name, or without a name, are refused with what was typed', async () => {
  const [first = ''] = await names()
  const answer = await press(page, { name: first })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('มีกองชื่อนี้แล้ว')
  expect(await (await press(page, { name: '  ' })).text()).toContain('กรุณากรอกชื่อกอง')
  const { id } = await named(first)
  const stale = await admin.hiddenFields(page, `${page}/${id}/rename`)
  await press(`${page}/${id}/rename`, { name: 'กองหนึ่ง' })
  const late = await admin.post(`${page}/${id}/rename`, { ...stale, name: 'กองสอง' })
  expect(await late.text()).toContain('มีผู้แก้ไขรายชื่อกองก่อนท่าน')
  expect(await names()).toContain('กองหนึ่ง')
})

test('one that has services or unfinished work stays open and says why; a closed one is not offered', async () => {
  const busy = await named(String(await departmentOf('GEN-01')))
  await office.submit(1)
  const refused = await press(`${page}/${busy.id}/close`)
  const why = await refused.text()
  expect(why).toContain(`ยังปิด${busy.name}ไม่ได้`)
  expect(why).toContain('มีเรื่องที่ยังไม่เสร็จ 1 เรื่อง')
  await press(page, { name: 'กองชั่วคราว' })
  const spare = await named('กองชั่วคราว')
  expect((await press(`${page}/${spare.id}/close`)).headers.get('location')).toContain('closed')
  const terms = await (await admin.get('/staff/catalogue/GEN-01')).text()
  expect(terms).not.toContain('กองชั่วคราว')
  expect(await (await admin.get('/staff/requests')).text()).toContain('กองชั่วคราว (ปิดแล้ว)')
  await press(`${page}/${spare.id}/reopen`)
  expect((await named('กองชั่วคราว')).closedAt).toBeNull()
})
