import { describe, expect, test } from 'vitest'
import { createPdfRenderer } from '#server/pdf.ts'
import { fieldsOf } from '#templates/conditions.ts'
import { issuedDocument } from '#templates/documents/issued-document.ts'
import type { IssuedContent, Seal } from '#templates/issuing/content.ts'
import { issuesFor, issuesOf, lastDay } from '#templates/issuing/issue.ts'
import { nextNumber, numberText, numberYear, usualNumbering } from '#templates/issuing/numbering.ts'
import { signerLines } from '#templates/issuing/signer.ts'
import { licenceKindNames } from '#templates/licences.ts'
import { catalogue } from '#templates/services/index.ts'
import { parseTypedDay, typedDay } from '#templates/thai.ts'
import { sarabun } from '#tests/support/fonts.ts'
import { agency, readPdf, squeezed } from '#tests/support/paper.ts'

const renderer = createPdfRenderer(sarabun())
const seal: Seal = {
  number: 'สธ 12/2570',
  code: 'ABCDEFGH23456789',
  verifyUrl: 'https://eservice.example.go.th/verify/ABCDEFGH23456789',
  at: '2026-11-23T02:05:00.000Z',
}
const licence: IssuedContent = {
  kind: 'licence',
  title: 'ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ',
  series: 'HLT-01',
  holder: 'นางสาวกัญญาณัฐ ตั้งใจทำดี',
  grants: 'อนุญาตให้',
  states: 'ประกอบกิจการที่เป็นอันตรายต่อสุขภาพ ตามรายการต่อไปนี้',
  lines: [
    { label: 'ประเภทกิจการ', text: 'การประกอบกิจการเสริมสวย แต่งผม ทำปุ๋ยจากฝุ่นและน้ำของปู่' },
    { label: 'ชื่อสถานประกอบกิจการ', text: 'ร้านญาณัฐบิวตี้ ป้าฟ้าทำผม' },
  ],
  items: [],
  conditions: ['ต้องรักษาความสะอาดและกำจัดน้ำเสียทุกวัน', 'ต้องปิดร้านไม่เกินเวลา 22.00 น.'],
  notice: 'ต้องแสดงใบอนุญาตนี้ไว้โดยเปิดเผย',
  validFrom: '2026-11-23',
  validUntil: '2027-11-22',
  signer: {
    id: 'clerk',
    name: 'นายวีระ กล้าหาญ',
    position: { office: 'clerk' },
    acting: { how: 'in_charge', for: 'executive' },
  },
  approval: true,
}
const receipt: IssuedContent = {
  ...licence,
  kind: 'receipt',
  title: 'ใบเสร็จรับเงิน',
  lines: [{ label: 'คำร้องเลขที่', text: '482-173-905' }],
  items: [
    { label: 'ค่าธรรมเนียมเก็บขนขยะ', satang: 240_00 },
    { label: 'ค่าสำเนาเอกสาร', satang: 1_50 },
  ],
  conditions: [],
  signer: { id: 'till', name: 'นางรับเงิน ตรงเวลา', position: { title: 'เจ้าพนักงานจัดเก็บรายได้' } },
}
const print = async (content: IssuedContent, sealed?: Seal) =>
  readPdf(await renderer.render(issuedDocument(agency, content, sealed)))
