import { extractText } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { tell } from '#tests/support/many-complaints.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let viewer: Visitor
beforeAll(async () => {
  office = await openConsole()
  viewer = await office.logIn('viewer')
})
const page = async (query = '') => (await viewer.get(`/staff/reports${query}`)).text()

test('a year in which nothing came says so', async () => {
  expect(await page()).toContain('ยังไม่มีเรื่องที่ยื่นในช่วงนี้')
})

test('a report shows each number in a table, beside charts that say what they show', async () => {
  const filedAt = '2026-03-02T03:00:00.000Z'
  await tell(
    office.db,
    { code: 'C-ROAD', filedAt, doneAfter: 3, ended: 'fixed' },
    { code: 'C-ROAD', filedAt },
    { code: 'GEN-01', filedAt: '2026-07-02T03:00:00.000Z', doneAfter: 1 },
  )
  const html = await page('?year=2569')
  expect(html).toContain('ปีงบประมาณ พ.ศ. 2569 (ตุลาคม 2568 – กันยายน 2569)')
  expect(html).toMatch(/<desc id="by-month-about">[^<]*มีนาคม 2569 รับ 2 เรื่อง สำเร็จ 1 เรื่อง/)
  expect(html).toMatch(/<th scope="row">ถนน ทางเท้า สะพาน<\/th><td class="numbers">2<\/td>/)
  expect(html).not.toContain('<script')
  expect(await page('?year=2569&part=h1')).not.toContain('คำร้องทั่วไป</th>')
  expect(await page('?year=9999&part=never')).toContain('<h1>รายงาน</h1>')
})

test('the yearly figures come as a document and as a table that Excel opens', async () => {
  const pdf = await viewer.get('/staff/reports/figures.pdf?year=2569')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true })
  expect(text).toContain('2569')
  const file = await viewer.get('/staff/reports/figures.csv?year=2569')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines).toContain('2569,ทั้งปี,บริการ,C-ROAD,ถนน ทางเท้า สะพาน,2,1,0,1,1,3,1,1,')
  expect(lines.filter((line) => line.includes('เดือน,2'))).toHaveLength(12)
})
