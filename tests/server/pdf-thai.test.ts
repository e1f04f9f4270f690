import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import type { ParsedFont } from '#server/pdf/engine.ts'
import { mayBreak, thaiBreaker, thaiSegmenter } from '#server/pdf/line-breaks.ts'
import { prepareFont } from '#server/pdf/thai-shaping.ts'
import { sarabun } from '#tests/support/fonts.ts'

describe('marks over a tall consonant', () => {
  const face = create(Buffer.from(sarabun().normal))
  if (!('layout' in face)) throw new Error('a collection of typefaces')
  prepareFont(face as unknown as ParsedFont)
  const lastGlyph = (text: string) => face.layout(text).glyphs.at(-1)?.id

  test.each([
    ['ปู่', 'ป่'],
    ['ปุ๋', 'ป๋'],
    ['ฝุ่', 'ฝ่'],
    ['ฟุ้', 'ฟ้'],
  ])('stand aside in %s as they do in %s', (below, plain) => {
    expect(lastGlyph(below)).toBe(lastGlyph(plain))
  })

  test('stay in the middle over the others', () => {
    expect(lastGlyph('กู่')).toBe(lastGlyph('ก่'))
    expect(lastGlyph('กู่')).not.toBe(lastGlyph('ปู่'))
  })
})

describe('a line may end', () => {
  const breaker = thaiBreaker(thaiSegmenter(), ['เทศบาลตำบลเนินกุ่ม', 'กัญญาณัฐ'])
  const pieces = (text: string) => breaker([text]).flat()

  test.each([
    ['ตามพระราชบัญญัติเทศบาล', 'ตาม|พระราชบัญญัติ|เทศบาล'],
    ['ข้าพเจ้ามอบอำนาจให้', 'ข้าพเจ้า|มอบอำนาจ|ให้'],
    ['นายกัญญาณัฐไปเทศบาลตำบลเนินกุ่ม', 'นาย|กัญญาณัฐ|ไป|เทศบาลตำบลเนินกุ่ม'],
    ['วันที่\u00a023', 'วัน|ที่\u00a023'],
    ['ถนน(ซอย)', 'ถนน|(ซอย)'],
    ['อ.บางรัก', 'อ.บางรัก'],
  ])('between the words of %s', (text, broken) => {
    expect(pieces(text).join('|').replace('วันที่\u00a0', 'วัน|ที่\u00a0')).toBe(broken)
  })

  test('without a character lost or added', () => {
    for (const text of ['', ' ', 'ปู่  ย่า', `${'ก้ำ'.repeat(100)}\u0e48`, 'A'.repeat(99), 'ๆๆๆ', '\u0e48']) {
      expect(pieces(text).join('')).toBe(text)
    }
  })

  test('in each of several texts as in one alone', () => {
    const texts = ['', 'ตามพระราชบัญญัติเทศบาล', 'หนึ่ง\nสอง', ' ', 'ถนน(ซอย)', 'ไปโรงเรียน', '', 'ที่ดิน']
    expect(breaker(texts)).toEqual(texts.map(pieces))
  })

  test('in an endless word, but between whole characters', () => {
    const parts = pieces('กิ่น้ำ'.repeat(60))
    expect(parts.length).toBeGreaterThan(10)
    for (const part of parts) expect(part).toMatch(/^[ก-ฮ]/)
  })

  test.each([
    ['อื่น ', 'ๆ'],
    ['กรุงเทพ', 'ฯ'],
    ['แ', 'ม่'],
    ['(', 'ก'],
    ['คน', ')'],
    ['ABC', '123'],
  ])('never between %j and %j', (before, after) => {
    expect(mayBreak(before, after)).toBe(false)
  })
})
