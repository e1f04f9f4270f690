import { describe, expect, test } from 'vitest'
import { answersSchema, fieldSchema } from '#templates/field-schemas.ts'
import { defineFields, type Question } from '#templates/fields.ts'
import { generalRequest } from '#templates/services/general-request.ts'

const valid = {
  subject: 'ขอซ่อมฝาท่อระบายน้ำ',
  details: 'ฝาท่อหน้าบ้านชำรุด\nเดินผ่านลำบาก',
  wanted: 'เปลี่ยนฝาท่อใหม่',
}

/** What a person is told, by field. */
function complaints(schema: { safeParse(value: unknown): Parsed }, value: unknown): Record<string, string> {
  const parsed = schema.safeParse(value)
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )
}
type Parsed = { error?: { issues: { path: PropertyKey[]; message: string }[] } }

describe('dates that belong together', () => {
  const schema = answersSchema(
    defineFields({
      from: { kind: 'date', label: 'ยืมตั้งแต่วันที่' },
      until: { kind: 'date', label: 'คืนภายในวันที่', notBefore: 'from', optional: true },
      purpose: { kind: 'text', label: 'ใช้ในงาน' },
    }),
  )
  const sentence = 'ต้องไม่ก่อนวันที่ในช่อง “ยืมตั้งแต่วันที่”'

  test('are taken in their order, on one day, and without the second', () => {
    for (const until of ['2026-12-03', '2026-12-01', undefined])
      expect(complaints(schema, { from: '2026-12-01', until, purpose: 'บุญ' })).toEqual({})
  })

  test('are refused the other way round, beside whatever else is wrong', () => {
    expect(complaints(schema, { from: '2026-12-03', until: '2026-12-01', purpose: 'บุญ' })).toEqual({
      until: sentence,
    })
    expect(complaints(schema, { from: '2026-12-03', until: '2026-12-01' })).toEqual({
      until: sentence,
      purpose: 'กรุณากรอกข้อมูลนี้',
    })
  })

  test('that are no dates only say so', () => {
    expect(complaints(schema, { from: '2026-12-03', until: 'พรุ่งนี้', purpose: 'บุญ' })).not.toEqual({
      until: sentence,
    })
  })
})

describe('the answers of GEN-01', () => {
  const schema = answersSchema(generalRequest.fields)

  test('are taken, with or without a pin', () => {
    expect(schema.parse(valid)).toEqual(valid)
    const place = { latitude: 16.541, longitude: 100.458 }
    expect(schema.parse({ ...valid, place })).toEqual({ ...valid, place })
  })

  test('are cleaned: no invisible characters, no emoji, one way to write ำ and แ', () => {
    const typed = { ...valid, subject: '  ข\u200bอ  นํ้า\u200d เเละ ถนน 🙏\u202e ' }
    expect(schema.parse(typed).subject).toBe('ขอ น้ำ และ ถนน')
  })

  test('keep line breaks in the long text and only there', () => {
    expect(schema.parse({ ...valid, details: 'หนึ่ง\r\nสอง\n\n\n\nสาม' }).details).toBe('หนึ่ง\nสอง\n\nสาม')
    expect(schema.parse({ ...valid, subject: 'หนึ่ง\nสอง' }).subject).toBe('หนึ่ง สอง')
  })

  test('are refused with a Thai sentence at each field that is wrong', () => {
    expect(
      complaints(schema, {
        subject: 'ก'.repeat(121),
        details: ' \u200b ',
        place: { latitude: 91, longitude: 0 },
      }),
    ).toMatchObject({
      subject: 'ยาวเกินไป กรุณาพิมพ์ไม่เกิน 120 ตัวอักษร',
      details: 'กรุณากรอกข้อมูลนี้',
      wanted: 'กรุณากรอกข้อมูลนี้',
    })
    expect(complaints(schema, { ...valid, place: 'ที่นี่' })).toEqual({
      place: 'พิกัดไม่ถูกต้อง กรุณาปักหมุดบนแผนที่ หรือพิมพ์เช่น 16.735, 100.302',
    })
  })

  test('name the character that the form cannot print', () => {
    expect(complaints(schema, { ...valid, subject: 'ขอ漢字' }).subject).toContain('“漢”')
  })

  test('may be as long as promised and not a character longer', () => {
    expect(schema.safeParse({ ...valid, details: 'ก'.repeat(1500) }).success).toBe(true)
    expect(complaints(schema, { ...valid, details: 'ก'.repeat(1501) }).details).toContain('1,500')
    expect(complaints(schema, { ...valid, details: 'ก'.repeat(1_000_000) }).details).toContain('1,500')
  })

  test('are refused when they answer a question that was not asked', () => {
    expect(schema.safeParse({ ...valid, status: 'completed' }).success).toBe(false)
  })

  test.each([[null], [[]], ['text'], [undefined]])('are refused when they are %j', (answers) => {
    expect(schema.safeParse(answers).success).toBe(false)
  })
})

