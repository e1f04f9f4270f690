import { expect, test } from 'vitest'
import {
  editPath,
  filingPath,
  isFilingAddress,
  missingDocuments,
  stepAfter,
  stepBefore,
  stepPlace,
  stepsOf,
} from '#liff/filing/steps.ts'
import { defineFields } from '#templates/fields.ts'

const card = { slot: 'id-card', label: 'บัตรประจำตัวประชาชน' }
const photo = { slot: 'photo', label: 'รูปถ่าย', optional: true } as const
const request = { group: 'request', fields: {}, documents: [card, photo] } as const
const plain = { group: 'request', fields: {}, documents: [] } as const
const complaint = { group: 'complaint', fields: {}, documents: [photo] } as const

test('a request goes from its form through its documents and a check to its receipt', () => {
  expect(stepsOf(request, {})).toEqual(['form', 'documents', 'check', 'done'])
})

test('a service that asks for no documents has no step for them', () => {
  expect(stepAfter(plain, {}, 'form')).toBe('check')
  expect(stepBefore(plain, {}, 'check')).toBe('form')
})

test('on paper the form is printed and comes back as a document, whatever else is asked', () => {
  expect(stepsOf({ ...plain, way: 'paper' }, {})).toEqual(['print', 'documents', 'check', 'done'])
  expect(stepBefore({ ...request, way: 'paper' }, {}, 'documents')).toBe('print')
})

test('a complaint is sent from its form', () => {
  expect(stepAfter(complaint, {}, 'form')).toBe('done')
})

test('before the first step comes the page of the service', () => {
  expect(filingPath({ code: 'GEN-01', group: 'request' }, stepBefore(request, {}, 'form'))).toBe(
    '/liff/services/GEN-01',
  )
  expect(filingPath({ code: 'C-ROAD', group: 'complaint' }, 'form')).toBe('/liff/complaints/C-ROAD/form')
})

test('the receipt is no step to take', () => {
  expect(stepPlace(request, {}, 'documents')).toEqual({ number: 2, of: 3 })
})

test('only documents that are asked for and not there are missing', () => {
  expect(missingDocuments(request.documents, [])).toEqual({ 'documents.id-card': 'กรุณาแนบเอกสารนี้' })
  expect(missingDocuments(request.documents, [{ slot: 'id-card' }])).toEqual({})
})

const long = {
  ...request,
  code: 'ENG-02',
  fields: defineFields({
    owner: { kind: 'heading', label: 'เจ้าของ' },
    who: { kind: 'choice', label: 'ผู้ขอ', options: { person: 'บุคคล', company: 'นิติบุคคล' } },
    company: { kind: 'heading', label: 'นิติบุคคล' },
    name: { kind: 'text', label: 'ชื่อ', when: { field: 'who', is: 'company' } },
    site: { kind: 'heading', label: 'สถานที่' },
    area: { kind: 'decimal', label: 'พื้นที่' },
  }),
}

test('a long form has a step for each of its parts, and none for a part that asks nothing', () => {
  expect(stepsOf(long, { who: 'company' })).toEqual([
    'form',
    'form-2',
    'form-3',
    'documents',
    'check',
    'done',
  ])
  expect(stepAfter(long, { who: 'person' }, 'form')).toBe('form-3')
  expect(stepPlace(long, { who: 'person' }, 'form-3')).toEqual({ number: 2, of: 4 })
})

test('an answer is changed in the part where it stands, and then it goes back to the check', () => {
  expect(editPath(long, 'area')).toBe('/liff/services/ENG-02/form-3?field=area&then=check')
})

test.each(['form', 'form-2', 'form-12', 'documents', 'check', 'done'])('%s is a step', (step) => {
  expect(isFilingAddress(step)).toBe(true)
})
test.each(['form-1', 'form-', 'form-02', 'forms', 'form-2x', ''])('%j is none', (step) => {
  expect(isFilingAddress(step)).toBe(false)
})
