import { readdirSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '#tests/support/identity-photos.ts'
import { memberOf } from '#tests/support/members.ts'
import { html, pngBomb, svg } from '#tests/support/odd-photos.ts'
import { pdf } from '#tests/support/pdfs.ts'
import { startProductOnNode } from '#tests/support/product.ts'
import { openDraft, Sending } from '#tests/support/uploading.ts'
import type { Visitor } from '#tests/support/visitor.ts'

type Bytes = Uint8Array<ArrayBuffer>

let product: Awaited<ReturnType<typeof startProductOnNode>>
let citizen: Visitor
let draft: { draftId: string; slot: string }
let jpeg: Bytes
beforeAll(async () => {
  ;[product, jpeg] = await Promise.all([
    startProductOnNode(),
    photo({ slot: 'card-front', width: 400, height: 300 }),
  ])
  citizen = await memberOf(product, 1)
  draft = await openDraft(citizen)
})
afterAll(() => product.close())

const script = '<script>alert(document.cookie)</script>'
const joined = (...parts: (Uint8Array | string)[]): Bytes =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))))
const sending = () => new Sending(citizen, draft.draftId)

/** A comment of a JPEG, right after its beginning, where a careless reader finds a page. */
function withComment(file: Bytes, text: string): Bytes {
  const length = text.length + 2
  return joined(
    file.slice(0, 2),
    new Uint8Array([0xff, 0xfe, length >> 8, length & 255]),
    text,
    file.slice(2),
  )
}

/** Says in its header that it is so large, whatever it holds. */
function claiming(file: Bytes, side: number): Bytes {
  const bytes = Buffer.from(file)
  const frame = bytes.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(bytes[at + 1] ?? 0))
  bytes.writeUInt16BE(side, frame + 5)
  bytes.writeUInt16BE(side, frame + 7)
  return new Uint8Array(bytes)
}

test.each<[string, () => Bytes]>([
  ['a page behind its end', () => joined(jpeg, script)],
  ['an archive behind its end', () => joined(jpeg, 'PK\u0003\u0004', script)],
  ['a page in its comment', () => withComment(jpeg, script)],
])('a photo with %s keeps the photo alone, and is served as nothing else', async (_, file) => {
  const { status, body } = await sending().whole(draft.slot, file())
  expect(status).toBe(200)
  const stored = await citizen.fetch(`/api/drafts/${draft.draftId}/attachments/${body.attachment?.id}`)
  expect(stored.headers.get('content-type')).toBe('image/jpeg')
  expect(stored.headers.get('x-content-type-options')).toBe('nosniff')
  expect(stored.headers.get('content-security-policy')).toContain('sandbox')
  expect(Buffer.from(await stored.arrayBuffer()).includes('<script')).toBe(false)
  await citizen.api('DELETE', `/drafts/${draft.draftId}/attachments/${body.attachment?.id}`)
})

test('a PDF that is also a page is served as a PDF in a sandbox', async () => {
  const file = pdf({ trailer: `/Info<</Title(${script})>>` })
  const { body } = await sending().whole(draft.slot, file, { name: 'a.html' })
  expect(body.attachment).toMatchObject({ type: 'application/pdf', name: 'a.html.pdf' })
  const stored = await citizen.fetch(`/api/drafts/${draft.draftId}/attachments/${body.attachment?.id}`)
  expect(stored.headers.get('content-type')).toBe('application/pdf')
  expect(stored.headers.get('x-content-type-options')).toBe('nosniff')
  expect(stored.headers.get('content-security-policy')).toContain('sandbox')
  await citizen.api('DELETE', `/drafts/${draft.draftId}/attachments/${body.attachment?.id}`)
})