/** The parts are all there, one after the other. */
const inOrder = (text: string, parts: readonly string[]) => {
  const places = parts.map((part) => text.indexOf(squeezed(part)))
  expect(parts.filter((_, index) => places[index] === -1)).toEqual([])
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

describe('a licence', () => {
  test('says, as it was typed, what is allowed to whom, until when, and who signed in whose place', async () => {
    const { text, pages, title } = await print(licence, seal)
    inOrder(text, [
      'เลขที่ สธ 12/2570',
      licence.title,
      'นายกเทศมนตรีตำบลเนินกุ่ม ในฐานะเจ้าพนักงานท้องถิ่น อนุญาตให้ นางสาวกัญญาณัฐ ตั้งใจทำดี ประกอบกิจการ',
      ...licence.lines.flatMap((line) => `${line.label}${line.text}`),
      ...licence.conditions.map((condition, index) => `${index + 1}.${condition}`),
      'ออกให้ ณ วันที่ 23 เดือน พฤศจิกายน พ.ศ. 2569',
      'ใช้ได้ถึงวันที่ 22 เดือน พฤศจิกายน พ.ศ. 2570',
      'ABCD-EFGH-2345-6789',
      'คำเตือน ต้องแสดงใบอนุญาตนี้ไว้โดยเปิดเผย',
    ])
    inOrder(text, [
      '(นายวีระ กล้าหาญ)',
      'ปลัดเทศบาลตำบลเนินกุ่ม รักษาราชการแทน นายกเทศมนตรีตำบลเนินกุ่ม',
      'ลงลายมือชื่อทางอิเล็กทรอนิกส์เมื่อ 23 พ.ย. 2569 เวลา 09.05 น.',
    ])
    expect([pages, title]).toEqual([1, `${licence.title} เลขที่ สธ 12/2570`])
    expect(text).not.toContain('ร่าง')
  })

  test('that nobody has signed is marked, and has neither number nor code nor signature', async () => {
    const { text, title } = await print(licence)
    expect(text).toContain('ร่าง')
    expect(title).toMatch(/^ร่าง/)
    expect(text).not.toMatch(/สธ12|ABCD|สแกน|ลงลายมือชื่อ/)
  })

  test('has the same bytes every time', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => renderer.render(issuedDocument(agency, licence, seal))),
    )
    expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? [0]))).toBe(true)
  })

  test('with forty conditions flows to more pages without losing one', async () => {
    const conditions = Array.from({ length: 40 }, (_, n) => `เงื่อนไขข้อที่ ${n + 1} ของผู้รับใบอนุญาต`)
    const { text, pages } = await print({ ...licence, conditions }, seal)
    for (const condition of conditions) expect(text).toContain(squeezed(condition))
    expect(pages).toBe(2)
  })

  test('of another kind of agency names that one', async () => {
    const layout = issuedDocument({ ...agency, kind: 'subdistrict_administration' }, licence, seal)
    const { text } = await readPdf(await renderer.render(layout))
    expect(text).toContain('ปลัดองค์การบริหารส่วนตำบลเนินกุ่มรักษาราชการแทนนายกองค์การบริหารส่วนตำบลเนินกุ่ม')
    expect(text).not.toContain('เทศบาล')
  })
})

test('a receipt has its items, their sum in figures and in words, and who took the money', async () => {
  const { text } = await print(receipt, seal)
  inOrder(text, [
    'ใบเสร็จรับเงิน',
    'เลขที่ สธ 12/2570',
    'ได้รับเงินจาก นางสาวกัญญาณัฐ ตั้งใจทำดี',
    '1 ค่าธรรมเนียมเก็บขนขยะ 240.00',
    '2 ค่าสำเนาเอกสาร 1.50',
    'รวมทั้งสิ้น (สองร้อยสี่สิบเอ็ดบาทห้าสิบสตางค์) 241.50',
  ])
  inOrder(text, ['(นางรับเงิน ตรงเวลา)', 'เจ้าพนักงานจัดเก็บรายได้'])
})

test('a paper that stands in for another says for which', async () => {
  expect((await print({ ...licence, replaces: 'สธ 7/2569' }, seal)).text).toContain(
    squeezed('ใบแทน (ออกแทนฉบับเลขที่ สธ 7/2569)'),
  )
})

test('delegated authority is worded as delegated', () => {
  const signer = {
    ...licence.signer,
    position: { office: 'deputy_executive' },
    acting: { how: 'delegated', for: 'executive' },
  } as const
  expect(signerLines(agency, signer)).toEqual([
    'รองนายกเทศมนตรีตำบลเนินกุ่ม ปฏิบัติราชการแทน',
    'นายกเทศมนตรีตำบลเนินกุ่ม',
  ])
})

test.each([
  [undefined, '2026-11-23', undefined],
  [{ days: 30 }, '2026-11-23', '2026-12-22'],
  [{ months: 6 }, '2026-11-23', '2027-05-22'],
  [{ months: 1 }, '2026-01-31', '2026-02-28'],
  [{ months: 1 }, '2026-12-01', '2026-12-31'],
  [{ years: 1 }, '2026-11-23', '2027-11-22'],
  [{ years: 1 }, '2028-02-29', '2029-02-28'],
  [{ years: 1 }, '2027-03-01', '2028-02-29'],
  ['year-end', '2026-11-23', '2026-12-31'],
  ['fiscal-year-end', '2026-09-30', '2026-09-30'],
  ['fiscal-year-end', '2026-10-01', '2027-09-30'],
] as const)('what is good for %j from %s ends on %s', (validity, from, until) => {
  expect(lastDay(validity, from)).toBe(until)
})

