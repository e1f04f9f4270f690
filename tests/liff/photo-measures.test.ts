import { expect, test } from 'vitest'
import { brightnessOf, flawsOf, type GrayPicture, grayOf, sharpnessOf } from '#liff/identity/measures.ts'

const size = { width: 2000, height: 1500 }

function picture(paint: (x: number, y: number) => number, width = 320, height = 240): GrayPicture {
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pixels[y * width + x] = paint(x, y)
  return { width, height, pixels }
}

/** Lines of print: dark strokes on a light card. */
const print = (x: number, y: number) => (y % 12 < 6 && x % 5 < 2 ? 40 : 190)
/** The same out of focus: every pixel the mean of those around it, the nearest counting most. */
const unfocused = (radius: number) => (x: number, y: number) => {
  let [sum, count] = [0, 0]
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) {
      const weight = (radius + 1 - Math.abs(dx)) * (radius + 1 - Math.abs(dy))
      sum += weight * print(Math.max(0, x + dx), Math.max(0, y + dy))
      count += weight
    }
  return sum / count
}

test('sharp print passes', () => {
  expect(flawsOf(picture(print), size)).toEqual([])
})

test('the more a picture is out of focus, the less sharp it measures', () => {
  const measured = [0, 1, 3, 6].map((radius) => sharpnessOf(picture(unfocused(radius))))
  expect(measured).toEqual(measured.toSorted((a, b) => b - a))
})

test('print out of focus is told to be blurred', () => {
  expect(flawsOf(picture(unfocused(6)), size)).toEqual(['blurred'])
})

test('a plain wall has nothing sharp in it', () => {
  expect(sharpnessOf(picture(() => 120))).toBe(0)
})

test('a picture taken in the dark is told to be dark, and not to be blurred as well', () => {
  expect(
    flawsOf(
      picture((x, y) => print(x, y) / 8),
      size,
    ),
  ).toEqual(['dark'])
})

test('a lamp mirrored in the card is told', () => {
  expect(
    flawsOf(
      picture((x, y) => (x < 140 ? 255 : print(x, y))),
      size,
    ),
  ).toEqual(['glare'])
})

test('a small picture is told to be small', () => {
  expect(flawsOf(picture(print), { width: 1000, height: 640 })).toEqual(['small'])
})

test('colours count as the eye sees them', () => {
  const one = (...rgb: [number, number, number]) =>
    brightnessOf(grayOf(new Uint8ClampedArray([...rgb, 255]), 1, 1))
  expect(one(255, 255, 255)).toBeGreaterThanOrEqual(254)
  expect(one(0, 255, 0)).toBeGreaterThan(one(255, 0, 0))
  expect(one(255, 0, 0)).toBeGreaterThan(one(0, 0, 255))
})

test('an empty picture breaks nothing', () => {
  const nothing = { width: 0, height: 0, pixels: new Uint8Array() }
  expect([sharpnessOf(nothing), brightnessOf(nothing)]).toEqual([0, 0])
})
