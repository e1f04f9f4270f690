import { expect, test } from 'vitest'
import { mistypedReference, newReference, parseReference } from '#db/reference.ts'

const november = new Date('2026-11-23T02:00:00.000Z')

test('a reference is nine digits in threes that begin with the Buddhist year', () => {
  for (let i = 0; i < 500; i++) expect(newReference(november)).toMatch(/^69\d-\d{3}-\d{3}$/)
})

test('the year is the one in Bangkok', () => {
  expect(newReference(new Date('2026-12-31T17:00:00.000Z'))).toMatch(/^70/)
})

test.each([
  ['as printed', (r: string) => r],
  ['without dashes', (r: string) => r.replaceAll('-', '')],
  ['with spaces', (r: string) => r.replaceAll('-', ' ')],
  ['in Thai digits', (r: string) => r.replace(/\d/g, (d) => '๐๑๒๓๔๕๖๗๘๙'[Number(d)] ?? '')],
  ['inside a sentence', (r: string) => `ขอติดตามเลขที่ ${r} ค่ะ`],
])('a reference is understood %s', (_, spelling) => {
  const reference = newReference(november)
  expect(parseReference(spelling(reference))).toBe(reference)
})

test('a reference with any one digit mistyped is no reference', () => {
  const reference = newReference(november)
  for (let at = 0; at < reference.length; at++) {
    if (reference[at] === '-') continue
    const wrong = reference.slice(0, at) + String((Number(reference[at]) + 1) % 10) + reference.slice(at + 1)
    expect(parseReference(wrong)).toBeUndefined()
    // Telephone numbers begin with 0.
    expect(mistypedReference(wrong)).toBe(wrong.startsWith('0') ? undefined : wrong)
  }
})

test.each(['สวัสดี', '0812345678', '1-1017-00230-70-8', ''])('%s is no reference', (text) => {
  expect(parseReference(text)).toBeUndefined()
  expect(mistypedReference(text)).toBeUndefined()
})
