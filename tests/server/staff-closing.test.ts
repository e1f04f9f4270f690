import { beforeAll, expect, test } from 'vitest'
import { listTimeline } from '#db/audit-log.ts'
import { actOnRequest, getRequest, type ServiceRequest } from '#db/requests.ts'
import { staff } from '#db/schema.ts'
import { addSignatory } from '#db/signatories.ts'
import { signerLines } from '#templates/issuing/signer.ts'
import { usualAppeal } from '#templates/refusal.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  officer = await office.logIn('officer', 'malee')
})
const pageOf = ({ reference }: ServiceRequest) => `/staff/requests/${reference}`
const standing = ({ reference }: ServiceRequest) => getRequest(office.db, reference)
const textOf = async (path: string) => (await officer.get(path)).text()

/** Sends the form of a step as it stands, with what is typed into it. */
async function send(request: ServiceRequest, step: string, typed: Record<string, string | File>) {
  const address = `${pageOf(request)}/${step}`
  return officer.post(address, { ...(await officer.hiddenFields(address, address)), ...typed })
}

const refusal = {
  facts: 'ถนนที่แจ้งเป็นทางหลวงแผ่นดิน',
  law: 'พ.ร.บ.ทางหลวง พ.ศ. 2535 มาตรา 15',
  reasons: 'ไม่อยู่ในอำนาจหน้าที่ของเทศบาล กรุณาแจ้งแขวงทางหลวง โทร. 1586',
  appeal: 'ยื่นเป็นหนังสือที่สำนักงาน',
  appealDays: '15',
  decidedBy: 'นางมาลี ใจดี ปลัดเทศบาล',
}

