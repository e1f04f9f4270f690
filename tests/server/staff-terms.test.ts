import { beforeEach, describe, expect, test } from 'vitest'
import { findCitizen } from '#db/citizens.ts'
import { acceptTerms } from '#db/consents.ts'
import { listDefinitions } from '#db/definitions.ts'
import { isTermsDue, termsInForce } from '#db/terms.ts'
import { shownTerms } from '#templates/terms-content.ts'
import { termsDifferences } from '#templates/terms-differences.ts'
import { shippedTerms } from '#templates/terms-shipped.ts'
import { registerInvented } from '#tests/support/citizens.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  admin = await office.logIn('admin', 'malee')
})
const page = '/staff/settings/terms'
const today = '2569'
const dayMs = 86_400_000

/** The form as a browser shows it: every text as it stands. */
async function form(who = admin): Promise<Record<string, string>> {
  const html = await (await who.get(`${page}/edit`)).text()
  const texts = [...html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)]
  const lines = [...html.matchAll(/<input id="[^"]+" name="(title[^"]+)"[^>]* value="([^"]*)"/g)]
  const ticked = [...html.matchAll(/name="(urgent\.\d+)" value="(yes)" checked/g)]
  return {
    ...(await who.hiddenFields(`${page}/edit`, page)),
    ...Object.fromEntries([...texts, ...lines, ...ticked].map(([, name, value]) => [name, value])),
  }
}
const publish = async (changed: Record<string, string>, who = admin) =>
  who.post(page, { ...(await form(who)), note: 'ปรับข้อความ', asks: 'yes', ...changed })
const thai = (at: Date) => `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear() + 543}`

test('until the agency publishes its own, what ships holds as version 1, with the agency’s own facts in it', async () => {
  const inForce = await termsInForce(office.db)
  expect(inForce).toMatchObject({ version: 1, askedSince: 1 })
  const { terms, notice } = shownTerms(office.agency, inForce)
  expect(JSON.stringify([terms, notice])).not.toMatch(/[{][ก-๙]/)
  expect(terms.at(-1)?.text).toContain('ฉบับที่ 1 มีผลตั้งแต่วันที่ 1 พฤศจิกายน 2569')
})

test('the form holds all that ships, and publishing it changes nothing but the day', async () => {
  expect((await publish({ asks: 'no' })).headers.get('location')).toBe(`${page}?done`)
  const [own] = await listDefinitions(office.db, 'terms')
  expect(own).toMatchObject({ version: 2, note: 'ปรับข้อความ', by: 'malee' })
  const differences = own ? termsDifferences(shippedTerms, own.content) : []
  expect(differences.map(({ what }) => what)).toEqual(['การใช้บังคับ'])
})

describe('who accepted an earlier version', () => {
  test('is asked again once a version says so, and keeps which one was accepted', async () => {
    const citizen = await registerInvented(office, 1)
    await publish({ 'term.1': 'ยื่นได้ตลอดเวลา' })
    const inForce = await termsInForce(office.db)
    expect(isTermsDue(citizen, inForce)).toBe(true)
    await expect(acceptTerms(office.db, citizen, '1')).rejects.toMatchObject({ code: 'conflict' })
    await acceptTerms(office.db, citizen, '2')
    const after = await findCitizen(office.db, citizen.id)
    expect(after?.termsVersion).toBe('2')
    expect(after && isTermsDue(after, inForce)).toBe(false)
  })

  test('is not asked for a mended word, but still for what was due before it', async () => {
    const citizen = await registerInvented(office, 1)
    await publish({ asks: 'no', 'term.1': 'ยื่นได้ทุกวัน' })
    expect(isTermsDue(citizen, await termsInForce(office.db))).toBe(false)
    await publish({ 'term.1': 'ยื่นได้ทุกวันทำการ' })
    await publish({ asks: 'no', 'term.1': 'ยื่นได้ทุกวันทำการ ' })
    const inForce = await termsInForce(office.db)
    expect(inForce).toMatchObject({ version: 4, askedSince: 3 })
    expect(isTermsDue(citizen, inForce)).toBe(true)
  })

  test('is not asked before the day from which it holds', async () => {
    const citizen = await registerInvented(office, 1)
    const from = new Date(Date.now() + 10 * dayMs)
    await publish({ from: thai(from) })
    expect(isTermsDue(citizen, await termsInForce(office.db))).toBe(false)
    expect(isTermsDue(citizen, await termsInForce(office.db, from))).toBe(true)
    expect(await (await admin.get(page)).text()).toContain('ฉบับที่ 2 จะมีผลตั้งแต่วันที่')
  })
})

test('what is wrong is said beside its field, what was typed stays, and nothing is published', async () => {
  const answer = await publish({
    'term.0': 'ติดต่อ {เบอร์}',
    'title.1': '',
    note: ' ',
    from: '31/2/2570',
    asks: '',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const said of [
    'ใช้ {เบอร์} ที่นี่ไม่ได้',
    'กรุณากรอกหัวข้อ หรือลบข้อความของหัวข้อนี้',
    'กรุณาบอกสั้น ๆ ว่าเปลี่ยนอะไร',
    'กรุณากรอกวันที่เป็น วัน/เดือน/ปี พ.ศ.',
    'กรุณาเลือก',
  ])
    expect(html).toContain(said)
  expect(html).toContain('>ติดต่อ {เบอร์}</textarea>')
  expect(html).toContain('value="31/2/2570"')
  expect(await listDefinitions(office.db, 'terms')).toEqual([])
  expect(await (await publish({ from: `1/1/${today}` })).text()).toContain('วันที่มีผลต้องไม่อยู่ก่อนวันนี้')
})

test('a notice that does not say how long data is kept is not published', async () => {
  const typed = await form()
  const [name = ''] = Object.entries(typed).find(([, text]) => text.includes('{ระยะเวลาเก็บ}')) ?? []
  expect(await (await publish({ [name]: 'เก็บตามกฎหมาย' })).text()).toContain('กรุณาใส่ {ระยะเวลาเก็บ}')
})

test('the preview shows what is typed, harmless, and what it changes', async () => {
  const typed = { ...(await form()), 'term.0': '<img src=x> ของ{ชื่อหน่วยงาน}', note: 'ก', asks: 'no' }
  const html = await (await admin.post(`${page}/preview`, typed)).text()
  expect(html).toContain('&lt;img src=x> ของเทศบาลตำบลเนินกุ่ม')
  expect(html).toContain('ข้อตกลงข้อ 1')
  expect(await listDefinitions(office.db, 'terms')).toEqual([])
})

test('two administrators at once: the second is told, and keeps what was typed', async () => {
  const typed = { ...(await form()), note: 'ของฉัน', asks: 'no', 'term.0': 'ของฉันเอง' }
  await publish({ 'term.0': 'ของเพื่อน' }, await office.logIn('admin', 'somchai'))
  const late = await admin.post(page, typed)
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(html).toContain('somchai เผยแพร่ฉบับใหม่ก่อนท่าน')
  expect(html).toContain('>ของฉันเอง</textarea>')
})

test('a version tells what it changed, and the next can be begun from it', async () => {
  await publish({ 'term.1': '', 'term.8': 'ข้อสุดท้ายใหม่' })
  const html = await (await admin.get(`${page}/versions/2`)).text()
  expect(html).toContain('ข้อตกลงข้อ 2 ของฉบับก่อน')
  expect(html).toContain('<ins>ข้อสุดท้ายใหม่</ins>')
  expect(html).toContain(`${page}/edit?of=2`)
})
