import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeAgency, getAgencyRow } from '#db/agency.ts'
import { photo } from '#tests/support/identity-photos.ts'
import { heic, html, pngBomb, svg } from '#tests/support/odd-photos.ts'
import { lockedPdf, pdf } from '#tests/support/pdfs.ts'
import { type Product, products } from '#tests/support/product.ts'
import { beginDraft, openDraft, Sending } from '#tests/support/uploading.ts'
import { Visitor } from '#tests/support/visitor.ts'

const mb = 1024 * 1024

describe.each(Object.keys(products))('on %s', (runtime) => {
  let product: Product
  let jpeg: Uint8Array<ArrayBuffer>
  beforeAll(async () => {
    const start = products[runtime]
    if (!start) throw new Error(runtime)
    ;[product, jpeg] = await Promise.all([start(), photo({ slot: 'card-front', width: 800, height: 600 })])
  })
  afterAll(() => product.close())

  let people = 0
  let somebody: Visitor | undefined
  /** An empty draft; of the same citizen each time, since a password takes long, unless it must be another's. */
  async function drafting(another = false) {
    const earlier = another ? undefined : somebody
    const citizen = earlier ?? new Visitor(product.url)
    const draft = earlier ? await anew(citizen) : await beginDraft(citizen, ++people)
    if (!another) somebody = citizen
    const attached = async () => {
      const { body } = await citizen.api('GET', `/drafts/${draft.draftId}`)
      return body as { attachments: { id: string; name: string }[]; uploads: { received: number }[] }
    }
    return { ...draft, citizen, attached, sending: () => new Sending(citizen, draft.draftId) }
  }
  async function anew(citizen: Visitor) {
    await citizen.api('DELETE', `/drafts/${(await openDraft(citizen)).draftId}`)
    return openDraft(citizen)
  }
  const opened = async (citizen: Visitor, draftId: string, id: string) =>
    Buffer.from(await (await citizen.fetch(`/api/drafts/${draftId}/attachments/${id}`)).arrayBuffer())

  test('a file of 16 MB arrives part by part, is the same at the end, and opens by a link without a session', async () => {
    const { citizen, draftId, slot, sending } = await drafting()
    const file = pdf({ size: 16 * mb })
    const { status, body } = await sending().whole(slot, file, { name: 'ทะเบียนบ้าน.pdf', partSize: 3 * mb })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      received: file.length,
      attachment: { slot, name: 'ทะเบียนบ้าน.pdf', type: 'application/pdf', size: file.length },
    })
    const path = `/drafts/${draftId}/attachments/${body.attachment?.id}`
    const { url } = (await citizen.api('GET', `${path}/link`)).body as { url: string }
    const { pathname, search } = new URL(url)
    const stranger = new Visitor(product.url)
    const answer = await stranger.fetch(pathname + search)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true)
    expect((await stranger.fetch(pathname)).status).toBe(404)
    const forged = search.replace(/expires=\d+/, 'expires=9999999999')
    expect((await stranger.fetch(pathname + forged)).status).toBe(404)
  })

  test('a connection cut in the middle costs one part: it goes on from there, also when an answer was lost', async () => {
    const { citizen, draftId, slot, sending, attached } = await drafting()
    const file = pdf({ size: 2 * mb + 17 })
    const upload = sending()
    await upload.announce(slot, file.length, 'a.pdf')
    expect((await upload.part(file.slice(0, mb), 0)).body.received).toBe(mb)
    await upload.cutPart(file.slice(mb, 2 * mb), mb)
    // After a reload, or on another phone, the draft tells how far it came.
    expect((await attached()).uploads).toMatchObject([{ received: mb, name: 'a.pdf', size: file.length }])
    expect((await upload.announce(slot, file.length, 'a.pdf')).body.received).toBe(mb)
    expect((await upload.part(file.slice(mb, 2 * mb), mb)).body.received).toBe(2 * mb)
    expect((await upload.part(file.slice(mb, 2 * mb), mb)).status).toBe(409)
    const done = await upload.part(file.slice(2 * mb), 2 * mb)
    expect((await upload.announce(slot, file.length, 'a.pdf')).body).toEqual(done.body)
    expect((await attached()).uploads).toEqual([])
    expect((await attached()).attachments).toHaveLength(1)
    expect((await opened(citizen, draftId, done.body.attachment?.id ?? '')).equals(file)).toBe(true)
  })

  test('of two parts sent for one place one is taken', async () => {
    const { citizen, draftId, slot, sending } = await drafting()
    const file = pdf({ size: mb })
    const upload = sending()
    await upload.announce(slot, file.length)
    const half = file.slice(0, mb / 2)
    const answers = await Promise.all([upload.part(half, 0), upload.part(half, 0)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { body } = await upload.part(file.slice(mb / 2), mb / 2)
    expect((await opened(citizen, draftId, body.attachment?.id ?? '')).equals(file)).toBe(true)
  })

  test.each<[string, () => Uint8Array<ArrayBuffer>, number, string]>([
    ['HTML that calls itself a photo', html, 415, 'รองรับเฉพาะ'],
    ['an SVG that calls itself a photo', svg, 415, 'รองรับเฉพาะ'],
    [
      'a zip that calls itself a PDF',
      () => new Uint8Array([0x50, 0x4b, 3, 4, ...Array(60).fill(7)]),
      415,
      'รองรับเฉพาะ',
    ],
    ['a file of three bytes', () => new Uint8Array([0xff, 0xd8, 0xff]), 415, 'รองรับเฉพาะ'],
    ['a photo cut off', () => jpeg.slice(0, jpeg.length / 2), 422, 'ไฟล์ภาพนี้เสียหาย'],
    ['a picture of 400 million pixels', () => pngBomb(), 422, 'ความละเอียดสูงเกินไป'],
    ['a PDF cut off', () => pdf({ size: 200_000 }).slice(0, 150_000), 422, 'ไฟล์ PDF นี้เสียหาย'],
    ['a PDF with a key', () => lockedPdf(), 422, 'ถูกเข้ารหัส'],
  ])('%s is refused in Thai and leaves nothing behind', async (_, file, status, words) => {
    const { slot, sending, attached } = await drafting()
    const answer = await sending().whole(slot, file())
    expect([answer.status, answer.body.detail]).toEqual([status, expect.stringContaining(words)])
    expect(await attached()).toMatchObject({ attachments: [], uploads: [] })
  })

  test('an empty file and one of 16 MB and one byte are refused before a byte is sent', async () => {
    const { slot, sending } = await drafting()
    const empty = await sending().announce(slot, 0)
    expect(empty.status).toBe(422)
    const large = await sending().announce(slot, 16 * mb + 1)
    expect([large.status, large.body.detail]).toEqual([413, expect.stringContaining('16 MB')])
  })

  test('of twenty files announced at once ten have room', async () => {
    const { slot, sending, attached } = await drafting()
    const answers = await Promise.all(Array.from({ length: 20 }, () => sending().announce(slot, mb)))
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(10)
    expect(refused[0]).toMatchObject({ status: 409, body: { detail: 'แนบได้ไม่เกิน 10 ไฟล์' } })
    expect((await attached()).uploads).toHaveLength(10)
  })

  test('pages of a signed form are counted by themselves: a long form leaves room for ten papers', async () => {
    const { citizen, slot, sending } = await drafting()
    await citizen.api('POST', '/drafts', { serviceCode: 'GEN-01', way: 'paper' })
    const announced = async (to: string, count: number) => {
      const answers = await Promise.all(Array.from({ length: count }, () => sending().announce(to, 1000)))
      return answers.map(({ status, body }) => (status === 200 ? 'taken' : body.detail))
    }
    expect(await announced('signedForm', 12)).toEqual(Array(12).fill('taken'))
    expect((await announced(slot, 11)).toSorted()).toEqual([...Array(10).fill('taken'), 'แนบได้ไม่เกิน 10 ไฟล์'])
    const more = await announced('signedForm', 29)
    expect(more.filter((answer) => answer !== 'taken')).toEqual([expect.stringContaining('PDF ไฟล์เดียว')])
  })

  test('together the files stay under the limit; one that is taken back makes room', async () => {
    const { citizen, slot, sending } = await drafting()
    const uploads = Array.from({ length: 7 }, sending)
    const answers = await Promise.all(uploads.map((upload) => upload.announce(slot, 16 * mb)))
    const last = answers.findIndex(({ status }) => status !== 200)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6)
    expect(answers[last]).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('รวมกันเกิน 100 MB') },
    })
    const taken = uploads[(last + 1) % 7]
    expect((await citizen.api('DELETE', taken?.path ?? '')).status).toBe(204)
    expect((await sending().announce(slot, 16 * mb)).status).toBe(200)
  })

  test('nobody sends to, looks at or throws away somebody else’s draft, and a slot that nobody asked for is unknown', async () => {
    const mine = await drafting()
    const other = await drafting(true)
    const { body } = await mine.sending().whole(mine.slot, jpeg)
    const begun = mine.sending()
    await begun.announce(mine.slot, jpeg.length)
    const thief = new Sending(other.citizen, mine.draftId)
    const path = `/drafts/${mine.draftId}`
    const attachment = `${path}/attachments/${body.attachment?.id}`
    const answers = [
      await thief.announce(mine.slot, 100),
      await other.citizen.api('DELETE', begun.path),
      await other.citizen.api('GET', path),
      await other.citizen.api('DELETE', path),
      ...(await Promise.all(
        ['', '/preview', '/link'].map((way) => other.citizen.api('GET', `${attachment}${way}`)),
      )),
      await other.citizen.api('DELETE', attachment),
      await mine.sending().announce('unasked', 100),
      await other.citizen.api('PUT', `/drafts/${other.draftId}/uploads/${begun.id}`, {
        slot: other.slot,
        name: 'a',
        size: 5,
      }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    const details = answers.map((answer) => (answer.body as { detail: string }).detail)
    expect(new Set(details).size).toBe(1)
    expect((await mine.attached()).attachments).toHaveLength(1)
  })

  test.each([
    [`${'ก'.repeat(300)}.jpg`, /^ก{99}…ก{16}\.jpg$/],
    ['../../etc/\u0000passwd\u202egpj.exe', /^\.\.\.\.etcpasswdgpj\.exe\.jpg$/],
    [' \n ', /^ไฟล์แนบ\.jpg$/],
    ['บัตร.PDF', /^บัตร\.jpg$/],
  ])('a name is one short line that fits what the file is', async (name, shown) => {
    const { slot, sending } = await drafting()
    expect((await sending().whole(slot, jpeg, { name })).body.attachment?.name).toMatch(shown)
  })

  test('an iPhone’s photo becomes a JPEG where that can be done, and is refused with a way out where not', async () => {
    const { slot, sending } = await drafting()
    const { status, body } = await sending().whole(slot, heic(), { name: 'IMG_0001.HEIC' })
    if (runtime === 'Node') {
      expect(body.attachment).toMatchObject({ name: 'IMG_0001.jpg', type: 'image/jpeg', hasPreview: true })
    } else expect([status, body.detail]).toEqual([415, expect.stringContaining('JPG')])
  })

  test('a photo has a small picture where one can be made, and is gone with it when it is taken out', async () => {
    const { citizen, draftId, slot, sending, attached } = await drafting()
    const { body } = await sending().whole(slot, jpeg)
    const path = `/drafts/${draftId}/attachments/${body.attachment?.id}`
    const preview = await citizen.fetch(`/api${path}/preview`)
    expect([preview.status, body.attachment?.hasPreview]).toEqual(
      runtime === 'Node' ? [200, true] : [404, false],
    )
    expect((await citizen.fetch(`/api${path}`)).headers.get('content-type')).toBe('image/jpeg')
    expect((await citizen.api('DELETE', path)).status).toBe(204)
    expect((await attached()).attachments).toEqual([])
    expect((await citizen.api('GET', path)).status).toBe(404)
  })

  test('over a steady line a file comes in one go, under the same rules', async () => {
    const { citizen, draftId, slot, attached } = await drafting()
    const path = `/drafts/${draftId}/attachments/${slot}?name=a.jpg`
    expect((await citizen.upload(path, jpeg)).status).toBe(201)
    expect((await citizen.upload(path, lockedPdf())).status).toBe(422)
    const empty = await citizen.upload(path, new Uint8Array())
    expect(empty.status).toBe(411)
    expect(await empty.json()).toMatchObject({ detail: 'ไฟล์ว่างเปล่า กรุณาเลือกไฟล์อื่น' })
    expect(await attached()).toMatchObject({ attachments: [{ name: 'a.jpg' }], uploads: [] })
  })
  test('the agency’s own limits hold from the next file on', async () => {
    const { slot, sending } = await drafting()
    const set = async (settings: object) => {
      const { revision } = await getAgencyRow(product.db)
      await changeAgency(product.db, { revision, settings }, { type: 'staff', id: 'malee' })
    }
    await set({ uploadFileMb: 2, uploadFiles: 2, uploadTotalMb: 3 })
    const large = await sending().announce(slot, 2 * mb + 1)
    expect([large.status, large.body.detail]).toEqual([413, expect.stringContaining('2 MB')])
    expect((await sending().announce(slot, 2 * mb)).status).toBe(200)
    expect((await sending().announce(slot, 2 * mb)).body.detail).toContain('รวมกันเกิน 3 MB')
    expect((await sending().announce(slot, mb)).status).toBe(200)
    expect((await sending().announce(slot, 1)).body.detail).toBe('แนบได้ไม่เกิน 2 ไฟล์')
    await set({ uploadFileMb: 16, uploadFiles: 10, uploadTotalMb: 100 })
  })
})
