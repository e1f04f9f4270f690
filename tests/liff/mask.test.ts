import { expect, test } from 'vitest'
import { type Box, centredAt, movedBy, scaledBy, usualPlace } from '#liff/identity/mask.ts'

const isInside = ({ x, y, width, height }: Box) => x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1
const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2]

test.each([
  { width: 2000, height: 1500 },
  { width: 1500, height: 2000 },
  { width: 2000, height: 700 },
])('the box begins in the lower half of the card, left of the portrait ($width × $height)', (size) => {
  const box = usualPlace(size)
  expect(isInside(box)).toBe(true)
  expect(box.y).toBeGreaterThan(0.5)
  expect(box.x + box.width).toBeLessThan(0.62)
  // A line of print, not half the card.
  expect((box.width * size.width) / (box.height * size.height)).toBeGreaterThan(4)
})

test('it stays within the picture however far it is pushed', () => {
  const box = usualPlace({ width: 2000, height: 1500 })
  for (const [x, y] of [
    [5, 5],
    [-5, -5],
    [0.5, -9],
  ] as const)
    expect(isInside(movedBy(box, x, y))).toBe(true)
})

test('it goes to where somebody taps', () => {
  const [x, y] = middle(centredAt(usualPlace({ width: 2000, height: 1500 }), 0.4, 0.7))
  expect(x).toBeCloseTo(0.4)
  expect(y).toBeCloseTo(0.7)
})

test('it grows and shrinks around its middle, and never vanishes or covers everything', () => {
  const box = usualPlace({ width: 2000, height: 1500 })
  const grown = scaledBy(box, 1.2)
  expect(grown.width).toBeGreaterThan(box.width)
  expect(middle(grown)[0]).toBeCloseTo(middle(box)[0] ?? 0)
  let [large, small] = [box, box]
  for (let i = 0; i < 50; i++) [large, small] = [scaledBy(large, 1.2), scaledBy(small, 1 / 1.2)]
  expect(isInside(large)).toBe(true)
  expect(large.height).toBeLessThanOrEqual(0.5)
  expect(small.width).toBeGreaterThan(0.05)
})
