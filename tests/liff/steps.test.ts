import { expect, test } from 'vitest'
import {
  filingPath,
  missingDocuments,
  stepAfter,
  stepBefore,
  stepPlace,
  stepsOf,
} from '#liff/filing/steps.ts'

const card = { slot: 'id-card', label: 'บัตรประจำตัวประชาชน' }
const photo = { slot: 'photo', label: 'รูปถ่าย', optional: true } as const
const request = { group: 'request', documents: [card, photo] } as const
const plain = { group: 'request', documents: [] } as const
const complaint = { group: 'complaint', documents: [photo] } as const

test('a request goes from its form through its documents and a check to its receipt', () => {
  expect(stepsOf(request)).toEqual(['form', 'documents', 'check', 'done'])
})

test('a service that asks for no documents has no step for them', () => {
  expect(stepAfter(plain, 'form')).toBe('check')
  expect(stepBefore(plain, 'check')).toBe('form')
})

test('a complaint is sent from its form', () => {
  expect(stepAfter(complaint, 'form')).toBe('done')
})

test('before the first step comes the page of the service', () => {
  expect(filingPath({ code: 'GEN-01', group: 'request' }, stepBefore(request, 'form'))).toBe(
    '/liff/services/GEN-01',
  )
  expect(filingPath({ code: 'C-ROAD', group: 'complaint' }, 'form')).toBe('/liff/complaints/C-ROAD/form')
})

test('the receipt is no step to take', () => {
  expect(stepPlace(request, 'documents')).toEqual({ number: 2, of: 3 })
})

test('only documents that are asked for and not there are missing', () => {
  expect(missingDocuments(request.documents, [])).toEqual({ 'documents.id-card': 'กรุณาแนบเอกสารนี้' })
  expect(missingDocuments(request.documents, [{ slot: 'id-card' }])).toEqual({})
})
