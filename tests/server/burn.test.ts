import { expect, test } from 'vitest'
import { burn } from '#server/photos/burn.ts'
import type { Covering } from '#templates/covering.ts'
import { coveringSchema } from '#templates/covering-schema.ts'

/** A picture in which no two neighbours look alike. */
function picture(width = 480, height = 240) {
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < data.length; at++) data[at] = (at * 97) % 251
  return { width, height, data }
}
const covering = (given: Partial<Covering>): Covering => ({ look: 'solid', boxes: [], strokes: [], ...given })
const pixel = ({ width, data }: ReturnType<typeof picture>, x: number, y: number) =>
  [...data.slice((y * width + x) * 3, (y * width + x) * 3 + 3)].join()
const changed = (before: ReturnType<typeof picture>, after: ReturnType<typeof picture>) =>
  Array.from({ length: after.width * after.height }, (_, n) => [n % after.width, Math.floor(n / after.width)])
    .filter(([x = 0, y = 0]) => pixel(before, x, y) !== pixel(after, x, y))
    .map(([x = 0, y = 0]) => [x, y] as const)
const box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }

test('a box covers what is inside it, and nothing else', () => {
  const [before, after] = [picture(), picture()]
  burn(after, covering({ boxes: [box] }))
  const places = changed(before, after)
  expect(places).toHaveLength(240 * 120)
  expect(places.every(([x, y]) => x >= 120 && x < 360 && y >= 60 && y < 180)).toBe(true)
  expect(new Set(places.map(([x, y]) => pixel(after, x, y))).size).toBe(1)
})

test('a brush covers all along its way, without gaps, and stays in the picture', () => {
  const [before, after] = [picture(), picture()]
  burn(
    after,
    covering({
      strokes: [
        {
          radius: 0.02,
          points: [
            [0, 0.5],
            [1, 0.5],
          ],
        },
      ],
    }),
  )
  const places = changed(before, after)
  expect(new Set(places.map(([x]) => x)).size).toBe(480)
  expect(places.every(([, y]) => y >= 110 && y <= 130)).toBe(true)
  burn(after, covering({ strokes: [{ radius: 0.25, points: [[1, 1]] }] }))
})

test('a mosaic has so few colours that nobody can be known by it, and they are of its own place', () => {
  const after = picture()
  burn(after, covering({ look: 'mosaic', boxes: [box] }))
  const colours = new Set<string>()
  for (let y = 60; y < 180; y++) for (let x = 120; x < 360; x++) colours.add(pixel(after, x, y))
  expect(colours.size).toBeLessThanOrEqual(24 * 12)
  expect(colours.size).toBeGreaterThan(1)
})

test.each<[string, unknown]>([
  ['nothing', covering({})],
  ['out of the picture', covering({ boxes: [{ ...box, x: 1.2 }] })],
  ['of no width', covering({ boxes: [{ ...box, width: 0 }] })],
  ['without end', covering({ boxes: Array.from({ length: 51 }, () => box) })],
  ['a brush as large as the picture', covering({ strokes: [{ radius: 2, points: [[0, 0]] }] })],
  ['another look', { ...covering({ boxes: [box] }), look: 'invisible' }],
  ['a script', '<script>'],
])('%s is no covering', (_, sent) => {
  expect(coveringSchema.safeParse(sent).success).toBe(false)
})
