import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { getAgency } from '#db/agency.ts'
import { findSeal, listSealChanges } from '#db/agency-seal.ts'
import { listStoredFiles } from '#db/stored-files.ts'
import { sealFolder, sealKey, sealPath } from '#templates/agency-seal.ts'
import { issuedDocument } from '#templates/documents/issued-document.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { services } from '#templates/services/index.ts'
import { pictures } from '#tests/support/complaint-photos.ts'
import { openConsole, type Visitor } from '#tests/support/console.ts'
import { applicant, sampleAnswers } from '#tests/support/paper.ts'

let office: Awaited<ReturnType<typeof openConsole>>
let admin: Visitor
beforeEach(async () => {
  office = await openConsole()
  office.runtime.pictures = pictures()
  admin = await office.logIn('admin', 'malee')
})

const page = '/staff/settings/seal'
async function send(bytes: Uint8Array<ArrayBuffer>, name: string, who = admin) {
  const hidden = await who.hiddenFields(page, page)
  return who.post(page, { ...hidden, seal: new File([bytes], name) })
}
const drawn = (side = 600) =>
  sharp({ create: { width: side, height: side, channels: 4, background: '#0b5a53' } })
const png = async () => new Uint8Array(await drawn().png().toBuffer())
/** So many megabytes, since nothing is compressed. */
async function heavy(megabytes: number) {
  const side = Math.ceil(Math.sqrt((megabytes * 2 ** 20) / 4))
  return new Uint8Array(await drawn(side).png({ compressionLevel: 0 }).toBuffer())
}
/** A small file that says it is a picture of 110 million pixels. */
async function bomb() {
  const bytes = await drawn(10).png().toBuffer()
  bytes.writeUInt32BE(11_000, 16)
  bytes.writeUInt32BE(10_000, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return new Uint8Array(bytes)
}
const seal = () => findSeal(office.db)
const bytesOf = async (path: string) => new Uint8Array(await (await office.visitor().get(path)).arrayBuffer())

test('a seal of five megabytes is made small, shown to everybody and put on record', async () => {
  const sent = await heavy(5)
  expect(sent.byteLength).toBeGreaterThan(5_000_000)
  expect((await send(sent, 'ตรา.png')).headers.get('location')).toBe(`${page}?done=changed`)
  const now = await seal()
  if (!now) throw new Error('no seal')
  const shown = await office.visitor().get(sealPath(now))
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(await sharp(await bytesOf(sealPath(now))).metadata()).toMatchObject({ width: 400, height: 400 })
  expect(await (await office.visitor().get('/')).text()).toContain(`src="${sealPath(now)}"`)
  const html = await (await admin.get(`${page}?done=changed`)).text()
  expect(html).toContain('เปลี่ยนตราหน่วยงานแล้ว')
  expect(html).toContain('ใช้ตราจากไฟล์ ตรา.png')
  expect(await listSealChanges(office.db)).toMatchObject([{ by: 'malee', name: 'ตรา.png' }])
  expect((await listStoredFiles(office.db)).map(({ key }) => key)).toContain(sealKey(now, 'print'))
})

test('another takes its place, and the pictures of the one before are deleted; it can be taken away', async () => {
  await send(await png(), 'one.png')
  const first = await seal()
  await send(new Uint8Array(await drawn().jpeg().toBuffer()), 'two.jpg')
  const second = await seal()
  if (!first || !second) throw new Error('no seal')
  expect((await office.visitor().get(sealPath(first))).status).toBe(404)
  expect(await office.files.get(sealKey(first, 'screen'))).toBeNull()
  const hidden = await admin.hiddenFields(page, `${page}/remove`)
  await admin.post(`${page}/remove`, hidden)
  expect(await seal()).toBeUndefined()
  expect(await office.files.get(sealKey(second, 'print'))).toBeNull()
  expect((await listSealChanges(office.db)).map(({ name }) => name)).toEqual([
    undefined,
    'two.jpg',
    'one.png',
  ])
  expect((await admin.post(`${page}/remove`, hidden)).status).toBe(404)
})

test('what is no picture, broken, too large or has too many pixels is refused in Thai, and the seal stays', async () => {
  await send(await png(), 'good.png')
  const before = await seal()
  const whole = await png()
  const refused: [Uint8Array<ArrayBuffer>, string, number, string][] = [
    [new TextEncoder().encode('<svg onload="alert(1)"/>'), 'seal.png', 415, 'ไม่ใช่ภาพ PNG หรือ JPEG'],
    [new TextEncoder().encode('%PDF-1.7'), 'seal.jpg', 415, 'ไม่ใช่ภาพ PNG หรือ JPEG'],
    [whole.slice(0, whole.length - 400), 'seal.png', 422, 'เสียหายหรือไม่ครบ'],
    [await heavy(11), 'seal.png', 413, 'ไม่เกิน 10 MB'],
    [await bomb(), 'seal.png', 422, 'ความละเอียดสูงเกินไป'],
    [new Uint8Array(0), 'seal.png', 422, 'กรุณาเลือกไฟล์'],
  ]
  for (const [bytes, name, status, sentence] of refused) {
    const answer = await send(bytes, name)
    expect(answer.status, sentence).toBe(status)
    const html = await answer.text()
    expect(html).toContain(sentence)
    expect(html).toContain('ตราเดิมยังใช้อยู่')
  }
  expect(await seal()).toEqual(before)
})

test('the form of a request and a licence carry it; a seal whose file is lost leaves room and nothing fails', async () => {
  const plain = await getAgency(office.db)
  await send(await png(), 'seal.png')
  const agency = await getAgency(office.db)
  const service = services.find(({ code }) => code === 'GEN-01')
  if (!service) throw new Error('GEN-01 is not shipped')
  const form = (of: typeof agency) =>
    requestForm({
      agency: of,
      service,
      applicant,
      answers: sampleAnswers(service.fields),
      reference: '692-184-906',
      submittedAt: '2026-11-23T02:05:00.000Z',
      attachments: [],
    })
  const licence = (of: typeof agency) =>
    issuedDocument(of, {
      kind: 'licence',
      title: 'ใบอนุญาตจำหน่ายสินค้า',
      series: 'X',
      holder: 'นางสมใจ ใจดี',
      lines: [{ label: 'สินค้า', text: 'ผลไม้' }],
      items: [],
      conditions: [],
      approval: false,
      validFrom: '2026-11-23',
      signer: { id: 'x', name: 'นายวีระ กล้าหาญ', position: { office: 'clerk' } },
    })
  const pdf = office.runtime.pdf()
  const imagesIn = (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1
  for (const layout of [form, licence]) {
    expect(imagesIn(await pdf.render(layout(plain)))).toBe(0)
    expect(imagesIn(await pdf.render(layout(agency)))).toBe(1)
  }
  const now = await seal()
  if (!now) throw new Error('no seal')
  await office.files.delete(sealFolder(now))
  expect(Buffer.from(await pdf.render(form(agency))).toString('latin1', 0, 5)).toBe('%PDF-')
})

test('only an administrator changes it, and where nothing decodes pictures the page says so', async () => {
  const officer = await office.logIn('officer')
  expect((await officer.get(page)).status).toBe(403)
  delete office.runtime.pictures
  const html = await (await admin.get(page)).text()
  expect(html).toContain('Cloudflare Workers')
  expect(html).not.toContain('type="file"')
})
