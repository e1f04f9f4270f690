import { expect, test } from 'vitest'
import { mapPicture } from '#templates/map-picture.ts'

const size = { width: 960, height: 560 }
const temple = { latitude: 16.57, longitude: 100.33 }

test('without points there is no map', () => {
  expect(mapPicture([], size)).toBeUndefined()
})

test('one point stands in the middle, as close as it gets', () => {
  const picture = mapPicture([temple], size)
  expect(picture?.points).toEqual([{ point: temple, x: 480, y: 280 }])
  expect(picture?.tiles.every(({ z }) => z === 16)).toBe(true)
})

test('all points stand inside, north above and east to the right, on tiles that cover the picture', () => {
  const market = { latitude: 16.61, longitude: 100.41 }
  const picture = mapPicture([temple, market], size)
  if (!picture) throw new Error('no picture')
  const [south, north] = picture.points
  if (!south || !north) throw new Error('no points')
  expect(north.y).toBeLessThan(south.y)
  expect(north.x).toBeGreaterThan(south.x)
  for (const { x, y } of picture.points) {
    expect(x).toBeGreaterThanOrEqual(40)
    expect(x).toBeLessThanOrEqual(920)
    expect(y).toBeGreaterThanOrEqual(40)
    expect(y).toBeLessThanOrEqual(520)
  }
  expect(Math.min(...picture.tiles.map(({ x }) => x))).toBeLessThanOrEqual(0)
  expect(Math.max(...picture.tiles.map(({ x }) => x + 256))).toBeGreaterThanOrEqual(960)
  expect(Math.max(...picture.tiles.map(({ y }) => y + 256))).toBeGreaterThanOrEqual(560)
})

test('the scale is a round length', () => {
  const { metres = 0, px = 0 } = mapPicture([temple], size)?.scale ?? {}
  expect(String(metres)).toMatch(/^[125]0*$/)
  // At zoom 16 a pixel is 2.39 metres at the equator.
  expect(metres / px).toBeCloseTo(2.387 * Math.cos((16.57 * Math.PI) / 180), 1)
})
