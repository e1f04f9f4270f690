import { expect, test } from 'vitest'
import { isTileUrl, mapCentreOf, mapTilesOf, tileOrigin } from '#templates/map.ts'

const url = 'https://tiles.example.go.th:8443/v1/{z}/{x}/{y}.png?key=abc'

test('an agency that chose no map has none, and no place where it opens', () => {
  expect(mapTilesOf({ mapTileUrl: '' })).toBeUndefined()
  expect(mapCentreOf({})).toBeUndefined()
  expect(mapTilesOf({ mapTileUrl: url, mapAttribution: '© กรมแผนที่' })).toEqual({
    url,
    attribution: '© กรมแผนที่',
  })
  expect(mapCentreOf({ mapCentre: '16.7, 100.3' })).toEqual({ latitude: 16.7, longitude: 100.3 })
})

test('pictures come from one host over https', () => {
  expect(isTileUrl(url)).toBe(true)
  expect(tileOrigin(url)).toBe('https://tiles.example.go.th:8443')
})

test.each([
  'http://tiles.example.go.th/{z}/{x}/{y}.png',
  'https://{s}.tile.example.org/{z}/{x}/{y}.png',
  'https://*.example.org/{z}/{x}/{y}.png',
  'https://tiles.example.go.th/{z}/{x}.png',
  "https://tiles.example.go.th/{z}/{x}/{y}.png; script-src 'unsafe-inline'",
  'https://me:secret@tiles.example.go.th/{z}/{x}/{y}.png',
  'แผนที่',
])('%s is no address of them', (text) => {
  expect(isTileUrl(text)).toBe(false)
})
