import { expect, test } from 'vitest'
import { fieldSchema } from '#templates/field-schemas.ts'
import { isQuestion } from '#templates/fields.ts'
import { catalogue, complaints, services } from '#templates/services/index.ts'

test('what people ask for and what they complain about make up the catalogue', () => {
  expect(new Set(services.map(({ group }) => group))).toEqual(new Set(['request']))
  expect(new Set(complaints.map(({ group }) => group))).toEqual(new Set(['complaint']))
  expect(catalogue).toEqual([...services, ...complaints])
})

test('no code is used twice', () => {
  const codes = catalogue.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(code).toMatch(/^([A-Z]{3}-\d{2}|C-[A-Z]+)$/)
})

test.each(catalogue)('$code is data: it survives being stored', (service) => {
  expect(JSON.parse(JSON.stringify(service))).toEqual(service)
})

test.each(catalogue)('$code has everything a citizen is told', (service) => {
  expect(service.name.length).toBeLessThanOrEqual(60)
  expect(service.days).toBeGreaterThan(0)
  expect(service.law.length).toBeGreaterThan(0)
  for (const text of [service.name, service.description, service.department, service.fee, ...service.law]) {
    expect(text).toMatch(/[ก-ฮ]/)
  }
})

test.each(catalogue)(
  '$code names its fields and slots so that code can use them',
  ({ fields, documents }) => {
    for (const name of [...Object.keys(fields), ...documents.map(({ slot }) => slot)]) {
      expect(name).toMatch(/^[a-z][a-zA-Z]*$/)
    }
    expect(new Set(documents.map(({ slot }) => slot)).size).toBe(documents.length)
  },
)

test.each(catalogue)('$code asks in Thai, and every field can be checked', ({ fields }) => {
  for (const field of Object.values(fields)) {
    expect(field.label).toMatch(/[ก-ฮเ-ไ]/)
    if (isQuestion(field)) expect(fieldSchema(field).safeParse(Symbol('nothing')).success).toBe(false)
  }
})

/** Mistakes seen in real municipal forms, and words of one kind of agency only. */
const wrong =
  /ใบอนุญาติ|ใบอณุญาต|เทศกาล|เทศมลตรี|นายกเทศบาล|องค์การบริหารส่วนเทศบาล|เชื้อชาติ|หมู่โลหิต|เซ็นสำเนา|รับรองสำเนาถูกต้อง|เนินกุ่ม|บางกระทุ่ม|พิษณุโลก|สังเกตุ|อนุญาติ|นะค่ะ|เเ|ํา/

test.each(catalogue)('$code repeats none of the mistakes of real forms, and names no place', (service) => {
  expect(JSON.stringify(service)).not.toMatch(wrong)
})

test('GEN-01 asks what the paper asks, and requires no copy of a card', () => {
  const [general] = services
  expect(general).toMatchObject({ code: 'GEN-01', name: 'คำร้องทั่วไป', fee: 'ไม่มีค่าธรรมเนียม', days: 7 })
  expect(
    Object.entries(general?.fields ?? {}).map(([name, { kind, optional }]) => [name, kind, optional]),
  ).toEqual([
    ['subject', 'text', undefined],
    ['details', 'long-text', undefined],
    ['wanted', 'long-text', undefined],
    ['place', 'location', true],
  ])
  expect(general?.documents.every(({ optional }) => optional)).toBe(true)
})
