import { beforeEach, expect, test } from 'vitest'
import { findDefinition, listDefinitions } from '#db/definitions.ts'
import { publishedMenus } from '#db/menus.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'malee')
})
const page = '/staff/settings/menus'

/** The form as a browser shows it. */
async function form(who = admin): Promise<Record<string, string>> {
  const html = await (await who.get(`${page}/edit`)).text()
  const lines = [...html.matchAll(/<input id="([a-z.\d]+)"[^>]* value="([^"]*)"/g)]
  const chosen = [...html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options = '']) => [name, /<option value="([^"]+)" selected/.exec(options)?.[1] ?? ''],
  )
  return {
    ...(await who.hiddenFields(`${page}/edit`, page)),
    ...Object.fromEntries([...lines.map(([, name, value]) => [name, value]), ...chosen]),
  }
}
const save = async (changed: Record<string, string>, who = admin) =>
  who.post(page, { ...(await form(who)), ...changed })
const publish = async () => admin.post(`${page}/publish`, await admin.hiddenFields(page, `${page}/publish`))

test('what is saved waits until it is published, and the page says both', async () => {
  expect((await save({ 'citizen.4.first': 'คู่มือ' })).headers.get('location')).toBe(`${page}?done=saved`)
  expect(await publishedMenus(office.db)).toMatchObject({ version: 0 })
  const html = await (await admin.get(page)).text()
  expect(html).toContain('ฉบับที่ 1 บันทึกไว้แล้ว แต่ยังไม่ได้เผยแพร่')
  expect(html).toContain('LINE แจ้งว่า nobody there')
  expect((await publish()).status).toBe(303)
  expect(await publishedMenus(office.db)).toMatchObject({ version: 1 })
  const under = await admin.get(page)
  expect(await under.text()).toContain('กำลังเผยแพร่')
  expect(under.headers.get('refresh')).toContain(page)
})

test('the form holds what ships; saving it as it is makes no version', async () => {
  expect((await save({})).headers.get('location')).toBe(page)
  expect(await listDefinitions(office.db, 'menus')).toEqual([])
})

test('what is wrong is said beside its field, what was typed stays, and nothing is saved', async () => {
  const answer = await save({
    'guest.0.action': 'contact',
    'guest.2.first': '',
    'citizen.0.first': 'บริการออนไลน์ทุกอย่างของเทศบาล',
    'citizen.1.action': 'register',
    'citizen.3.action': 'help',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const said of [
    'เมนูนี้ต้องมีปุ่มลงทะเบียน',
    'กรุณากรอกข้อความบนปุ่ม',
    'LINE รับสองบรรทัดรวมกันไม่เกิน 20 ตัวอักษร',
    'ผู้ที่ลงทะเบียนแล้วไม่ต้องใช้ปุ่มนี้',
    'มีปุ่มนี้ในเมนูแล้ว',
  ])
    expect(html).toContain(said)
  expect(html).toContain('value="บริการออนไลน์ทุกอย่างของเทศบาล"')
  expect(await listDefinitions(office.db, 'menus')).toEqual([])
})

test('the preview is the picture that LINE would get', async () => {
  const typed = { ...(await form()), 'guest.0.hint': 'ใช้เวลา 3 นาที' }
  const html = await (await admin.post(`${page}/preview`, typed)).text()
  expect(html.match(/src="data:image\/png;base64,iVBOR/g)).toHaveLength(2)
  expect(html).toContain('alt="ลงทะเบียน, เข้าสู่ระบบ, บริการออนไลน์, ร้องเรียนร้องทุกข์ออนไลน์, วิธีใช้"')
  expect(await listDefinitions(office.db, 'menus')).toEqual([])
})

test('back to an earlier version, and to what ships: each a version of its own, published by hand', async () => {
  await save({ 'citizen.4.first': 'คู่มือ' })
  await save({ 'citizen.4.first': 'ช่วยเหลือ' })
  const restore = `${page}/versions/1/restore`
  await admin.post(restore, await admin.hiddenFields(`${page}/versions/1`, restore))
  const latest = await findDefinition(office.db, 'menus')
  expect(latest).toMatchObject({ version: 3, note: 'กลับไปใช้ฉบับที่ 1', publication: null })
  expect(latest?.content.citizen[4]).toEqual({ action: 'help', lines: ['คู่มือ'] })
  await admin.post(`${page}/shipped`, await form())
  expect((await findDefinition(office.db, 'menus'))?.content.citizen[4]?.lines).toEqual(['วิธีใช้'])
})

test('who saves or publishes what another has changed meanwhile is told', async () => {
  const typed = { ...(await form()), 'citizen.4.first': 'คู่มือ' }
  const button = await admin.hiddenFields(page, `${page}/publish`)
  await save({ 'citizen.4.first': 'ช่วยเหลือ' }, await office.logIn('admin', 'somchai'))
  const late = await admin.post(page, typed)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('somchai แก้ไขเมนูก่อนท่าน')
  expect((await admin.post(`${page}/publish`, button)).status).toBe(409)
})
