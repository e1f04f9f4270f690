import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attachment, getAttachment } from '#db/attachments.ts'
import { layersOf } from '#db/covered-photos.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { nameForSecrets } from '#db/secrecy.ts'
import { listViewsOf } from '#db/views.ts'
import { attachPhoto, pictures } from '#tests/support/complaint-photos.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { showComplaints } from '#tests/support/many-complaints.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let officer: Visitor
let chief: Visitor
let request: ServiceRequest
let photo: Attachment
let page: string
const middle = { x: 0.35, y: 0.35, width: 0.3, height: 0.3 }
const covering = JSON.stringify({ look: 'solid', boxes: [middle], strokes: [] })

beforeAll(async () => {
  office = await openConsole()
  office.runtime.pictures = pictures()
  await showComplaints(office.db)
  officer = await office.logIn('officer')
  chief = await office.logIn('officer', 'chief')
  const named = (await office.db.query.staff.findMany()).find(({ name }) => name === 'chief')
  if (!named) throw new Error('no chief')
  await nameForSecrets(office.db, named, true, { type: 'system' })
  request = await office.submit(1, {}, 'C-ROAD')
  photo = await attachPhoto(office, request)
  page = `/staff/requests/${request.reference}/photos/${photo.id}`
})
afterAll(() => office.close())

/** Whether the red face in the middle is to be seen. */
async function showsFace(response: Response): Promise<boolean> {
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  const { data, info } = await sharp(await response.arrayBuffer())
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3
  return (data[at] ?? 0) > 180
}
const seenBy = async (who: Visitor) => showsFace(await who.get(`/staff/attachments/${photo.id}`))
const press = async (who: Visitor, button: string, more = {}) =>
  who.post(`${page}/${button}`, { ...(await who.hiddenFields(page, `${page}/${button}`)), ...more })
const stored = () => getAttachment(office.db, request.id, photo.id)
const publicPhoto = async () => office.app.request(`/complaints/photos/${(await stored()).publishedAs}`)

test('what an officer covered is covered for everybody, the public too, from that moment', async () => {
  expect(await seenBy(officer)).toBe(true)
  await press(officer, 'public', { looked: 'yes' })
  expect(await showsFace(await publicPhoto())).toBe(true)
  const before = await publicPhoto()
  const former = (await stored()).publishedAs
  expect((await press(officer, 'cover', { covering })).headers.get('location')).toBe(`${page}?done=covered`)
  for (const who of [officer, chief]) expect(await seenBy(who)).toBe(false)
  expect(await showsFace(await publicPhoto())).toBe(false)
  expect((await office.app.request(`/complaints/photos/${former}`)).status).toBe(404)
  expect(before.status).toBe(200)
  expect(await office.files.get(`public-photos/${former}`)).toBeNull()
})

test('only a named officer opens the original, and every look is on record for the citizen', async () => {
  expect((await officer.get(`${page}/original`)).status).toBe(403)
  expect(await (await officer.get(page)).text()).not.toContain(`${page}/original`)
  const looks = async () =>
    (await listViewsOf(office.db, request.citizenId ?? '')).filter(({ by }) => by === 'chief').length
  const before = await looks()
  expect(await showsFace(await chief.get(`${page}/original`))).toBe(true)
  expect(await looks()).toBe(before + 1)
})

test('covering more keeps what was covered', async () => {
  const corner = { look: 'mosaic', boxes: [], strokes: [{ radius: 0.05, points: [[0.1, 0.1]] }] }
  await press(officer, 'cover', { covering: JSON.stringify(corner) })
  expect(await seenBy(officer)).toBe(false)
  expect(layersOf(await stored())).toHaveLength(2)
})

test('nothing drawn, or nonsense, changes nothing', async () => {
  const before = await stored()
  for (const nothing of ['', '{"look":"solid","boxes":[],"strokes":[]}', '[', 'null'])
    expect((await press(officer, 'cover', { covering: nothing })).status, nothing).toBe(422)
  expect(await stored()).toEqual(before)
})

test('the covering comes off by a named officer alone, and not while the public sees the photo', async () => {
  const hidden = async (who: Visitor) => who.hiddenFields(page, `${page}/cover`)
  expect((await officer.post(`${page}/uncover`, await hidden(officer))).status).toBe(403)
  expect((await chief.post(`${page}/uncover`, await hidden(chief))).status).toBe(409)
  await press(officer, 'withdraw')
  expect((await press(chief, 'uncover')).headers.get('location')).toBe(`${page}?done=uncovered`)
  expect(await seenBy(officer)).toBe(true)
  expect(await stored()).toMatchObject({ covering: null, coveredAt: null, coveredBy: null })
})
