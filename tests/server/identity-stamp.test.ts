import { createRequire } from 'node:module'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { createHeicDecoder } from '#server/runtime/heic.ts'
import type { Stamp } from '#server/stamp/unfit-photo.ts'
import { createStamp } from '#server/stamp.ts'
import { crossingMark } from '#templates/identity.ts'
import { drawPhoto, font, photo, rendererWasm } from '#tests/support/identity-photos.ts'
import { heic, html, pdf, pngBomb, svg } from '#tests/support/odd-photos.ts'
import { agency } from '#tests/support/paper.ts'

const mark = crossingMark(agency, 'card-front', '2026-11-23T02:00:00.000Z')
let stamp: Stamp
let plain: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  const decodeHeic = createHeicDecoder(createRequire(import.meta.url).resolve('heic-decode'))
  stamp = createStamp({ font, wasm: rendererWasm, decodeHeic })
  plain = await photo()
})

const bytes = (data: Uint8Array) => new Uint8Array(data)
/** The colour around a place of the picture, in shares of its sides. */
async function colourAt(picture: Uint8Array, x: number, y: number): Promise<number[]> {
  const { width, height } = await sharp(picture).metadata()
  const { data } = await sharp(picture)
    .extract({ left: Math.round(x * width) - 4, top: Math.round(y * height) - 4, width: 8, height: 8 })
    .resize(1, 1)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

test('a photo of 12 megapixels becomes a JPEG of 2000 pixels, and a small one keeps its size', async () => {
  const large = await stamp(await photo({ width: 4000, height: 3000 }), mark)
  expect(await sharp(large).metadata()).toMatchObject({ format: 'jpeg', width: 2000, height: 1500 })
  expect(await sharp(await stamp(plain, mark)).metadata()).toMatchObject({ width: 1600, height: 1200 })
})

test('the mark is burned in between two lines, and the face on the card is untouched', async () => {
  const marked = await stamp(plain, mark)
  const raw = async (picture: Uint8Array) => sharp(picture).removeAlpha().raw().toBuffer()
  const [before, after] = [await raw(plain), await raw(marked)]
  const changed = (left: number, top: number, right: number, bottom: number) => {
    let [n, all] = [0, 0]
    for (let y = Math.round(top * 1200); y < bottom * 1200; y++) {
      for (let x = Math.round(left * 1600); x < right * 1600; x++, all++) {
        const i = (y * 1600 + x) * 3
        if (Math.abs((before[i] ?? 0) - (after[i] ?? 0)) > 60) n++
      }
    }
    return n / all
  }
  expect(changed(0.4, 0.4, 0.6, 0.6)).toBeGreaterThan(0.05)
  expect(changed(0.72, 0.48, 0.85, 0.66)).toBeLessThan(0.002)
  expect(changed(0, 0, 1, 1)).toBeLessThan(0.1)
})

test('a photo that the phone turned by a note in its metadata is stored upright', async () => {
  const size = { width: 1200, height: 900 }
  const red = sharp({ create: { ...size, channels: 3, background: '#c02020' } })
  const blue = sharp({ create: { width: 600, height: 900, channels: 3, background: '#2020c0' } })
  const half = await red
    .composite([
      { input: await blue.raw().toBuffer(), raw: { width: 600, height: 900, channels: 3 }, left: 0, top: 0 },
    ])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const upright = await stamp(bytes(half), mark)
  const { width, height, orientation } = await sharp(upright).metadata()
  expect({ width, height, orientation }).toEqual({ width: 900, height: 1200, orientation: undefined })
  // What was on the left of the sensor is at the top now.
  expect((await colourAt(upright, 0.1, 0.1))[2]).toBeGreaterThan(150)
  expect((await colourAt(upright, 0.9, 0.95))[0]).toBeGreaterThan(150)
})

test('where it was taken, with what and when is gone', async () => {
  const told = await (await drawPhoto())
    .withExif({
      IFD0: { Make: 'PhoneMaker', Model: 'Phone 12' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 34/1 0/1', GPSLongitudeRef: 'E' },
    })
    .jpeg()
    .toBuffer()
  expect((await sharp(told).metadata()).exif).toBeDefined()
  const marked = await stamp(bytes(Buffer.concat([told, Buffer.from('<?php trailer')])), mark)
  const { exif, icc, xmp, iptc } = await sharp(marked).metadata()
  expect({ exif, icc, xmp, iptc }).toEqual({})
  expect(Buffer.from(marked).includes('PhoneMaker')).toBe(false)
  expect(Buffer.from(marked).includes('php')).toBe(false)
})

test('PNG (what is transparent becomes white) and WebP are taken as well', async () => {
  const clear = { width: 800, height: 600, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
  const png = await stamp(bytes(await sharp({ create: clear }).png().toBuffer()), mark)
  expect(Math.min(...(await colourAt(png, 0.1, 0.1)))).toBeGreaterThan(250)
  const webp = await stamp(bytes(await (await drawPhoto()).webp().toBuffer()), mark)
  expect((await sharp(webp).metadata()).format).toBe('jpeg')
})

test('an iPhone’s HEIC is taken', async () => {
  const marked = await stamp(heic(), mark)
  expect(await sharp(marked).metadata()).toMatchObject({ format: 'jpeg', width: 960, height: 720 })
  expect((await colourAt(marked, 0.1, 0.1))[0]).toBeGreaterThan(150)
  expect((await colourAt(marked, 0.9, 0.9))[2]).toBeGreaterThan(150)
})

const ofSize = async (width: number, height: number) =>
  bytes(
    await sharp({ create: { width, height, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer(),
  )

describe('refused', () => {
  test.each<[string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>, string]>([
    ['a JPEG that ends in the middle', () => plain.slice(0, plain.length / 2), 'broken'],
    ['a JPEG that is only its beginning', () => plain.slice(0, 200), 'broken'],
    ['a HEIC that ends in the middle', () => heic().slice(0, 900), 'broken'],
    [
      'noise that begins like a JPEG',
      () => bytes(Buffer.concat([plain.slice(0, 4), Buffer.alloc(5000, 7)])),
      'broken',
    ],
    ['a PNG bomb', () => pngBomb(), 'too_many_pixels'],
    ['an SVG named .jpg', svg, 'type'],
    ['HTML named .jpg', html, 'type'],
    ['a PDF', pdf, 'pdf'],
    ['a GIF', () => bytes(Buffer.from('GIF89a'.padEnd(500))), 'type'],
    ['nothing', () => new Uint8Array(), 'type'],
    ['a thumbnail', () => ofSize(640, 400), 'too_small'],
    ['a strip', () => ofSize(3000, 500), 'too_narrow'],
  ])('%s', async (_, file, reason) => {
    await expect(stamp(await file(), mark)).rejects.toMatchObject({ name: 'UnfitPhoto', reason })
  })
})

test('no other decoder can be reached in this process', async () => {
  await expect(sharp(svg()).toBuffer()).rejects.toThrow()
})

test('six at once are all marked', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => stamp(plain, mark)))
  expect(new Set(all.map((picture) => Buffer.from(picture).toString('base64'))).size).toBe(1)
})
