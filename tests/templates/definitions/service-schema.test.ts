import { expect, test } from 'vitest'
import { serviceSchema } from '#templates/definitions/service-schema.ts'
import type { Field, Fields } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import { catalogue, complaints } from '#templates/services/index.ts'
import { streetLight } from '#templates/services/street-light.ts'

/** Questions and choices in their order, which equality of objects does not see. */
const orderOf = (fields: Fields = {}): unknown[] =>
  Object.entries(fields).map(([name, field]) => [
    name,
    'options' in field ? Object.keys(field.options) : 'item' in field ? orderOf(field.item) : [],
  ])

test.each(catalogue)('$code is a definition, and the check changes nothing in it', (service) => {
  const checked = serviceSchema.safeParse(service)
  expect(checked.error?.issues ?? []).toEqual([])
  expect(checked.data).toEqual(service)
  expect(orderOf(checked.data?.fields)).toEqual(orderOf(service.fields))
})

const wrongIn = (service: unknown) =>
  Object.fromEntries(
    (serviceSchema.safeParse(service).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  )
const asking = (fields: Fields, rest: Partial<Service> = {}) => ({
  ...streetLight,
  ...rest,
  fields,
  documents: [],
})
const text: Field = { kind: 'text', label: 'เรื่อง' }
const area: Field = { kind: 'choice', label: 'พื้นที่', options: { in: 'ในเขต', out: 'นอกเขต' } }

test('what is missing, misspelt or of another kind is said at its place', () => {
  expect(wrongIn('เรื่อง')).toEqual({ '': 'ต้องเป็นข้อมูลแบบ { … }' })
  expect(wrongIn({ ...streetLight, name: '', days: 0, cost: 5 })).toEqual({
    name: 'กรุณากรอกชื่อ',
    days: 'ต้องเป็นจำนวนเต็ม ตั้งแต่ 1 ถึง 365',
    '': 'ไม่รู้จัก “cost”',
  })
  expect(wrongIn(asking({ subject: { kind: 'colour', label: 'สี' } as unknown as Field }))).toEqual({
    'fields.subject.kind': 'ไม่รู้จักชนิดของคำถามนี้',
  })
  expect(wrongIn(asking({ area: { ...area, options: { in: 'ในเขต' } } as Field }))).toEqual({
    'fields.area.options': 'ต้องมีอย่างน้อย 2 ตัวเลือก',
  })
})

test('names that every object has by itself are no keys', () => {
  const fields = JSON.parse('{"constructor":{"kind":"text","label":"เรื่อง"}}')
  expect(wrongIn(asking(fields))).toEqual({ 'fields.constructor': 'รหัสนี้ใช้ไม่ได้ กรุณาใช้รหัสอื่น' })
})

test('a condition looks at an earlier question, for an answer that it can have', () => {
  const when = { field: 'area', is: 'in' } as const
  expect(wrongIn(asking({ area, subject: { ...text, when } }))).toEqual({})
  expect(wrongIn(asking({ subject: { ...text, when }, area }))).toEqual({
    'fields.subject.when': 'เงื่อนไขอ้างถึงคำถาม “area” ซึ่งไม่มีอยู่ก่อนหน้านี้',
  })
  expect(wrongIn(asking({ area, subject: { ...text, when: { field: 'area', is: 'near' } } }))).toEqual({
    'fields.subject.when': 'คำถาม “พื้นที่” ไม่มีคำตอบที่เงื่อนไขนี้ใช้',
  })
  expect(wrongIn(asking({ area, subject: { ...text, when: { field: 'area', atLeast: 3 } } }))).toEqual({
    'fields.subject.when': 'เงื่อนไขเทียบจำนวนกับ “พื้นที่” ซึ่งไม่ใช่ตัวเลข',
  })
})

test('a number follows only from answers that are there', () => {
  const sum: Field = { kind: 'computed', label: 'รวม', formula: { sum: ['many', 'subject'] } }
  const many: Field = { kind: 'integer', label: 'จำนวน' }
  expect(wrongIn(asking({ many, subject: text, sum }))).toEqual({
    'fields.sum.formula': 'สูตรคำนวณใช้คำตอบของ “เรื่อง” ซึ่งไม่มีอยู่หรือไม่ใช่ชนิดที่คำนวณได้',
  })
})

test('a date is compared with another date of the form', () => {
  const from: Field = { kind: 'date', label: 'ตั้งแต่วันที่' }
  const until = (notBefore: string): Field => ({ kind: 'date', label: 'ถึงวันที่', notBefore })
  expect(wrongIn(asking({ subject: text, from, until: until('from') }))).toEqual({})
  for (const other of ['subject', 'until', 'gone'])
    expect(wrongIn(asking({ subject: text, from, until: until(other) }))).toEqual({
      'fields.until.notBefore': `ไม่มีคำถามวันที่ “${other}” อื่นให้เทียบ`,
    })
})

test('a document of each row names a question that has rows', () => {
  const perRow = (name: string) => [{ slot: 'photo', label: 'ภาพถ่าย', perRow: name }]
  expect(wrongIn({ ...streetLight, documents: perRow('spots') })).toEqual({})
  expect(wrongIn({ ...streetLight, documents: perRow('details') })).toEqual({
    'documents.0.perRow': 'ไม่มีรายการ “details” ให้แนบแยก',
  })
})

test('rows have columns, and no rows within rows', () => {
  const rows = (item: Fields): Field => ({
    kind: 'rows',
    label: 'รายการ',
    rowLabel: 'รายการ',
    item,
    min: 3,
    max: 2,
  })
  expect(wrongIn(asking({ list: rows({}) }))).toEqual({
    'fields.list.max': 'ค่ามากที่สุดต้องไม่น้อยกว่าค่าน้อยที่สุด',
    'fields.list.item': 'แต่ละแถวต้องมีคำถามอย่างน้อยหนึ่งข้อ',
  })
  expect(
    wrongIn(asking({ list: { ...rows({ text, deeper: rows({ text }) }), min: 1 } as Field })),
  ).toMatchObject({
    'fields.list.item.deeper.kind': 'ในแถวใช้คำถามชนิดนี้ไม่ได้',
  })
})

test('a form asks something, and no document twice', () => {
  expect(wrongIn(asking({ part: { kind: 'heading', label: 'ส่วนที่ 1' } }))).toEqual({
    fields: 'แบบฟอร์มต้องมีคำถามอย่างน้อยหนึ่งข้อ',
  })
  const documents = ['photo', 'photo', 'signedForm'].map((slot) => ({ slot, label: 'ภาพถ่าย' }))
  expect(wrongIn({ ...streetLight, documents })).toEqual({
    'documents.1.slot': 'รหัสเอกสาร “photo” ใช้แล้ว',
    'documents.2.slot': 'รหัสเอกสาร “signedForm” ใช้แล้ว',
  })
})

test('a complaint keeps the questions that the chat and the maps know', () => {
  const [lights] = complaints
  if (!lights?.complaint) throw new Error('no category of complaints')
  const { details, place, problem, ...others } = lights.fields
  expect(wrongIn({ ...lights, fields: others })).toMatchObject({
    fields: expect.stringContaining('place'),
    'complaint.urgent.wire': expect.stringContaining('เรื่องที่แจ้ง'),
  })
  expect(wrongIn({ ...lights, fields: { ...lights.fields, place: text } })).toHaveProperty([
    'fields.place.kind',
  ])
  expect(wrongIn({ ...streetLight, complaint: lights.complaint })).toHaveProperty(['complaint'])
})
