import { encode } from 'uqr'
import { beforeAll, expect, test } from 'vitest'
import { mostPagesRead } from '#server/attachments/pictures.ts'
import { createPdfRenderer } from '#server/pdf.ts'
import { acceptance } from '#templates/documents/acceptance.ts'
import { blankForm } from '#templates/documents/blank-form.ts'
import { issuedDocument } from '#templates/documents/issued-document.ts'
import { page } from '#templates/documents/page.ts'
import type { IssuedContent } from '#templates/issuing/content.ts'
import { streetLight } from '#templates/services/street-light.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { agency, applicant } from '#tests/support/paper.ts'
import { type Grey, photographed, pictures, printedPages, type Shot } from '#tests/support/paper-photos.ts'

const reader = pictures()
const renderer = createPdfRenderer(sarabun())
const at = '2026-11-23T02:05:00.000Z'
let form: Uint8Array<ArrayBuffer>
let pages: Grey[]
beforeAll(async () => {
  const draftCode = '9F3C2A107B4E'
  form = new Uint8Array(
    await renderer.render(blankForm({ agency, service: streetLight, applicant, draftCode, preparedAt: at })),
  )
  pages = await printedPages(form)
})
const second = () => pages[1] as Grey
const inPhoto = (photo: Uint8Array<ArrayBuffer>) => reader.qrCodes('image/jpeg', async () => photo)
const inPdf = (pdf: Uint8Array) => reader.qrCodes('application/pdf', async () => new Uint8Array(pdf))

const shots: Record<string, Shot> = {
  'lying on a table': {},
  'with the phone upside down': {
    corners: [
      [0.95, 0.96],
      [0.05, 0.95],
      [0.04, 0.03],
      [0.93, 0.04],
    ],
  },
  'from the side, far away': {
    width: 1350,
    height: 1800,
    corners: [
      [0.25, 0.2],
      [0.8, 0.15],
      [0.98, 0.9],
      [0.05, 0.95],
    ],
  },
  'askew, out of a hand that shook': {
    width: 1200,
    height: 1600,
    blur: 2.2,
    corners: [
      [0.45, 0.05],
      [0.97, 0.35],
      [0.55, 0.95],
      [0.03, 0.65],
    ],
  },
  'in the evening': { contrast: 0.35, shade: 0.7, grain: 20 },
  'under a lamp': { glare: { at: [0.12, 0.1], radius: 0.25 } },
  'shrunk by LINE': { grain: 30, quality: 35 },
}
test.each(Object.entries(shots))('a page photographed %s is read', async (_, shot) => {
  expect(await inPhoto(await photographed(second(), shot))).toEqual([['TB1:9F3C2A107B4E:2/2']])
})

test('a scan is read page by page', async () => {
  expect(await inPdf(form)).toEqual([['TB1:9F3C2A107B4E:1/2'], ['TB1:9F3C2A107B4E:2/2']])
})

test('a page of which nothing can be made out says nothing', async () => {
  expect(await inPhoto(await photographed(second(), { blur: 9 }))).toEqual([[]])
})

test('a shop’s code is read as what it is', async () => {
  const { data, size } = encode('https://shop.example/pay?ref=TB1', { border: 4 })
  const dots = Uint8Array.from(data.flat(), (dark) => (dark ? 0 : 255))
  const photo = await photographed({ width: size, height: size, data: dots })
  expect(await inPhoto(photo)).toEqual([['https://shop.example/pay?ref=TB1']])
})

test('a folder scanned into one file is not looked at', async () => {
  const content = Array.from({ length: mostPagesRead + 10 }, (_, n) => [
    { text: `หน้า ${n}`, ...(n > 0 && { pageBreak: 'before' as const }) },
  ]).flat()
  const long = await renderer.render(page({ title: 'แฟ้ม', footer: '', at, words: [], content }))
  expect(await inPdf(long)).toBeUndefined()
})

test('a PDF that only begins like one is nothing to read', async () => {
  expect(await inPdf(new TextEncoder().encode('%PDF-1.7\nno objects at all'))).toBeUndefined()
})

test('a photo that breaks off is refused', async () => {
  const photo = await photographed(second())
  await expect(inPhoto(photo.slice(0, photo.length / 2))).rejects.toMatchObject({ code: 'invalid_answers' })
})

const code = 'ABCDEFGH23456789'
const verifyUrl = `https://eservice.example.go.th/verify/${code}`
// As an agency may have it that prints none of the answers.
const issued: Omit<IssuedContent, 'kind'> = {
  ...{ title: 'เอกสาร', series: 'TEST', holder: 'นางสมศรี ใจดี', lines: [], conditions: [] },
  items: [{ label: 'ค่าธรรมเนียม', satang: 20_000 }],
  ...{ validFrom: '2026-11-23', validUntil: '2027-11-22', approval: true },
  signer: { id: 'clerk', name: 'นายวีระ กล้าหาญ', position: { office: 'clerk' } },
}

test.each(['licence', 'receipt'] as const)(
  'the QR of a %s leads to where it is checked; before it is signed there is none',
  async (kind) => {
    const content: IssuedContent = { ...issued, kind }
    const seal = { number: '1/2569', code, verifyUrl, at }
    const read = async (signed: boolean) =>
      (await inPdf(await renderer.render(issuedDocument(agency, content, signed ? seal : undefined))))?.flat()
    expect([await read(true), await read(false)]).toEqual([[verifyUrl], []])
  },
)

test('so does that of ใบรับคำขอ', async () => {
  const times = { enteredAt: at, receivedAt: at, acceptedAt: at, dueOn: '2026-12-03' }
  const of = {
    agency,
    service: streetLight,
    holder: 'นางสมศรี ใจดี',
    reference: '482-173-905',
    number: '1/2569',
  }
  const layout = acceptance({ ...of, ...times, documents: [], officer: 'สมหญิง', code, verifyUrl })
  expect((await inPdf(await renderer.render(layout)))?.flat()).toEqual([verifyUrl])
})
