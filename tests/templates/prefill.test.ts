import { expect, test } from 'vitest'
import { defineFields } from '#templates/fields.ts'
import { askedParts, partOf, partsOf } from '#templates/parts.ts'
import { prefilled } from '#templates/prefill.ts'
import { applicant } from '#tests/support/paper.ts'

const known = { ...applicant, citizenId: '1101700230708' }
const fields = defineFields({
  contact: { kind: 'phone', label: 'โทรศัพท์', prefill: 'phone' },
  place: { kind: 'address', label: 'สถานที่', prefill: 'address' },
  premises: { kind: 'choice', label: 'ประเภท', options: { home: 'บ้าน', shop: 'ร้าน' } },
  details: { kind: 'long-text', label: 'รายละเอียด' },
  from: { kind: 'date', label: 'ตั้งแต่' },
  sure: { kind: 'yes-no', label: 'ยินยอม' },
  spots: {
    kind: 'rows',
    label: 'จุด',
    rowLabel: 'จุด',
    item: { where: { kind: 'text', label: 'บริเวณ' }, on: { kind: 'date', label: 'เมื่อ' } },
  },
})

test('a form begins with what the profile says', () => {
  expect(prefilled(fields, known)).toEqual({ contact: applicant.phone, place: applicant.address })
})

test('what the last request said comes before the profile; what is said anew each time stays empty', () => {
  const answers = {
    contact: '0811111111',
    premises: 'shop',
    details: 'เล่าเรื่องเก่า',
    from: '2026-01-01',
    sure: false,
    spots: [{ where: 'หน้าวัด', on: '2026-01-01' }],
  }
  expect(prefilled(fields, known, { fields, answers })).toEqual({
    contact: '0811111111',
    place: applicant.address,
    premises: 'shop',
    spots: [{ where: 'หน้าวัด' }],
  })
})

test('in a form that is for anything all is said anew', () => {
  const general = defineFields({
    subject: { kind: 'text', label: 'เรื่อง' },
    place: { kind: 'location', label: 'ตำแหน่ง' },
  })
  const answers = { subject: 'ขอยืมเต็นท์', place: { latitude: 16.5, longitude: 100.3 } }
  expect(prefilled(general, known, { fields: general, answers })).toEqual({})
})

test('an answer that the form of today does not know is left out', () => {
  const then = defineFields({ contact: { kind: 'text', label: 'โทร' }, premises: fields.premises })
  const answers = { contact: 'ไม่มี', premises: 'castle' }
  expect(prefilled(fields, known, { fields: then, answers })).toEqual({
    contact: applicant.phone,
    place: applicant.address,
  })
})

const long = defineFields({
  kind: { kind: 'choice', label: 'ผู้ขอ', options: { person: 'บุคคล', company: 'นิติบุคคล' } },
  company: { kind: 'heading', label: 'นิติบุคคล' },
  name: { kind: 'text', label: 'ชื่อ', when: { field: 'kind', is: 'company' } },
  site: { kind: 'heading', label: 'สถานที่' },
  area: { kind: 'decimal', label: 'พื้นที่' },
})

test('a form with several headings falls into parts; one that asks nothing now is skipped', () => {
  expect(partsOf(long).map(({ number, title }) => [number, title])).toEqual([
    [1, undefined],
    [2, 'นิติบุคคล'],
    [3, 'สถานที่'],
  ])
  expect(askedParts(long, { kind: 'person' }).map(({ number }) => number)).toEqual([1, 3])
  expect(askedParts(long, { kind: 'company' }).map(({ number }) => number)).toEqual([1, 2, 3])
  expect(partOf(long, 'area')).toBe(3)
})

test('a form with one heading or none is one part, its heading in it', () => {
  expect(partsOf(fields)).toEqual([{ number: 1, fields }])
})
