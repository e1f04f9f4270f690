import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { createPdfRenderer } from '#server/pdf.ts'
import type { FilledForm } from '#templates/documents/filled-form.ts'
import { requestForm } from '#templates/documents/request-form.ts'
import { representationSchema } from '#templates/representation-schema.ts'
import { generalRequest } from '#templates/services/general-request.ts'
import { catalogue } from '#templates/services/index.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { agency, applicant, readPdf, sampleAnswers, squeezed } from '#tests/support/paper.ts'
import { inventRepresentation } from '#tests/support/representation.ts'

const renderer = createPdfRenderer(sarabun())
const filled: FilledForm = {
  agency,
  service: generalRequest,
  applicant,
  answers: { subject: 'ขอซ่อมฝาท่อระบายน้ำ', details: 'ฝาท่อหน้าบ้านของปู่ชำรุด', wanted: 'เปลี่ยนฝาท่อใหม่' },
  reference: '482-173-905',
  submittedAt: '2026-11-23T02:05:00.000Z',
  attachments: [],
}
const print = async (changes: Partial<FilledForm> = {}) =>
  readPdf(await renderer.render(requestForm({ ...filled, ...changes })))

describe('คำร้องทั่วไป', () => {
  test('has the parts of the paper in the order of the paper', async () => {
    const { text, pages } = await print({ attachments: ['ทะเบียนบ้าน', 'รูปถ่าย', 'รูปถ่าย'] })
    const order = [
      'คำร้องทั่วไป',
      'เขียนที่ระบบบริการอิเล็กทรอนิกส์เทศบาลตำบลเนินกุ่ม',
      'วันที่23เดือนพฤศจิกายนพ.ศ.2569',
      'เรื่องขอซ่อมฝาท่อระบายน้ำ',
      'เรียนนายกเทศมนตรีตำบลเนินกุ่ม',
      'สิ่งที่ส่งมาด้วย1.ทะเบียนบ้าน2.รูปถ่าย(2ไฟล์)',
      'ข้าพเจ้านางสาวกัญญาณัฐตั้งใจทำดีอายุ46ปี',
      'ฝาท่อหน้าบ้านของปู่ชำรุด',
      'จึงขอความอนุเคราะห์ให้เทศบาลตำบลเนินกุ่มดำเนินการเปลี่ยนฝาท่อใหม่',
      'ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริงทุกประการ',
      'จึงเรียนมาเพื่อโปรดพิจารณา',
      'ลงชื่อนางสาวกัญญาณัฐตั้งใจทำดีผู้ยื่นคำร้อง(นางสาวกัญญาณัฐตั้งใจทำดี)',
      'ลงลายมือชื่อทางอิเล็กทรอนิกส์เมื่อ23พ.ย.2569เวลา09.05น.เลขที่คำร้อง482-173-905',
      'สำหรับเจ้าหน้าที่',
      'ความเห็นปลัดเทศบาลตำบลเนินกุ่ม',
      'คำสั่งอนุมัติไม่อนุมัติเนื่องจาก',
      'หน้า1/1',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(order.filter((_, index) => places[index] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(pages).toBe(1)
  })

  test('puts each part of the address in its own place, and a dash where there is none', async () => {
    const { address } = applicant
    expect((await print()).text).toContain(
      squeezed(
        'อยู่บ้านเลขที่ 77/3 หมู่ที่ 12 ตรอก/ซอย ร่วมใจ ถนน สุขสันต์ ตำบลวัดตายม อำเภอบางกระทุ่ม จังหวัดพิษณุโลก รหัสไปรษณีย์ 65210 โทรศัพท์ 08 1234 5678',
      ),
    )
    const { moo: _moo, soi: _soi, ...plain } = address
    expect((await print({ applicant: { ...applicant, address: plain } })).text).toContain(
      'หมู่ที่-ตรอก/ซอย-ถนนสุขสันต์',
    )
  })

  test('carries 1,500 characters over to the next page without losing one', async () => {
    const details = 'น้ำท่วมขังบริเวณหน้าบ้านปู่กับย่าเป็นเวลานานทำให้เดินทางลำบาก '.repeat(30).slice(0, 1500).trim()
    const { text, pages, lines } = await print({ answers: { ...filled.answers, details } })
    const printed = text.replace(/เทศบาลตำบลเนินกุ่ม·คำร้องทั่วไป\(GEN-01\)·เลขที่คำร้อง482-173-905หน้า\d\/\d/g, '')
    expect(printed).toContain(squeezed(details))
    expect(pages).toBe(2)
    for (const { right } of lines) expect(right).toBeLessThan(540)
  })

  test('shows the pin and, when it is known, the citizen ID in its boxes', async () => {
    const place = { latitude: 16.541, longitude: 100.458 }
    const { text } = await print({ answers: { ...filled.answers, place }, citizenId: '1101700230708' })
    expect(text).toContain('ตำแหน่งบนแผนที่16.541000,100.458000')
    expect(text).toContain('เลขประจำตัวประชาชน1101700230708อยู่บ้านเลขที่77/3')
  })

  test('names the office after the kind of agency', async () => {
    const { text } = await print({ agency: { ...agency, kind: 'subdistrict_administration' } })
    expect(text).toContain('เรียนนายกองค์การบริหารส่วนตำบลเนินกุ่ม')
    expect(text).toContain('ความเห็นปลัดองค์การบริหารส่วนตำบลเนินกุ่ม')
    expect(text).not.toContain('เทศบาล')
  })
})

test('a complaint is addressed as one, not granted or refused', async () => {
  const service = catalogue.find(({ code }) => code === 'C-ROAD') ?? generalRequest
  const { text } = await print({ service, answers: sampleAnswers(service.fields) })
  expect(text).toContain('คำร้องเรียน/ร้องทุกข์')
  expect(text).toContain('ผู้แจ้ง')
  expect(text).toContain('ไม่รับดำเนินการเนื่องจาก')
})

test('what an officer filed at the counter says who and when, instead of a signature that nobody gave', async () => {
  const { text } = await print({ filedBy: 'มาลี ใจงาม' })
  const line = 'ยื่นที่สำนักงานโดยเจ้าหน้าที่มาลีใจงามเมื่อ23พ.ย.2569เวลา09.05น.เลขที่คำร้อง482-173-905'
  expect(squeezed(text)).toContain(line)
  expect(squeezed(text)).not.toContain('ทางอิเล็กทรอนิกส์เมื่อ')
  const [one, two] = await Promise.all(
    [1, 2].map(() => renderer.render(requestForm({ ...filled, filedBy: 'มาลี' }))),
  )
  expect(one).toEqual(two)
})

test('the same request gives the same file', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => renderer.render(requestForm(filled))))
  expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? [0]))).toBe(true)
})