const thaiSentence = expect.stringMatching(/^[\u0e01-\u0e5b][^a-z]*(somchai@example\.com)?$/)
const options = { a: 'ก', b: 'ข' }
const home = {
  houseNo: '9/9',
  subdistrict: 'เนินกุ่ม',
  district: 'บางกระทุ่ม',
  province: 'พิษณุโลก',
  postcode: '65210',
}
const kinds: [Question, taken: unknown[], refused: unknown[]][] = [
  [
    { kind: 'text', label: '', maxLength: 3 },
    ['กขค', ' กขค ', 'ก\u200bขค'],
    ['กขคง', '', '\u0000', 7, 'ก'.repeat(1e5)],
  ],
  [{ kind: 'text', label: '', digits: 13 }, ['0-1055-61234-56-7', '๐๑๐๕๕๖๑๒๓๔๕๖๗'], ['123', 'กขค', '']],
  [
    { kind: 'long-text', label: '', maxLength: 5 },
    ['ก\nข', '🙏ก'],
    ['กขคงจฉ', '🙏', null, {}, 'ก'.repeat(1e5)],
  ],
  [
    { kind: 'address', label: '' },
    [home],
    [{ ...home, postcode: '652' }, { ...home, houseNo: '' }, 'บ้านเลขที่ 9', null],
  ],
  [
    { kind: 'rows', label: '', rowLabel: 'จุด', max: 2, item: { where: { kind: 'text', label: '' } } },
    [[{ where: 'หน้าวัด' }], [{ where: 'ก' }, { where: 'ข' }]],
    [[], [{}], [{ where: 'ก' }, { where: 'ข' }, { where: 'ค' }], [{ where: 'ก', colour: 'แดง' }], 'หน้าวัด'],
  ],
  [{ kind: 'integer', label: '', min: 1, max: 5 }, [1, '5'], [0, 6, 1.5, 'สอง']],
  [{ kind: 'decimal', label: '', min: 1, places: 1 }, [1.5, '1,200.5', '๒.๕'], [0.9, 1.55, 'สอง', '']],
  [{ kind: 'money', label: '' }, [0, '12,345.50', 0.1], [-1, 1.005, '5 บาท', null]],
  [{ kind: 'month', label: '' }, ['2026-12'], ['2026-13', '2569-12', '12/2569', '2026-12-01']],
  [
    { kind: 'bank-account', label: '' },
    [{ bank: 'gsb', number: '020-1-23456-789', name: 'นายสมชาย ใจดี' }],
    [{ bank: 'gsb', number: '12345', name: 'ก' }, { bank: 'x', number: '1234567890', name: 'ก' }, 'ออมสิน'],
  ],
  [
    { kind: 'attachments', label: '', max: 1 },
    [['6b1b3c62-2a52-4cf5-8c2e-5b3f9e0c7d11']],
    [[], ['../etc/passwd'], ['6b1b3c62-2a52-4cf5-8c2e-5b3f9e0c7d11', '7b1b3c62-2a52-4cf5-8c2e-5b3f9e0c7d11']],
  ],
  [{ kind: 'date', label: '' }, ['2026-11-23', '2024-02-29'], ['2026-02-29', '2569-11-23', '23/11/2569', 1]],
  [{ kind: 'time', label: '' }, ['00:00', '23:59'], ['24:00', '9:30', '']],
  [{ kind: 'choice', label: '', options }, ['a', 'b'], ['c', '', ['a'], 'toString']],
  [{ kind: 'choices', label: '', options }, [['a'], ['a', 'b']], [[], ['c'], 'a']],
  [{ kind: 'yes-no', label: '' }, [true, false], ['true', 1, undefined]],
  [{ kind: 'citizen-id', label: '' }, ['1-1017-00230-70-8', '๑๑๐๑๗๐๐๒๓๐๗๐๘'], ['1101700230709', '123']],
  [{ kind: 'phone', label: '' }, ['08 1234 5678', '+66812345678', '055-391234'], ['0112345678', '12345']],
  [{ kind: 'email', label: '' }, ['Somchai@Example.com'], ['somchai', 'a@b', 'a b@c.th']],
  [
    { kind: 'location', label: '' },
    [{ latitude: 0, longitude: 180 }],
    [{ latitude: 0 }, { latitude: 0, longitude: 181 }, '99, 999', 'หน้าวัด'],
  ],
]
test('coordinates that lie nowhere, and an account of nobody, are answered by what to do', () => {
  const told = (field: Question, value: unknown) => complaints(fieldSchema(field), value)
  const place: Question = { kind: 'location', label: '' }
  expect(told(place, '99, 999')['']).toContain('พิกัดไม่ถูกต้อง')
  for (const nothing of [undefined, '', ' ']) expect(told(place, nothing)).toEqual({ '': 'กรุณาปักหมุดตำแหน่ง' })
  for (const name of [undefined, ' '])
    expect(told({ kind: 'bank-account', label: '' }, { bank: 'gsb', number: '020123456789', name })).toEqual({
      name: 'กรุณากรอกชื่อบัญชี',
    })
})

test.each(kinds)('a field of kind $kind takes what fits and nothing else', (field, taken, refused) => {
  for (const answer of taken)
    expect([answer, fieldSchema(field).safeParse(answer).success]).toEqual([answer, true])
  for (const answer of refused) {
    const result = fieldSchema(field).safeParse(answer)
    expect([answer, result.success]).toEqual([answer, false])
    // Whoever gets it wrong reads a sentence in Thai.
    for (const { message } of result.error?.issues ?? [])
      expect([answer, message]).toEqual([answer, thaiSentence])
  }
})

test.each(kinds)('an optional field of kind $kind may stay empty', (field) => {
  const schema = answersSchema(defineFields({ asked: { ...field, optional: true } }))
  expect(schema.safeParse({}).success).toBe(true)
  expect(schema.safeParse({ asked: null }).success).toBe(true)
  expect(schema.safeParse({ asked: '' }).success).toBe(true)
})
