import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentsAsked } from '#templates/documents-asked.ts'
import type { Row } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import { services } from '#templates/services/index.ts'
import { memberOf } from '#tests/support/members.ts'
import { sampleAnswers } from '#tests/support/paper.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product
let citizen: Visitor
beforeAll(async () => {
  product = await startProductOnNode()
  citizen = await memberOf(product, 1)
})
afterAll(() => product.close())

interface Draft {
  id: string
  definition: Service
}
interface Filed {
  answers: Row
  way: string
  documents: { kind: string; url: string }[]
  attachments: { slot?: string; name: string }[]
}
const begin = async ({ code }: Service, way: string) => {
  const { status, body } = await citizen.api('POST', '/drafts', { serviceCode: code, way })
  expect(status).toBe(201)
  return body as Draft
}
/** By the link alone, as the phone's own browser opens it. */
async function opened(url: string): Promise<Uint8Array> {
  const { pathname, search } = new URL(url)
  const answer = await new Visitor(product.url).fetch(pathname + search)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return new Uint8Array(await answer.arrayBuffer())
}
const formOf = async ({ id }: Draft) =>
  opened(((await citizen.api('GET', `/drafts/${id}/form`)).body as { url: string }).url)
const isPdf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-'
async function attach({ id }: Draft, slot: string) {
  const { status } = await citizen.upload(`/drafts/${id}/attachments/${slot}?name=${slot}.pdf`, pdf())
  expect([slot, status]).toEqual([slot, 201])
}
async function sent({ id }: Draft, answers: object): Promise<Filed> {
  const filed = await citizen.api('POST', '/requests', { draftId: id, answers })
  expect(filed).toMatchObject({
    status: 201,
    body: { reference: expect.stringMatching(/^\d{3}-\d{3}-\d{3}$/) },
  })
  const { reference } = filed.body as { reference: string }
  return (await citizen.api('GET', `/requests/${reference}`)).body
}

test.each(services)(
  '$code $name, filled in on the screen, goes to the office as its form',
  async (service) => {
    const answers = sampleAnswers(service.fields)
    const draft = await begin(service, 'online')
    expect((await citizen.api('PUT', `/drafts/${draft.id}`, { answers })).status).toBe(204)
    const asked = documentsAsked(draft.definition, answers, null).filter(({ optional }) => !optional)
    for (const { slot } of asked) await attach(draft, slot)
    const request = await sent(draft, answers)
    expect(request.answers).toEqual(answers)
    expect(request.attachments.map(({ name }) => name)).toEqual(asked.map(({ slot }) => `${slot}.pdf`))
    const [form] = request.documents
    expect(form?.kind).toBe('request-form')
    // What stands on it, word by word, is asked of every service by the tests of the forms.
    expect(isPdf(await opened(form?.url ?? ''))).toBe(true)
  },
)

describe('printed, filled in with a pen', () => {
  test.each(services)('$code $name goes to the office as its pages', async (service) => {
    const draft = await begin(service, 'paper')
    expect(isPdf(await formOf(draft))).toBe(true)
    const refused = await citizen.api('POST', '/requests', { draftId: draft.id, answers: {} })
    expect(refused).toMatchObject({
      status: 422,
      body: { fields: { 'documents.signedForm': 'กรุณาแนบแบบฟอร์มที่ลงนามแล้ว' } },
    })
    const slots = Object.keys((refused.body as { fields: object }).fields).map((path) =>
      path.replace('documents.', ''),
    )
    for (const slot of slots) await attach(draft, slot)
    const request = await sent(draft, {})
    expect(request).toMatchObject({ way: 'paper', answers: {}, documents: [] })
    expect(request.attachments.map(({ name }) => name)).toEqual(slots.map((slot) => `${slot}.pdf`))
  })
})
