import { expect, test } from 'vitest'
import { askedPhotos, crossingMark, markGeometry, photoDays, rejectionText } from '#templates/identity.ts'
import { agency } from '#tests/support/paper.ts'

const mark = (slot: string) => crossingMark(agency, slot, '2026-11-23T17:30:00.000Z')

test('the mark names the purpose, the office and the day in Thailand, in the Buddhist era', () => {
  expect(mark('card-front').lines).toEqual([
    'ใช้สำหรับลงทะเบียน e-Service เทศบาลตำบลเนินกุ่ม เท่านั้น',
    'วันที่ 24 พฤศจิกายน พ.ศ. 2569',
  ])
})

test.each([
  ['card-front', 2000, 1500],
  ['card-front', 1500, 2000],
  ['holding', 1500, 2000],
  ['holding', 2000, 1500],
  ['card-front', 2000, 700],
])('the text of the mark on %s of %d × %d is inside the picture', (slot, width, height) => {
  const ems = 24
  const { middle, angle, letters, reach } = markGeometry({ width, height }, mark(slot), ems)
  const radians = (angle * Math.PI) / 180
  for (const end of [-1, 1]) {
    const half = (end * letters * ems) / 2
    const [x, y] = [middle.x + half * Math.cos(radians), middle.y + half * Math.sin(radians)]
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(height)
  }
  expect(reach).toBeGreaterThan(Math.hypot(width, height) / 2)
  expect(letters).toBeGreaterThan(20)
})

test('over somebody who holds the card the band runs below the face', () => {
  const size = { width: 1500, height: 2000 }
  const { middle, halfBand, angle } = markGeometry(size, mark('holding'), 24)
  const upperLine = middle.y - halfBand / Math.cos((angle * Math.PI) / 180)
  expect(upperLine).toBeGreaterThan(size.height / 2)
})

test('an agency that says nothing asks for two photos and keeps them for 30 days; its own word counts', () => {
  expect(askedPhotos(agency).map(({ slot }) => slot)).toEqual(['card-front', 'holding'])
  expect(photoDays(agency)).toBe(30)
  const own = { ...agency, identityPhotos: [], identityPhotoDays: 7 }
  expect(askedPhotos(own)).toEqual([])
  expect(photoDays(own)).toBe(7)
})

test('what is to be mended is a line each, the officer’s own words last', () => {
  expect(rejectionText(['blurred', 'expired'], 'ขอบคุณค่ะ')).toBe(
    'ภาพไม่ชัด อ่านข้อมูลบนบัตรไม่ได้\nบัตรประชาชนหมดอายุ\nขอบคุณค่ะ',
  )
  expect(rejectionText([], '')).toBe('')
})
