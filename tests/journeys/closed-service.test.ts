import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedServices } from '#db/shipped-services.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { officerOf } from '#tests/support/members.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { type Page, Visitor } from '#tests/support/visitor.ts'

const code = 'TST-01'
const name = 'คำร้องที่ยังไม่ยืนยัน'
const answers = { subject: 'ขอใช้เต็นท์', details: 'งานทำบุญบ้าน', wanted: 'ขอยืมเต็นท์ 2 หลัง' }

let product: Product
let admin: Visitor
let citizen: Visitor
beforeAll(async () => {
  product = await startProductOnNode()
  await seedServices(product.db, [{ ...generalRequest, code, name, unconfirmed: ['days'] }], new Date())
  admin = await officerOf(product, 'admin')
  citizen = new Visitor(product.url)
  await citizen.api('POST', '/citizens', inventRegistration(1))
})
afterAll(() => product.close())

/** Presses บันทึก on the service's page; the form is sent as it stands, but for what is given. */
async function save(entered: Record<string, string>): Promise<Page> {
  const { body } = await citizen.api('GET', '/services/GEN-01')
  const { definition } = body as { definition: { fee: string; department: string; law: string[] } }
  const { fee, department, law } = definition
  const page = await admin.open(`/staff/catalogue/${code}`)
  const terms = { fee, department, law: law.join('\n'), days: '7', dayKind: 'working', time: '', notice: '' }
  return page.press('บันทึก', { ...terms, ...entered })
}
const begin = (who: Visitor) => who.api('POST', '/drafts', { serviceCode: code })
const send = async (who: Visitor, draft: { body: never }) =>
  who.api('POST', '/requests', { draftId: (draft.body as { id: string }).id, answers })

test('nobody sees or begins a service for which the agency has not vouched', async () => {
  expect(JSON.stringify((await citizen.api('GET', '/services')).body)).not.toContain(code)
  expect((await citizen.open('/')).text).not.toContain(name)
  for (const answer of [await citizen.api('GET', `/services/${code}`), await begin(citizen)])
    expect(answer).toMatchObject({
      status: 409,
      body: { detail: `“${name}” ยังไม่เปิดรับทางออนไลน์ กรุณาติดต่อสำนักปลัดโดยตรง` },
    })
})

test('vouched for, it opens; a draft outlives the version that was withdrawn while it was being filled in', async () => {
  expect((await save({ confirmed: 'yes' })).text).toContain('บริการนี้เปิดให้ประชาชนแล้ว')
  expect((await citizen.open('/')).text).toContain(name)
  const draft = await begin(citizen)
  expect(draft.status).toBe(201)
  expect((await save({ days: '30' })).text).toContain('บริการนี้ยังไม่เปิดให้ประชาชน')
  const newcomer = new Visitor(product.url)
  await newcomer.api('POST', '/citizens', inventRegistration(2))
  expect((await begin(newcomer)).status).toBe(409)
  // Who had begun finds it again, in the mini-app too, and sends it.
  expect((await citizen.api('GET', `/services/${code}`)).body).toMatchObject({ version: 1 })
  expect((await begin(citizen)).body).toEqual(draft.body)
  const sent = await send(citizen, draft)
  expect(sent.status).toBe(201)
  expect((await begin(citizen)).status).toBe(409)
  const { reference } = sent.body as { reference: string }
  expect((await citizen.api('GET', `/requests/${reference}`)).body).toMatchObject({
    definition: { days: 7 },
  })
})

test('what is switched off takes nothing more, and the draft stays', async () => {
  await save({ days: '30', confirmed: 'yes' })
  const draft = await begin(citizen)
  const list = await admin.open('/staff/catalogue')
  const hidden =
    /action="\/staff\/catalogue\/TST-01\/off"><input type="hidden" name="csrf" value="([^"]+)"\/?><input type="hidden" name="revision" value="(\d+)"/
  const [, csrf = '', revision = ''] = hidden.exec(list.html) ?? []
  const form = new URLSearchParams({ csrf, revision })
  await admin.fetch(`/staff/catalogue/${code}/off`, { method: 'POST', body: form })
  const closed = `“${name}” ปิดรับทางออนไลน์อยู่ในขณะนี้ กรุณาติดต่อสำนักปลัดโดยตรง`
  const stays = `${closed} ร่างที่กรอกไว้ยังอยู่ กลับมากรอกต่อได้เมื่อเปิดรับอีกครั้ง`
  for (const answer of [await send(citizen, draft), await begin(citizen)])
    expect(answer).toMatchObject({ status: 409, body: { detail: stays } })
  const newcomer = new Visitor(product.url)
  await newcomer.api('POST', '/citizens', inventRegistration(3))
  expect(await begin(newcomer)).toMatchObject({ status: 409, body: { detail: closed } })
  const { id } = draft.body as { id: string }
  expect((await citizen.api('GET', `/drafts/${id}`)).status).toBe(200)
})
