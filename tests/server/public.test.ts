import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { issueDocument } from '#db/documents.ts'
import { agency, documents } from '#db/schema.ts'
import { inviteStaff } from '#db/staff.ts'
import { pictures } from '#server/public/pictures.ts'
import { maskedName } from '#server/public/verify.tsx'
import { guideNames, guidePath, guideTitles } from '#templates/guides.ts'
import { openConsole } from '#tests/support/console.ts'

let office: Awaited<ReturnType<typeof openConsole>>
beforeAll(async () => {
  office = await openConsole()
})
const open = (path: string) => office.visitor().get(path)

async function issue(n: number) {
  const request = await office.submit(n)
  const officer = { email: 'malee@example.go.th', role: 'officer', name: 'มาลี' } as const
  const { member } = await inviteStaff(office.db, { ...officer, again: true }, { type: 'system' })
  const file = { id: crypto.randomUUID(), title: 'ใบเสร็จรับเงิน', type: 'application/pdf', size: 9, sha256: '' }
  return issueDocument(office.db, request, { ...file, kind: 'receipt' }, { type: 'staff', id: member.id })
}

test('the front page names the agency, its services and the ways in', async () => {
  const html = await (await open('/')).text()
  for (const words of ['เทศบาลตำบลเนินกุ่ม', 'คำร้องทั่วไป', '/liff/services/GEN-01', 'วิธีการใช้งานระบบ e-Service']) {
    expect(html).toContain(words)
  }
  expect(html).toMatch(/href="\/liff\/register">ลงทะเบียน/)
  expect(html).toMatch(/href="\/liff\/login">เข้าสู่ระบบ/)
})

test('the front page shows how to add the LINE account once the agency has one', async () => {
  expect(await (await open('/')).text()).not.toContain('เพิ่มเพื่อน')
  const profile = { ...office.agency, lineId: '@nuenkum' }
  await office.db.update(agency).set({ profile })
  const html = await (await open('/')).text()
  expect(html).toContain('https://line.me/R/ti/p/%40nuenkum')
  expect(html).toContain('คิวอาร์โค้ดเพิ่มเพื่อนทาง LINE')
})

test('the front page leads to the manual’s three guides', async () => {
  const html = await (await open('/')).text()
  for (const name of guideNames) expect(html).toContain(`href="${guidePath(name)}">${guideTitles[name]}`)
})

const pictureFolder = 'liff/public/assets/guides'
const picturesOn = (html: string) =>
  [...html.matchAll(/src="\/liff\/assets\/guides\/([\w-]+)\.webp\?(\w+)"/g)].map(
    ([, name = '', version]) => [name, version] as const,
  )

test.each([...guideNames])('the guide %s goes step by step, each picture with words for it', async (name) => {
  const response = await open(guidePath(name))
  expect(response.status).toBe(200)
  const html = await response.text()
  expect(html).toContain(`<h1>${guideTitles[name]}</h1>`)
  const shown = picturesOn(html)
  expect(shown.length).toBeGreaterThan(4)
  for (const [picture, version] of shown) {
    const bytes = readFileSync(`${pictureFolder}/${picture}.webp`)
    // The address changes with the picture, because browsers keep what they fetched once.
    expect(createHash('sha256').update(bytes).digest('hex')).toMatch(new RegExp(`^${version}`))
  }
  expect([...html.matchAll(/<img(?![^>]* alt="[^"]{10,}")/g)]).toEqual([])
})

test('the pictures are light, and all of them are used', async () => {
  const pages = ['/', '/guides/banner', ...guideNames.map(guidePath)]
  const html = await Promise.all(pages.map(async (path) => (await open(path)).text()))
  const used = new Set(html.flatMap(picturesOn).map(([name]) => name))
  expect([...used].toSorted()).toEqual(Object.keys(pictures).toSorted())
  const files = readdirSync(pictureFolder)
  expect(files.toSorted()).toEqual(
    Object.keys(pictures)
      .map((name) => `${name}.webp`)
      .toSorted(),
  )
  for (const file of files)
    expect(readFileSync(`${pictureFolder}/${file}`).byteLength).toBeLessThanOrEqual(60_000)
})

test('the banner to copy is a link to this very installation, named in two languages', async () => {
  const html = await (await open('/guides/banner')).text()
  const codes = [...html.matchAll(/<code class="copy">([^<]*)<\/code>/g)].map(([, code = '']) =>
    code.replace(/&lt;/g, '<').replace(/&quot;/g, '"'),
  )
  expect(codes).toHaveLength(2)
  for (const code of codes) {
    expect(code).toMatch(/^<a href="http:\/\/localhost:5500\/"/)
    expect(code).toContain('บริการประชาชนออนไลน์ e-Service (online public services)')
  }
  expect(codes[0]).toContain('<img src="http://localhost:5500/liff/assets/guides/banner.webp?')
})

test('a genuine document is confirmed, without a word about whose it is', async () => {
  const { code } = await issue(301)
  const response = await open(`/verify/${code?.toLowerCase()}`)
  expect(response.status).toBe(200)
  const html = await response.text()
  for (const words of ['เอกสารถูกต้อง', 'ใบเสร็จรับเงิน', 'เทศบาลตำบลเนินกุ่ม']) expect(html).toContain(words)
  expect(html).not.toContain('สมศรี')
})

test('a code is typed as it is read off the paper, and again where it was wrong', async () => {
  const { code } = await issue(304)
  expect(await (await open('/verify')).text()).toContain('<form class="ask-code"')
  const typed = ` ${code?.slice(0, 4).toLowerCase()}-${code?.slice(4, 8)} ${code?.slice(8)} `
  const led = await open(`/verify?code=${encodeURIComponent(typed)}`)
  expect(led.headers.get('location')).toBe(`/verify/${code}`)
  expect((await open('/verify?code=..')).status).toBe(200)
  const wrong = await (await open('/verify/AAAABBBBCCCCDDDD')).text()
  expect(wrong).toContain('<form class="ask-code"')
})

test('each verdict on a document has a colour of its own', async () => {
  const style = await (await open('/style.css')).text()
  const { code } = await issue(303)
  expect(await (await open(`/verify/${code}`)).text()).toContain('class="verdict valid"')
  for (const standing of ['valid', 'expired', 'early', 'revoked'])
    expect(style).toContain(`.verdict.${standing}`)
})

test('the name on a paper that no law makes public is shown in part, never whole', () => {
  expect(maskedName('นางสมศรี ใจดี')).toBe('นางสม••• ใจ•••')
  expect(maskedName('นางสาวกัญญาณัฐ ตั้งใจทำดี')).toBe('นางสาวกัญ••• ตั้ง•••')
})

test('a revoked document says so', async () => {
  const { id, code } = await issue(302)
  await office.db.update(documents).set({ revokedAt: new Date().toISOString() }).where(eq(documents.id, id))
  const html = await (await open(`/verify/${code}`)).text()
  expect(html).toContain('เอกสารถูกยกเลิกแล้ว')
  expect(html).not.toContain('เอกสารถูกต้อง')
})

test('a code that nobody issued is unknown, and shown as text', async () => {
  const response = await open('/verify/%3Cscript%3E')
  expect(response.status).toBe(404)
  const html = await response.text()
  expect(html).toContain('ไม่พบเอกสารนี้')
  expect(html).not.toContain('<SCRIPT>')
})

test('a stylesheet is sent again only when it changed', async () => {
  const first = await open('/style.css')
  expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await office.app.request('/style.css', { headers })).status).toBe(304)
})
