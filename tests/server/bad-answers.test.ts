import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventRegistration } from '#tests/support/citizens.ts'
import { memberOf } from '#tests/support/members.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let product: Product
let citizen: Visitor
beforeAll(async () => {
  product = await startProductOnNode()
  citizen = await memberOf(product, 1)
})
afterAll(() => product.close())

const begin = async (serviceCode = 'GEN-01') =>
  ((await citizen.api('POST', '/drafts', { serviceCode })).body as { id: string }).id
const right = { subject: 'ขอซ่อมฝาท่อ', details: 'ฝาท่อชำรุด', wanted: 'เปลี่ยนฝาท่อ' }
const sent = (draftId: string, answers: unknown, who = citizen) =>
  who.api('POST', '/requests', { draftId, answers })
const request = async ({ body }: { body: unknown }) => {
  const { reference } = body as { reference: string }
  return (await citizen.api('GET', `/requests/${reference}`)).body as {
    answers: object
    attachments: object[]
  }
}

test.each<[string, object, Record<string, string>]>([
  ['a field that the form does not have', { status: 'completed' }, { status: 'ไม่มีช่องนี้ในแบบฟอร์ม' }],
  ['an answer of 100,000 letters', { details: 'ก'.repeat(100_000) }, { details: '1,500' }],
  ['an answer of nothing but what no eye sees', { subject: '\u200b\u0007 🙏' }, { subject: 'กรุณากรอกข้อมูลนี้' }],
  ['an answer of another kind', { subject: { th: 'ขอซ่อม' } }, { subject: 'กรุณากรอกข้อมูลนี้' }],
  ['a place beyond the pole', { place: { latitude: 91, longitude: 0 } }, { 'place.latitude': 'ตำแหน่ง' }],
])(
  '%s is refused in Thai at its field; the draft keeps what is right, and is sent when it is mended',
  async (_, wrong, fields) => {
    const draftId = await begin()
    await citizen.api('PUT', `/drafts/${draftId}`, { answers: right })
    const refused = await sent(draftId, { ...right, ...wrong })
    const { body } = refused as { body: { title: string; detail: string; fields: Record<string, string> } }
    expect([refused.status, Object.keys(body.fields)]).toEqual([422, Object.keys(fields)])
    for (const [name, words] of Object.entries(fields)) expect(body.fields[name]).toContain(words)
    expect(body.detail).toMatch(/[\u0e01-\u0e5b]/)
    expect((await citizen.api('GET', `/drafts/${draftId}`)).body).toMatchObject({ answers: right })
    expect((await sent(draftId, right)).status).toBe(201)
  },
)

test('what no eye sees, and emoji, are not kept', async () => {
  const filed = await sent(await begin(), { ...right, subject: 'ขอ\u200bซ่อม\u0000ฝาท่อ 🙏\u202e' })
  expect((await request(filed)).answers).toMatchObject({ subject: 'ขอซ่อมฝาท่อ' })
})

test('of two windows with one draft neither takes back what the other wrote', async () => {
  const draftId = await begin()
  const save = (answers: object, only: string[]) =>
    citizen.api('PUT', `/drafts/${draftId}`, { answers, only })
  await citizen.api('PUT', `/drafts/${draftId}`, { answers: right })
  await save({ ...right, subject: 'จากหน้าต่างแรก' }, ['subject'])
  await save({ ...right, details: 'จากหน้าต่างที่สอง' }, ['details'])
  const { wanted: _, ...without } = right
  expect((await save(without, ['wanted'])).status).toBe(204)
  const { body } = await citizen.api('GET', `/drafts/${draftId}`)
  expect((body as { answers: object }).answers).toEqual({
    ...without,
    subject: 'จากหน้าต่างแรก',
    details: 'จากหน้าต่างที่สอง',
  })
})

test('an answer, and a file, that a later answer hid do not go with the request', async () => {
  const draftId = await begin('WAT-03')
  const answers = {
    userNumber: '123',
    meterAddress: inventRegistration(1).address,
    reason: 'other',
    reasonOther: 'ย้ายไปต่างจังหวัด',
    reading: 12,
    stopOn: '2026-12-01',
    hasDeposit: true,
    account: { bank: 'ktb', number: '1234567890', name: 'นางสมศรี ใจดี' },
  }
  await citizen.api('PUT', `/drafts/${draftId}`, { answers })
  expect((await citizen.upload(`/drafts/${draftId}/attachments/passbook?name=a.pdf`, pdf())).status).toBe(201)
  const { answers: kept, attachments } = await request(
    await sent(draftId, { ...answers, reason: 'moved', hasDeposit: false }),
  )
  expect(kept).toMatchObject({ reason: 'moved', hasDeposit: false })
  expect(kept).not.toHaveProperty('reasonOther')
  expect(kept).not.toHaveProperty('account')
  expect(attachments).toEqual([])
})

test('nobody changes, sends or prints a draft of somebody else, nor learns that there is one', async () => {
  const draftId = await begin()
  const stranger = await memberOf(product, 2)
  const answers = [
    await stranger.api('PUT', `/drafts/${draftId}`, { answers: { ...right, subject: 'ของฉันแล้ว' } }),
    await sent(draftId, right, stranger),
    await stranger.api('GET', `/drafts/${draftId}/form`),
  ]
  const unknown = await sent(crypto.randomUUID(), right, stranger)
  expect(answers.map(({ status, body }) => [status, body])).toEqual(
    answers.map(() => [unknown.status, unknown.body]),
  )
  expect(unknown).toMatchObject({ status: 404, body: { detail: expect.stringMatching(/[\u0e01-\u0e5b]/) } })
  expect((await citizen.api('GET', `/drafts/${draftId}`)).body).toMatchObject({ answers: {} })
})