test('numbers are counted by the calendar or the fiscal year, and go on from the paper ledger once', () => {
  const numbering = { ...usualNumbering, prefix: 'กค', digits: 4, start: { year: 2570, number: 46 } }
  const at = '2026-10-01T03:00:00.000Z'
  expect(numberYear(numbering, at)).toBe(2569)
  expect(numberYear({ ...numbering, year: 'fiscal' }, at)).toBe(2570)
  expect(numberYear({ ...numbering, year: 'fiscal' }, '2026-09-30T16:59:00.000Z')).toBe(2569)
  expect([2569, 2570].map((year) => nextNumber(numbering, year, undefined))).toEqual([1, 46])
  expect(nextNumber(numbering, 2570, 46)).toBe(47)
  expect(numberText(numbering, 2570, 47)).toBe('กค 0047/2570')
  expect(numberText({ ...numbering, form: 'year-number', prefix: '' }, 2570, 47)).toBe('2570-0047')
})

test('a day is read in either era and either digits, and no day that there is not', () => {
  expect(typedDay('2027-11-22')).toBe('22/11/2570')
  const typed = ['22/11/2570', '22-11-2027', '๒๒/๑๑/๒๕๗๐', '22 พ.ย. 2570', '๒๒ พฤศจิกายน ๒๕๗๐', '22พย2570']
  expect(typed.map(parseTypedDay)).toEqual(typed.map(() => '2027-11-22'))
  const none = ['31/2/2570', '2570', '', '0/1/2570', '31 ก.พ. 2570', '1 พรุ่งนี้ 2570', 'พ.ย. 2570']
  expect(none.map(parseTypedDay)).toEqual(none.map(() => undefined))
})

test('what is good until a day or for a number of days that were asked ends by that answer', () => {
  expect(lastDay({ answer: 'untilOn' }, '2026-11-23', { untilOn: '2026-12-05' })).toBe('2026-12-05')
  expect(lastDay({ answer: 'untilOn' }, '2026-11-23', { untilOn: '2026-11-01' })).toBeUndefined()
  expect(lastDay({ answer: 'durationDays' }, '2026-11-23', { durationDays: 30 })).toBe('2026-12-22')
  expect(lastDay({ answer: 'durationDays' }, '2026-11-23')).toBeUndefined()
})

test('an officer is offered the papers that the answers lead to, and all of them for what was filed on paper', () => {
  const offered = (code: string, answers: object) => {
    const service = catalogue.find((one) => one.code === code)
    return issuesFor(service ?? {}, { ...answers }).map(({ key }) => key)
  }
  expect(offered('HLT-02', { area: 200 })).toEqual(['notice', 'receipt'])
  expect(offered('HLT-02', { area: 200.5 })).toEqual(['licence', 'receipt'])
  expect(offered('HLT-02', {})).toEqual(['notice', 'licence', 'receipt'])
  expect(offered('ENG-04', { act: 'fill' })).toEqual(['filling', 'receipt'])
  expect(offered('FIN-01', { requestType: 'close' })).toEqual(['receipt'])
  expect(offered('GEN-01', { subject: 'ขอเต็นท์' })).toEqual(['receipt'])
})

test('every kind of licence that the law has public comes from a service, but for those of other acts', () => {
  const issued = new Set(catalogue.flatMap((service) => issuesOf(service)).map(({ register }) => register))
  expect(licenceKindNames.filter((kind) => !issued.has(kind))).toEqual(['fuel', 'factory', 'dormitory'])
})

describe.each(catalogue.filter(({ issues }) => issues))('the papers of $code $name', (service) => {
  test('print only what it asks, and never whose number', () => {
    for (const { prints = [], adds = [], holder, validity, when, key } of issuesOf(service)) {
      expect(key).toMatch(/^[a-z-]+$/)
      for (const name of prints)
        expect(['citizen-id', 'bank-account', undefined]).not.toContain(service.fields[name]?.kind)
      if (holder) expect(service.fields[holder]?.kind).toBe('text')
      if (typeof validity === 'object' && 'answer' in validity)
        expect(['date', 'integer']).toContain(service.fields[validity.answer]?.kind)
      for (const name of when ? fieldsOf(when) : []) expect(service.fields).toHaveProperty([name])
      // Lines are told apart by their labels.
      const labels = [...prints.map((name) => service.fields[name]?.label), ...adds]
      expect(new Set(labels).size).toBe(labels.length)
    }
    expect(JSON.parse(JSON.stringify(service))).toEqual(service)
  })

  test('are numbered in series of their own', () => {
    const series = issuesOf(service).map((issue) => issue.series)
    expect(new Set(series).size).toBe(series.length)
  })
})