test('a refusal needs facts, law, reasons and the way to appeal; each that is missing is named', async () => {
  const request = await office.submit(301)
  expect(await textOf(pageOf(request))).toContain(`href="${pageOf(request)}/decline"`)
  const form = await textOf(`${pageOf(request)}/decline`)
  expect(form).toContain(usualAppeal(office.agency))
  const refused = await send(request, 'decline', { ...refusal, facts: ' ', law: '', appealDays: '7' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  for (const sentence of ['กรุณาเขียนข้อเท็จจริง', 'กรุณาระบุข้อกฎหมาย', 'กรุณากรอกจำนวนวัน 15 ถึง 90'])
    expect(html).toContain(sentence)
  // What was typed right is still there.
  expect(html).toContain(refusal.reasons)
  expect(await standing(request)).toMatchObject({ status: 'submitted', revision: 1 })
})

test('who decides a refusal is filled in with the name and the title of whoever signs for the office', async () => {
  const request = await office.submit(312)
  const [member] = await office.db.select().from(staff)
  await addSignatory(
    office.db,
    {
      staffId: member?.id ?? '',
      name: 'นายวีระ กล้าหาญ',
      position: { office: 'clerk' },
      acting: { how: 'in_charge', for: 'executive' },
      orderNumber: null,
      validFrom: '2026-01-01',
      validUntil: null,
    },
    { type: 'system' },
  )
  const by = signerLines(office.agency, {
    id: '',
    name: '',
    position: { office: 'clerk' },
    acting: { how: 'in_charge', for: 'executive' },
  })
  const form = await textOf(`${pageOf(request)}/decline`)
  expect(form).toContain(`นายวีระ กล้าหาญ ${by.join(' ')}`)
  expect(by.join(' ')).toContain('รักษาราชการแทน')
})

test('a refused request stands in the history with every word, and nothing more can be done with it', async () => {
  const request = await office.submit(302)
  const sent = await send(request, 'decline', refusal)
  expect(sent.headers.get('location')).toBe(`${pageOf(request)}?done=decline`)
  expect(await standing(request)).toMatchObject({ status: 'declined' })
  const html = await textOf(pageOf(request))
  for (const word of ['ไม่รับดำเนินการ', ...Object.values(refusal).filter((text) => text !== '15')])
    expect(html).toContain(word)
  expect(html).not.toContain('/actions/')
  expect((await officer.get(`${pageOf(request)}/decline`)).status).toBe(409)
  expect((await listTimeline(office.db, request)).at(-1)).toMatchObject({ status: 'declined', by: 'staff' })
})

test('without its reasons there is no refusal, however it is asked for', async () => {
  const request = await office.submit(303)
  const fields = await officer.hiddenFields(pageOf(request), `${pageOf(request)}/actions/accept`)
  expect((await officer.post(`${pageOf(request)}/actions/decline`, fields)).status).toBe(404)
  expect(await standing(request)).toMatchObject({ status: 'submitted' })
})

test('of two officers, the one who refuses what a colleague has accepted meanwhile is told', async () => {
  const request = await office.submit(304)
  const address = `${pageOf(request)}/decline`
  const fields = await officer.hiddenFields(address, address)
  await actOnRequest(office.db, request, 'accept', { type: 'staff', id: 'colleague' })
  expect((await officer.post(address, { ...fields, ...refusal })).status).toBe(409)
  expect(await standing(request)).toMatchObject({ status: 'accepted' })
})

test('more time needs a later day and a reason; the citizen reads both, and how often it was', async () => {
  const request = await office.submit(305)
  const early = await send(request, 'extend', { dueOn: '1/1/2569', reason: '' })
  expect(early.status).toBe(422)
  const html = await early.text()
  expect(html).toContain('ต้องเป็นวันหลังจากวันนี้และหลังกำหนดเดิม')
  expect(html).toContain('กรุณาบอกเหตุผลที่ต้องขยายเวลา')
  for (const dueOn of ['15/3/2580', '15/4/2580'])
    expect((await send(request, 'extend', { dueOn, reason: 'รออุปกรณ์' })).status).toBe(303)
  expect(await standing(request)).toMatchObject({ dueOn: '2037-04-15', status: 'submitted', revision: 3 })
  expect(await textOf(pageOf(request))).toContain('15 เมษายน 2580')
  expect(await textOf(`${pageOf(request)}/extend`)).toContain('ขยายมาแล้ว 2 ครั้ง')
})

test('a request is sent on to an agency of the list, or to another that is written out', async () => {
  const request = await office.submit(306)
  const admin = await office.logIn('admin', 'chief')
  const place = '/staff/settings/complaints'
  const fields = await admin.hiddenFields(place, place)
  const lines = 'แขวงทางหลวงพิษณุโลกที่ 1: โทร. 1586\nการไฟฟ้าส่วนภูมิภาค: https://www.pea.co.th'
  const entered = {
    ...fields,
    publicComplaints: 'false',
    complaintsADay: '10',
    anonymousADay: '10',
  }
  const bad = await admin.post(place, { ...entered, otherAgencies: 'ไม่มีวิธีติดต่อ' })
  expect(await bad.text()).toContain('กรุณาบอกวิธีติดต่อ')
  expect((await admin.post(place, { ...entered, otherAgencies: lines })).status).toBe(303)

  expect(await textOf(`${pageOf(request)}/forward`)).toContain('การไฟฟ้าส่วนภูมิภาค (https://www.pea.co.th)')
  const mute = await (await send(request, 'forward', {})).text()
  expect(mute).toContain('กรุณากรอกชื่อหน่วยงานที่ส่งต่อ')
  expect(mute).toContain('กรุณาบอกเหตุผลที่ส่งต่อ')
  const to = 'แขวงทางหลวงพิษณุโลกที่ 1'
  expect((await send(request, 'forward', { to, reason: 'เป็นทางหลวงแผ่นดิน' })).status).toBe(303)
  const history = await textOf(pageOf(request))
  for (const word of [to, 'โทร. 1586', 'เป็นทางหลวงแผ่นดิน']) expect(history).toContain(word)
  expect(await standing(request)).toMatchObject({ status: 'submitted' })
})
