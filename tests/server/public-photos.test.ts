import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAttachment } from '#db/attachments.ts'
import { listTimeline } from '#db/audit-log.ts'
import { publishPhoto } from '#db/public-photos.ts'
import { nameForSecrets } from '#db/secrecy.ts'
import { attachPhoto, pictures } from '#tests/support/complaint-photos.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { showComplaints } from '#tests/support/many-complaints.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
beforeAll(async () => {
  office = await openConsole()
  office.runtime.pictures = pictures()
  officer = await office.logIn('officer')
  await showComplaints(office.db)
})
afterAll(() => office.close())

const read = async (path: string) => (await office.app.request(path)).text()
const openOnes = async () =>
  (await (await office.app.request('/open311/v2/requests.json')).json()) as {
    service_request_id: string
    media_url: string
  }[]
const mediaOf = async ({ reference }: { reference: string }) =>
  (await openOnes()).find(({ service_request_id }) => service_request_id === reference)?.media_url

async function filed(n: number, code = 'C-ROAD') {
  const request = await office.submit(n, {}, code)
  const photo = await attachPhoto(office, request)
  return { request, photo, page: `/staff/requests/${request.reference}/photos/${photo.id}` }
}
const press = async (page: string, button: 'public' | 'withdraw', more = {}) =>
  officer.post(`${page}/${button}`, {
    ...(await officer.hiddenFields(page, `${page}/${button}`)),
    ...more,
  })

test('a photo is never public before an officer has looked at it and let it', async () => {
  const { request, photo, page } = await filed(1)
  expect(await mediaOf(request)).toBe('')
  expect(await read('/complaints')).not.toContain('/complaints/photos/')
  expect((await office.app.request(`/complaints/photos/${photo.id}`)).status).toBe(404)
  expect((await press(page, 'public')).status).toBe(409)
  expect((await press(page, 'public', { looked: 'yes' })).headers.get('location')).toBe(`${page}?done=public`)

  const url = (await mediaOf(request)) ?? ''
  expect(url).toMatch(/^http:\/\/localhost:5500\/complaints\/photos\//)
  expect(url).not.toContain(photo.id)
  const { pathname } = new URL(url)
  expect(await read('/complaints')).toContain(`src="${pathname}"`)
  const shown = await office.app.request(pathname)
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  const { width, height, exif, xmp, iptc, icc, comments } = await sharp(await shown.arrayBuffer()).metadata()
  expect({ width, height }).toEqual({ width: 1280, height: 960 })
  expect({ exif, xmp, iptc, icc, comments }).toEqual({})

  expect(await (await officer.get(page)).text()).toContain('ประชาชนเห็นภาพนี้ตั้งแต่')
  expect((await press(page, 'withdraw')).headers.get('location')).toBe(`${page}?done=withdrawn`)
  expect((await office.app.request(pathname)).status).toBe(404)
  expect(await mediaOf(request)).toBe('')
  const acts = (await listTimeline(office.db, request)).map(({ action, by }) => [action, by])
  expect(acts.slice(-2)).toEqual([
    ['photo.publish', 'staff'],
    ['photo.withdraw', 'staff'],
  ])
  expect(await getAttachment(office.db, request.id, photo.id)).toMatchObject({
    publishedAt: null,
    publishedBy: null,
  })
})

test('a PDF is never public, whatever its author wrote into it', async () => {
  const { request, page } = await filed(7)
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj << /Author (สมชาย) >> endobj\n%%EOF')
  const paper = await attachPhoto(office, request, {
    bytes: pdf,
    name: 'แผนที่บ้าน.pdf',
    type: 'application/pdf',
  })
  const hidden = await officer.hiddenFields(page, `${page}/public`)
  const asPhoto = `/staff/requests/${request.reference}/photos/${paper.id}`
  expect((await officer.get(asPhoto)).status).toBe(404)
  expect((await officer.post(`${asPhoto}/public`, { ...hidden, looked: 'yes' })).status).toBe(404)
  const known = await getAttachment(office.db, request.id, paper.id)
  await expect(
    publishPhoto(office.db, request, known, 'x', { type: 'staff', id: 'x' }),
  ).rejects.toMatchObject({
    code: 'invalid_action',
  })
  expect(await mediaOf(request)).toBe('')
})

test('who let it stands with the photo, and a colleague who was overtaken lets nothing', async () => {
  const { request, photo, page } = await filed(2)
  const hidden = await officer.hiddenFields(page, `${page}/public`)
  await officer.post(`${page}/public`, { ...hidden, looked: 'yes' })
  const let_ = await getAttachment(office.db, request.id, photo.id)
  expect(let_.publishedBy).not.toBeNull()
  expect((await officer.post(`${page}/public`, { ...hidden, looked: 'yes' })).status).toBe(409)
  expect((await getAttachment(office.db, request.id, photo.id)).publishedAs).toBe(let_.publishedAs)
})

test('a viewer lets nothing, and neither does anybody for a request that is no complaint', async () => {
  const { page } = await filed(3)
  const viewer = await office.logIn('viewer')
  expect((await viewer.get(page)).status).toBe(403)
  const other = await filed(4, 'GEN-01')
  expect(await (await officer.get(other.page)).text()).toContain('เปิดเผยต่อสาธารณะไม่ได้')
  const hidden = await officer.hiddenFields(page, `${page}/public`)
  const refused = await officer.post(`${other.page}/public`, { ...hidden, revision: '1', looked: 'yes' })
  expect(refused.status).toBe(409)
})

test('photos of a secret complaint are never public', async () => {
  const member = (await office.db.query.staff.findMany()).find(({ role }) => role === 'officer')
  if (!member) throw new Error('no officer')
  await nameForSecrets(office.db, member, true, { type: 'system' })
  const { page } = await filed(5, 'C-CORR')
  expect(await (await officer.get(page)).text()).toContain('เปิดเผยต่อสาธารณะไม่ได้')
  expect((await officer.post(`${page}/public`, await hiddenOf(page))).status).toBe(409)
})
const hiddenOf = async (page: string) => {
  const request = page.slice(0, page.indexOf('/photos/'))
  return {
    ...(await officer.hiddenFields(request, `${request}/actions/accept`)),
    revision: '1',
    looked: 'yes',
  }
}

test('where pictures cannot be made smaller, none is let out, and the page says why', async () => {
  const { page } = await filed(6)
  const hidden = await officer.hiddenFields(page, `${page}/public`)
  const { pictures: decoder, ...rest } = office.runtime
  delete office.runtime.pictures
  expect(await (await officer.get(page)).text()).toContain('แปลงภาพไม่ได้')
  expect((await officer.post(`${page}/public`, { ...hidden, looked: 'yes' })).status).toBe(409)
  Object.assign(office.runtime, rest, { pictures: decoder })
})
