import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConsole } from '#tests/support/console.ts'
import { showComplaints, tell } from '#tests/support/many-complaints.ts'

let office: Awaited<ReturnType<typeof openConsole>>
const place = { latitude: 16.573_512, longitude: 100.333_914 }
beforeAll(async () => {
  office = await openConsole()
  await tell(
    office.db,
    { code: 'C-ROAD', filedAt: '2026-03-02T03:00:00.000Z', village: 2, place, doneAfter: 2, ended: 'fixed' },
    { code: 'C-LIGHT', filedAt: '2026-03-03T03:00:00.000Z', village: 4, place },
    { code: 'C-CORR', filedAt: '2026-03-03T03:00:00.000Z', secrecy: 'secret' },
  )
  await showComplaints(office.db)
})
afterAll(() => office.close())

const get = (path: string) => office.app.request(path)
const text = async (path: string) => (await get(path)).text()
const march = 'from=2026-03-01&to=2026-03-31'

test('nothing is public until the agency turns it on', async () => {
  await showComplaints(office.db, false)
  for (const path of [
    '/complaints',
    '/complaints.csv',
    '/open311/v2/requests.json',
    '/open311/v2/services.xml',
  ])
    expect((await get(path)).status, path).toBe(404)
  await showComplaints(office.db)
  expect((await get('/complaints')).status).toBe(200)
})

test('the page shows numbers of any period, and a map without names or addresses', async () => {
  const page = await text(`/complaints?${march}`)
  expect(page).toContain('1 มีนาคม 2569')
  expect(page).toContain('ถนน ทางเท้า สะพาน: 1 เรื่อง ยังไม่เสร็จ 0 เรื่อง')
  expect(page).toContain('หมู่ที่ 4')
  expect(page).not.toContain('573512')
  expect(page).toContain('ค่ามัธยฐาน')
  expect(await text('/complaints?from=1/3/2569&to=31/3/2569')).toBe(page)
  expect(page).toContain('หมวดไม่มีเรื่องแจ้งเข้ามาในช่วงนี้')
  expect(page).not.toContain('ท่อระบายน้ำ')
  const empty = await text('/complaints?from=2020-01-01&to=2020-01-31')
  expect(empty).toContain('ยังไม่มีเรื่องที่แสดงบนแผนที่ได้')
  expect((await get('/complaints?from=nonsense&to=2026-99-99')).status).toBe(200)
})

test('the same as CSV', async () => {
  const csv = await text(`/complaints.csv?${march}`)
  expect(csv.split('\r\n')).toContain('2026-03-01,2026-03-31,category,C-ROAD,ถนน ทางเท้า สะพาน,1,1,0,2,0')
  expect(csv.split('\r\n')).toContain('2026-03-01,2026-03-31,village,4,หมู่ที่ 4,1,0,0,,0')
})

test('Open311 lists services with their questions, in JSON and XML', async () => {
  const services = (await (await get('/open311/v2/services.json')).json()) as Record<string, unknown>[]
  expect(services.find(({ service_code }) => service_code === 'C-ROAD')).toMatchObject({
    service_name: 'ถนน ทางเท้า สะพาน',
    type: 'realtime',
    metadata: true,
    group: 'ร้องทุกข์',
  })
  expect(services.map(({ service_code }) => service_code)).not.toContain('C-CORR')
  const xml = await get('/open311/v2/services/C-ROAD.xml')
  expect(xml.headers.get('content-type')).toContain('application/xml')
  expect(await xml.text()).toMatch(
    /<service_definition><service_code>C-ROAD<\/service_code><attributes><attribute>.*<value><key>pothole<\/key>/s,
  )
  expect((await get('/open311/v2/services/C-NONE.json')).status).toBe(404)
})

test('Open311 lists requests by its filters, blurred, and one by its reference', async () => {
  const dates = 'start_date=2026-03-01T00:00:00Z&end_date=2026-03-31T00:00:00Z'
  const all = (await (await get(`/open311/v2/requests.json?${dates}`)).json()) as Record<string, unknown>[]
  expect(all).toMatchObject([
    { service_code: 'C-LIGHT', status: 'open', lat: 16.574, long: 100.334 },
    { service_code: 'C-ROAD', status: 'closed', status_notes: 'ดำเนินการสำเร็จ' },
  ])
  const closed = await (await get(`/open311/v2/requests.json?${dates}&status=closed`)).json()
  expect(closed).toHaveLength(1)
  const xml = await text(`/open311/v2/requests/${all[0]?.service_request_id}.xml`)
  expect(xml).toContain(`<service_requests><request><service_request_id>${all[0]?.service_request_id}<`)
  expect((await get('/open311/v2/requests/000-000-000.json')).status).toBe(404)
  expect((await get('/open311/v2/requests.json?start_date=yesterday')).status).toBe(400)
})
