import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { bareJpeg } from '#server/jpeg.ts'

const square = (size: number) =>
  sharp({ create: { width: size, height: size, channels: 3, background: '#c84' } })
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer())
const withPlace = () =>
  square(64)
    .jpeg()
    .withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitude: '16/1 34/1 0/1' } })

test.each([
  ['baseline', () => square(64).jpeg()],
  ['progressive', () => square(64).jpeg({ progressive: true })],
])('a %s picture comes through whole', async (_, make) => {
  const file = await bytesOf(make())
  const bare = bareJpeg(file)
  expect(bare).toMatchObject({ width: 64, height: 64 })
  const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
  expect(await pixels(bare?.bytes ?? new Uint8Array())).toEqual(await pixels(file))
})

test('camera and place are left out', async () => {
  const file = await bytesOf(withPlace())
  expect((await sharp(file).metadata()).exif).toBeDefined()
  const bare = bareJpeg(file)?.bytes ?? new Uint8Array()
  expect(Buffer.from(bare).includes('PhoneMaker')).toBe(false)
  expect((await sharp(bare).metadata()).exif).toBeUndefined()
})

test('what follows the end of the picture is left out', async () => {
  const file = await bytesOf(square(64).jpeg())
  const longer = new Uint8Array([...file, ...Buffer.from('<script>')])
  expect(bareJpeg(longer)?.bytes).toEqual(bareJpeg(file)?.bytes)
})

test('what is no whole JPEG is none at all', async () => {
  const file = await bytesOf(square(64).jpeg())
  expect(bareJpeg(file.slice(0, -2))).toBeUndefined()
  expect(bareJpeg(file.slice(0, 100))).toBeUndefined()
  expect(bareJpeg(new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBeUndefined()
  expect(bareJpeg(await bytesOf(square(64).png()))).toBeUndefined()
  expect(bareJpeg(new Uint8Array())).toBeUndefined()
  expect(bareJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xd9]))).toBeUndefined()
})
