import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVault } from '#db/vault.ts'
import { inventRegistration } from '#tests/support/citizens.ts'
import { drawPhoto, photo } from '#tests/support/identity-photos.ts'
import { html, pdf, pngBomb, svg } from '#tests/support/odd-photos.ts'
import { type Product, startProductOnNode } from '#tests/support/product.ts'
import { Visitor } from '#tests/support/visitor.ts'

interface Sent {
  id: string
  slot: string
  url: string
}
interface Identity {
  status: string
  asked: { slot: string; label: string; hint: string }[]
  photos: Sent[]
  views: object[]
}

let product: Product & { dataDir: string }
let card: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  product = await startProductOnNode()
  card = await photo()
})
afterAll(() => product.close())

let people = 0
async function registered(): Promise<Visitor> {
  const citizen = new Visitor(product.url)
  await citizen.api('POST', '/citizens', inventRegistration(++people))
  return citizen
}
const identityOf = async (citizen: Visitor) => (await citizen.api('GET', '/identity')).body as Identity
const stored = () => {
  try {
    return readdirSync(join(product.dataDir, 'files', 'identity'))
  } catch {
    return []
  }
}
const onDisk = (id: string) => readFileSync(join(product.dataDir, 'files', 'identity', id))
const open = async (visitor: Visitor, url: string) => {
  const { pathname, search } = new URL(url)
  return visitor.fetch(pathname + search)
}

test('somebody just registered has sent nothing, and is told what is asked', async () => {
  const identity = await identityOf(await registered())
  expect(identity).toMatchObject({ status: 'none', photos: [], views: [], takesPhotos: true })
  expect(identity.asked.map(({ slot }) => slot)).toEqual(['card-front', 'holding'])
})

test('the marked picture is shown at once, without metadata, by a link that is nobody else’s for long', async () => {
  const citizen = await registered()
  const located = await (await drawPhoto())
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 0/1 0/1' } })
    .jpeg()
    .toBuffer()
  const answer = await citizen.upload('/identity/photos/card-front', new Uint8Array(located))
  expect(answer.status).toBe(201)
  const { url } = (await answer.json()) as Sent
  const shown = await open(citizen, url)
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(shown.headers.get('cache-control')).toContain('no-store')
  const picture = Buffer.from(await shown.arrayBuffer())
  expect(await sharp(picture).metadata()).not.toHaveProperty('exif')
  expect((await open(citizen, url.replace(/expires=\d+/, 'expires=9999999999'))).status).toBe(404)
  const other = url.replace('/files/identity/', '/files/documents/')
  expect((await open(citizen, other)).status).toBe(404)
})

test('what is on the disk is sealed: no picture, and not what was sent', async () => {
  const citizen = await registered()
  const answer = await citizen.upload('/identity/photos/holding', card)
  const { id, url } = (await answer.json()) as Sent
  const sealed = onDisk(id)
  expect(sealed.subarray(0, 3)).not.toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(sealed.includes(Buffer.from(card.subarray(2000, 2032)))).toBe(false)
  await expect(sharp(sealed).metadata()).rejects.toThrow()
  const shown = new Uint8Array(await (await open(citizen, url)).arrayBuffer())
  const digest = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')
  expect(digest(shown)).not.toBe(digest(card))
  expect(sealed.byteLength).toBe(shown.byteLength + 12 + 16)
  const foreign = createVault(crypto.getRandomValues(new Uint8Array(32)))
  await expect(foreign.openBytes(`identity/${id}`, new Uint8Array(sealed))).rejects.toThrow()
})

test('a second photo for a slot takes the place of the first, whose bytes are gone', async () => {
  const citizen = await registered()
  const first = (await (await citizen.upload('/identity/photos/holding', card)).json()) as Sent
  const before = stored().length
  const second = (await (await citizen.upload('/identity/photos/holding', card)).json()) as Sent
  expect((await identityOf(citizen)).photos.map(({ id }) => id)).toEqual([second.id])
  expect(stored()).toHaveLength(before)
  expect(stored()).not.toContain(first.id)
  expect((await open(citizen, first.url)).status).toBe(404)
})

test('two photos sent at once are both taken; two for one slot leave one', async () => {
  const citizen = await registered()
  const before = stored().length
  const slots = ['card-front', 'holding', 'holding']
  const answers = await Promise.all(slots.map((slot) => citizen.upload(`/identity/photos/${slot}`, card)))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  const { photos } = await identityOf(citizen)
  expect(photos.map(({ slot }) => slot).toSorted()).toEqual(['card-front', 'holding'])
  expect(stored()).toHaveLength(before + 2)
})

const oversized = () => {
  const large = new Uint8Array(16 * 2 ** 20 + 1)
  large.set(card)
  return large
}
test.each<[string, () => Uint8Array<ArrayBuffer>, number, string]>([
  ['a truncated JPEG', () => card.slice(0, card.length / 2), 422, 'เสียหาย'],
  ['a PNG bomb', () => pngBomb(), 422, 'ความละเอียดสูงเกินไป'],
  ['an SVG named .jpg', svg, 415, 'ไม่ใช่ภาพถ่าย'],
  ['HTML named .jpg', html, 415, 'ไม่ใช่ภาพถ่าย'],
  ['a PDF', pdf, 415, 'PDF'],
  ['16 MB and one byte', oversized, 413, '16 MB'],
  ['nothing', () => new Uint8Array(), 411, 'ไฟล์ว่างเปล่า'],
])('%s is refused in Thai and nothing is stored', async (_, file, status, words) => {
  const citizen = await registered()
  const before = stored().length
  const answer = await citizen.upload('/identity/photos/card-front', file())
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(((await answer.json()) as { detail: string }).detail).toContain(words)
  expect(stored()).toHaveLength(before)
  expect((await identityOf(citizen)).photos).toEqual([])
})

test('a slot that nobody asked for is unknown', async () => {
  const citizen = await registered()
  expect((await citizen.upload('/identity/photos/card-back', card)).status).toBe(404)
})

test('sending in needs every photo that is asked; then it waits, and nothing can be changed', async () => {
  const citizen = await registered()
  await citizen.upload('/identity/photos/card-front', card)
  const early = await citizen.api('POST', '/identity/submit')
  expect(early).toMatchObject({
    status: 422,
    body: { detail: 'กรุณาส่งภาพให้ครบก่อน', fields: { 'photos.holding': expect.stringContaining('กรุณาส่ง') } },
  })
  await citizen.upload('/identity/photos/holding', card)
  expect(await citizen.api('POST', '/identity/submit')).toMatchObject({
    status: 200,
    body: { status: 'pending' },
  })
  expect((await citizen.api('GET', '/account')).body).toMatchObject({ identity: 'pending' })
  const late = await citizen.upload('/identity/photos/holding', card)
  expect(late.status).toBe(409)
  expect(((await late.json()) as { detail: string }).detail).toContain('กำลังตรวจสอบ')
  expect((await citizen.api('POST', '/identity/submit')).status).toBe(409)
})
