import { expect, test } from 'vitest'
import { coordinatesText, parseCoordinates } from '#templates/coordinates.ts'

test.each([
  '16.735120, 100.302110',
  '16.735120 100.302110',
  '๑๖.๗๓๕๑๒๐, ๑๐๐.๓๐๒๑๑๐',
  'https://www.google.com/maps/@16.735120,100.302110,17z',
])('a place can be typed or pasted: %s', (text) => {
  expect(parseCoordinates(text)).toEqual({ latitude: 16.73512, longitude: 100.30211 })
})

test.each(['หน้าวัด', '', '16.7', '95.0, 100.0', '16.7, 200.1'])('%s is no place', (text) => {
  expect(parseCoordinates(text)).toBeUndefined()
})

test('a place shows as it is typed', () => {
  expect(coordinatesText({ latitude: 16.73512, longitude: 100.30211 })).toBe('16.735120, 100.302110')
  expect(coordinatesText('หน้าวัด')).toBe('หน้าวัด')
})
