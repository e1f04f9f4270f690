import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventRegistration } from '#tests/support/citizens.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

let product: Product & { dataDir: string }
beforeAll(async () => {
  product = await startProductOnNode()
})
afterAll(() => product.close())

let people = 0
/** A registered citizen with a draft of GEN-01, and where its uploads go. */
async function drafting() {
  const n = ++people
  const citizen = new Visitor(product.url)
  await citizen.api('POST', '/citizens', inventRegistration(n))
  const { body } = await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01' })
  const draft = body as { id: string; definition: { documents: { slot: string }[] } }
  const slot = draft.definition.documents[0]?.slot ?? ''
  return { citizen, draftId: draft.id, path: `/drafts/${draft.id}/attachments/${slot}` }
}
const jpeg = (size = 2000) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)])
const stored = () => readdirSync(join(product.dataDir, 'files', 'attachments'), { recursive: true }).length

test('a photo is stored as it came and can be opened by its link only', async () => {
  const { citizen, draftId, path } = await drafting()
  const photo = jpeg(300_000)
  const response = await citizen.upload(`${path}?name=${encodeURIComponent('บ้าน.jpg')}`, photo)
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ name: 'บ้าน.jpg', type: 'image/jpeg', size: photo.length })
  const answers = { subject: 'ก', details: 'ข', wanted: 'ค' }
  const sent = await citizen.api('POST', '/requests', { draftId, answers })
  const { reference } = sent.body as { reference: string }
  const shown = (await citizen.api('GET', `/requests/${reference}`)).body as {
    attachments: { url: string }[]
  }
  const { pathname, search } = new URL(shown.attachments[0]?.url ?? '')
  const stranger = new Visitor(product.url)
  const opened = await stranger.fetch(pathname + search)
  const hash = createHash('sha256')
    .update(Buffer.from(await opened.arrayBuffer()))
    .digest('hex')
  expect(hash).toBe(createHash('sha256').update(photo).digest('hex'))
  expect(opened.headers.get('content-security-policy')).toContain('sandbox')
  expect((await stranger.fetch(pathname)).status).toBe(404)
  expect((await stranger.fetch(pathname + search.replace(/expires=\d+/, 'expires=9999999999'))).status).toBe(
    404,
  )
})

test.each([
  ['a script that calls itself a photo', Buffer.from('<script>alert(1)</script>'.padEnd(200)), 415],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'.padEnd(200)), 415],
  ['a file of three bytes', Buffer.from([0xff, 0xd8, 0xff]), 415],
  ['an empty file', Buffer.alloc(0), 411],
  ['16 MB and one byte', jpeg(16 * 1024 * 1024 + 1), 413],
])('%s is refused in Thai and nothing is stored', async (_, bytes, status) => {
  const { citizen, draftId, path } = await drafting()
  await citizen.upload(path, jpeg())
  const before = stored()
  const response = await citizen.upload(path, bytes)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(((await response.json()) as { detail: string }).detail).toMatch(/[ก-๙]/)
  expect(stored()).toBe(before)
  expect((await citizen.api('GET', `/drafts/${draftId}`)).body).toMatchObject({ attachments: [{}] })
})

test('exactly 16 MB is taken', async () => {
  const { citizen, path } = await drafting()
  expect((await citizen.upload(path, jpeg(16 * 1024 * 1024))).status).toBe(201)
})

test('the eleventh file is refused', async () => {
  const { citizen, path } = await drafting()
  for (let i = 0; i < 10; i++) expect((await citizen.upload(path, jpeg())).status).toBe(201)
  const eleventh = await citizen.upload(path, jpeg())
  expect(eleventh.status).toBe(409)
  expect(((await eleventh.json()) as { detail: string }).detail).toContain('10')
})

test('nobody adds to, reads or throws away somebody else’s draft, and a slot that nobody asked for is unknown', async () => {
  const mine = await drafting()
  const other = await drafting()
  expect((await other.citizen.upload(mine.path, jpeg())).status).toBe(404)
  expect((await other.citizen.api('GET', `/drafts/${mine.draftId}`)).status).toBe(404)
  expect((await other.citizen.api('DELETE', `/drafts/${mine.draftId}`)).status).toBe(404)
  expect((await mine.citizen.upload(`/drafts/${mine.draftId}/attachments/unasked`, jpeg())).status).toBe(404)
  expect((await mine.citizen.api('GET', `/drafts/${mine.draftId}`)).status).toBe(200)
})

test('a file that was taken out of the draft is gone from the disk', async () => {
  const { citizen, draftId, path } = await drafting()
  const { id } = (await (await citizen.upload(path, jpeg())).json()) as { id: string }
  const before = stored()
  expect((await citizen.api('DELETE', `/drafts/${draftId}/attachments/${id}`)).status).toBe(204)
  expect(stored()).toBe(before - 1)
})
