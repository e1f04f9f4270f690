import { expect, test } from 'vitest'
import { documentsWithPaper, signedFormSlot, slotLabel } from '#templates/documents-asked.ts'
import type { Fields } from '#templates/fields.ts'
import { draftCode } from '#templates/filing-way.ts'

const fields = {
  plan: { kind: 'attachments', label: 'แผนผัง' },
  photos: { kind: 'attachments', label: 'ภาพถ่าย', optional: true },
} as const satisfies Fields
const card = { slot: 'card', label: 'สำเนาบัตร' }
const lease = { slot: 'lease', label: 'สัญญาเช่า', when: { field: 'owner', is: 'rented' } } as const
const service = { group: 'request', fields, documents: [card, lease] } as const

test('the signed pages are asked for first, and whatever depends on an answer is only offered', () => {
  expect(documentsWithPaper(service as never).map(({ slot, optional = false }) => [slot, optional])).toEqual([
    [signedFormSlot, false],
    ['powerOfAttorney', true],
    ['card', false],
    ['lease', true],
    ['plan', false],
    ['photos', true],
  ])
})

test('officers read what the pages are', () => {
  expect(slotLabel(service as never, signedFormSlot)).toBe('แบบฟอร์มที่ลงนามแล้ว')
})

test('the code of a draft is short and of capitals and digits, as its QR needs them', () => {
  expect(draftCode('9f3c2a10-7b4e-4d21-9c55-0a1b2c3d4e5f')).toBe('9F3C2A107B4E')
})
