import { createRequire } from 'node:module'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { bareJpegFile } from '#server/attachments/jpeg-file.ts'
import { checkPdf } from '#server/attachments/pdf-file.ts'
import { barePng, bareWebp } from '#server/attachments/png-and-webp-files.ts'
import { assembled, lengthOf, type Piece, type Source, storedSource } from '#server/attachments/source.ts'
import type { Files } from '#server/runtime/runtime.ts'
import { drawPhoto } from '#tests/support/identity-photos.ts'
import { lockedPdf, pdf } from '#tests/support/pdfs.ts'

/** A file as it arrived: in parts of this many bytes. */
function arrived(bytes: Uint8Array, partSize = 100_000): Source {
  const parts = Array.from({ length: Math.ceil(bytes.length / partSize) }, (_, n) => ({
    key: String(n),
    size: Math.min(partSize, bytes.length - n * partSize),
  }))
  const files = {
    async get(key: string, range?: { offset: number; length: number }) {
      const from = Number(key) * partSize + (range?.offset ?? 0)
      const piece = bytes.slice(from, from + (range?.length ?? partSize))
      return { body: new Response(piece).body as ReadableStream<Uint8Array>, size: bytes.length }
    },
  } as Pick<Files, 'get'> as Files
  return storedSource(files, parts)
}
const kept = async (source: Source, pieces: Piece[]) => {
  const bytes = Buffer.from(await new Response(assembled(source, pieces)).arrayBuffer())
  expect(bytes.length).toBe(lengthOf(pieces))
  return bytes
}

describe('a PDF', () => {
  const real = createRequire(import.meta.url)('pdfmake') as {
    createPdf(definition: object): { getBuffer(): Promise<Buffer> }
    setFonts(fonts: object): void
    setUrlAccessPolicy(policy: () => boolean): void
    setLocalAccessPolicy(policy: () => boolean): void
  }
  real.setFonts({ Roboto: { normal: 'Helvetica', bold: 'Helvetica' } })
  real.setUrlAccessPolicy(() => false)
  real.setLocalAccessPolicy(() => true)
  const made = async (options: object) =>
    new Uint8Array(await real.createPdf({ content: 'ok', ...options }).getBuffer())
  const whole = 'ไฟล์ PDF นี้เสียหาย'
  const open = 'ไฟล์ PDF นี้ถูกเข้ารหัส'

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['with a table', () => pdf()],
    ['with a table as a stream', () => pdf({ asStream: true })],
    ['of many megabytes', () => pdf({ size: 3_000_000 })],
    ['with a little of something behind its end', () => Buffer.concat([pdf(), Buffer.alloc(900)])],
    ['whose end points nowhere, which readers repair', () => pdf({ pointer: 7, size: 400_000 })],
    ['whose end points behind it', () => pdf({ pointer: 9_999_999, asStream: true })],
    ['that pdfmake wrote', () => made({})],
    [
      'that speaks of /Encrypt in its text',
      () => pdf({ trailer: '/Info<</Title(Encrypt /EncryptMetadata)>>' }),
    ],
  ])('%s is taken', async (_, file) => {
    await expect(checkPdf(arrived(await file()))).resolves.toBeUndefined()
  })

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['with a key', () => lockedPdf(), open],
    ['with a key named in a stream', () => lockedPdf({ asStream: true }), open],
    ['with a key, whose end points nowhere', () => lockedPdf({ pointer: 3 }), open],
    ['that pdfmake locked', () => made({ userPassword: 'secret', ownerPassword: 'more secret' }), open],
    ['that pdfmake locked the newer way', () => made({ version: '1.7', userPassword: 'a' }), open],
    ['cut off in the middle', () => pdf({ size: 400_000 }).slice(0, 200_000), whole],
    ['cut off just before its end', async () => (await made({})).slice(0, -8), whole],
    ['of a first line and nothing else', () => Buffer.from('%PDF-1.7\nทะเบียนบ้าน\n%%EOF'), whole],
    ['that names no root', () => Buffer.from('%PDF-1.4\nxref\n0 0\ntrailer<<>>\nstartxref\n9\n%%EOF'), whole],
  ])('%s is refused', async (_, file, words) => {
    await expect(checkPdf(arrived(await file()))).rejects.toThrow(words)
  })
})

describe('a picture', () => {
  const photo = async (orientation: number) =>
    (await drawPhoto({ width: 640, height: 480 }))
      .withMetadata({ orientation })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 0/1 0/1' } })
  const pixels = (file: Uint8Array) => sharp(file).autoOrient().raw().toBuffer()

  test.each([1, 3, 6, 8])(
    'as JPEG, held as %i, keeps its pixels and its way up, and nothing else',
    async (n) => {
      const file = new Uint8Array(await (await photo(n)).jpeg().toBuffer())
      const { orientation } = await sharp(file).metadata()
      // A "live" photo has its film behind the picture.
      const source = arrived(Buffer.concat([file, Buffer.from('ftypmp42 and where it was taken')]))
      const { pieces, width, height } = await bareJpegFile(source)
      const bare = await kept(source, pieces)
      const after = await sharp(bare).metadata()
      expect([after.width, after.height]).toEqual([width, height])
      expect(after.orientation ?? 1).toBe(orientation ?? 1)
      expect(bare.includes('Camera') || bare.includes('taken')).toBe(false)
      expect(after.exif?.length ?? 0).toBeLessThan(40)
      expect((await pixels(bare)).equals(await pixels(file))).toBe(true)
    },
  )

  test('as progressive JPEG keeps its colour profile', async () => {
    const file = await (await drawPhoto({ width: 640, height: 480 }))
      .withIccProfile('p3')
      .jpeg({ progressive: true })
      .toBuffer()
    const source = arrived(file, 70_000)
    const bare = await kept(source, (await bareJpegFile(source)).pieces)
    expect((await sharp(bare).metadata()).icc?.length).toBeGreaterThan(100)
    expect((await pixels(bare)).equals(await pixels(file))).toBe(true)
  })

  test.each([
    ['PNG', barePng, async () => (await photo(1)).png().toBuffer()],
    ['WebP', bareWebp, async () => (await photo(1)).webp().toBuffer()],
    ['lossless WebP', bareWebp, async () => (await photo(1)).webp({ lossless: true }).toBuffer()],
  ] as const)('as %s keeps its pixels and nothing else', async (_, barely, draw) => {
    const file = await draw()
    expect((await sharp(file).metadata()).exif).toBeDefined()
    const source = arrived(file)
    const { pieces, width, height } = await barely(source)
    const bare = await kept(source, pieces)
    const after = await sharp(bare).metadata()
    expect([after.width, after.height, after.exif]).toEqual([width, height, undefined])
    expect(bare.includes('Camera')).toBe(false)
    expect((await pixels(bare)).equals(await pixels(file))).toBe(true)
  })

  test.each([
    ['JPEG', bareJpegFile, async () => (await drawPhoto({ width: 640, height: 480 })).jpeg().toBuffer()],
    ['PNG', barePng, async () => (await drawPhoto({ width: 640, height: 480 })).png().toBuffer()],
    ['WebP', bareWebp, async () => (await drawPhoto({ width: 640, height: 480 })).webp().toBuffer()],
  ] as const)('as %s that was cut off anywhere is refused', async (_, barely, draw) => {
    const file = await draw()
    for (const share of [0.001, 0.01, 0.3, 0.9, 0.9999]) {
      const source = arrived(file.subarray(0, Math.max(13, Math.floor(file.length * share))))
      await expect(barely(source)).rejects.toThrow('ไฟล์ภาพนี้เสียหาย')
    }
  })
})