test('the form carries what was entered as JSON, by the names of its questions', async () => {
  const document = await getDocumentProxy(await renderer.render(requestForm(filled)), { verbosity: 0 })
  const content = await document.getAttachmentContent('answers.json')
  expect(JSON.parse(new TextDecoder().decode(content ?? undefined))).toMatchObject({
    service: { code: 'GEN-01' },
    reference: '482-173-905',
    applicant,
    answers: filled.answers,
    labels: { subject: 'เรื่อง' },
  })
})

describe('the form of somebody who acts for another', () => {
  const { represented } = representationSchema('2026-11-23').parse(
    inventRepresentation(1, { phone: '0898765432' }),
  )

  test('names both, what they are to each other, and the consent; the one who files signs', async () => {
    const { text, pages } = await print({ represented })
    const order = [
      'ข้าพเจ้า นางสาวกัญญาณัฐ ตั้งใจทำดี อายุ 46 ปี อยู่บ้านเลขที่ 77/3',
      'ขอยื่นคำร้องต่อนายกเทศมนตรีตำบลเนินกุ่ม แทน นางบุญมี แสงทอง อายุ 82 ปี อยู่บ้านเลขที่ 12/1',
      'โทรศัพท์ 08 9876 5432 โดยข้าพเจ้าเกี่ยวข้องเป็น บุตร',
      'ผู้นั้นรับทราบและยินยอมแล้ว ต่อหน้า เมื่อวันที่ 1 กรกฎาคม 2569',
      'ลงชื่อ นางสาวกัญญาณัฐ ตั้งใจทำดี ผู้ยื่นคำร้องแทน',
    ].map(squeezed)
    const places = order.map((part) => text.indexOf(part))
    expect(order.filter((_, index) => places[index] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(pages).toBe(1)
  })

  test('of who files for themselves says nothing of it', async () => {
    expect((await print()).text).not.toMatch(/แทน|ยินยอม/)
  })
})