test.each<[string, () => Bytes, number]>([
  ['a page that begins as a PDF', () => joined('%PDF-1.7\n', html()), 422],
  ['a page that begins as a photo', () => joined(new Uint8Array([0xff, 0xd8, 0xff]), html()), 422],
  ['a page that begins as a PNG', () => joined(pngBomb(8).slice(0, 16), html()), 422],
  ['a GIF that is a script', () => joined('GIF89a/*', ' '.repeat(50), '*/=1;alert(1)'), 415],
  ['a program', () => joined('MZ', ' '.repeat(100)), 415],
  ['a photo that claims 65535 × 65535 dots', () => claiming(jpeg, 65_535), 422],
  ['a photo that claims no dots at all', () => claiming(jpeg, 0), 422],
])('%s is refused, part by part and in one go', async (_, file, status) => {
  const answer = await sending().whole(draft.slot, file())
  expect([answer.status, answer.body.detail]).toEqual([status, expect.stringMatching(/[ก-๙]/)])
  const path = `/drafts/${draft.draftId}/attachments/${draft.slot}?name=a.jpg`
  expect((await citizen.upload(path, file())).status).toBe(status)
})

test.each<[string, () => Bytes]>([
  ['a page', html],
  ['an SVG', svg],
  ['a PDF', () => pdf()],
  ['a picture of 400 million dots', () => pngBomb()],
])('%s is nobody’s picture', async (_, file) => {
  const { status } = await citizen.upload('/account/picture', file())
  expect([415, 422]).toContain(status)
  expect((await citizen.fetch('/api/account/picture')).status).toBe(404)
})

test.each([
  ['shell.php.jpg', 'shell.php.jpg'],
  ['photo.jpg.php', 'photo.jpg.php.jpg'],
  ['shell.php\u0000.jpg', 'shell.php.jpg'],
  ['..\\..\\windows\\win.ini', '....windowswin.ini.jpg'],
  ['%2e%2e%2fetc%2fpasswd', '%2e%2e%2fetc%2fpasswd.jpg'],
  ['C:\\x.jpg::$DATA', 'C:x.jpg::$DATA.jpg'],
  ['a.jpg"\r\nset-cookie: a=b', 'a.jpg"set-cookie: a=b.jpg'],
])('the name %j is for showing only: no file is called so, and no header', async (name, shown) => {
  const { body } = await sending().whole(draft.slot, jpeg, { name })
  expect(body.attachment?.name).toBe(shown)
  const path = `/drafts/${draft.draftId}/attachments/${body.attachment?.id}`
  const stored = await citizen.fetch(`/api${path}`)
  expect(stored.headers.get('set-cookie')).toBeNull()
  expect(stored.headers.get('content-type')).toBe('image/jpeg')
  const onDisk = readdirSync(product.dataDir, { recursive: true, encoding: 'utf8' })
  expect(onDisk.filter((one) => /php|passwd|win\.ini|DATA$|cookie/.test(one))).toEqual([])
  await citizen.api('DELETE', path)
})

test('a file is as long as was announced: more is refused, less is waited for, a place outside it is none', async () => {
  const more = sending()
  await more.announce(draft.slot, 100)
  expect((await more.part(jpeg, 0)).status).toBeGreaterThanOrEqual(400)
  const less = sending()
  await less.announce(draft.slot, jpeg.length)
  for (const offset of [-1, 0.5, Number.NaN, jpeg.length, 2 ** 53])
    expect([400, 409]).toContain((await less.part(jpeg, offset)).status)
  for (const size of [-1, 0.5, 2 ** 53, 1e300])
    expect([413, 422]).toContain((await sending().announce(draft.slot, size)).status)
  const shown = (await citizen.api('GET', `/drafts/${draft.draftId}`)).body
  expect(shown).toMatchObject({ attachments: [] })
})

test('what is refused unread cuts off nothing that is asked after it on the same connection, as behind a proxy', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const statusOf = (method: string, path: string, body = '') =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) }
      request(new URL(path, product.url), { agent, method, headers }, (answer) =>
        answer.resume().on('end', () => resolve(answer.statusCode)),
      )
        .on('error', reject)
        .end(body)
    })
  for (const [size, status] of [
    [400_000, 422],
    [5_000_000, 413],
  ] as const) {
    expect(await statusOf('POST', '/api/session', 'x'.repeat(size))).toBe(status)
    expect(await statusOf('GET', '/healthz')).toBe(200)
  }
  agent.destroy()
})
