import { expect, test } from 'vitest'
import { stoppedAt } from '#liff/filing/stopped-at.ts'
import type { Fields } from '#templates/fields.ts'

const fields: Fields = {
  who: { kind: 'heading', label: 'ผู้ขอ' },
  occupation: { kind: 'text', label: 'อาชีพ' },
  hasShop: { kind: 'yes-no', label: 'มีร้าน' },
  where: { kind: 'heading', label: 'ที่ตั้ง' },
  shop: { kind: 'text', label: 'ชื่อร้าน', when: { field: 'hasShop', is: true } },
  note: { kind: 'text', label: 'หมายเหตุ', optional: true },
  money: { kind: 'heading', label: 'การรับเงิน' },
  amount: { kind: 'money', label: 'จำนวน' },
}
const form = {
  group: 'request',
  way: 'online',
  fields,
  documents: [
    { slot: 'house', label: 'ทะเบียนบ้าน' },
    { slot: 'other', label: 'อื่น ๆ', optional: true },
  ],
} as const
const nothing = { answers: {}, attachments: [], isFilerKnown: true }
const house = [{ slot: 'house' }]
const full = { occupation: 'ค้าขาย', hasShop: true, shop: 'ร้านบุญมี', amount: '1,250' }

test('one goes on at the first part of a form in which a required answer is missing', () => {
  expect(stoppedAt(form, nothing)).toBe('form')
  expect(stoppedAt(form, { ...nothing, answers: { ...full, shop: '' } })).toBe('form-2')
  expect(stoppedAt(form, { ...nothing, answers: { ...full, shop: '', hasShop: false, amount: '' } })).toBe(
    'form-3',
  )
})

test('one goes on at the documents when a required one is missing, and at the check when nothing is', () => {
  expect(stoppedAt(form, { ...nothing, answers: full })).toBe('documents')
  expect(stoppedAt(form, { ...nothing, answers: full, attachments: house })).toBe('check')
})

test('one goes on with the person for whom one files while something of them is missing', () => {
  expect(stoppedAt(form, { answers: full, attachments: house, isFilerKnown: false })).toBe('form')
})

test('on paper one goes on printing until signed pages are there', () => {
  const paper = {
    ...form,
    way: 'paper' as const,
    documents: [{ slot: 'signedForm', label: 'แบบฟอร์มที่ลงนามแล้ว' }, ...form.documents],
  }
  const signed = [{ slot: 'signedForm' }]
  expect(stoppedAt(paper, { ...nothing, attachments: house })).toBe('print')
  expect(stoppedAt(paper, { ...nothing, attachments: signed })).toBe('documents')
  expect(stoppedAt(paper, { ...nothing, attachments: [...signed, ...house] })).toBe('check')
})

test('a complaint is one page, and goes on there', () => {
  expect(stoppedAt({ ...form, group: 'complaint' }, { ...nothing, answers: full })).toBe('form')
})
