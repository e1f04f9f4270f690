import { expect, test } from 'vitest'
import { documentsAsked, documentsWithPaper, signedFormSlot, slotLabel } from '#templates/documents-asked.ts'
import type { Fields } from '#templates/fields.ts'
import { draftCode } from '#templates/filing-way.ts'
import { streetLight } from '#templates/services/street-light.ts'

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

const spots = {
  kind: 'rows',
  label: 'จุดที่ชำรุด',
  rowLabel: 'จุด',
  max: 10,
  item: streetLight.fields.spots.item,
} as const
const perSpot = {
  fields: { spots },
  documents: [{ slot: 'photo', label: 'รูปถ่าย', hint: 'ถ่ายให้เห็นเสา', perRow: 'spots' }],
} as const

test('a document of each row has a slot, a name and a hint of its own, from the first row on', () => {
  const asked = (answers: object) => documentsAsked(perSpot, answers as never, null)
  expect(asked({ spots: [{ where: 'หน้าวัด' }, {}] })).toEqual([
    { slot: 'photo-1', label: 'รูปถ่าย จุดที่ 1', hint: 'บริเวณ หน้าวัด · ถ่ายให้เห็นเสา' },
    { slot: 'photo-2', label: 'รูปถ่าย จุดที่ 2', hint: 'ถ่ายให้เห็นเสา' },
  ])
  expect(asked({}).map(({ slot }) => slot)).toEqual(['photo-1'])
  const conditional = { ...spots, when: { field: 'many', is: true } } as const
  expect(documentsAsked({ ...perSpot, fields: { spots: conditional } }, {}, null)).toEqual([])
})

test('its name is known without the answers, and there are no more slots than rows', () => {
  expect(slotLabel(perSpot, 'photo-10')).toBe('รูปถ่าย จุดที่ 10')
  for (const slot of ['photo-11', 'photo-0', 'photo-', 'spots-1'])
    expect(slotLabel(perSpot, slot)).toBeUndefined()
})

test('on paper nobody knows how many rows there are: one slot takes all', () => {
  const asked = documentsWithPaper({ ...perSpot, group: 'request' } as never).at(-1)
  expect(asked).toEqual({ slot: 'photo', label: 'รูปถ่าย', hint: 'ถ่ายให้เห็นเสา' })
})

test('photos that were sent for single rows are not lost when the draft comes to paper', () => {
  const sent = ['photo-10', 'photo-2', 'photo-2', 'other', 'photo-11'].map((slot) => ({ slot }))
  expect(documentsWithPaper({ ...perSpot, group: 'request' } as never, sent).slice(-3)).toEqual([
    { slot: 'photo', label: 'รูปถ่าย', hint: 'ถ่ายให้เห็นเสา', optional: true },
    { slot: 'photo-2', label: 'รูปถ่าย จุดที่ 2', optional: true },
    { slot: 'photo-10', label: 'รูปถ่าย จุดที่ 10', optional: true },
  ])
})

test('the code of a draft is short and of capitals and digits, as its QR needs them', () => {
  expect(draftCode('9f3c2a10-7b4e-4d21-9c55-0a1b2c3d4e5f')).toBe('9F3C2A107B4E')
})
