import { expect, test } from 'vitest'
import { differencesOf } from '#templates/definitions/differences.ts'
import { withDocument, withField, withFieldMoved, withoutField } from '#templates/definitions/edits.ts'
import { mergeDefinitions } from '#templates/definitions/merge.ts'
import type { Fields } from '#templates/fields.ts'
import type { Service } from '#templates/service.ts'
import { catalogue } from '#templates/services/index.ts'
import { venueBooking } from '#templates/services/venue-booking.ts'

const letters: Fields = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((key) => [key, { kind: 'text', label: key.toUpperCase() }]),
)
const service: Service = { ...venueBooking, fields: letters, documents: [{ slot: 'map', label: 'แผนที่' }] }
const keys = ({ fields }: Service) => Object.keys(fields).join('')

test('a definition does not differ from itself', () => {
  for (const one of catalogue) expect(differencesOf(one, structuredClone(one))).toEqual([])
})

test('what was added, changed, moved and removed is told in words', () => {
  let after = withField(service, ['e'], { kind: 'integer', label: 'จำนวนคน' }, 'a')
  after = withField(after, ['b'], { kind: 'text', label: 'B', hint: 'เช่น บี', optional: true })
  after = withoutField(withFieldMoved(after, ['d'], 'up'), ['a'])
  after = withDocument({ ...after, fee: 'ชั่วโมงละ 100 บาท' }, { slot: 'map', label: 'แผนที่', optional: true })
  expect(differencesOf(service, after)).toEqual([
    {
      did: 'changed',
      what: 'ข้อมูลบริการ',
      facts: [{ label: 'ค่าธรรมเนียม', before: service.fee, after: 'ชั่วโมงละ 100 บาท' }],
    },
    { did: 'added', what: 'คำถาม “จำนวนคน”', facts: [] },
    {
      did: 'changed',
      what: 'คำถาม “B”',
      facts: [
        { label: 'คำแนะนำ', before: '', after: 'เช่น บี' },
        { label: 'ความจำเป็น', before: '', after: 'ไม่บังคับ' },
      ],
    },
    { did: 'moved', what: 'คำถาม “C”', facts: [] },
    { did: 'removed', what: 'คำถาม “A”', facts: [] },
    {
      did: 'changed',
      what: 'เอกสาร “แผนที่”',
      facts: [{ label: 'ความจำเป็น', before: 'บังคับ', after: 'ไม่บังคับ' }],
    },
  ])
})

test('a question goes first, after another, last, one up, one down, and stays at the ends', () => {
  const x = { kind: 'text', label: 'X' } as const
  expect(keys(withField(service, ['x'], x, ''))).toBe('xabcd')
  expect(keys(withField(service, ['x'], x, 'b'))).toBe('abxcd')
  expect(keys(withField(service, ['x'], x))).toBe('abcdx')
  expect(keys(withFieldMoved(service, ['b'], 'up'))).toBe('bacd')
  expect(keys(withFieldMoved(service, ['a'], 'up'))).toBe('abcd')
  expect(keys(withFieldMoved(service, ['d'], 'down'))).toBe('abcd')
})

test('what the product changed and what the agency changed come together, the agency’s first', () => {
  const ours = withoutField(
    withField(
      withField(service, ['b'], { kind: 'text', label: 'ของเรา' }),
      ['own'],
      { kind: 'text', label: 'O' },
      'b',
    ),
    ['d'],
  )
  let theirs = withField(service, ['b'], { kind: 'text', label: 'ของระบบ' })
  theirs = withField(
    withField(theirs, ['c'], { kind: 'text', label: 'ใหม่' }),
    ['z'],
    { kind: 'text', label: 'Z' },
    'a',
  )
  const merged = mergeDefinitions({ base: service, ours, theirs: { ...theirs, name: 'ชื่อใหม่' } })
  expect(keys(merged)).toBe('azbownc')
  expect([merged.name, merged.fields.b?.label, merged.fields.c?.label]).toEqual(['ชื่อใหม่', 'ของเรา', 'ใหม่'])
})
